import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PageData } from '../src/state/page-data.ts';
import { frame } from '../src/text/common.ts';
import { evidence } from '../src/text/evidence.ts';
import { plan } from '../src/text/plan.ts';
import { program } from '../src/text/program.ts';
import { programs } from '../src/text/programs.ts';
import { should } from '../src/text/should.ts';

/** Pages that are drawn at build time; `program` stands for every program, `404` for every wrong address. */
const pages = [
  { file: 'index.html', path: '/', title: should.title },
  { file: 'programs.html', path: '/programs', title: programs.title },
  { file: 'program.html', path: '/programs/deep:any', title: program.facts },
  { file: 'plan.html', path: '/plan/deep:any', title: plan.title },
  { file: 'evidence.html', path: '/evidence', title: evidence.title },
  { file: '404.html', path: '/no-such-page', title: frame.notFound },
];

/** Fills Vite's page with the drawn app, its data and the fonts' preloads. */
export async function writePages(
  clientFolder: URL,
  data: PageData,
  prerender: (path: string, data: PageData) => Promise<string>,
): Promise<void> {
  const template = readFileSync(new URL('index.html', clientFolder), 'utf8');
  const head = preloads(clientFolder);
  // «<» never stands in the data as itself, so no text can close the element.
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  for (const page of pages) {
    const app = await prerender(page.path, data);
    if (!app.includes('<main') || !app.includes('<h1')) throw new Error(`The page ${page.path} could not be drawn: it has no main part.`);
    const html = fill(template, {
      '<!--head-->': head,
      '<!--app-->': app,
      '<!--data-->': `<noscript><p class="noscript">${frame.noScript}</p></noscript><script type="application/json" id="page-data">${json}</script>`,
    }).replace(/<title>[^<]*<\/title>/, `<title>${page.title} · ${frame.name}</title>`);
    const path = fileURLToPath(new URL(page.file, clientFolder));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, html);
  }
}

function fill(template: string, marks: Record<string, string>): string {
  let html = template;
  for (const [mark, text] of Object.entries(marks)) {
    if (!html.includes(mark)) throw new Error(`index.html has lost its mark ${mark}`);
    html = html.replace(mark, () => text);
  }
  return html;
}

function preloads(clientFolder: URL): string {
  return readdirSync(new URL('assets/', clientFolder))
    .filter((name) => name.endsWith('.woff2'))
    .map((name) => `<link rel="preload" href="/assets/${name}" as="font" type="font/woff2" crossorigin />`)
    .join('\n    ');
}
