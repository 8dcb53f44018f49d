import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from './app.ts';
import { listen } from './listen.ts';

const folder = mkdtempSync(join(tmpdir(), 'masterplan-server-'));
const script = 'console.log(1)'.repeat(50);

beforeAll(() => {
  mkdirSync(join(folder, 'assets'));
  for (const page of ['index', 'you', 'programs', 'program', 'plan', 'after', 'when', 'change', 'evidence', 'memo', '404'])
    writeFileSync(join(folder, `${page}.html`), `<h1>${page}</h1>`);
  writeFileSync(join(folder, 'assets/main-abc.js'), script);
  writeFileSync(join(folder, 'assets/main-abc.js.gz'), gzipSync(script));
});
afterAll(() => rmSync(folder, { recursive: true }));

const ask = (path: string, init?: RequestInit) => createApp(folder).request(path, init);

describe('the server of the app', () => {
  test.each([
    ['/', 'index'],
    ['/programs', 'programs'],
    ['/programs?q=data', 'programs'],
    ['/programs/deep:gatech-oms-analytics', 'program'],
    ['/programs/listed:139755-11.01', 'program'],
    ['/plan/deep:gatech-oms-analytics', 'plan'],
    ['/evidence', 'evidence'],
  ])('%s is the page %s', async (path, page) => {
    const response = await ask(path);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain(page);
  });

  test.each([
    '/nothing',
    '/programs/a/b',
    '/index.html',
    '/assets/none.js',
    '/assets/',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/assets/%00',
  ])('%s is the page for wrong addresses', async (path) => {
    const response = await ask(path);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('404');
  });

  test('assets named by content are kept for good, pages are asked for each time', async () => {
    expect((await ask('/assets/main-abc.js')).headers.get('Cache-Control')).toContain('immutable');
    expect((await ask('/')).headers.get('Cache-Control')).toBe('no-cache');
  });

  test('the compressed copy goes to those who take it', async () => {
    const plain = await ask('/assets/main-abc.js', { headers: { 'Accept-Encoding': 'identity' } });
    const packed = await ask('/assets/main-abc.js', { headers: { 'Accept-Encoding': 'gzip, br;q=0' } });
    expect(plain.headers.get('Content-Encoding')).toBeNull();
    expect(packed.headers.get('Content-Encoding')).toBe('gzip');
    expect(packed.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
    expect(Number(packed.headers.get('Content-Length'))).toBeLessThan(Number(plain.headers.get('Content-Length')));
  });

  test('an unchanged page is not sent again', async () => {
    const tag = (await ask('/')).headers.get('ETag') ?? '';
    expect((await ask('/', { headers: { 'If-None-Match': tag } })).status).toBe(304);
  });

  test('every answer forbids inline scripts, frames and guessing of types', async () => {
    for (const path of ['/', '/nothing', '/assets/main-abc.js']) {
      const { headers } = await ask(path);
      const policy = headers.get('Content-Security-Policy') ?? '';
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe');
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Referrer-Policy')).toBe('no-referrer');
    }
  });

  test('other methods than GET and HEAD are refused', async () => {
    expect((await ask('/', { method: 'POST' })).status).toBe(405);
    const head = await ask('/', { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
  });

  test('a folder without the app is said', () => {
    expect(() => createApp(join(folder, 'assets'))).toThrow('run «npm run build');
  });
});

describe('listening', () => {
  test('a busy port moves on to the next one, with a word', async () => {
    const app = createApp(folder);
    const first = await listen(app, '127.0.0.1', 41_730, () => {});
    const passed: number[] = [];
    const second = await listen(app, '127.0.0.1', first.port, (port) => passed.push(port));
    expect(passed).toContain(first.port);
    expect(second.port).toBeGreaterThan(first.port);
    const page = await fetch(`http://127.0.0.1:${second.port}/`);
    expect(await page.text()).toContain('index');
    await Promise.all([first.stop(), second.stop()]);
    await expect(fetch(`http://127.0.0.1:${second.port}/`)).rejects.toThrow();
  });
});
