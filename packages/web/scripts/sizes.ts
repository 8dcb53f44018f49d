import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes of gzip: what the main thread loads for a page's first view. */
const scriptBudget = 170_000;
/** Bytes of gzip. */
const catalogBudget = 800_000;
const kilo = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`.padStart(9);

/** The scripts that a file of `assets` needs before it runs, itself included: all that it imports, and what those import. */
export function scriptsOf(clientFolder: string, first: readonly string[]): string[] {
  const found = new Set<string>();
  const visit = (name: string) => {
    if (found.has(name)) return;
    found.add(name);
    const code = readFileSync(join(clientFolder, 'assets', name), 'utf8');
    for (const [, next] of code.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g)) if (next) visit(next);
  };
  first.forEach(visit);
  return [...found];
}

/** Scripts of the page's own address: those that its HTML names. */
export const linkedScripts = (html: string): string[] => [...html.matchAll(/\/assets\/([\w.-]+\.js)"/g)].flatMap(([, name]) => name ?? []);

/** Prints what each page loads before it is in the scripts' hands, and says whether all keep within the budget. */
export function withinBudget(clientFolder: string): boolean {
  const gzip = (path: string) => gzipSync(readFileSync(join(clientFolder, path)), { level: 9 }).length;
  const pages = readdirSync(clientFolder).filter((name) => name.endsWith('.html'));
  const rows = pages.map((page) => {
    const scripts = scriptsOf(clientFolder, linkedScripts(readFileSync(join(clientFolder, page), 'utf8')));
    return { page, html: gzip(page), script: scripts.reduce((sum, name) => sum + gzip(`assets/${name}`), 0) };
  });
  const assets = readdirSync(join(clientFolder, 'assets'));
  const sum = (ends: string) => assets.filter((name) => name.endsWith(ends)).reduce((total, name) => total + gzip(`assets/${name}`), 0);
  const data = readdirSync(join(clientFolder, 'data')).filter((name) => /^catalog\.\w+\.json$/.test(name));
  const catalog = data.reduce((total, name) => total + gzip(`data/${name}`), 0);
  const worker = assets.filter((name) => /^worker.*\.js$/.test(name)).reduce((total, name) => total + gzip(`assets/${name}`), 0);
  console.log('First view, gzip        HTML    script');
  for (const { page, html, script } of rows) console.log(`  ${page.padEnd(16)} ${kilo(html)} ${kilo(script)}`);
  console.log(`Styles ${kilo(sum('.css'))}, fonts ${kilo(sum('.woff2'))}; after it: worker ${kilo(worker)}, catalog ${kilo(catalog)}`);
  const over = [
    ...rows.filter(({ script }) => script > scriptBudget).map(({ page, script }) => `${page}: ${kilo(script)} of script`),
    ...(catalog > catalogBudget ? [`the catalog: ${kilo(catalog)}`] : []),
  ];
  for (const line of over) console.error(`Over budget: ${line}`);
  if (over.length === 0)
    console.log(`Every page keeps within ${kilo(scriptBudget).trim()} of script, the catalog within ${kilo(catalogBudget).trim()}.`);
  return over.length === 0;
}
