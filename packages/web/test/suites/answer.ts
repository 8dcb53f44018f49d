import { describe, expect, test } from 'vitest';
import { answered, answerOf, type Site, settled } from '../site.ts';

/** The answer stands in the page as it is served, and follows every edit. */
export function answerSuite(the: () => Site): void {
  describe('the answer', () => {
    test('stands in the HTML, scripts or not', async () => {
      const page = await the().open('/', { javaScriptEnabled: false });
      expect(await page.locator('h1').innerText()).toMatch(/futures like yours|cheaper path|Not now/);
      expect(await page.locator('.ranks tbody tr').count()).toBe(10);
      expect(await page.locator('.fan svg path').count()).toBeGreaterThan(3);
      expect(await page.locator('.noscript').isVisible()).toBe(true);
      await page.context().close();
    });

    test('is taken over by the scripts without a word on the console', async () => {
      const said: string[] = [];
      for (const path of [
        '/',
        '/programs',
        '/programs?q=data&compare=deep:gatech-oms-analytics',
        '/programs/deep:gatech-oms-analytics',
        '/evidence',
        '/nothing',
      ]) {
        const page = await the().blank();
        page.on('console', (message) => ['error', 'warning'].includes(message.type()) && said.push(`${path}: ${message.text()}`));
        page.on('pageerror', (problem) => said.push(`${path}: ${problem.message}`));
        await page.goto(the().address + path);
        await page.waitForSelector('html[data-answer="rough"], html[data-answer="final"]', { state: 'attached' });
        await page.context().close();
      }
      expect(said.filter((line) => !line.includes('/nothing: Failed to load resource'))).toEqual([]);
    });

    test('follows an assumption that is moved by keyboard', async () => {
      const page = await the().open('/');
      const before = await answerOf(page);
      await answered(page);
      const slider = page.getByLabel('Chance to change role with it');
      await slider.focus();
      await page.keyboard.press('Home');
      await expect.poll(() => answerOf(page), { timeout: 15_000 }).not.toBe(before);
      expect(await slider.getAttribute('aria-valuetext')).toBe('0%');
      expect(await page.locator('.mark').innerText()).toBe('You');
      await page.getByRole('button', { name: 'Back to the example' }).click();
      await settled(page);
      expect(await answerOf(page)).toBe(before);
      await page.context().close();
    });

    test('follows a value that is changed inside the sentence', async () => {
      const page = await the().open('/');
      const before = await answerOf(page);
      await answered(page);
      const pay = page.getByLabel('Pay a year before tax');
      await pay.fill('140k');
      await pay.press('Enter');
      expect(await pay.inputValue()).toBe('$140,000');
      await expect.poll(() => answerOf(page), { timeout: 15_000 }).not.toBe(before);
      await page.context().close();
    });

    test('says why where nothing fits', async () => {
      const page = await the().open('/');
      await answered(page);
      await page.getByText('Everything else that it knows of you').click();
      await page.getByRole('checkbox', { name: 'At most so much tuition' }).check();
      await page.getByRole('spinbutton', { name: 'At most so much tuition' }).fill('1');
      await page.getByLabel('Where a campus may be').selectOption('AK');
      await expect.poll(() => page.locator('h1').innerText(), { timeout: 15_000 }).toMatch(/None of the/);
      expect(await page.locator('.empty').isVisible()).toBe(true);
      await page.context().close();
    });
  });
}
