import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createApp, listen } from '@masterplan/server';
import lighthouse from 'lighthouse';
import { launch } from '../packages/web/test/browser.ts';

/**
 * `npm run lighthouse [-- path …]`: the built app on a local server, in the Chromium of the tests, with Lighthouse's preset
 * for a phone. Fails where a page is below the bar or moves while it loads.
 */
const bar = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 } as const;
const mostShift = 0.02;
/** Lighthouse's own figures for a phone on slow 4G. */
const mobile = { rttMs: 150, throughputKbps: 1638.4, requestLatencyMs: 562.5, downloadThroughputKbps: 1474.56, uploadThroughputKbps: 675 };
const pages = [
  '/',
  '/you',
  '/programs',
  '/programs/deep:gatech-oms-analytics',
  '/plan/deep:gatech-oms-analytics',
  '/after',
  '/when',
  '/change',
  '/evidence',
];

const folder = process.env.APP ?? fileURLToPath(new URL('../packages/web/dist/client', import.meta.url));
if (!existsSync(folder)) throw new Error(`There is no built app in ${folder}: run «npm run build -w packages/web» first.`);
const asked = process.argv.slice(2);
const debugPort = 9222 + (process.pid % 500);
const { close } = await launch([`--remote-debugging-port=${debugPort}`]);
const server = await listen(createApp(folder), '127.0.0.1', 0, () => {});

console.log('Page                                      perf  acc  best  seo    CLS    FCP     LCP     TBT');
/** What Lighthouse's fourfold slowdown makes of the desktops that it was set for: this machine is slowed to the same. */
const referenceIndex = 1750 / 4;
const index = (await lighthouse(`http://127.0.0.1:${server.port}/404`, { port: debugPort, logLevel: 'error', onlyCategories: ['seo'] }))
  ?.lhr.environment.benchmarkIndex;
const slowdown = Math.min(Math.max((index ?? 1750) / referenceIndex, 1), 4);
console.log(`This machine's index is ${index}: slowed ${slowdown.toFixed(1)} times.`);
for (const path of asked.length > 0 ? asked : pages) {
  const run = (await runOn(path)) ?? (await runOn(path));
  if (!run) throw new Error(`Lighthouse could not record ${path}, twice.`);
  const { categories, audits } = run.lhr;
  const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100);
  const number = (name: string) => audits[name]?.numericValue ?? Number.NaN;
  const scores = Object.keys(bar).map(score);
  const shift = number('cumulative-layout-shift');
  console.log(
    `${path.padEnd(40)} ${scores.map((value) => String(value).padStart(5)).join('')}  ${shift.toFixed(3)}  ${(number('first-contentful-paint') / 1000).toFixed(1)} s  ${(number('largest-contentful-paint') / 1000).toFixed(1)} s  ${Math.round(number('total-blocking-time'))} ms`,
  );
  const below = Object.entries(bar).filter(([name, least]) => score(name) < least);
  for (const [name] of below)
    for (const { id } of categories[name]?.auditRefs.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9) ?? [])
      console.log(`    ${name}: ${audits[id]?.title} ${audits[id]?.displayValue ?? ''} ${placesOf(audits[id]?.details)}`);
  if (below.length > 0 || shift >= mostShift) process.exitCode = 1;
}
await close();
await server.stop();

/** Nothing where the browser gave a trace without the navigation in it, as happens now and then on a busy machine. */
async function runOn(path: string) {
  const run = await lighthouse(`http://127.0.0.1:${server.port}${path}`, {
    port: debugPort,
    output: 'json',
    logLevel: 'error',
    onlyCategories: Object.keys(bar),
    throttling: { ...mobile, cpuSlowdownMultiplier: slowdown },
  });
  return run?.lhr.runtimeError ? undefined : run;
}

/** The first places that an audit names, as they stand in the page. */
function placesOf(details: unknown): string {
  return [...JSON.stringify(details ?? '').matchAll(/"snippet":"((?:[^"\\\\]|\\\\.)*)"/g)]
    .slice(0, 4)
    .map(([, snippet]) => snippet)
    .join(' | ');
}
