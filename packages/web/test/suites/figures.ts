import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answered, type Site, waits, walk } from '../site.ts';

/** Every figure opens to where it comes from, and gives the focus back. */
export function figureSuite(the: () => Site): void {
  describe('a figure', () => {
    let page: Page;
    beforeAll(async () => {
      page = await the().open('/programs/deep:gatech-oms-analytics');
    });
    afterAll(() => page.context().close());
    const panel = () => page.getByRole('dialog');
    const close = async () => {
      await page.keyboard.press('Escape');
      await panel().waitFor({ state: 'hidden' });
    };

    test('shows its source', async () => {
      const tuition = page.getByRole('button', { name: /for the whole program/ });
      await tuition.click();
      await panel().getByText('License', { exact: false }).waitFor(waits);
      const text = await panel().innerText();
      expect(text).toContain('observed');
      expect(text).toContain('npx masterplan figure deep:gatech-oms-analytics/cost.tuition');
      expect(await panel().locator('a[href^="https://"]').count()).toBeGreaterThan(0);
      await close();
      expect(await tuition.evaluate((element) => element === document.activeElement)).toBe(true);
    });

    test('that is assumed shows its reason and range', async () => {
      await walk(page, '/');
      await answered(page);
      await page.locator('.range', { hasText: 'Chance to change role with it' }).getByRole('button', { name: 'assumed' }).click();
      await panel().getByText('Reason').waitFor(waits);
      expect(await panel().innerText()).toMatch(/Plausible range[\s\S]*npx masterplan figure param:role-change-with-degree/);
      await close();
    });

    test('that is computed lists what it was computed from, each opening in turn', async () => {
      await page.getByRole('button', { name: 'How it is computed' }).click();
      const inputs = panel().locator('.inputs button');
      await inputs.first().waitFor(waits);
      const name = await inputs.first().innerText();
      await inputs.first().click();
      await panel().getByRole('heading', { name }).waitFor(waits);
      await close();
    });
  });
}
