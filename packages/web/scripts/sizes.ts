import type { Size } from './compress.ts';

const scriptBudget = 170_000;
const catalogBudget = 600_000;
const kilo = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

/** Prints what the first view loads, and fails the build over budget. */
export function printSizes(sizes: Size[], indexHtml: string): void {
  const linked = sizes.map(({ path }) => path.replace(/^\/?assets\//, '')).filter((name) => indexHtml.includes(`/assets/${name}`));
  const find = (path: string) => sizes.find((size) => size.path.endsWith(path));
  const row = (what: string, size: Size | undefined) =>
    size &&
    console.log(`  ${what.padEnd(52)} ${kilo(size.plain).padStart(11)} ${kilo(size.gzip).padStart(10)} ${kilo(size.brotli).padStart(10)}`);
  console.log(`First view${' '.repeat(52)}plain       gzip     brotli`);
  row('index.html', find('index.html'));
  for (const name of linked) row(name, find(name));
  const scripts = linked.filter((name) => name.endsWith('.js')).flatMap((name) => find(name) ?? []);
  const script = scripts.reduce((sum, size) => sum + size.gzip, 0);
  console.log('After it');
  for (const size of sizes.filter(({ path }) => path.includes('worker') || path.includes('/data/') || path.startsWith('data/')))
    row(size.path, size);
  const catalog = sizes.find(({ path }) => path.includes('catalog.'));
  console.log(
    `Main-thread script ${kilo(script)} gzip of ${kilo(scriptBudget)}; catalog ${kilo(catalog?.brotli ?? 0)} brotli of ${kilo(catalogBudget)}`,
  );
  if (script > scriptBudget || (catalog && catalog.brotli > catalogBudget)) {
    console.error('Over budget.');
    process.exitCode = 1;
  }
}
