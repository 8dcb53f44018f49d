import { describe, expect, test } from 'vitest';
import { answered, type Site } from '../site.ts';

/** Every figure opens to where it comes from, and gives the focus back. */
export function figureSuite(the: () => Site): void {
  describe('a figure', () => {
    test('shows its source', async () => {
      const page = await the().open('/programs/deep:gatech-oms-analytics');
      const tuition = page.getByRole('button', { name: /for the whole program/ });
      await tuition.click();
      const panel = page.getByRole('dialog');
      await panel.getByText('License', { exact: false }).waitFor();
      const text = await panel.innerText();
      expect(text).toContain('observed');
      expect(text).toContain('npx masterplan figure deep:gatech-oms-analytics/cost.tuition');
      expect(await panel.locator('a[href^="https://"]').count()).toBeGreaterThan(0);
      await page.keyboard.press('Escape');
      await panel.waitFor({ state: 'hidden' });
      expect(await tuition.evaluate((element) => element === document.activeElement)).toBe(true);
      await page.context().close();
    });

    test('that is assumed shows its reason and range', async () => {
      const page = await the().open('/');
      await answered(page);
      await page.locator('.range', { hasText: 'Chance to change role with it' }).getByRole('button', { name: 'assumed' }).click();
      const panel = page.getByRole('dialog');
      await panel.getByText('Reason').waitFor();
      expect(await panel.innerText()).toMatch(/Plausible range[\s\S]*npx masterplan figure param:role-change-with-degree/);
      await page.context().close();
    });

    test('that is computed lists what it was computed from, each opening in turn', async () => {
      const page = await the().open('/');
      await answered(page);
      await page.getByRole('button', { name: 'How it is computed' }).click();
      const panel = page.getByRole('dialog');
      const inputs = panel.locator('.inputs button');
      await inputs.first().waitFor();
      const name = await inputs.first().innerText();
      await inputs.first().click();
      await panel.getByRole('heading', { name }).waitFor();
      await page.context().close();
    });
  });
}
