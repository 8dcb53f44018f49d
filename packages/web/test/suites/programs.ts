import { describe, expect, test } from 'vitest';
import { type Site, waits } from '../site.ts';

/** Search, side by side, own figures. */
export function programSuite(the: () => Site): void {
  describe('programs', () => {
    test('are found by search and put side by side', async () => {
      const page = await the().open('/programs');
      await page.getByText(/found$/).waitFor();
      for (const [text, name] of [
        ['georgia analytics', /OMS Analytics/],
        ['texas austin data science', /Master of Science in Data Science \(online\), The University of Texas/],
      ] as const) {
        await page.getByRole('searchbox').fill(text);
        await page.getByRole('checkbox', { name }).check();
      }
      const table = page.locator('.compare table');
      await expect.poll(() => table.locator('thead th').count(), waits).toBe(2);
      await expect.poll(() => table.innerText(), waits).toMatch(/Pays in\t\d/);
      expect(new URL(page.url()).searchParams.get('compare')?.split(',')).toHaveLength(2);
      await page.getByRole('button', { name: 'Take away' }).first().click();
      await expect.poll(() => table.locator('thead th').count(), waits).toBe(1);
      await page.context().close();
    });

    test('are filtered with counts and put in order', async () => {
      const page = await the().open('/programs');
      await page.getByText(/found$/).waitFor();
      const state = page.getByLabel('State or country');
      const option = await state.locator('option[value="GA"]').innerText();
      await state.selectOption('GA');
      const n = /\((\d+)\)/.exec(option)?.[1];
      await expect.poll(() => page.locator('.found').innerText(), waits).toBe(`${n} found`);
      await page.getByLabel('Order by').selectOption('cost');
      expect(new URL(page.url()).search).toBe('?state=GA&sort=cost');
      await page.getByRole('searchbox').fill('zzzz');
      await page.getByText('No program matches all of it.').waitFor();
      await page.getByRole('button', { name: 'Clear the filters' }).click();
      await expect.poll(() => page.getByRole('searchbox').inputValue(), waits).toBe('');
      await page.context().close();
    });

    test('take own tuition in place of the catalog’s, marked yours, and a reload keeps it', async () => {
      const page = await the().open('/programs/deep:gatech-oms-analytics');
      const field = page.getByLabel('Tuition, whole program (USD)');
      await field.fill('4,321');
      await field.blur();
      await expect.poll(() => page.locator('.own .tag-yours').count(), waits).toBe(1);
      await page.getByText('Tuition, whole program: $4,321 (yours)').waitFor(waits);
      await expect.poll(() => page.url(), waits).toContain('#1.');
      await page.reload();
      await page.getByText('Tuition, whole program: $4,321 (yours)').waitFor(waits);
      expect(await field.inputValue()).toBe('4,321');
      await field.fill('much');
      expect(await field.getAttribute('aria-invalid')).toBe('true');
      await page.getByRole('button', { name: 'Take the catalog’s again' }).click();
      await page.getByText(/Tuition, whole program: \$[\d,]+ \((observed|modeled)\)/).waitFor(waits);
      await page.context().close();
    });

    test('that are only listed have a page too, and a wrong one says so', async () => {
      const page = await the().open('/programs?kind=listed');
      await page.getByText(/found$/).waitFor();
      await page.locator('.program-name').first().click();
      await page.getByRole('heading', { name: 'What graduates earn' }).waitFor();
      expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
      await page.goto(`${the().address}/programs/deep:no-such-program`);
      await page.getByText('The catalog has no program of this name.').waitFor();
      await page.context().close();
    });
  });
}
