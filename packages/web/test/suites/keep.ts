import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { pack } from '../../src/state/fragment.ts';
import { answered, answerOf, ready, type Site, settled, waits } from '../site.ts';

const hours = (page: Page) => page.getByLabel('Hours a week for study');
const hoursAre = (page: Page, n: number) => expect.poll(() => hours(page).inputValue(), waits).toMatch(new RegExp(`^${n}( hours)?$`));
const kept = (page: Page) => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('masterplan.self.')).length);
const notice = (page: Page) => page.locator('.notice').first();

/** The first example's self, as the page was built with it. */
const exampleOf = (page: Page) =>
  page.evaluate(() => JSON.parse(document.getElementById('page-data')?.textContent ?? '').examples[0].candidate);

/** Nothing typed is lost, and nothing foreign is let in. */
export function keepSuite(the: () => Site): void {
  describe('what was entered', () => {
    test('is in the link, opens elsewhere, goes along to other views and back, and is kept without the link', async () => {
      const page = await the().open('/');
      await ready(page);
      await hours(page).fill('21');
      await expect.poll(() => page.url(), waits).toContain('#1.');
      await settled(page);
      const answer = await answerOf(page);
      const link = page.url();
      await page.getByRole('link', { name: 'How do you know?' }).click();
      await expect.poll(() => page.url(), waits).toMatch(/\/evidence#1\./);
      await page.goBack();
      await hoursAre(page, 21);
      await page.goto(`${the().address}/evidence`);
      await page.goto(`${the().address}/`);
      await hoursAre(page, 21);

      const elsewhere = await the().blank();
      await elsewhere.goto(link);
      await hoursAre(elsewhere, 21);
      await expect.poll(() => answerOf(elsewhere), waits).toBe(answer);
      expect(await kept(elsewhere)).toBe(0);
      await Promise.all([page.context().close(), elsewhere.context().close()]);
    });

    test('before the scripts were there is taken over, on top of what was kept', async () => {
      const page = await the().blank();
      let open = () => {};
      const hold = async () => {
        const gate = new Promise<void>((resolve) => {
          open = resolve;
        });
        await page.unroute('**/assets/index-*.js');
        await page.route('**/assets/index-*.js', (route) => void gate.then(() => route.continue()));
      };
      await hold();
      await page.goto(`${the().address}/`, { waitUntil: 'commit' });
      await hours(page).fill('23');
      await page.getByLabel('Pace of study').selectOption('either');
      open();
      await hoursAre(page, 23);
      await expect.poll(() => kept(page), waits).toBe(1);
      await hold();
      await page.goto(`${the().address}/`, { waitUntil: 'commit' });
      await page.getByLabel('Pay a year before tax').fill('99k');
      open();
      await expect.poll(() => page.getByLabel('Pay a year before tax').inputValue(), waits).toMatch(/99k|\$99,000/);
      await hoursAre(page, 23);
      expect(await page.getByLabel('Pace of study').inputValue()).toBe('either');
      await expect.poll(() => page.evaluate(() => JSON.stringify({ ...localStorage })), waits).toMatch(/payUsdPerYear\W+99000/);
      expect(await kept(page)).toBe(1);
      await page.context().close();
    });

    test('in two tabs: the newest edit wins and is said; what both hold unsaved is kept twice', async () => {
      const one = await the().open('/');
      await ready(one);
      await hours(one).fill('21');
      await expect.poll(() => kept(one), waits).toBe(1);
      const two = await one.context().newPage();
      await two.goto(`${the().address}/`);
      await hoursAre(two, 21);
      await hours(two).fill('22');
      await hoursAre(one, 22);
      expect(await notice(one).innerText()).toContain('was changed in another tab');

      await one.evaluate(() => {
        const { setItem } = Storage.prototype;
        Object.assign(window, { unblock: () => Object.assign(Storage.prototype, { setItem }) });
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
      });
      await hours(one).fill('31');
      await expect.poll(() => notice(one).innerText(), waits).toContain('This browser keeps nothing');
      await one.evaluate(() => Reflect.get(window, 'unblock')());
      await hours(two).fill('25');
      await expect.poll(() => notice(one).innerText(), waits).toContain('That version is kept as');
      expect(await hours(one).inputValue()).toMatch(/^31/);
      await expect.poll(() => kept(one), waits).toBe(2);
      await one.context().close();
    });

    test('is said where the storage is blocked or full, and the link holds it', async () => {
      const page = await the().blank();
      await page.addInitScript(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('blocked', 'QuotaExceededError');
        };
      });
      await page.goto(`${the().address}/`);
      await ready(page);
      await hours(page).fill('19');
      await page.getByText('This browser keeps nothing for this page').waitFor(waits);
      await page.reload();
      await hoursAre(page, 19);
      await page.context().close();
    });

    test('with an older version is taken over from the storage; from a link, what the catalog lost is said', async () => {
      const first = await the().open('/when');
      const candidate = await exampleOf(first);
      const old = {
        candidate: { ...candidate, example: false, name: 'Old me', study: { ...candidate.study, hoursPerWeek: 27 } },
        asOf: '2026-11-22',
        seed: 1,
      };
      await first.evaluate((text) => localStorage.setItem('masterplan.self', text), `working-professional\n${JSON.stringify(old)}`);
      const page = await first.context().newPage();
      await page.goto(`${the().address}/`);
      await hoursAre(page, 27);
      expect(await kept(page)).toBe(1);
      expect(await page.evaluate(() => localStorage.getItem('masterplan.self'))).toBe(null);

      const gone = {
        ...old,
        candidate: { ...old.candidate, shortlist: ['deep:no-such-program'], study: { ...candidate.study, hoursPerWeek: 29 } },
      };
      const link = await pack({ ...gone, wishes: [{ program: 'deep:no-such-program', wish: {}, aside: [] }] });
      await page.evaluate((hash) => {
        location.hash = hash;
      }, link);
      await hoursAre(page, 29);
      await expect.poll(() => notice(page).innerText(), waits).toMatch(/another version of the catalog.*shortlist\.0.*no-such-program/);
      await page.context().close();
    });
  });

  describe('a link', () => {
    const self = { candidate: { version: 1, name: '<img src=x onerror=alert(1)>' }, asOf: '2026-11-22', seed: 1 };
    const wrong: [name: string, make: () => Promise<string>, reason: string][] = [
      ['damaged', async () => '1.AAAA', 'damaged or cut off'],
      ['of another kind', () => pack({ hello: 'world' }), 'candidate'],
      ['with a wrong candidate', () => pack(self), 'candidate.status'],
    ];
    test('that cannot be read is refused with a reason, and what was shown stays', async () => {
      const page = await the().open('/#9.abc');
      await notice(page).waitFor(waits);
      expect(await notice(page).innerText()).toContain('another version');
      expect(await notice(page).innerText()).toContain('The example is shown instead.');
      await answered(page);
      for (const [, make, reason] of wrong) {
        const fragment = await make();
        await page.evaluate((hash) => {
          location.hash = hash;
        }, fragment);
        await expect.poll(() => notice(page).innerText(), waits).toContain(reason);
      }
      expect(await page.locator('.mark').innerText()).toBe('An example');
      expect(await page.locator('img').count()).toBe(0);
      await page.context().close();
    });

    test('of somebody else is shown without writing over one’s own, and a change of it is kept beside', async () => {
      const page = await the().open('/');
      await ready(page);
      await hours(page).fill('21');
      await expect.poll(() => kept(page), waits).toBe(1);
      const candidate = await exampleOf(page);
      const theirs = { ...candidate, example: false, name: 'Kim', study: { ...candidate.study, hoursPerWeek: 33 } };
      const link = await pack({ candidate: theirs, asOf: '2026-11-22', seed: 1 });
      await page.evaluate((hash) => {
        location.hash = hash;
      }, link);
      await hoursAre(page, 33);
      expect(await kept(page)).toBe(1);
      await hours(page).fill('34');
      await expect.poll(() => kept(page), waits).toBe(2);
      const choice = page.locator('.example-choice');
      expect(await choice.locator('optgroup').first().innerText()).toMatch(/Kim[\s\S]*Me/);
      await choice.selectOption({ label: 'Me' });
      await hoursAre(page, 21);
      await page.context().close();
    });
  });
}
