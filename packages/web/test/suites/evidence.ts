import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, settled, waits } from '../site.ts';
import { inspect } from './access.ts';

/** How do you know: every assumption is a field, and the answer follows it. */
export function evidenceSuite(the: () => Site): void {
  describe('how do you know', () => {
    let page: Page;
    const field = (name: string) => page.getByRole('spinbutton', { name, exact: true });
    const row = (name: string) => page.getByRole('row').filter({ has: field(name) });
    const answer = () => page.locator('.assumptions .follows').innerText();

    beforeAll(async () => {
      page = await the().open('/evidence');
      await page.locator('#assumptions').waitFor(waits);
      await settled(page);
    });
    afterAll(() => page.context().close());

    test('an assumption out of bounds is brought to the nearest one and said at its field; the catalog’s comes back', async () => {
      const rate = field('Real discount rate');
      const before = await rate.inputValue();
      await rate.fill('300');
      await rate.press('Tab');
      await row('Real discount rate').getByText('It is 50% a year at most.').waitFor(waits);
      expect(await rate.inputValue()).toBe('50% a year');
      expect(await row('Real discount rate').innerText()).toContain('yours');
      await row('Real discount rate').getByRole('button', { name: 'use the catalog’s' }).click();
      expect(await rate.inputValue()).toBe(before);
      expect(await row('Real discount rate').innerText()).not.toContain('yours');
    });

    test('the answer follows an assumption, and a reload keeps it', async () => {
      const before = await answer();
      const years = field('Years that are counted');
      await years.fill('3');
      await years.press('Tab');
      await settled(page);
      await expect.poll(answer, waits).not.toBe(before);
      await page.waitForURL(/#/, waits);
      await page.reload();
      await page.locator('#assumptions').waitFor(waits);
      await expect.poll(() => years.inputValue(), waits).toBe('3 years');
    });

    test('axe finds nothing in light and in dark, and nothing is cut off at any width', async () => {
      await inspect(page);
    });
  });
}
