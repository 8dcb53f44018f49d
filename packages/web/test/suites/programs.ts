import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, settled, waits, walk } from '../site.ts';

const ten = [
  'deep:gatech-oms-analytics',
  'deep:ut-austin-msds-online',
  'deep:uiuc-mcs-online',
  ...['100654', '100663', '100706', '100724', '100751', '100858', '101480'].map((unit) => `listed:${unit}-11.01`),
];

/** The ranking under uncertainty, search, side by side, own figures. */
export function programSuite(the: () => Site): void {
  describe('programs', () => {
    let page: Page;
    beforeAll(async () => {
      page = await the().open('/programs');
      await settled(page);
      await page.getByText(/found$/).waitFor(waits);
    });
    afterAll(() => page.context().close());

    test('open with who leads and how surely, and with the shares of the ranks, which are all of the draws', async () => {
      expect(await page.locator('.answer h1').innerText()).toMatch(
        /first in (only )?\d+% of the draws|No clear winner: (at least )?\d+ programs/,
      );
      expect(await page.locator('.answer').innerText()).toMatch(/[\d,]+ of [\d,]+ programs meet your constraints/);
      const section = page.locator('section', { has: page.locator('#sure') });
      expect(await section.locator('.rank-strip[role="img"]').count()).toBe(10);
      await section.locator('summary').click();
      const cells = await section.locator('.behind tbody tr').first().locator('td').allInnerTexts();
      const sum = cells.reduce((total, cell) => total + (cell.startsWith('under') ? 0 : Number.parseFloat(cell)), 0);
      expect(Math.abs(sum - 100)).toBeLessThan(4);
      await page.getByRole('button', { name: 'How often is enough' }).click();
      await page.getByRole('dialog').getByText('Share of draws from which one is ahead').waitFor();
      await page.keyboard.press('Escape');
    });

    test('say why one is above the other in points that add up to its lead, and the address keeps the pair', async () => {
      const section = page.locator('section', { has: page.locator('#why') });
      const lead = section.locator('.why-lead');
      await lead.waitFor(waits);
      const before = await lead.innerText();
      const choices = section.getByRole('combobox').nth(1);
      await choices.selectOption({ index: 4 });
      await expect.poll(() => lead.innerText(), waits).not.toBe(before);
      const said = Number(/stands ([\d.]+) points/.exec(await lead.innerText())?.[1]);
      const points = await section.locator('tbody .number').allInnerTexts();
      const sum = points.reduce((total, text) => total + Number(text.replace('−', '-')), 0);
      expect(Math.abs(sum - said)).toBeLessThan(0.6);
      expect(await section.locator('.swaps li').count()).toBe(2);
      expect(new URL(page.url()).searchParams.get('why')?.split(',')).toHaveLength(2);
    });

    test('say what a constraint leaves out; giving it up brings back so many, and it can be taken back', async () => {
      const section = page.locator('section', { has: page.locator('#removed') });
      const line = section.locator('li', { hasText: 'The degree within' });
      const leaves = Number(/leaves out (\d+)/.exec(await line.innerText())?.[1]);
      expect(await line.innerText()).toContain('brings them all back');
      const met = async () =>
        Number(/([\d,]+) of [\d,]+ programs meet/.exec(await page.locator('.answer').innerText())?.[1]?.replace(',', ''));
      const before = await met();
      await line.getByRole('button', { name: /^Give it up/ }).click();
      const back = section.getByRole('button', { name: /^Take it back/ });
      expect(await back.evaluate((element) => element === document.activeElement)).toBe(true);
      await expect.poll(met, waits).toBe(before + leaves);
      await back.click();
      await expect.poll(met, waits).toBe(before);
      await expect.poll(() => line.innerText(), waits).toContain(`leaves out ${leaves}`);
    });

    test('show cost against outcome on axes of choice: nothing in the table beats the front, and a mark tells its name', async () => {
      const section = page.locator('section', { has: page.locator('#front') });
      await section.getByLabel('Across').selectOption('months');
      await section.getByLabel('Upward').selectOption('value');
      await expect.poll(() => new URL(page.url()).searchParams.get('x'), waits).toBe('months');
      await settled(page);
      await section.locator('summary').click();
      const rows = (await section.locator('.behind tbody tr').allInnerTexts()).map((row) => {
        const [, , months = '', value = '', on = ''] = row.split('\t');
        return { months: Number.parseFloat(months), value: Number(value), on };
      });
      const front = rows.filter(({ on }) => on === 'yes');
      expect(front.length).toBeGreaterThan(0);
      expect(await section.locator('.front-list li').count()).toBe(front.length);
      for (const one of front) expect(rows.some(({ months, value }) => months <= one.months && value > one.value + 1)).toBe(false);
      await section.locator('.front svg').scrollIntoViewIfNeeded();
      const mark = await section.locator('.front-on').first().boundingBox();
      if (!mark) throw new Error('the front has no mark');
      await page.mouse.move(mark.x + mark.width / 2, mark.y + mark.height / 2);
      expect(await section.locator('.front-says').innerText()).toMatch(/number \d+ of the ranking/);
    });

    test('are filtered by a tile of the map, which says how many a state has', async () => {
      await walk(page, '/programs');
      const tile = page.getByRole('button', { name: /^OH \d+ programs in Ohio$/ });
      const n = /\d+/.exec(await tile.innerText())?.[0];
      const all = await page.locator('.found').innerText();
      await tile.click();
      await expect.poll(() => page.locator('.found').innerText(), waits).toBe(`${n} found`);
      expect(await tile.getAttribute('aria-pressed')).toBe('true');
      expect(await page.getByLabel('State or country').inputValue()).toBe('OH');
      await tile.click();
      await expect.poll(() => page.locator('.found').innerText(), waits).toBe(all);
    });

    test('are filtered with counts and put in order', async () => {
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
    });

    test('are found by search and put side by side, up to ten, with what is measured', async () => {
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
      const moves = (await table.innerText()).match(/(?<=moves )[\d.]+/g)?.map(Number) ?? [];
      expect(moves.length).toBeGreaterThan(10);
      expect(moves).toEqual([...moves].sort((a, b) => b - a));
      expect(new URL(page.url()).searchParams.get('compare')?.split(',')).toHaveLength(2);
      await page.getByRole('button', { name: 'Take away' }).first().click();
      await expect.poll(() => table.locator('thead th').count(), waits).toBe(1);
      await walk(page, `/programs?compare=${ten.join(',')}`);
      await expect.poll(() => table.locator('thead th').count(), waits).toBe(10);
      expect(await page.locator('.ranks .pick input:not(:checked):not(:disabled)').count()).toBe(0);
      await page.setViewportSize({ width: 360, height: 780 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      const head = table.locator('tbody th').nth(1);
      const left = (await head.boundingBox())?.x;
      await page.locator('.compare .scroll').evaluate((element) => element.scrollTo({ left: 600 }));
      expect((await head.boundingBox())?.x).toBe(left);
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
      await walk(page, '/programs?kind=listed');
      await page.locator('.ranks .program-name[href*="listed"]').first().click();
      await page.getByRole('heading', { name: 'What graduates earn' }).waitFor(waits);
      expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
      await walk(page, '/programs/deep:no-such-program');
      await page.getByText('The catalog has no program of this name.').waitFor(waits);
    });
  });
}
