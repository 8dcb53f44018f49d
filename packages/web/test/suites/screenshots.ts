import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, test } from 'vitest';
import type { Site } from '../site.ts';

const folder = fileURLToPath(new URL('../../../../docs/screenshots/', import.meta.url));
/** `from`: what the picture begins with; else the page's top. */
const views: Record<string, { path: string; ready: string; from?: string }> = {
  should: { path: '/', ready: 'html[data-answer="final"]' },
  you: { path: '/you', ready: 'html[data-answer="final"]' },
  after: { path: '/after', ready: '.after-page h1' },
  when: { path: '/when', ready: '.when-page h1' },
  change: { path: '/change', ready: '.change-page h1' },
  memo: { path: '/memo', ready: '.memo .printed' },
  programs: { path: '/programs', ready: '.rank-strip' },
  compare: {
    path: '/programs?compare=deep:gatech-oms-analytics,deep:ut-austin-msds-online',
    ready: '.compare tbody tr',
    from: '.compare',
  },
  program: { path: '/programs/deep:gatech-oms-analytics', ready: '#courses' },
  plan: { path: '/plan/deep:gatech-oms-analytics', ready: '.board[aria-busy="false"]' },
  evidence: { path: '/evidence', ready: '#sources' },
};

/** Pictures for the README, only with SCREENSHOTS=1. */
export function screenshotSuite(the: () => Site): void {
  describe.runIf(process.env.SCREENSHOTS === '1')('screenshots', () => {
    for (const width of [1280, 360]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        test.each(Object.entries(views))(`%s, ${width} px, ${colorScheme}`, async (name, { path, ready, from }) => {
          mkdirSync(folder, { recursive: true });
          const page = await the().open(path, {
            viewport: { width, height: width === 360 ? 780 : 900 },
            colorScheme,
            reducedMotion: 'reduce',
          });
          await page.waitForSelector(ready, { state: 'attached' });
          await page.waitForSelector('html[data-answer="final"]', { state: 'attached' });
          if (from) await page.locator(from).evaluate((part) => scrollTo(0, part.getBoundingClientRect().top + scrollY - 16));
          await page.waitForTimeout(500);
          await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`) });
          await page.context().close();
        });
      }
    }
  });
}
