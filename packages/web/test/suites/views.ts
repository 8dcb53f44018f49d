import { describe, expect, test } from 'vitest';
import { ready, type Site } from '../site.ts';

const questions = [
  ['Should I?', '/'],
  ['You', '/you'],
  ['Which one?', '/programs'],
  ['How?', '/plan/'],
  ['What comes after?', '/after'],
  ['When?', '/when'],
  ['What would change it?', '/change'],
  ['How do you know?', '/evidence'],
] as const;

/** Eight questions, each on a page of its own. */
export function viewSuite(the: () => Site): void {
  describe('the eight questions', () => {
    test('are each a page that is reached at 360 pixels, by keyboard alone, with its title, and with the focus on its heading', async () => {
      const page = await the().open('/', { viewport: { width: 360, height: 780 } });
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the answer');
      await ready(page);
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
      for (const [question, path] of [...questions.slice(1), questions[0]]) {
        const link = page.locator('header nav').getByRole('link', { name: question, exact: true });
        await reach(question);
        expect(await link.evaluate((element) => getComputedStyle(element).outlineStyle)).not.toBe('none');
        expect(await link.evaluate((element) => element.getBoundingClientRect().right <= innerWidth)).toBe(true);
        await page.keyboard.press('Enter');
        await expect
          .poll(() => new URL(page.url()).pathname, { message: question })
          .toMatch(path === '/' ? /^\/$/ : new RegExp(`^${path}`));
        await expect.poll(() => page.evaluate(() => document.activeElement?.closest('main') !== null), { message: question }).toBe(true);
        expect(await page.evaluate(() => ['H1', 'MAIN'].includes(document.activeElement?.tagName ?? ''))).toBe(true);
        await expect.poll(() => page.title(), { message: question }).toMatch(/ · Masterplan$/);
        if (path !== '/plan/') expect(await page.title()).toContain(question);
        expect(await link.getAttribute('aria-current'), question).toBe('page');
      }
      await page.goBack();
      await expect.poll(() => new URL(page.url()).pathname).toBe('/evidence');
      await page.context().close();

      /** Goes through the page from its top with the tab key until the link has the focus. */
      async function reach(question: string): Promise<void> {
        await page.locator('header .name').focus();
        for (let steps = 0; steps < 12; steps += 1) {
          if ((await page.evaluate(() => document.activeElement?.textContent)) === question) return;
          await page.keyboard.press('Tab');
        }
        throw new Error(`the tab key does not lead to ${question}`);
      }
    });
  });
}
