import { describe, expect, test } from 'vitest';
import { pack } from '../../src/state/fragment.ts';
import { answer, downloaded, middleCourse, planned, program, route, termOf, terms } from '../plan-board.ts';
import { type Site, waits } from '../site.ts';
import { inspect } from './access.ts';

/** The term board: what a plan says, how it is moved, what is kept of it. */
export function planSuite(the: () => Site): void {
  describe('the plan', () => {
    test('is reached from a program, and answers in a sentence with board, audit and proof', async () => {
      const page = await the().open(`/programs/${program}`);
      await page.getByRole('link', { name: 'See it term by term' }).click();
      await planned(page);
      expect(await answer(page)).toMatch(/^You graduate in \w+ 20\d\d, after /);
      expect(await page.locator('.course-block').count()).toBeGreaterThan(5);
      expect(await page.locator('.audit-list > li').count()).toBeGreaterThan(2);
      expect(await page.locator('.proof-line').innerText()).toMatch(/proved/);
      // Drawn once what is above it stands.
      await expect.poll(() => page.locator('.multiples li').count(), waits).toBeGreaterThan(5);
      await page.context().close();
    });

    test('is taken over by the scripts without a word on the console, and says where a program is none of the catalog’s', async () => {
      const said: string[] = [];
      const page = await the().blank();
      page.on('console', (message) => ['error', 'warning'].includes(message.type()) && said.push(message.text()));
      page.on('pageerror', (problem) => said.push(problem.message));
      await page.goto(the().address + route);
      await planned(page);
      await page.goto(`${the().address}/plan/deep:no-such-program`);
      await expect.poll(() => answer(page), waits).toBe('No program of this name is known course by course, so none can be planned.');
      expect(said).toEqual([]);
      await page.context().close();
    });

    test('is moved by the arrow keys: the course is kept there, the change is said, the focus goes along, a reload keeps it', async () => {
      const page = await the().open(route);
      await planned(page);
      const before = await terms(page);
      const { code, at, names } = await middleCourse(page);
      const block = page.locator(`.term [data-code="${code}"]`);
      await block.focus();
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => termOf(page, code), waits).toBe(names[at + 1]);
      await planned(page);
      const status = page.locator('.changes [role=status]');
      await expect.poll(() => status.innerText(), waits).toContain(`${code} moves from`);
      expect(await page.evaluate(() => document.activeElement?.getAttribute('data-code'))).toBe(code);
      expect(await block.textContent()).toContain('pinned');
      await expect.poll(() => page.url(), waits).toContain('#1.');
      await page.reload();
      await planned(page);
      expect(await termOf(page, code)).toBe(names[at + 1]);
      await block.focus();
      await page.getByRole('button', { name: 'Leave it free' }).waitFor(waits);
      await page.getByText('Everything else that can be asked of it').click();
      await page.getByRole('button', { name: `Leave ${code} free` }).click();
      await planned(page);
      await page.getByRole('button', { name: 'Plan it afresh' }).click();
      await expect.poll(() => terms(page), waits).toEqual(before);
      await page.context().close();
    });

    test('is moved by dragging, and undone', async () => {
      const page = await the().open(route, { viewport: { width: 1280, height: 1800 } });
      await planned(page);
      const before = await terms(page);
      const { code, at, names } = await middleCourse(page);
      await page.locator(`.term [data-code="${code}"]`).dragTo(page.locator('.term').nth(at + 1));
      await expect.poll(() => termOf(page, code), waits).toBe(names[at + 1]);
      await planned(page);
      await page.getByRole('button', { name: 'Undo the last change' }).click();
      await expect.poll(() => terms(page), waits).toEqual(before);
      await page.context().close();
    });

    test('gives way to what is taken out and what was passed, and goes along to another view and back', async () => {
      const page = await the().open(route);
      await planned(page);
      const { code } = await middleCourse(page);
      await page.locator(`.term [data-code="${code}"]`).click();
      await page.getByRole('button', { name: 'Passed already' }).click();
      await page.locator(`.before [data-code="${code}"]`).waitFor(waits);
      await planned(page);
      await page.getByText('Everything else that can be asked of it').click();
      const other = (await middleCourse(page)).code;
      await page.getByLabel('Transcript or list of courses').fill(`${other}  A  Fall 2025\nno course at all`);
      await page.getByRole('button', { name: 'Read it' }).click();
      await page.getByText('1 course is taken over.').waitFor(waits);
      await page.locator(`.before [data-code="${other}"]`).waitFor(waits);
      await page.getByRole('link', { name: 'How do you know?' }).click();
      await page.getByRole('heading', { name: 'Sources' }).waitFor();
      await page.goBack();
      await page.locator(`.before [data-code="${code}"]`).waitFor(waits);
      await page.locator(`.before [data-code="${other}"]`).waitFor(waits);
      await page.context().close();
    });

    test('says why there is none, and a repair makes one', async () => {
      const page = await the().open(route);
      await planned(page);
      const hours = page.getByLabel('Hours a week for study');
      await hours.fill('1');
      await hours.press('Enter');
      await expect.poll(() => answer(page), waits).toBe('Asked like this, no plan reaches the degree.');
      const repair = page.locator('.repairs button').first();
      await repair.waitFor(waits);
      await repair.click();
      await expect.poll(() => answer(page), waits).toMatch(/^You graduate in/);
      await page.context().close();
    });

    test('refuses a request that cannot be, in words, and a link with a wrong one', async () => {
      const page = await the().open(route);
      await planned(page);
      const { code } = await middleCourse(page);
      await page.locator(`.term [data-code="${code}"]`).click();
      await page.getByRole('button', { name: 'Keep it here' }).click();
      await planned(page);
      await page.getByLabel('Earliest start').selectOption({ index: 40 });
      await page.getByText(/is pinned to .* before the earliest start/).waitFor(waits);
      expect(await answer(page)).toBe('This cannot be planned as it was asked.');
      await page.getByRole('button', { name: 'Start over' }).click();
      await expect.poll(() => answer(page), waits).toMatch(/^You graduate in/);
      await expect.poll(() => page.locator('.course-block .pin-mark').count(), waits).toBe(0);

      const self = await page.evaluate(() => JSON.parse(document.getElementById('page-data')?.textContent ?? '').examples[0].candidate);
      const wishes = [{ program, wish: { hoursPerWeek: 900 }, aside: [] }];
      const link = await pack({ candidate: self, asOf: '2026-11-22', seed: 1, wishes });
      await page.evaluate((hash) => {
        location.hash = hash;
      }, link);
      await page.locator('.notice').getByText('wishes.0.wish.hoursPerWeek').waitFor(waits);
      await page.context().close();
    });

    test('stands beside plans that were put aside, and takes one up again', async () => {
      const page = await the().open(route);
      await planned(page);
      const first = await answer(page);
      await page.getByLabel('Name for this plan').fill('As it is');
      await page.getByRole('button', { name: 'Put it aside' }).click();
      const hours = page.getByLabel('Hours a week for study');
      await hours.fill('24');
      await hours.press('Enter');
      await expect.poll(() => answer(page), waits).not.toBe(first);
      await planned(page);
      const row = page.locator('.plans-table tr', { hasText: 'To the degree' });
      await expect.poll(() => row.locator('td').nth(1).innerText(), waits).toMatch(/year|month/);
      expect(await row.locator('td').nth(0).innerText()).not.toBe(await row.locator('td').nth(1).innerText());
      await page.getByRole('button', { name: 'Take it up: As it is' }).click();
      await expect.poll(() => answer(page), waits).toBe(first);
      await page.context().close();
    });

    test('is taken home as a table, a calendar and a plan, and prints', async () => {
      const page = await the().open(route);
      await planned(page);
      const { code } = await middleCourse(page);
      expect(await downloaded(page, 'Courses (CSV)')).toContain(code);
      expect(await downloaded(page, 'Calendar (iCalendar)')).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/);
      expect(JSON.parse(await downloaded(page, 'Plan (JSON)'))).toMatchObject({ schema: 'masterplan.plan/1', program });
      expect(await downloaded(page, 'Request (YAML)')).toContain('pace: part-time');
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.course-block').first().isVisible()).toBe(true);
      expect(await page.locator('.take').isVisible()).toBe(false);
      await page.context().close();
    });

    test('axe finds nothing in light and in dark, nothing is cut off from 320 to 2,560 pixels, no text is under 14', async () => {
      const page = await the().open(route, { colorScheme: 'light', reducedMotion: 'reduce' });
      await planned(page);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      await page.locator('.term [data-code]').first().click();
      await inspect(page);
      await page.context().close();
    });
  });
}
