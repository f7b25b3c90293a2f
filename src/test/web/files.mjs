// @ts-check
/** Test support: an index directory as a host would serve it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A fetch that answers from a directory, or from files by name, with ranges.
 *
 * @param {string | Record<string, Uint8Array>} directory
 * @param {(name: string, bytes: Uint8Array) => Uint8Array | null} [change] what the host does to a
 *     file; null for one that it has not
 * @returns {typeof fetch & {log: string[]}}
 */
export function hostOf(directory, change = (_, bytes) => bytes) {
  /** @type {string[]} */
  const log = [];
  /** @param {any} url @param {any} init */
  const answer = async (url, init = {}) => {
    const name = new URL(url).pathname.replace(/^.*\//, '');
    const range = init.headers?.Range;
    log.push(range ? `${name} ${range}` : name);
    const bytes = fileOf(directory, name, change);
    if (!bytes) return new Response('not found', { status: 404 });
    const part = range && /^bytes=(\d+)-(\d+)$/.exec(range);
    if (!part) return new Response(bytes);
    const [start, end] = [Number(part[1]), Number(part[2])];
    if (start >= bytes.length) return new Response('', { status: 416 });
    const body = bytes.subarray(start, end + 1);
    const headers = {
      'Content-Range': `bytes ${start}-${start + body.length - 1}/${bytes.length}`,
    };
    return new Response(body, { status: 206, headers });
  };
  return Object.assign(/** @type {typeof fetch} */ (answer), { log });
}

/** @param {string | Record<string, Uint8Array>} directory @param {string} name @param {(name: string, bytes: Uint8Array) => Uint8Array | null} change */
export function fileOf(directory, name, change) {
  try {
    return /** @type {Uint8Array<ArrayBuffer> | null} */ (
      change(name, new Uint8Array(read(directory, name)))
    );
  } catch {
    return null;
  }
}

/** @param {string | Record<string, Uint8Array>} directory @param {string} name @returns {Uint8Array} */
function read(directory, name) {
  if (typeof directory === 'string') return readFileSync(join(directory, name));
  if (!(name in directory)) throw new Error(`no file ${name}`);
  return directory[name];
}

/** A result with scores as the floats that they are. @param {any} result */
export function canonical(result) {
  const hits = result.hits.map((/** @type {any} */ hit) => ({
    id: hit.id,
    url: hit.url,
    title: hit.title,
    date: hit.date,
    kind: hit.kind,
    language: hit.language,
    score: Math.fround(hit.score),
    excerpts: hit.excerpts,
  }));
  return JSON.stringify({ total: result.total, hits });
}

/**
 * A dictionary of a few forms.
 *
 * @param {Record<string, [string, number][]>} fields each form with how often it occurs
 * @returns {import('../../main/web/suggest.js').Forms & import('../../main/web/complete.js').Near}
 */
export function formsOf(fields) {
  const all = new Map(
    Object.entries(fields).map(([field, forms]) => [
      field,
      forms.map(([form, count]) => ({ form, docFreq: count, totalTermFreq: count })),
    ]),
  );
  /** @param {string} field @param {string} prefix */
  const begin = (field, prefix) => (all.get(field) ?? []).filter(({ form }) => form.startsWith(prefix));
  return {
    forms: async (field, prefix) => begin(field, prefix),
    near: async (field, prefix, limit) =>
      begin(field, prefix).sort((a, b) => b.docFreq - a.docFreq).slice(0, limit),
  };
}
