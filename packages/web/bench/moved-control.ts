import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createApp, listen } from '@masterplan/server';
import type { Locator, Page } from 'playwright-core';
import { launch } from '../test/browser.ts';

/**
 * How soon the built app is redrawn while a control moves, in a real Chromium: from the event to the frame in which an answer to it
 * stands; the first move of a page, whose code runs for the first time, apart. `--drag` moves on as soon as that is so, while the app
 * is still refining the answer before; else every move waits for the final answer. Usage: moved-control.ts [--drag] [moves].
 */
const drag = process.argv.includes('--drag');
const moves = Number(process.argv.find((each) => /^\d+$/.test(each)) ?? 21);

const controls: { path: string; name: string; find: (page: Page) => Locator; at: (i: number) => string }[] = [
  {
    path: '/',
    name: 'chance to change role',
    find: (page) => page.getByLabel('Chance to change role with it'),
    at: (i) => String(((i * 7) % 20) / 20),
  },
  { path: '/', name: 'pay', find: (page) => page.getByLabel('Pay a year before tax'), at: (i) => String(82_000 + 700 * i) },
  {
    path: '/',
    name: 'readiness (dilemma)',
    find: (page) => page.getByLabel('Readiness for production'),
    at: (i) => (i % 2 ? 'no' : 'yes'),
  },
  { path: '/you', name: 'hours a week', find: (page) => page.getByLabel('Hours a week for study'), at: (i) => String(8 + ((i * 7) % 20)) },
  { path: '/you', name: 'what is known of a subject', find: (page) => page.getByRole('slider').first(), at: (i) => String((i % 8) / 2) },
  {
    path: '/you',
    name: 'a weight',
    find: (page) => page.getByRole('slider', { name: 'Cost and return' }),
    at: (i) => String(((i + 1) * 35) % 100),
  },
];

const web = fileURLToPath(new URL('..', import.meta.url));
const folder = join(web, 'dist/bench');
execFileSync(process.execPath, ['scripts/build.ts', '--out', folder], { cwd: web, env: { ...process.env, NODE_ENV: 'production' } });
const server = await listen(createApp(join(folder, 'client')), '127.0.0.1', 0, () => {});
const { browser, close } = await launch();
const table: Record<string, Record<string, string | number>> = {};
try {
  for (const { path, name, find, at } of controls) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(`http://127.0.0.1:${server.port}${path}`);
    await settled(page);
    const times: number[] = [];
    for (let i = 0; i < moves; i++) {
      times.push(await find(page).evaluate(moved, at(i)));
      if (!drag) await settled(page);
    }
    const [first = Number.NaN, ...later] = times;
    later.sort((a, b) => a - b);
    const quantile = (p: number) => Math.round(later[Math.max(0, Math.ceil(p * later.length) - 1)] ?? Number.NaN);
    table[`${path} ${name}`] = { first: Math.round(first), median: quantile(0.5), p95: quantile(0.95), most: quantile(1) };
    await page.close();
  }
} finally {
  await close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
console.log(
  `Node ${process.version}; ms from event to redrawn answer, ${moves} moves${drag ? ' without waiting for the final answer' : ''}`,
);
console.table(table);

async function settled(page: Page): Promise<void> {
  await page.waitForSelector('html[data-answer="final"]', { state: 'attached', timeout: 60_000 });
}

/** In the page: sets the control as a visitor would, and waits for the frame after the answer. */
function moved(control: Element, value: string): Promise<number> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`no answer to «${value}»`)), 10_000);
    const html = document.documentElement;
    let asked = false;
    const watch = new MutationObserver(() => {
      const { answer } = html.dataset;
      if (answer === 'working') asked = true;
      if (!asked || (answer !== 'rough' && answer !== 'final')) return;
      watch.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
    });
    watch.observe(html, { attributes: true, attributeFilter: ['data-answer'] });
    const kind = control instanceof HTMLSelectElement ? HTMLSelectElement : HTMLInputElement;
    Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(control, value);
    control.dispatchEvent(new Event(control instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
  });
}
