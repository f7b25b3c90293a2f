// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A fetch that answers from a folder, with ranges, for an engine that runs in Node.
 *
 * @param {string} folder
 * @returns {typeof fetch}
 */
export function host(folder) {
  /** @type {Map<string, Buffer>} */
  const known = new Map();
  /** @param {any} url @param {any} [init] */
  return async (url, init = {}) => {
    const name = new URL(url).pathname.slice(1);
    let bytes = known.get(name);
    if (!bytes) {
      try {
        bytes = readFileSync(join(folder, name));
      } catch {
        return new Response('', { status: 404 });
      }
      known.set(name, bytes);
    }
    const range = /^bytes=(\d+)-(\d+)$/.exec(new Headers(init.headers).get('range') ?? '');
    if (!range) return new Response(new Uint8Array(bytes));
    const [from, to] = [Number(range[1]), Math.min(Number(range[2]), bytes.length - 1)];
    const headers = { 'Content-Range': `bytes ${from}-${to}/${bytes.length}` };
    return new Response(new Uint8Array(bytes.subarray(from, to + 1)), { status: 206, headers });
  };
}
