import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { pack } from '../../src/state/fragment.ts';
import { downloaded } from '../plan-board.ts';
import { ready, type Site, settled, waits } from '../site.ts';
import { inspect } from './access.ts';

const example = readFileSync(
  fileURLToPath(new URL('../../../../data/examples/applications/three-offers-to-come.yaml', import.meta.url)),
  'utf8',
);
const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

/** Commit now or wait, and one calendar. */
export function whenSuite(the: () => Site): void {
  describe('when', () => {
    let page: Page;
    const answer = () => page.locator('.when-page .answer').innerText();
    const lines = () => page.locator('.applications > li');
    const count = (n: number) => expect.poll(() => lines().count(), waits).toBe(n);
    const bring = (name: string, text: string) => page.locator('.take input[type=file]').setInputFiles(file(name, text));
    const opened = (n: number) => lines().nth(n).locator('> details[open]');

    beforeAll(async () => {
      page = await the().open('/when', { permissions: ['clipboard-read', 'clipboard-write'] });
      await settled(page);
    });
    afterAll(() => page.context().close());

    test('opens on the dates of the path; the first application is filled in from it and gets an answer at once', async () => {
      expect(await page.locator('.when-page .dates').first().innerText()).toMatch(/Last month of study/);
      await page.getByRole('button', { name: /^Keep an application to/ }).click();
      await expect.poll(answer, waits).toMatch(/^Apply to .* by .* worth \$[\d,]+ against staying put/);
      expect(await answer()).toMatch(/instead loses \$[\d,]+/);
      expect(await answer()).toMatch(/Look again on/);
      const first = opened(0);
      expect(await first.innerText()).toMatch(/assumed[\s\S]*programs’ published days[\s\S]*mean of your outlook/);
      expect(await page.locator('#commit-questions ~ .copy-list').innerText()).toMatch(/What is the last day to apply/);
      expect(await page.locator('.when-page .dates').first().innerText()).toMatch(/Apply: [\s\S]*Answer: [\s\S]*Last month of study/);
    });

    test('what is wrong is told at its field, nothing of it is lost by a reload, and it opens from its link elsewhere', async () => {
      const chance = opened(0).getByLabel('Chance of an offer');
      const { value } = { value: await opened(0).getByLabel('Worth against staying put').inputValue() };
      await chance.fill('140');
      await opened(0).getByLabel('Last day to apply').fill('2026-10-01');
      await opened(0).getByLabel('Deposit', { exact: true }).fill('500');
      await opened(0).getByLabel('Deposit due', { exact: true }).selectOption('on one day');
      await opened(0).getByLabel('Deposit due on').fill('2029-12-01');
      const said = () => page.locator('.applications [role=alert]').allInnerTexts();
      await expect.poll(said, waits).toContainEqual(expect.stringMatching(/A chance lies between 0% and 100%/));
      await opened(0).getByLabel('Deposit due', { exact: true }).focus();
      await expect.poll(said, waits).toContainEqual(expect.stringMatching(/The last day to apply \(1 October 2026\) lies before today/));
      await chance.fill('40%');
      await expect.poll(said, waits).toContainEqual(expect.stringMatching(/deposit is due \(1 December 2029\) after the start/));
      await expect.poll(() => page.url(), waits).toContain('#1.');
      await page.waitForTimeout(500);
      await page.reload();
      await expect.poll(said, waits).toContainEqual(expect.stringMatching(/after the start/));
      expect(await opened(0).getByLabel('Last day to apply').inputValue()).toBe('2026-10-01');
      expect(await chance.inputValue()).toBe('40%');
      const elsewhere = await the().blank();
      await elsewhere.goto(page.url());
      await expect.poll(() => elsewhere.getByLabel('Deposit due on').inputValue(), waits).toBe('2029-12-01');
      await elsewhere.context().close();
      await opened(0).getByLabel('Last day to apply').fill('2027-03-01');
      await opened(0).getByLabel('Deposit due on').fill('2027-07-15');
      await expect.poll(answer, waits).toMatch(/^Apply to/);
      await expect.poll(() => opened(0).getByLabel('Worth against staying put').inputValue(), waits).toBe(value);
      expect(await said()).toEqual([]);
    });

    test('a removed application comes back; a field gives another answer', async () => {
      await opened(0)
        .getByRole('button', { name: /^Remove: / })
        .click();
      await count(0);
      await page.getByRole('button', { name: 'Bring it back' }).click();
      await count(1);
      await opened(0).getByLabel('Worth against staying put').fill('-20,000');
      await expect.poll(answer, waits).toMatch(/^(Leave out|Wait)/);
      await opened(0).getByLabel('Status').selectOption('admitted');
      await opened(0).getByLabel('Worth against staying put').fill('20k');
      await expect.poll(answer, waits).toMatch(/^Accept the offer of .* worth \$(19|20),/);
    });

    test('a file of the command line is read and given back the same; a wrong one is refused by line and changes nothing', async () => {
      await bring('mine.yaml', example.replace('chance: 0.35', 'chance: 1.35'));
      await page.getByText(/mine\.yaml:\d+ applications\.1\.chance/).waitFor(waits);
      await bring('mine.yaml', example.replace('version: 1', 'version: 1\nmood: good'));
      await page.getByText(/no field «mood»/).waitFor(waits);
      await count(1);
      await bring('mine.yaml', example);
      await count(3);
      await expect
        .poll(answer, waits)
        .toMatch(/^Apply to Harvard University by 28 November 2026 \(\$505\) and apply to University of Virginia/);
      const turns = page.locator('.commit-turns li');
      await expect.poll(() => turns.count(), waits).toBeGreaterThan(1);
      expect(parse(await downloaded(page, 'Applications (YAML)'))).toMatchObject(parse(example));
      const ics = await downloaded(page, 'Calendar file (ICS)');
      expect(ics).toMatch(/SUMMARY:Apply: Harvard University/);
      expect(ics).toMatch(/SUMMARY:Reply: University of Virginia/);
      await page.getByRole('button', { name: 'Copy all questions' }).click();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^1\. .*Virginia/);
      await page.getByRole('button', { name: 'Bring back the list before it' }).click();
      await count(1);
      await bring('mine.yaml', example);
      await count(3);
    });

    test('axe finds nothing in light and in dark, and nothing is cut off at any width', async () => {
      await expect.poll(() => page.locator('.commit-turns li').count(), waits).toBeGreaterThan(1);
      await inspect(page);
    });

    test('a field of a later version is refused with its reason', async () => {
      const other = await the().open('/when');
      await ready(other);
      const candidate = await other.evaluate(
        () => JSON.parse(document.getElementById('page-data')?.textContent ?? '').examples[0].candidate,
      );
      const entry = { program: 'deep:uva-ms-data-science', status: 'planned', start: '2027-08', mood: 'good' };
      const applications = { version: 1, name: 'x', applications: [entry] };
      const link = await pack({ candidate, asOf: '2026-11-22', seed: 1, applications });
      await other.evaluate((hash) => {
        location.hash = hash;
      }, link);
      await expect.poll(() => other.locator('.notice').first().innerText(), waits).toMatch(/applications.*mood/);
      await other.context().close();
    });
  });
}
