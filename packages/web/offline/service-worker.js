// Keeps one whole build of the app, so that it opens and decides without a network. The build fills in the two marks.
// A build is taken whole or not at all: every file is held against its hash before the new cache is used, and only the
// cache of this build is ever read. Nothing else is stored, and nothing about the visitor.
const build = __BUILD__;
const files = __FILES__;

const cacheName = `masterplan-${build}`;
const pageOf = [
  [/^\/programs\/[^/]+\/?$/, '/program.html'],
  [/^\/plan\/[^/]+\/?$/, '/plan.html'],
  [/^\/$/, '/index.html'],
  [/^\/([a-z]+)\/?$/, '/$1.html'],
];

addEventListener('install', (event) => event.waitUntil(install()));
addEventListener('activate', (event) => event.waitUntil(activate()));
addEventListener('message', (event) => event.data === 'take-over' && skipWaiting());
addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  event.respondWith(answer(request, url));
});

async function install() {
  const cache = await caches.open(cacheName);
  try {
    for (const [path, hash] of Object.entries(files)) await take(cache, path, hash);
  } catch (problem) {
    await caches.delete(cacheName);
    throw problem;
  }
}

/** A page is asked for by its route: the server gives no page under its file's name. */
async function take(cache, path, hash) {
  const response = await fetch(addressOf(path), { cache: 'no-cache', redirect: 'error' });
  const body = await response.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  const hex = [...digest.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (hex !== hash) throw new Error(`${path} is of another build`);
  // The body is unpacked already: what spoke of the packed one goes.
  const headers = new Headers(response.headers);
  for (const name of ['Content-Encoding', 'Content-Length', 'Vary', 'ETag']) headers.delete(name);
  await cache.put(path, new Response(body, { status: path === '/404.html' ? 404 : 200, headers }));
}

function addressOf(path) {
  const single = {
    '/index.html': '/',
    '/program.html': '/programs/deep:any',
    '/plan.html': '/plan/deep:any',
    '/404.html': '/no-such-page',
  };
  return single[path] ?? path.replace(/\.html$/, '');
}

async function activate() {
  for (const name of await caches.keys()) if (name.startsWith('masterplan-') && name !== cacheName) await caches.delete(name);
  await clients.claim();
}

async function answer(request, url) {
  const cache = await caches.open(cacheName);
  const path = request.mode === 'navigate' ? pagePath(url.pathname) : url.pathname;
  const kept = await cache.match(path);
  if (kept) return kept;
  if (request.mode !== 'navigate') return fetch(request);
  return (await cache.match('/404.html')) ?? fetch(request);
}

function pagePath(path) {
  for (const [route, file] of pageOf) if (route.test(path)) return path.replace(route, file);
  return path;
}
