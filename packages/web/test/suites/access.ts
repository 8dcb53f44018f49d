import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answered, type Site, waits, walk } from '../site.ts';

const routes = {
  '/': '.ranks tbody tr',
  '/you': '.you-page .anchors',
  '/programs?compare=deep:gatech-oms-analytics,deep:ut-austin-msds-online': '.compare tbody tr',
  '/programs/deep:gatech-oms-analytics': '#courses',
  '/after': '.after-page h1',
  '/when': '.when-page h1',
  '/change': '.change-page h1',
  '/evidence': '#sources',
  '/memo': '.memo .printed',
};

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Everyone gets in: axe in both themes, narrow, wide and enlarged windows, no small print. */
export function accessSuite(the: () => Site): void {
  describe('access', () => {
    let page: Page;
    beforeAll(async () => {
      page = await the().open('/', { colorScheme: 'light', reducedMotion: 'reduce' });
      await answered(page);
    });
    afterAll(() => page.context().close());

    test.each(Object.entries(routes))(
      '%s: axe finds nothing in light and in dark, nothing is cut off from 320 to 2,560 pixels, no text is under 14',
      async (path, shown) => {
        await walk(page, path);
        await page.waitForSelector(shown, { state: 'attached' });
        await inspect(page);
      },
    );

    test('states that come up: a notice, the panel of figures, selves, what a résumé suggests, an answer without programs', async () => {
      await walk(page, '/you');
      await page.getByRole('button', { name: 'Keep this example as mine' }).click();
      await page.locator('.selves li').first().waitFor();
      await page.getByRole('button', { name: /^Delete/ }).click();
      await page.locator('.notice, .take').first().waitFor();
      const resume = JSON.stringify({
        skills: [{ name: 'Machine learning', level: 'expert' }],
        education: [{ courses: ['Linear Algebra'] }],
      });
      await page.getByText('Paste it instead').click();
      await page.getByLabel('Pasted text').fill(resume);
      await page.getByRole('button', { name: 'Read it' }).click();
      await page.locator('.proposals').waitFor();
      await page.getByRole('checkbox', { name: 'At most so much tuition' }).check();
      await page.getByRole('spinbutton', { name: 'At most so much tuition' }).fill('1');
      await page.getByLabel('Where a campus may be').selectOption('AK');
      await expect.poll(() => page.locator('.follows').innerText(), waits).toMatch(/None of the/);
      await inspect(page);
      await walk(page, '/');
      await page.locator('.empty').waitFor();
      await inspect(page);
    });
  });
}

/** Opens all that can be opened, once one's own answer has replaced the example's pale one, and holds the page against axe, widths from 320 to 2,560 pixels, and the least size of text. */
export async function inspect(page: Page): Promise<void> {
  await page.waitForSelector('html:not([data-own])', { state: 'attached', ...waits });
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  expect(await page.evaluate(smallTexts)).toEqual([]);
  const light = await new AxeBuilder({ page }).withTags(tags).analyze();
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']).analyze();
  const found = [...light.violations, ...dark.violations].map(({ id, nodes }) => {
    const places = nodes.slice(0, 3).map(({ html }) => html.slice(0, 160));
    return `${id}: ${places.join(' | ')}`;
  });
  expect(found).toEqual([]);
  // 640 pixels are also what a window of 1,280 shows when it is enlarged twice.
  for (const width of [320, 360, 640, 1280, 2560]) {
    await page.setViewportSize({ width, height: 800 });
    await expect.poll(() => page.evaluate(tooWide), { message: `${width} px` }).toEqual([]);
  }
  await page.setViewportSize({ width: 412, height: 823 });
  const narrow = await new AxeBuilder({ page }).withRules(['target-size']).analyze();
  expect(narrow.violations.flatMap(({ nodes }) => nodes.map(({ html }) => html.slice(0, 120)))).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 900 });
}

/** Runs in the page: what makes it wider than the window. */
function tooWide(): string[] {
  if (document.documentElement.scrollWidth <= window.innerWidth) return [];
  return [...document.querySelectorAll('main *, header *')]
    .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1 && !element.closest('.scroll'))
    .slice(-3)
    .map((element) => `${element.parentElement?.className} > ${element.outerHTML.slice(0, 90)}`);
}

/** Runs in the page: elements whose own text is smaller than 14 pixels. */
function smallTexts(): string[] {
  return [...document.querySelectorAll('body *')]
    .filter(
      (element) =>
        element.tagName !== 'SCRIPT' &&
        [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
    )
    .filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < 14)
    .map((element) => element.outerHTML.slice(0, 80));
}
