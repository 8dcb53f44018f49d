import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readCandidate } from '@masterplan/catalog';
import { readCatalog } from '@masterplan/catalog/build';
import { createDecider } from '@masterplan/engine';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { answered, type Site } from '../site.ts';

const data = fileURLToPath(new URL('../../../../data/', import.meta.url));

async function downloaded(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  return readFileSync(await download.path(), 'utf8');
}

/** What is taken home: files, the same bytes as elsewhere, the printed memo. */
export function takeSuite(the: () => Site): void {
  describe('taken home', () => {
    test('the answer is the same, byte for byte, from the browser’s worker and from Node; the candidate reads back', async () => {
      const read = readCatalog(data);
      if (!read.ok) throw new Error('the catalog does not read');
      const page = await the().open('/');
      await answered(page);
      const answer = await downloaded(page, 'Answer (JSON)');
      const { asOf, seed, futures } = JSON.parse(answer);
      const yaml = await downloaded(page, 'Candidate (YAML)');
      const candidate = readCandidate('candidate.yaml', yaml, read.catalog, asOf);
      expect(candidate).toMatchObject({ ok: true });
      if (!candidate.ok) return;
      expect(JSON.parse(await downloaded(page, 'Candidate (JSON)'))).toEqual(candidate.candidate);
      const decision = createDecider(read.catalog).decide(candidate.candidate, { asOf, seed, futures });
      expect(answer === `${JSON.stringify(decision, null, 2)}\n`).toBe(true);
      const text = await downloaded(page, 'Answer (text)');
      expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
      expect(text).toContain(decision.catalogVersion);
      await page.context().close();
    });

    test('a candidate’s file opens; a wrong one is refused by line', async () => {
      const page = await the().open('/');
      await answered(page);
      const yaml = await downloaded(page, 'Candidate (YAML)');
      const input = page.locator('input[type=file]');
      const file = (text: string) => ({ name: 'me.yaml', mimeType: 'application/yaml', buffer: Buffer.from(text) });
      await input.setInputFiles(file(yaml.replace(/hoursPerWeek: \d+/, 'hoursPerWeek: 200')));
      await page.getByText(/me\.yaml:\d+.*80 hours/).waitFor();
      await input.setInputFiles(file(yaml.replace(/hoursPerWeek: \d+/, 'hoursPerWeek: 23')));
      await expect.poll(() => page.getByLabel('Hours a week for study').inputValue(), { timeout: 15_000 }).toBe('23 hours');
      await page.context().close();
    });

    test('the page prints as a memo of three to five pages with the catalog’s version', async () => {
      const page = await the().open('/');
      await answered(page);
      const pdf = (await page.pdf({ format: 'Letter', printBackground: false })).toString('latin1');
      const pages = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
      expect(pages).toBeGreaterThanOrEqual(3);
      expect(pages).toBeLessThanOrEqual(5);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('footer').innerText()).toMatch(/Catalog [0-9a-f]{12}/);
      expect(await page.locator('.take').isVisible()).toBe(false);
      await page.context().close();
    });
  });
}
