import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { answered, ready, type Site, settled, waits } from '../site.ts';

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
        await tabTo(question);
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
      async function tabTo(question: string): Promise<void> {
        await page.locator('header .name').focus();
        for (let steps = 0; steps < 12; steps += 1) {
          if ((await page.evaluate(() => document.activeElement?.textContent)) === question) return;
          await page.keyboard.press('Tab');
        }
        throw new Error(`the tab key does not lead to ${question}`);
      }
    });

    test.each([
      '/after',
      '/change',
      '/evidence',
      '/programs/deep:gatech-oms-analytics',
      '/programs?compare=deep:gatech-oms-analytics,deep:ut-austin-msds-online',
    ])('%s shows all of its tables at 360 pixels without scrolling sideways', async (path) => {
      const page = await the().open(path, { viewport: { width: 360, height: 780 } });
      await settled(page);
      await page
        .locator('main .scroll table')
        .first()
        .waitFor({ state: 'attached', ...waits });
      const wide = () =>
        page.evaluate(() => [
          document.documentElement.scrollWidth > innerWidth,
          ...[...document.querySelectorAll('.scroll')]
            .filter((one) => one.checkVisibility() && one.scrollWidth > one.clientWidth + 1)
            .map((one) => one.getAttribute('aria-label')),
        ]);
      await expect.poll(wide, waits).toEqual([false]);
      await page.context().close();
    });

    test('make a decision by keyboard alone: own words, a moved assumption, the program, its plan, the memo and its print', async () => {
      const page = await the().open('/');
      await answered(page);
      const keys = page.keyboard;
      await reach(page, page.getByLabel('Pay a year before tax'));
      await keys.type('95000');
      await keys.press('Enter');
      await reach(page, page.getByLabel('State', { exact: true }));
      await keys.type('Texas');
      await expect.poll(() => page.getByLabel('State', { exact: true }).inputValue()).toBe('TX');
      await reach(page, page.getByLabel('Chance to change role with it'));
      await keys.press('ArrowRight');
      await settled(page);
      expect(await page.locator('.mark').innerText()).toBe('You');
      const program = page.locator('.answer .second a').first();
      const title = await program.innerText();
      await reach(page, program);
      await keys.press('Enter');
      await expect.poll(() => page.locator('main h1').innerText(), waits).toContain(title.slice(0, 20));
      await reach(page, page.locator('main').getByRole('link', { name: 'See it term by term' }));
      await keys.press('Enter');
      await page.waitForSelector('.board[aria-busy="false"]', { state: 'attached', ...waits });
      await reach(page, page.locator('header nav').getByRole('link', { name: 'Should I?' }));
      await keys.press('Enter');
      await reach(page, page.locator('.take a').first());
      await keys.press('Enter');
      await page.waitForSelector('.memo .printed', { state: 'attached', ...waits });
      await page.evaluate(() => {
        window.print = () => document.documentElement.setAttribute('data-printed', '');
      });
      await reach(page, page.getByRole('button', { name: 'Print it, or save it as PDF' }));
      await keys.press('Enter');
      await page.waitForSelector('html[data-printed]', { state: 'attached', ...waits });
      expect(await page.locator('.memo').innerText()).toContain('$95,000');
      await page.context().close();
    });
  });
}

/** Goes on through the page with the tab key, from the top again after its end, until the element has the focus. */
async function reach(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor({ state: 'attached', ...waits });
  for (let steps = 0; steps < 400; steps += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the tab key does not lead to ${wanted}`);
}
