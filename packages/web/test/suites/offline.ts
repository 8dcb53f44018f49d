import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { createApp, listen } from '@masterplan/server';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { writeServiceWorker } from '../../scripts/service-worker.ts';
import { answered, answerOf, ready, type Site, settled, waits } from '../site.ts';

const template = new URL('../../offline/service-worker.js', import.meta.url);
const builds = (page: Page) => page.evaluate(() => caches.keys());

/** Visited once, the app works without a network; a newer build takes the older one's place as a whole. */
export function offlineSuite(the: () => Site): void {
  describe('offline', () => {
    test('after one visit it opens and decides, on every page; a newer build is offered and taken whole, a broken one is not', async () => {
      const folder = join(the().folder, '../client-offline');
      rmSync(folder, { recursive: true, force: true });
      cpSync(the().folder, folder, { recursive: true });
      const server = await listen(createApp(folder), '127.0.0.1', 0, () => {});
      const address = `http://127.0.0.1:${server.port}`;
      const page = await the().blank({ serviceWorkers: 'allow' });
      const context = page.context();
      await page.goto(`${address}/`);
      await settled(page);
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null), waits).toBe(true);
      const [first] = await builds(page);

      await context.setOffline(true);
      await page.goto(`${address}/plan/deep:gatech-oms-analytics`);
      await page.locator('.board[aria-busy="false"]').waitFor(waits);
      await page.goto(`${address}/`);
      const before = await answerOf(page);
      await ready(page);
      await page.getByLabel('Pay a year before tax').fill('150k');
      await expect.poll(() => answerOf(page), waits).not.toBe(before);
      await page.getByRole('link', { name: 'How do you know?' }).first().click();
      await page.getByRole('heading', { name: 'Sources' }).waitFor(waits);
      await context.setOffline(false);

      // A server that gives one file of another build: nothing of it may be taken.
      const list = () => {
        writeServiceWorker(pathToFileURL(`${folder}/`), template);
        put(folder, 'service-worker.js', readFileSync(join(folder, 'service-worker.js'), 'utf8'));
      };
      put(folder, 'icon.svg', '<!-- another build -->');
      list();
      put(folder, 'icon.svg', '<!-- a third one -->');
      await update(page);
      expect(await builds(page)).toEqual([first]);
      // A whole one is offered, and taken when the visitor says so.
      list();
      await update(page);
      await page.getByRole('button', { name: 'Load it' }).click(waits);
      await expect.poll(() => builds(page).catch(() => []), waits).not.toContain(first);
      await answered(page);
      await expect
        .poll(() => page.evaluate(() => fetch('/icon.svg').then((response) => response.text())).catch(() => ''), waits)
        .toBe('<!-- a third one -->');
      expect(await builds(page)).toHaveLength(1);
      await context.close();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    });
  });
}

/** Changes a file of the built app, with its packed copies. */
function put(folder: string, name: string, text: string): void {
  writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, `${name}.gz`), gzipSync(text));
  writeFileSync(join(folder, `${name}.br`), brotliCompressSync(text));
}

/** Looks for a newer build, and waits until it is installed or refused. */
async function update(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update().catch(() => undefined);
    const { installing } = registration ?? {};
    if (installing) await new Promise<void>((resolve) => installing.addEventListener('statechange', () => resolve(), { once: true }));
  });
}
