import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, test } from 'vitest';
import type { Site } from '../site.ts';

const routes = {
  '/': 'html[data-answer="rough"], html[data-answer="final"]',
  '/programs?compare=deep:gatech-oms-analytics,deep:ut-austin-msds-online': '.compare tbody tr',
  '/programs/deep:gatech-oms-analytics': '#courses',
  '/evidence': '#sources',
};

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Everyone gets in: axe, keyboard, narrow windows. */
export function accessSuite(the: () => Site): void {
  describe('access', () => {
    test.each(Object.entries(routes))(
      '%s: axe finds nothing in light and in dark, nothing is cut off from 320 to 2,560 pixels, no text is under 14',
      async (path, ready) => {
        const page = await the().open(path, { colorScheme: 'light', reducedMotion: 'reduce' });
        await page.waitForSelector(ready, { state: 'attached' });
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
        });
        expect(await page.evaluate(smallTexts)).toEqual([]);
        const light = await new AxeBuilder({ page }).withTags(tags).analyze();
        await page.emulateMedia({ colorScheme: 'dark' });
        const dark = await new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']).analyze();
        expect(
          [...light.violations, ...dark.violations].map(
            ({ id, nodes }) =>
              `${id}: ${nodes
                .slice(0, 3)
                .map(({ html }) => html.slice(0, 160))
                .join(' | ')}`,
          ),
        ).toEqual([]);
        for (const width of [320, 360, 640, 1280, 2560]) {
          await page.setViewportSize({ width, height: 800 });
          const wide = () => page.evaluate(() => Math.max(document.documentElement.scrollWidth - window.innerWidth, 0));
          await expect.poll(wide, { message: `${width} px` }).toBe(0);
        }
        await page.context().close();
      },
    );

    test('the keyboard alone reaches the answer, the views and the figures', async () => {
      const page = await the().open('/');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the answer');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
      await page.getByRole('link', { name: 'Which one?' }).first().focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/programs/);
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main');
      expect(await page.title()).toContain('Which one?');
      await page.context().close();
    });
  });
}

/** Runs in the page: elements whose own text is smaller than 14 pixels. */
export function smallTexts(): string[] {
  return [...document.querySelectorAll('body *')]
    .filter(
      (element) =>
        element.tagName !== 'SCRIPT' &&
        [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
    )
    .filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < 14)
    .map((element) => element.outerHTML.slice(0, 80));
}
