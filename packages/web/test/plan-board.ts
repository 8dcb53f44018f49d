import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { waits } from './site.ts';

/** Reads the term board of one program as a visitor sees it. */
export const program = 'deep:gatech-oms-analytics';
export const route = `/plan/${program}`;
/** Courses of the program that its record has in fall, spring and summer. */
const everyTerm = ['ISYE 6501', 'MGT 8803', 'MGT 6203', 'ISYE 6414', 'MGT 8813'];

/** Waits until the plan that stands is the one that was asked for last. */
export async function planned(page: Page): Promise<void> {
  await page.locator('.board[aria-busy="false"]').waitFor(waits);
}

/** The page's heading once it is an answer. */
export const answer = (page: Page) => page.locator('.plan-page h1').innerText();

/** Which courses stand in which term, as they are read. */
export const terms = (page: Page): Promise<Record<string, string[]>> =>
  page
    .locator('.term')
    .evaluateAll((all) =>
      Object.fromEntries(
        all.map((term) => [
          term.querySelector('h3')?.textContent ?? '',
          [...term.querySelectorAll('[data-code]')].map((block) => block.getAttribute('data-code') ?? ''),
        ]),
      ),
    );

export async function termOf(page: Page, code: string): Promise<string | undefined> {
  return Object.entries(await terms(page)).find(([, codes]) => codes.includes(code))?.[0];
}

export async function downloaded(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  return readFileSync(await download.path(), 'utf8');
}

/** A course held in every term that stands between the first and the last one, and the terms' names. */
export async function middleCourse(page: Page): Promise<{ code: string; at: number; names: string[] }> {
  const all = Object.entries(await terms(page));
  const names = all.map(([name]) => name);
  for (const [at, [, codes]] of all.entries()) {
    const code = codes.find((one) => everyTerm.includes(one));
    if (code !== undefined && at > 0 && at < all.length - 1) return { code, at, names };
  }
  throw new Error(`no course to move in ${JSON.stringify(all)}`);
}
