import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { formatProblem } from '@masterplan/catalog';
import { keptCatalog } from '@masterplan/catalog/build';
import { createDecider, madePlans } from '@masterplan/engine';
import { build } from 'vite';
import type { PageData } from '../src/state/page-data.ts';
import { choicesOf } from '../src/worker/choices.ts';
import { slim } from '../src/worker/slim.ts';
import { compressFolder } from './compress.ts';
import { writeDataFile } from './data-file.ts';
import { readExamples } from './examples.ts';
import { firstChoices } from './first-choices.ts';
import { writePages } from './pages.ts';
import { writeServiceWorker } from './service-worker.ts';
import { withinBudget } from './sizes.ts';

/**
 * Builds the app: client, catalog and the examples' plans as files, pages drawn with the first example's answer, compressed copies.
 * `--out <folder>` in place of packages/web/dist, `--as-of <YYYY-MM-DD>` in place of the catalog's day,
 * `--quick` for tests: fewer futures, one example's plans, compressed in a second rather than as small as can be.
 */
const { values } = parseArgs({
  options: { out: { type: 'string' }, 'as-of': { type: 'string' }, quick: { type: 'boolean', default: false } },
});
const root = fileURLToPath(new URL('../', import.meta.url));
const out = values.out === undefined ? new URL('../dist/', import.meta.url) : pathToFileURL(`${values.out}/`);
const client = new URL('client/', out);
const pages = new URL('pages/', out);
const dataFolder = fileURLToPath(new URL('../../../data/', import.meta.url));
const seed = 1;
/** Simulated lives a path, in the built answer and in all that the app computes. */
const futures = values.quick ? 512 : 2000;

const read = keptCatalog(dataFolder);
if (!read.ok) throw new Error(read.problems.map(formatProblem).join('\n'));
const { catalog } = read;
const asOf = values['as-of'] ?? catalog.date;
const examples = readExamples(dataFolder, catalog, asOf);
const [first] = examples;
if (!first) throw new Error('data/examples holds no candidate');

const common = { root, logLevel: 'warn' } as const;
await build({ ...common, build: { outDir: fileURLToPath(client), emptyOutDir: true } });
await build({ ...common, build: { outDir: fileURLToPath(pages), emptyOutDir: true, ssr: 'src/prerender.tsx', copyPublicDir: false } });
const { prerender }: typeof import('../src/prerender.tsx') = await import(new URL('prerender.js', pages).href);

const decider = createDecider(catalog);
const decision = slim(decider.decide(first.candidate, { asOf, seed, futures }));
// The other examples' plans are made on the way to a small answer.
if (!values.quick) for (const { candidate } of examples) decider.decide(candidate, { asOf, seed, futures: 16 });

const data: PageData = {
  catalogUrl: writeDataFile('catalog', catalog, client),
  plansUrl: writeDataFile('plans', madePlans(catalog), client),
  examples,
  decision,
  choices: firstChoices(choicesOf(catalog), first.candidate),
};
await writePages(client, data, prerender);
writeServiceWorker(client, new URL('../offline/service-worker.js', import.meta.url));
compressFolder(fileURLToPath(client), values.quick);
if (!withinBudget(fileURLToPath(client))) process.exitCode = 1;
