import { fileURLToPath } from 'node:url';
import { readCandidate } from '@masterplan/catalog';
import { keptCatalog } from '@masterplan/catalog/build';
import { createDecider } from '@masterplan/engine';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { downloaded } from '../plan-board.ts';
import { answered, type Site, settled, waits, walk } from '../site.ts';

const data = fileURLToPath(new URL('../../../../data/', import.meta.url));

/** What is taken home: files, the same bytes as elsewhere, the link, the printed memo. */
export function takeSuite(the: () => Site): void {
  describe('taken home', () => {
    let page: Page;
    beforeAll(async () => {
      page = await the().open('/', { permissions: ['clipboard-read', 'clipboard-write'] });
      await settled(page);
    });
    afterAll(() => page.context().close());

    test('the answer is the same, byte for byte, from the browser’s worker and from Node; the candidate reads back', async () => {
      const read = keptCatalog(data);
      if (!read.ok) throw new Error('the catalog does not read');
      const answer = await downloaded(page, 'Answer (JSON)');
      const { asOf, seed, futures } = JSON.parse(answer);
      const text = await downloaded(page, 'Answer (text)');
      expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
      await walk(page, '/you');
      const yaml = await downloaded(page, 'Candidate (YAML)');
      const candidate = readCandidate('candidate.yaml', yaml, read.catalog, asOf);
      expect(candidate).toMatchObject({ ok: true });
      if (!candidate.ok) return;
      expect(JSON.parse(await downloaded(page, 'Candidate (JSON)'))).toEqual(candidate.candidate);
      const decision = createDecider(read.catalog).decide(candidate.candidate, { asOf, seed, futures });
      expect(answer === `${JSON.stringify(decision, null, 2)}\n`).toBe(true);
      expect(text).toContain(decision.catalogVersion);
    });

    test('the memo prints on three to five pages with verdict, plan, costs, assumptions, what would change it, sources, version and date', async () => {
      await walk(page, '/memo');
      await page.locator('.memo .printed').waitFor({ state: 'attached' });
      for (const format of ['Letter', 'A4']) expect(await pages(page, format)).toBeLessThanOrEqual(5);
      expect(await pages(page, 'Letter')).toBeGreaterThanOrEqual(3);
      await page.emulateMedia({ media: 'print' });
      const text = await page.locator('body').innerText();
      for (const part of [
        /futures|cheaper path/,
        /The plan, term by term/,
        /What it costs/,
        /Assumptions behind/,
        /What would change it/,
        /Sources of/,
        /Catalog [0-9a-f]{12}/,
        /20\d\d/,
      ])
        expect(text).toMatch(part);
      expect(await page.locator('.memo-screen').isVisible()).toBe(false);
      await page.emulateMedia({ media: null });
      await walk(page, '/');
      expect(await pages(page, 'Letter')).toBeLessThanOrEqual(5);
    });

    test.each(['aspiring-researcher', 'newcomer-student-visa'])(
      'the memo of %s, which is longer, prints on five pages at most',
      async (name) => {
        const other = await the().open('/');
        await answered(other);
        await other.locator('.example-choice').selectOption(name);
        await settled(other);
        await walk(other, '/memo');
        await other.locator('.memo .printed').waitFor({ state: 'attached' });
        for (const format of ['Letter', 'A4']) expect(await pages(other, format)).toBeLessThanOrEqual(5);
        await other.context().close();
      },
    );

    test('the link is copied with its length; one that mail programs would cut is given as a file', async () => {
      await page.getByRole('button', { name: 'Copy the link' }).click();
      await page.getByText(/Copied, [\d,]+ characters/).waitFor(waits);
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
      await page.getByLabel('Hours a week for study').fill('21');
      await expect.poll(() => page.url(), waits).toContain('#1.');
      expect(page.url().length).toBeLessThan(2000);
      await walk(page, '/you');
      const name = (from: number, length: number) =>
        Array.from({ length }, (_, n) => String.fromCodePoint(0x4e00 + (((from + n) * 7919) % 20_000))).join('');
      await page.getByLabel('Name of what is shown').fill(name(0, 120));
      await page.keyboard.press('Enter');
      const programs = ['deep:gatech-oms-analytics', 'deep:ut-austin-msds-online'];
      const wishes = programs.map((program, at) => ({
        program,
        wish: {},
        aside: [1, 2, 3, 4].map((n) => ({ name: name(200 + 400 * at + 60 * n, 60), wish: {} })),
      }));
      await page.waitForTimeout(500);
      await page.evaluate((text) => {
        const key = Object.keys(localStorage).find((one) => one.startsWith('masterplan.self.')) ?? '';
        const [, example, json = ''] = (localStorage.getItem(key) ?? '').split('\n');
        const self = { ...JSON.parse(json), wishes: JSON.parse(text) };
        localStorage.setItem(key, `${Date.now()}\n${example}\n${JSON.stringify(self)}`);
      }, JSON.stringify(wishes));
      await page.goto(`${the().address}/`);
      await expect.poll(() => page.url().length, waits).toBeGreaterThan(2000);
      expect(await downloaded(page, 'Copy the link')).toContain('hoursPerWeek: 21');
      await page.getByText(/more than many mail programs take/).waitFor(waits);
    });
  });
}

async function pages(page: Page, format: string): Promise<number> {
  const pdf = (await page.pdf({ format, printBackground: false })).toString('latin1');
  return pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}
