import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PageData } from '../src/state/page-data.ts';
import { after } from '../src/text/after.ts';
import { change } from '../src/text/change.ts';
import { frame } from '../src/text/common.ts';
import { evidence } from '../src/text/evidence.ts';
import { memo } from '../src/text/memo.ts';
import { plan } from '../src/text/plan.ts';
import { program } from '../src/text/program.ts';
import { programs } from '../src/text/programs.ts';
import { should } from '../src/text/should.ts';
import { when } from '../src/text/when.ts';
import { you } from '../src/text/you.ts';
import { linkedScripts, scriptsOf } from './sizes.ts';

/** Pages that are drawn at build time; `program` stands for every program, `404` for every wrong address. */
const pages = [
  { file: 'index.html', chunk: 'should-page', path: '/', text: should },
  { file: 'you.html', chunk: 'you-page', path: '/you', text: you },
  { file: 'programs.html', chunk: 'programs-page', path: '/programs', text: programs },
  {
    file: 'program.html',
    chunk: 'program-page',
    path: '/programs/deep:any',
    text: { title: program.facts, description: program.description },
  },
  { file: 'plan.html', chunk: 'plan-page', path: '/plan/deep:any', text: plan },
  { file: 'after.html', chunk: 'after-page', path: '/after', text: after },
  { file: 'when.html', chunk: 'when-page', path: '/when', text: when },
  { file: 'change.html', chunk: 'change-page', path: '/change', text: change },
  { file: 'evidence.html', chunk: 'evidence-page', path: '/evidence', text: evidence },
  { file: 'memo.html', chunk: 'memo-page', path: '/memo', text: memo },
  { file: '404.html', chunk: undefined, path: '/no-such-page', text: { title: frame.notFound, description: frame.notFoundBody } },
];

/** Fills Vite's page with the drawn app, its data and the fonts' preloads. */
export async function writePages(
  clientFolder: URL,
  data: PageData,
  prerender: (path: string, data: PageData) => Promise<string>,
): Promise<void> {
  const { template, scripts } = withoutScripts(readFileSync(new URL('index.html', clientFolder), 'utf8'));
  const fonts = fontPreloads(clientFolder);
  // «<» never stands in the data as itself, so no text can close the element.
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  for (const page of pages) {
    const app = await prerender(page.path, data);
    if (!app.includes('<main') || !app.includes('<h1')) throw new Error(`The page ${page.path} could not be drawn: it has no main part.`);
    const html = fill(template, {
      '<!--head-->': fonts.join('\n    '),
      '<!--app-->': app,
      '<!--data-->': `<noscript><p class="noscript">${frame.noScript}</p></noscript><script type="application/json" id="page-data">${json}</script>${afterPaint([...scripts, ...(page.chunk ? chunkPreloads(clientFolder, page.chunk, scripts) : [])])}`,
      '<!--title-->': `${page.text.title} · ${frame.name}`,
      '<!--description-->': page.text.description,
    });
    const path = fileURLToPath(new URL(page.file, clientFolder));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, html);
  }
}

/** Takes the scripts that Vite links out of the page: none of them is needed for its first paint. */
function withoutScripts(html: string): { template: string; scripts: string[] } {
  const link = /^ *(<script type="module".*<\/script>|<link rel="modulepreload".*>)\n/gm;
  const scripts = [...html.matchAll(link)].flatMap(([, tag]) => tag ?? []);
  if (scripts.length === 0) throw new Error('The built index.html links no script.');
  return { template: html.replace(link, ''), scripts };
}

/** A browser leaves what stands in a template alone; `public/early.js` puts it into the head after the first paint. */
const afterPaint = (tags: readonly string[]) => `<template id="after-paint">${tags.join('')}</template>`;

function fill(template: string, marks: Record<string, string>): string {
  let html = template;
  for (const [mark, text] of Object.entries(marks)) {
    if (!html.includes(mark)) throw new Error(`index.html has lost its mark ${mark}`);
    html = html.replace(mark, () => text);
  }
  return html;
}

function fontPreloads(clientFolder: URL): string[] {
  return readdirSync(new URL('assets/', clientFolder))
    .filter((name) => name.endsWith('.woff2'))
    .map((name) => `<link rel="preload" href="/assets/${name}" as="font" type="font/woff2" crossorigin />`);
}

/** The page's own script and what it imports, so that they are not waited for one after the other. */
function chunkPreloads(clientFolder: URL, chunk: string, scripts: readonly string[]): string[] {
  const folder = fileURLToPath(clientFolder);
  const own = readdirSync(join(folder, 'assets')).filter((name) => name.startsWith(`${chunk}-`) && name.endsWith('.js'));
  if (own.length !== 1) throw new Error(`The build has ${own.length} scripts named ${chunk}; one is expected.`);
  const linked = new Set(linkedScripts(scripts.join('')));
  return scriptsOf(folder, own)
    .filter((name) => !linked.has(name))
    .map((name) => `<link rel="modulepreload" crossorigin href="/assets/${name}" />`);
}
