// @ts-check
/**
 * Reads an index from a disk, where browsers let no page fetch: each file comes as a script that
 * hands its bytes over (`build --portable` makes them). It follows the engine in the same script, and
 * the engine knows nothing of it.
 */

/** Files that are kept; the engine keeps what it has understood of them. */
const KEPT = 64;

const lectern = /** @type {any} */ (globalThis).Lectern;
const { openIndex } = lectern;
/** By the address of the script. @type {Map<string, Promise<Uint8Array | null>>} */
const files = new Map();
/** @type {Map<string, Uint8Array>} */
const arrived = new Map();

/** What the script of a file calls. @param {string} base64 */
lectern.file = (base64) => {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  arrived.set(/** @type {HTMLScriptElement} */ (document.currentScript).src, bytes);
};

/** A file's bytes, null if it is not there. @param {string} address @returns {Promise<Uint8Array | null>} */
function load(address) {
  return new Promise((resolve) => {
    const script = document.createElement('script');
    const done = () => {
      resolve(arrived.get(script.src) ?? null);
      arrived.delete(script.src);
      script.remove();
    };
    script.onload = done;
    script.onerror = done;
    script.src = `${address}.js`;
    document.head.append(script);
  });
}

/**
 * Answers as a host would, ranges included.
 *
 * @param {string} url @param {RequestInit} [init]
 * @returns {Promise<Response>}
 */
async function read(url, init = {}) {
  const address = url.replace(/[?#].*/, '');
  if (init.cache === 'reload') files.delete(address);
  const reading = files.get(address) ?? load(address);
  files.delete(address); // the one used last is the last in order
  files.set(address, reading);
  for (const oldest of files.keys()) {
    if (files.size <= KEPT) break;
    files.delete(oldest);
  }
  const bytes = await reading;
  if (!bytes) {
    files.delete(address);
    return new Response(null, { status: 404 });
  }
  const range = /^bytes=(\d+)-(\d+)$/.exec(new Headers(init.headers).get('Range') ?? '');
  const body = /** @type {Uint8Array<ArrayBuffer>} */ (bytes);
  if (!range) return new Response(body);
  const start = Number(range[1]);
  const part = body.subarray(start, Number(range[2]) + 1);
  const headers = { 'Content-Range': `bytes ${start}-${start + part.length - 1}/${body.length}` };
  return new Response(part, { status: 206, headers });
}

/** @param {string} url @param {object} [options] */
lectern.openIndex = async (url, options) => {
  const index = await openIndex(url, { fetch: read, ...options });
  const search = index.search.bind(index);
  /** @param {any[]} asked */
  index.search = async (...asked) => {
    const result = await search(...asked);
    // A disk has no page for a folder.
    for (const hit of result.hits) hit.url = hit.url.replace(/\/(?=[?#]|$)/, '/index.html');
    return result;
  };
  return index;
};
