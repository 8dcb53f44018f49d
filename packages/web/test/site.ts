import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createApp, listen } from '@masterplan/server';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launch } from './browser.ts';

const run = promisify(execFile);
const web = fileURLToPath(new URL('../', import.meta.url));

/** How long a page may take for an answer: a decision takes seconds where other work runs beside it. */
export const waits = { timeout: 90_000 };

/** The built app on a free port, with a browser in front of it. */
export interface Site {
  address: string;
  folder: string;
  browser: Browser;
  /** What any page wrote on its console as an error or a warning, or threw. */
  said: string[];
  /** An empty page in a context of its own, with an empty storage. */
  blank: (options?: BrowserContextOptions) => Promise<Page>;
  /** The same, led to an address of the app. */
  open: (path: string, options?: BrowserContextOptions) => Promise<Page>;
  close: () => Promise<void>;
}

/** Builds the app once into a folder of this name beside the real one, serves it and starts a browser. */
export async function openSite(name: string): Promise<Site> {
  const out = join(web, 'dist', name);
  const building = run(process.execPath, ['scripts/build.ts', '--quick', '--out', out], {
    cwd: web,
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const [{ browser, close }] = await Promise.all([launch(), building]);
  const folder = join(out, 'client');
  const server = await listen(createApp(folder), '127.0.0.1', 0, () => {});
  const address = `http://127.0.0.1:${server.port}`;
  const said: string[] = [];
  const blank = async (options?: BrowserContextOptions) => {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      acceptDownloads: true,
      serviceWorkers: 'block',
      ...options,
    });
    context.setDefaultTimeout(waits.timeout);
    return listening(await context.newPage(), said);
  };
  return {
    address,
    folder,
    browser,
    said,
    blank,
    open: async (path, options) => {
      const page = await blank(options);
      await page.goto(address + path);
      return page;
    },
    close: async () => {
      await close();
      await server.stop();
    },
  };
}

function listening(page: Page, said: string[]): Page {
  const expected = /Service Worker registration blocked|no-such|\/nothing|status of 404|ERR_INTERNET_DISCONNECTED/;
  const note = (text: string) => expected.test(text) || said.push(`${page.url()}: ${text}`);
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && note(message.text()));
  page.on('pageerror', (problem) => note(problem.message));
  return page;
}

/** Goes to another view of the app without loading it again. */
export async function walk(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => window.history.pushState({}, '', to), path);
}

/** Back to the first example, as a visitor who never entered anything sees it. */
export async function afresh(page: Page): Promise<void> {
  await walk(page, '/');
  await page.locator('.example-choice').selectOption('working-professional');
  await page.waitForSelector('html[data-answer="rough"], html[data-answer="final"]', { state: 'attached', ...waits });
}

/** Waits until the page is in the scripts' hands and the link and the storage are read. */
export async function ready(page: Page): Promise<void> {
  await page.waitForSelector('html[data-answer]', { state: 'attached', ...waits });
}

/** Waits until the engine has given its final answer. */
export async function settled(page: Page): Promise<void> {
  await page.waitForSelector('html[data-answer="final"]', { state: 'attached', ...waits });
}

/** Waits until the engine has given any answer: the page is in the scripts' hands. */
export async function answered(page: Page): Promise<void> {
  await page.waitForSelector('html[data-answer="rough"], html[data-answer="final"]', { state: 'attached', ...waits });
}

/** The page's answer in words: the first sentence and the second. */
export async function answerOf(page: Page): Promise<string> {
  return page.locator('.answer').innerText();
}
