import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, type Site } from './site.ts';
import { answerSuite } from './suites/answer.ts';
import { changeSuite } from './suites/change.ts';
import { evidenceSuite } from './suites/evidence.ts';
import { figureSuite } from './suites/figures.ts';
import { planSuite } from './suites/plan.ts';
import { programSuite } from './suites/programs.ts';
import { whenSuite } from './suites/when.ts';
import { youSuite } from './suites/you.ts';

/** What each page is for, in a real Chromium. One build, one server and one browser. */
let site: Site;

beforeAll(async () => {
  site = await openSite('test');
});
afterAll(() => site?.close());

const the = () => site;

describe('the pages in a browser', () => {
  answerSuite(the);
  figureSuite(the);
  programSuite(the);
  planSuite(the);
  youSuite(the);
  whenSuite(the);
  changeSuite(the);
  evidenceSuite(the);

  test('no page wrote an error or a warning on its console', () => {
    expect(site.said).toEqual([]);
  });
});
