import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { askFirst, forGood, securityHeaders } from './headers.ts';
import { encodingFor, listFiles, type StaticFile } from './static.ts';

/** Addresses that the app draws itself, and the page that was drawn for each at build time. */
const pages: { route: RegExp; file: string }[] = [
  { route: /^\/$/, file: '/index.html' },
  ...['you', 'programs', 'after', 'when', 'change', 'evidence', 'memo'].map((name) => ({
    route: new RegExp(`^/${name}/?$`),
    file: `/${name}.html`,
  })),
  { route: /^\/programs\/[a-z0-9:.%-]+\/?$/i, file: '/program.html' },
  { route: /^\/plan\/[a-z0-9:.%-]+\/?$/i, file: '/plan.html' },
];

/** The built app as a web server: precompressed files, known pages, 404 otherwise. Throws where the folder holds no app. */
export function createApp(folder: string): Hono {
  const files = listFiles(folder);
  if (!files.has('/index.html')) throw new Error(`There is no built app in ${folder}: run «npm run build -w packages/web» first.`);
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(securityHeaders)) context.res.headers.set(name, value);
  });
  app.on(['GET', 'HEAD'], '*', (context) => {
    const path = new URL(context.req.url).pathname;
    const asked = path.endsWith('.html') ? undefined : files.get(path);
    if (asked) return answer(context.req.raw, asked, 200);
    const page = pages.find(({ route }) => route.test(path));
    const file = files.get(page?.file ?? '/404.html');
    return file ? answer(context.req.raw, file, page ? 200 : 404) : context.text('Not found', 404);
  });
  app.all('*', (context) => context.text('Only GET and HEAD', 405, { Allow: 'GET, HEAD' }));
  return app;
}

function answer(request: Request, file: StaticFile, status: number): Response {
  const encoding = encodingFor(file, request.headers.get('Accept-Encoding') ?? undefined);
  const body = file.body(encoding);
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const headers = new Headers({
    'Content-Type': file.type,
    'Cache-Control': file.immutable ? forGood : askFirst,
    ETag: tag,
    Vary: 'Accept-Encoding',
  });
  if (status === 200 && request.headers.get('If-None-Match') === tag) return new Response(null, { status: 304, headers });
  if (encoding) headers.set('Content-Encoding', encoding);
  headers.set('Content-Length', String(body.byteLength));
  return new Response(request.method === 'HEAD' ? null : body, { status, headers });
}
