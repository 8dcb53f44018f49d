import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, settled, waits } from '../site.ts';
import { inspect } from './access.ts';

/** What would change the answer: said with its intervals, asked of programs, stopped on demand. */
export function changeSuite(the: () => Site): void {
  describe('what would change it', () => {
    let page: Page;
    const section = (id: string) => page.locator(`section:has(#${id})`);
    const found = () => page.locator('.copy-list li').first().waitFor(waits);
    const bar = () => page.locator('progress');

    beforeAll(async () => {
      page = await the().open('/change', { permissions: ['clipboard-read', 'clipboard-write'], reducedMotion: 'reduce' });
      await settled(page);
    });
    afterAll(() => page.context().close());

    test('the long search says how far it is, stops on demand, and is begun again', async () => {
      await expect.poll(() => bar().getAttribute('value'), waits).toMatch(/^\d+$/);
      expect(await page.locator('.sensitivity-progress').innerText()).toMatch(/\d+ of at most \d+/);
      await page.getByRole('button', { name: 'Stop', exact: true }).click();
      expect(await page.locator('.sensitivity-progress').innerText()).toMatch(/^Stopped\./);
      expect(await bar().count()).toBe(0);
      await page.getByRole('button', { name: 'Work it out' }).click();
      await found();
      expect(await bar().count()).toBe(0);
    });

    test('where it turns and what the gain hangs on are said in words with intervals, and the verdict’s rules stand below', async () => {
      expect(await section('levers').innerText()).toMatch(/The tuition: turns at \$[\d,]+, between \$[\d,]+ and \$[\d,]+ \(now \$[\d,]+\)/);
      expect(await section('tornado').innerText()).toMatch(
        /from .* to .*, the mean gain goes from .?\$[\d,]+ to .?\$[\d,]+; it pays in \d+%/,
      );
      await section('tornado').locator('li .value').first().click();
      await page.getByRole('dialog').getByText('Plausible range').waitFor(waits);
      await page.keyboard.press('Escape');
      expect(await section('rules').innerText()).toMatch(/met/);
    });

    test('questions are copied one by one and all together, by a selection where the clipboard is closed', async () => {
      const clip = () => page.evaluate(() => navigator.clipboard.readText());
      await page
        .getByRole('button', { name: /^Copy: / })
        .first()
        .click();
      await page.getByText('Number 1 is copied.').waitFor(waits);
      expect(await clip()).toMatch(/^(Ask .*: «.*»|Find out: )/);
      await page.getByRole('button', { name: 'Copy all questions' }).click();
      await page.getByText(/All \d+ are copied|It is copied/).waitFor(waits);
      expect(await clip()).toMatch(/^1\. [\s\S]*/);
      await page.evaluate(() => {
        Object.defineProperty(navigator.clipboard, 'writeText', { configurable: true, value: () => Promise.reject(new Error('closed')) });
      });
      await page
        .getByRole('button', { name: /^Copy: / })
        .last()
        .click();
      await page.getByText(/^Number [2-9] is copied\.$/).waitFor(waits);
      expect(await clip()).not.toMatch(/^1\. /);
    });

    test('a moved control keeps what stands until the new search is done', async () => {
      const tuition = page.getByLabel('Tuition, whole program');
      await tuition.focus();
      await page.keyboard.press('ArrowRight');
      await bar().waitFor(waits);
      expect(await page.locator('.copy-list li').count()).toBeGreaterThan(0);
      await expect.poll(() => bar().count(), waits).toBe(0);
    });

    test('axe finds nothing in light and in dark, and nothing is cut off at any width', async () => {
      await inspect(page);
    });
  });
}
