import { describe, expect, test } from 'vitest';
import { pack } from '../../src/state/fragment.ts';
import { answered, answerOf, type Site, settled } from '../site.ts';

const waits = { timeout: 15_000 };

/** Nothing typed is lost, and nothing foreign is let in. */
export function keepSuite(the: () => Site): void {
  describe('what was entered', () => {
    test('is in the link, opens elsewhere, and is kept without the link', async () => {
      const page = await the().open('/');
      await answered(page);
      await page.getByLabel('Hours a week for study').fill('21');
      await expect.poll(() => page.url(), waits).toContain('#1.');
      await settled(page);
      const answer = await answerOf(page);
      const link = page.url();
      await page.goto(`${the().address}/evidence`);
      await page.goto(`${the().address}/`);
      await expect.poll(() => page.getByLabel('Hours a week for study').inputValue(), waits).toBe('21 hours');

      const elsewhere = await the().blank();
      await elsewhere.goto(link);
      await expect.poll(() => elsewhere.getByLabel('Hours a week for study').inputValue(), waits).toBe('21 hours');
      await expect.poll(() => answerOf(elsewhere), waits).toBe(answer);
      await Promise.all([page.context().close(), elsewhere.context().close()]);
    });

    test('goes along when the view changes, and Back keeps it', async () => {
      const page = await the().open('/');
      await answered(page);
      await page.getByLabel('Hours a week for study').fill('17');
      await expect.poll(() => page.url(), waits).toContain('#1.');
      await page.getByRole('link', { name: 'How do you know?' }).click();
      await page.getByRole('heading', { name: 'Sources' }).waitFor();
      await expect.poll(() => page.url(), waits).toMatch(/\/evidence#1\./);
      await page.goBack();
      await expect.poll(() => page.getByLabel('Hours a week for study').inputValue(), waits).toBe('17 hours');
      await page.context().close();
    });

    test('a blocked storage is said', async () => {
      const page = await the().blank();
      await page.addInitScript(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('blocked', 'QuotaExceededError');
        };
      });
      await page.goto(`${the().address}/`);
      await answered(page);
      await page.getByLabel('Hours a week for study').fill('19');
      await page.getByText('This browser keeps nothing for this page').waitFor(waits);
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
      const notice = page.locator('.notice');
      await notice.waitFor(waits);
      expect(await notice.innerText()).toContain('another version');
      expect(await notice.innerText()).toContain('The example is shown instead.');
      await answered(page);
      for (const [, make, reason] of wrong) {
        const fragment = await make();
        await page.evaluate((hash) => {
          location.hash = hash;
        }, fragment);
        await expect.poll(() => notice.innerText(), waits).toContain(reason);
      }
      expect(await page.locator('.mark').innerText()).toBe('An example');
      expect(await page.locator('img').count()).toBe(0);
      await page.context().close();
    });
  });
}
