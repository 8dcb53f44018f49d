import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, type Site } from './site.ts';
import { accessSuite } from './suites/access.ts';
import { keepSuite } from './suites/keep.ts';
import { offlineSuite } from './suites/offline.ts';
import { screenshotSuite } from './suites/screenshots.ts';
import { takeSuite } from './suites/take.ts';
import { viewSuite } from './suites/views.ts';

/** What holds of all pages together: keeping, taking home, keyboard, offline, access. One build, one server and one browser. */
let site: Site;

beforeAll(async () => {
  site = await openSite('test-whole');
});
afterAll(() => site?.close());

const the = () => site;

describe('the app as a whole in a browser', () => {
  keepSuite(the);
  takeSuite(the);
  viewSuite(the);
  offlineSuite(the);
  accessSuite(the);
  screenshotSuite(the);

  test('no page wrote an error or a warning on its console', () => {
    expect(site.said).toEqual([]);
  });
});
