// @ts-check
/**
 * The service worker: what a reader has seen can be read offline, and a search that was kept answers
 * offline. While there is a network, pages and the root of the index come from it, always; only what
 * carries a hash or a version in its address is taken from here first.
 *
 * `sw.js` is this file after a line that the build writes and that gives it its SITE, so that every build
 * whose scripts or index differ is a new worker.
 */

/**
 * @typedef {{ assets: string[], parts: string[], style: string, search: string, pageBytes: number,
 *   index: { id: string, bytes: number, files: [string, number][] } }} Site paths are those from the
 *   root of the site; `parts` are those of the search that few queries need, kept with the index; `id` is what requests to the index have as `v`
 */
/** @type {Site} */
const site = /** @type {any} */ (globalThis).LECTERN_SITE;
const worker = /** @type {any} */ (globalThis);
const root = new URL('./', worker.location.href);
// Several sites may share an origin, as those of one user on GitHub Pages do.
const prefix = `lectern ${root.pathname} `;
const PAGES = `${prefix}pages`;
const ASSETS = `${prefix}assets`;
const WISH = `${prefix}wish`;
const INDEX = `${prefix}index ${site.index.id}`;
/** Indexes up to this size are kept without being asked, once a reader searches. */
const SMALL = 4_000_000;
const HASHED = /\.[0-9a-f]{10}\.(css|js)$|\/scripts-[0-9a-f]{10}\//;
const AT_ONCE = 4;
/** As it is on the host now. @type {RequestInit} */
const NEW = { cache: 'no-cache' };

/** @param {string} path from the root of the site */
const addressOf = (path) => new URL(path, root).href;

/** @param {string} name @param {string} address @returns {Promise<Response | undefined>} */
const kept = async (name, address) => (await caches.open(name)).match(address);

/** Keeps a copy; what does not fit is not kept. @param {string} name @param {string} address @param {Response} response */
async function keep(name, address, response) {
  try {
    await (await caches.open(name)).put(address, response);
  } catch (e) {
    console.warn('not kept for reading offline:', address, e);
  }
}

worker.addEventListener('install', (/** @type {any} */ event) => {
  worker.skipWaiting();
  event.waitUntil(
    (async () => {
      await Promise.all(site.assets.map(fetchAsset));
      const pages = ['', site.search].map((path) => new Request(addressOf(path), NEW));
      await (await caches.open(PAGES)).addAll(pages);
    })(),
  );
});

