import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { downloaded } from '../plan-board.ts';
import { afresh, ready, type Site, waits, walk } from '../site.ts';

const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

/** The candidate: knowledge, papers, and the selves that are kept. */
export function youSuite(the: () => Site): void {
  describe('you', () => {
    let page: Page;
    const names = () =>
      page
        .locator('.selves li')
        .evaluateAll((all) => all.map((one) => one.querySelector('input')?.value ?? one.querySelector('button')?.textContent));
    beforeAll(async () => {
      page = await the().open('/you');
      await ready(page);
    });
    afterAll(() => page.context().close());

    test('what is known moves by area on anchors of behavior, beside what the role asks, and the answer follows', async () => {
      const slider = page.getByLabel('Deep learning', { exact: true });
      await slider.focus();
      await page.keyboard.press('End');
      expect(await slider.getAttribute('aria-valuetext')).toBe('could teach it');
      await expect.poll(() => page.locator('.answer .second').innerText(), waits).not.toMatch(/deep learning/);
      expect(await page.locator('.you-page').innerText()).toMatch(/your role asks \d/);
    });

    test('who comes from abroad says work and pay at home, and the answer follows', async () => {
      const abroad = await the().open('/you');
      await ready(abroad);
      await abroad.locator('.example-choice').first().selectOption('newcomer-student-visa');
      const country = abroad.getByLabel('Home country');
      const pay = abroad.getByLabel('Pay a year at home, in its currency');
      await country.waitFor(waits);
      expect(await abroad.getByLabel('Pay a year before tax').count()).toBe(0);
      const answer = () => abroad.locator('.follows').innerText();
      await expect.poll(answer, waits).toMatch(/Not now: .* full-time/);
      await country.selectOption('JP');
      await pay.fill('30,000,000');
      await pay.press('Tab');
      await expect.poll(answer, waits).toMatch(/It pays in .* full-time/);
      expect(await pay.inputValue()).toBe('30,000,000');
      expect(await abroad.locator('[role=alert], .amiss').allInnerTexts()).toEqual([]);
      await abroad.context().close();
    });

    test('what matters is said by an order or by questions too, with what leads then beside it', async () => {
      const leaders = () => page.locator('.leaders ol').innerText();
      const way = page.getByLabel('How you say what matters');
      const before = await leaders();
      await way.selectOption('order');
      const up = page.getByRole('button', { name: 'Faculty and industry links: more important' });
      for (let place = 6; place > 1; place -= 1) await up.press('Enter');
      const first = page.locator('.importance li').first();
      expect(await first.innerText()).toMatch(/Faculty and industry links/);
      await expect.poll(leaders, waits).not.toBe(before);
      const dragged = page.locator('.importance li', { hasText: 'Flexibility and duration' });
      await dragged.dragTo(first);
      expect(await first.innerText()).toMatch(/^1\s+Flexibility and duration/);
      await page.getByRole('button', { name: 'Faculty and industry links: beside the one above' }).press('Enter');
      expect(await page.locator('.importance li .rank').allInnerTexts()).toEqual(['1', '1', '3', '4', '5', '6']);
      await up.press('Enter');
      expect(await first.innerText()).toMatch(/^1\s+Faculty and industry links/);
      await way.selectOption('questions');
      await page.getByLabel('The criterion to lift first').selectOption('return');
      for (const one of ['Curriculum', 'Outcomes', 'Flexibility and duration', 'Faculty and industry links'])
        await page.getByLabel(`${one}, against cost and return`).selectOption('less');
      await page.getByLabel('Curriculum is worth, against flexibility and duration,').selectOption('equal');
      await page.getByLabel('Outcomes is worth, against faculty and industry links,').selectOption('twice');
      expect(await page.locator('.checks').innerText()).toMatch(/1 of 2 checks fit/);
      await expect.poll(() => page.locator('.weighing').innerText(), waits).toMatch(/stands under the sliders/);
      await way.selectOption('order');
      expect(await page.locator('.importance li').first().innerText()).toMatch(/Faculty and industry links/);
      await way.selectOption('sliders');
    });

    test('a résumé suggests, with what it rests on, and only what is ticked is taken over', async () => {
      const resume = {
        skills: [{ name: 'Natural Language Processing', level: 'expert' }],
        education: [{ studyType: 'Bachelor', courses: ['Linear Algebra'] }],
        work: [{ name: 'Mill', position: 'Analyst', startDate: '2012-01', endDate: '2021-12' }],
      };
      const input = page.locator('.take input[type=file]');
      await input.setInputFiles(file('resume.json', JSON.stringify(resume)));
      await page.locator('.proposals').waitFor(waits);
      expect(await page.locator('.proposals').innerText()).toMatch(/«Linear Algebra» \(a university course\)/);
      await page.getByRole('checkbox', { name: /Linear algebra/ }).uncheck();
      await page.getByRole('button', { name: 'Take over 2' }).click();
      expect(await page.getByLabel('Natural language processing').getAttribute('aria-valuetext')).toBe('could teach it');
      expect(await page.getByLabel('Linear algebra').getAttribute('aria-valuetext')).toBe('introduced');
      expect(await page.getByLabel('Years of experience').inputValue()).toBe('10 years');
    });

    test('a transcript suggests, and counts toward the plan', async () => {
      await page
        .locator('.take input[type=file]')
        .setInputFiles(file('transcript.txt', 'CSE 6040  Computing for Data Analysis  A  Fall 2025\nMATH 3012 Discrete Mathematics B+'));
      await page.locator('.proposals').waitFor(waits);
      expect(await page.locator('.proposals').innerText()).toMatch(/1 course counts as passed/);
      await page.getByRole('button', { name: /^Take over \d/ }).click();
      await page.locator('header nav').getByRole('link', { name: 'How?' }).click();
      await page.locator('.before [data-code="CSE 6040"]').waitFor(waits);
      await walk(page, '/you');
    });

    test('a candidate’s file opens as a self of its own; a wrong one is refused by line and nothing changes', async () => {
      await afresh(page);
      await walk(page, '/you');
      const before = (await names()).length;
      const yaml = await downloaded(page, 'Candidate (YAML)');
      const input = page.locator('.take input[type=file]');
      await input.setInputFiles(file('me.yaml', yaml.replace(/hoursPerWeek: \d+/, 'hoursPerWeek: 200')));
      await page.getByText(/me\.yaml:\d+.*80 hours/).waitFor(waits);
      expect((await names()).length).toBe(before);
      await input.setInputFiles(file('photo.jpg', 'JFIF'));
      await page.getByText('photo.jpg is no text file').waitFor(waits);
      await input.setInputFiles(file('me.yaml', yaml.replace(/hoursPerWeek: \d+/, 'hoursPerWeek: 23')));
      await expect.poll(() => page.getByLabel('Hours a week for study').inputValue(), waits).toBe('23 hours');
      await expect.poll(async () => (await names()).length, waits).toBe(before + 1);
    });

    test('a list of applications with an unknown program is refused, and names the page that lists them', async () => {
      const list = 'version: 1\nname: me\napplications:\n  - program: deep:zzzzzzzzzz\n    start: 2027-08\n    status: planned\n';
      await page.locator('.take input[type=file]').setInputFiles(file('applications.yaml', list));
      await page.getByText(/no program «deep:zzzzzzzzzz»; «Which one\?» lists them/).waitFor(waits);
    });

    test('a number that is not taken is said beside its field, and what stood there stays', async () => {
      const pay = page.getByLabel('Pay a year before tax', { exact: true });
      const before = await pay.inputValue();
      await pay.fill('a lot');
      await pay.press('Enter');
      expect(await page.getByRole('alert').innerText()).toContain(`«a lot» is no number: it stays ${before}`);
      await pay.fill('82k');
      await pay.press('Enter');
      expect(await pay.inputValue()).toBe('$82,000');
      expect(await page.getByRole('alert').count()).toBe(0);
      await page.getByLabel('Savings for it').fill('-5000');
      await page.keyboard.press('Tab');
      expect(await page.getByRole('alert').innerText()).toBe('It is $0 at least.');
      await pay.fill('0');
      await page.locator('.notice.problem').waitFor(waits);
      expect(await page.locator('.notice.problem').innerText()).toMatch(/^«Pay a year before tax».*What was shown before stays\.$/);
      await pay.fill('82000');
      await page.locator('.notice.problem').waitFor({ state: 'detached', ...waits });
    });

    test('selves are renamed, copied, switched, deleted, and brought back', async () => {
      await page.getByLabel('Name of what is shown').fill('Night owl');
      await page.keyboard.press('Enter');
      await expect.poll(names, waits).toContain('Night owl');
      await page.getByRole('button', { name: 'Copy what is shown' }).click();
      await expect.poll(names, waits).toContain('Night owl (copy)');
      await page.getByLabel('Hours a week for study').fill('41');
      await page.getByRole('button', { name: 'Night owl', exact: true }).click();
      await expect.poll(() => page.getByLabel('Hours a week for study').inputValue(), waits).toBe('23 hours');
      await page.getByRole('button', { name: 'Delete: Night owl (copy)' }).click();
      await expect.poll(names, waits).not.toContain('Night owl (copy)');
      await page.getByRole('button', { name: 'Bring back «Night owl (copy)»' }).click();
      await expect.poll(names, waits).toContain('Night owl (copy)');
      await page.getByRole('button', { name: 'Night owl (copy)', exact: true }).click();
      await expect.poll(() => page.getByLabel('Hours a week for study').inputValue(), waits).toBe('41 hours');
      await page.reload();
      await expect.poll(() => page.getByLabel('Hours a week for study').inputValue(), waits).toBe('41 hours');
    });
  });
}
