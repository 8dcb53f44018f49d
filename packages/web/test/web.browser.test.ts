import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, type Site } from './site.ts';
import { accessSuite } from './suites/access.ts';
import { answerSuite } from './suites/answer.ts';
import { changeSuite } from './suites/change.ts';
import { figureSuite } from './suites/figures.ts';
import { keepSuite } from './suites/keep.ts';
import { offlineSuite } from './suites/offline.ts';
import { planSuite } from './suites/plan.ts';
import { programSuite } from './suites/programs.ts';
import { screenshotSuite } from './suites/screenshots.ts';
import { takeSuite } from './suites/take.ts';
import { viewSuite } from './suites/views.ts';
import { whenSuite } from './suites/when.ts';
import { youSuite } from './suites/you.ts';

/** One build, one server and one browser for all that is tried in a real Chromium. */
let site: Site;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

const the = () => site;

describe('the app in a browser', () => {
  answerSuite(the);
  figureSuite(the);
  programSuite(the);
  planSuite(the);
  keepSuite(the);
  takeSuite(the);
  viewSuite(the);
  youSuite(the);
  whenSuite(the);
  changeSuite(the);
  offlineSuite(the);
  accessSuite(the);
  screenshotSuite(the);

  test('no page wrote an error or a warning on its console', () => {
    expect(site.said).toEqual([]);
  });
});
