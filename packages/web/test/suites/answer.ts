import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answered, answerOf, type Site, settled, waits, walk } from '../site.ts';

const routes = ['/', '/you', '/programs', '/programs/deep:gatech-oms-analytics', '/after', '/when', '/change', '/evidence', '/memo'];

/** The answer stands in the page as it is served, and follows every edit. */
export function answerSuite(the: () => Site): void {
  describe('the answer', () => {
    let page: Page;
    beforeAll(async () => {
      page = await the().open('/');
    });
    afterAll(() => page.context().close());

    test('stands in the HTML of every page, scripts or not', async () => {
      const bare = await the().blank({ javaScriptEnabled: false });
      for (const route of routes) {
        await bare.goto(the().address + route);
        expect((await bare.locator('main h1').innerText()).length, route).toBeGreaterThan(3);
        expect(await bare.locator('header nav a').count(), route).toBe(8);
        expect(await bare.locator('.noscript').isVisible(), route).toBe(true);
        expect(await bare.locator('meta[name=description]').getAttribute('content'), route).toMatch(/\w+ .{30}/);
      }
      await bare.goto(`${the().address}/`);
      expect(await bare.locator('h1').innerText()).toMatch(/futures like yours|cheaper path|Not now/);
      expect(await bare.locator('.ranks tbody tr').count()).toBe(10);
      expect(await bare.locator('.fan svg path').count()).toBeGreaterThan(3);
      await bare.context().close();
    });

    test('is taken over by the scripts without a word on the console', async () => {
      const fresh = await the().blank();
      const before = the().said.length;
      for (const path of [...routes, '/programs?q=data&compare=deep:gatech-oms-analytics', '/nothing']) {
        await fresh.goto(the().address + path);
        await fresh.waitForSelector('html[data-drawn]', { state: 'attached' });
      }
      expect(the().said.slice(before)).toEqual([]);
      await fresh.context().close();
    });

    test('follows an assumption that is moved by keyboard', async () => {
      await answered(page);
      const before = await answerOf(page);
      const slider = page.getByLabel('Chance to change role with it');
      await slider.focus();
      await page.keyboard.press('Home');
      await expect.poll(() => answerOf(page), waits).not.toBe(before);
      expect(await slider.getAttribute('aria-valuetext')).toBe('0%');
      expect(await page.locator('.mark').innerText()).toBe('You');
      await page.getByRole('button', { name: 'Back to the example' }).click();
      await settled(page);
      await expect.poll(() => answerOf(page), waits).toBe(before);
    });

    test('follows a value that is changed inside the sentence', async () => {
      const before = await answerOf(page);
      const pay = page.getByLabel('Pay a year before tax');
      await pay.fill('140k');
      await pay.press('Enter');
      expect(await pay.inputValue()).toBe('$140,000');
      await expect.poll(() => answerOf(page), waits).not.toBe(before);
    });

    test('says what speaks against it as measured quantities, with a picture of the week', async () => {
      const section = page.locator('.drawbacks');
      await expect.poll(() => section.innerText(), waits).toMatch(/of what work as an? .+ asks/);
      expect(await section.innerText()).toMatch(/of 168 where it takes most, and leave .+ a day for sleep/);
      const week = section.locator('.week title');
      const before = await week.textContent();
      const job = section.getByLabel('Hours in the job, a week');
      await job.focus();
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => week.textContent(), waits).not.toBe(before);
      expect(await week.textContent()).toMatch(/job 41/);
    });

    test('follows a stand in a dilemma, and says what it moves', async () => {
      const first = () => page.locator('.ranks tbody').innerText();
      const before = await first();
      await page.getByLabel('Readiness for production').selectOption('yes');
      expect(await page.locator('.dilemma-moves').innerText()).toMatch(/industry links.+: weight times 2/);
      await expect.poll(first, waits).not.toBe(before);
    });

    test('says why where nothing fits', async () => {
      await walk(page, '/you');
      await page.getByRole('checkbox', { name: 'At most so much tuition' }).check();
      await page.getByRole('spinbutton', { name: 'At most so much tuition' }).fill('1');
      await page.getByLabel('Where a campus may be').selectOption('AK');
      await expect.poll(() => page.locator('.follows').innerText(), waits).toMatch(/None of the/);
      for (const path of ['/after', '/when', '/change', '/memo']) {
        await walk(page, path);
        await expect.poll(() => page.locator('main h1').innerText(), waits).toMatch(/\w{3}/);
      }
      await walk(page, '/');
      expect(await page.locator('h1').innerText()).toMatch(/None of the/);
      expect(await page.locator('.empty').isVisible()).toBe(true);
    });
  });
}