worker.addEventListener('activate', (/** @type {any} */ event) => {
  event.waitUntil(
    (async () => {
      const mine = [PAGES, ASSETS, WISH, INDEX];
      for (const name of await caches.keys()) {
        if (name.startsWith(prefix) && !mine.includes(name)) await caches.delete(name);
      }
      const assets = await caches.open(ASSETS);
      const current = new Set([...site.assets, ...site.parts].map(addressOf));
      for (const { url } of await assets.keys()) if (!current.has(url)) await assets.delete(url);
      await worker.registration.navigationPreload?.enable();
      await worker.clients.claim();
      // The page that brought this worker was fetched without it.
      for (const { url } of await worker.clients.matchAll()) {
        const page = url.replace(/[?#].*/, '');
        const response = await fetch(page, NEW).catch(() => null);
        if (response?.ok && !response.redirected) await keep(PAGES, page, response);
      }
    })(),
  );
});

worker.addEventListener('fetch', (/** @type {any} */ event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || !url.href.startsWith(root.href)) return;
  const path = url.pathname.slice(root.pathname.length);
  if (path.startsWith('index/')) event.respondWith(ofIndex(event, url, path));
  else if (request.mode === 'navigate') event.respondWith(page(event, url));
  else if (path.startsWith('assets/')) event.respondWith(asset(event, url));
});

/** @param {any} event @param {URL} url @returns {Promise<Response>} */
async function page(event, url) {
  const address = url.origin + url.pathname;
  try {
    const response = (await event.preloadResponse) ?? (await fetch(event.request));
    const html = response.headers.get('Content-Type')?.startsWith('text/html');
    if (response.status === 200 && html) event.waitUntil(keep(PAGES, address, response.clone()));
    return response;
  } catch {
    return (await kept(PAGES, address)) ?? notKept();
  }
}

/** What stands for a page that cannot be shown. */
function notKept() {
  const link = (/** @type {string} */ path, /** @type {string} */ text) =>
    `<a href="${addressOf(path)}">${text}</a>`;
  const text = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Offline</title>
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="${addressOf(site.style)}">
<main><h1>You are offline</h1><p>This page has not been read here before. What has been read is
still there: ${link('', 'home')}, ${link(site.search, 'search')}.</p></main>`;
  const headers = { 'Content-Type': 'text/html; charset=utf-8' };
  return new Response(text, { status: 503, headers });
}

/** @param {any} event @param {URL} url @returns {Promise<Response>} */
async function asset(event, url) {
  const address = url.origin + url.pathname;
  const copy = await kept(ASSETS, address);
  if (copy && HASHED.test(url.pathname)) return copy;
  try {
    const response = await fetch(event.request);
    if (response.status === 200) event.waitUntil(keep(ASSETS, address, response.clone()));
    return response;
  } catch (e) {
    // A page kept from an earlier build asks for the style of that build.
    const name = (/** @type {string} */ path) => path.replace(/\.[0-9a-f]{10}\./, '.');
    const other = site.assets.find((path) => name(addressOf(path)) === name(address));
    const now = copy ?? (other && (await kept(ASSETS, addressOf(other))));
    if (now) return now;
    throw e;
  }
}

/**
 * A file of the index, or a part. Parts are kept under an address of their own, as whole answers,
 * since the cache takes no other.
 *
 * @param {any} event @param {URL} url @param {string} path
 * @returns {Promise<Response>}
 */
async function ofIndex(event, url, path) {
  const { request } = event;
  const version = url.searchParams.get('v');
  const range = request.headers.get('Range');
  const whole = addressOf(path);
  const part = `${whole}?${range}`;
  // Without a version in the address only the host knows what is current.
  const fresh = !version || request.cache === 'reload';
  const ours = version === site.index.id;
  const copy = async () => {
    const file = await kept(INDEX, whole);
    if (file) return range ? cut(file, range) : file;
    const some = range && (await kept(INDEX, part));
    return some ? partial(some, some.headers.get('Part') ?? '') : null;
  };
  if (!fresh && ours) {
    const found = await copy();
    if (found) return found;
  }
  try {
    const response = await fetch(request);
    if (response.status === 200) event.waitUntil(keepWhole(path, response.clone()));
    else if (response.status === 206 && ours) event.waitUntil(keepPart(part, response.clone()));
    return response;
  } catch (e) {
    const found = !version || ours ? await copy() : null;
    if (found) return found;
    throw e;
  }
}

/** Keeps a file of the index if it is one of this build. @param {string} path @param {Response} response */
async function keepWhole(path, response) {
  const expected = site.index.files.find(([name]) => name === path);
  const bytes = await response.arrayBuffer();
  if (!expected || bytes.byteLength !== expected[1] || idOf(bytes) !== site.index.id) return false;
  await (await caches.open(INDEX)).put(addressOf(path), new Response(bytes));
  return true;
}

/** @param {string} address @param {Response} response */
async function keepPart(address, response) {
  const place = response.headers.get('Content-Range');
  if (!place || response.headers.get('Content-Encoding')) return;
  const headers = { Part: place };
  await keep(INDEX, address, new Response(await response.arrayBuffer(), { headers }));
}

/** What follows the name of the codec in each file of an index. @param {ArrayBuffer} bytes */
function idOf(bytes) {
  const at = 4 + 1 + new Uint8Array(bytes)[4] + 4;
  return [...new Uint8Array(bytes.slice(at, at + 4))].map((b) => b.toString(16).padStart(2, '0')).join('');
}

/** @param {Response} file @param {string} range */
async function cut(file, range) {
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(range) ?? [];
  if (!from) return file;
  const all = await file.blob();
  const blob = all.slice(Number(from), Number(to) + 1);
  const place = `bytes ${from}-${Number(from) + blob.size - 1}/${all.size}`;
  return partial(new Response(blob), place);
}

/** @param {Response} response @param {string} place */
const partial = (response, place) =>
  new Response(response.body, { status: 206, headers: { 'Content-Range': place } });

worker.addEventListener('message', (/** @type {any} */ event) => {
  const answer = (/** @type {object} */ state) => event.source?.postMessage({ offline: state });
  const acts = { state: tend, searched: () => tend(answer, true), wish: () => grant(answer), forget };
  const act = /** @type {any} */ (acts)[event.data?.offline];
  if (act) event.waitUntil(act(answer));
});

const wished = () => kept(WISH, root.href);

/** Says how things are, and mends what was asked for. @param {(state: object) => void} answer @param {boolean} [searched] */
async function tend(answer, searched = false) {
  if (await wished()) return fill(answer);
  if (searched && site.index.bytes <= SMALL) {
    await all(searching(), () => {}).catch(() => {});
  }
  answer({ kept: false, bytes: site.index.bytes + site.pageBytes });
}

/** @param {(state: object) => void} answer */
async function grant(answer) {
  await keep(WISH, root.href, new Response('all'));
  await fill(answer);
}

/** Fetches all pages and the index, but for what is here. @param {(state: object) => void} answer */
async function fill(answer) {
  const bytes = site.index.bytes + site.pageBytes;
  try {
    const response = await kept(INDEX, addressOf('offline.json'));
    const list = response ?? (await fetch(addressOf('offline.json'), NEW));
    const copy = list.clone();
    /** @type {{ id: string, pages: string[] }} */
    const { id, pages } = await list.json();
    if (id !== site.index.id) throw new Error('the site has changed; reload the page');
    const tasks = searching();
    const there = response ? new Set((await (await caches.open(PAGES)).keys()).map(({ url }) => url)) : new Set();
    for (const path of pages) {
      if (!there.has(addressOf(path))) tasks.push(() => fetchPage(path));
    }
    await all(tasks, (done) => answer({ keeping: done, bytes }));
    await (await caches.open(INDEX)).put(addressOf('offline.json'), copy);
    answer({ kept: true, bytes });
  } catch (e) {
    answer({ failed: e instanceof Error ? e.message : String(e), bytes });
  }
}

/** What fetches all that a search may need. */
const searching = () => [
  ...site.parts.map((path) => () => fetchAsset(path)),
  ...site.index.files.map(([path]) => () => fetchIndex(path)),
];

/** @param {string} path */
async function fetchAsset(path) {
  if (!(await kept(ASSETS, addressOf(path)))) await (await caches.open(ASSETS)).add(addressOf(path));
}

/** @param {string} path */
async function fetchIndex(path) {
  if (await kept(INDEX, addressOf(path))) return;
  const response = await fetch(`${addressOf(path)}?v=${site.index.id}`);
  if (!(await keepWhole(path, response))) throw new Error('the site has changed; reload the page');
}

/** @param {string} path */
async function fetchPage(path) {
  const response = await fetch(addressOf(path), NEW);
  if (!response.ok) throw new Error(`${path}: HTTP ${response.status}`);
  await (await caches.open(PAGES)).put(addressOf(path), response);
}

/** A few at once. @param {(() => Promise<void>)[]} tasks @param {(done: number) => void} progress from 0 to 1 */
async function all(tasks, progress) {
  let next = 0;
  let done = 0;
  const work = async () => {
    while (next < tasks.length) {
      await tasks[next++]();
      progress(++done / tasks.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/** Removes what was kept on wish. @param {(state: object) => void} answer */
async function forget(answer) {
  for (const name of [WISH, INDEX, PAGES]) await caches.delete(name);
  answer({ kept: false, bytes: site.index.bytes + site.pageBytes });
}
