// @ts-check
/**
 * Fetches files and parts of files. A part must prove itself: some hosts answer a range with the
 * whole file, some cut it from a compressed copy. On any doubt the whole file is fetched, which
 * every host serves right, and the host is not asked for ranges again. Never HEAD, never
 * Content-Length: hosts answer both wrongly.
 */
import { IndexError } from './bytes.js';

/**
 * @typedef {{requests: number, bytes: number}} Stats requests made and body bytes received
 * @typedef {{name: string, length: number}} FileRef
 */

export class Source {
  /** @param {string} base address of the index, ending with a slash @param {typeof fetch} fetcher */
  constructor(base, fetcher) {
    this.base = base;
    this.fetcher = fetcher;
    /** Appended to addresses so that a cache cannot mix two builds. */
    this.query = '';
    this.ranges = true;
    /** @type {Stats} */
    this.stats = { requests: 0, bytes: 0 };
    /** @type {Map<string, Promise<Uint8Array>>} */
    this.whole = new Map();
  }

  /**
   * @param {string} name @param {RequestInit} init
   * @returns {Promise<{response: Response, body: Uint8Array}>}
   */
  async request(name, init) {
    this.stats.requests++;
    let response;
    let body;
    try {
      response = await this.fetcher(this.base + name + this.query, init);
      body = new Uint8Array(await response.arrayBuffer());
    } catch (e) {
      throw new IndexError(`Cannot fetch the search index (${name}).`, e);
    }
    this.stats.bytes += body.length;
    return { response, body };
  }

  /** A small file, as it is now on the host. @param {string} name @param {RequestCache} cache */
  async small(name, cache) {
    const { response, body } = await this.request(name, { cache });
    if (response.status !== 200) {
      throw new IndexError(`There is no search index here (${name}: HTTP ${response.status}).`);
    }
    return body;
  }

  /**
   * Part of a file.
   *
   * @param {FileRef} file @param {number} start @param {number} end
   * @returns {Promise<Uint8Array>}
   */
  async part(file, start, end) {
    if (this.ranges && !this.whole.has(file.name)) {
      const part = await this.range(file, start, end);
      if (part) return part;
    }
    return (await this.file(file)).subarray(start, end);
  }

  /** The part if the host gives it beyond doubt. @param {FileRef} file @param {number} start @param {number} end */
  async range(file, start, end) {
    const { response, body } = await this.request(file.name, {
      headers: { Range: `bytes=${start}-${end - 1}` },
    });
    if (
      response.status === 206 &&
      response.headers.get('Content-Range') === `bytes ${start}-${end - 1}/${file.length}` &&
      /^(identity)?$/.test(response.headers.get('Content-Encoding') ?? '') &&
      body.length === end - start
    ) {
      return body;
    }
    this.ranges = false;
    if (response.status === 200 && body.length === file.length) {
      this.whole.set(file.name, Promise.resolve(body));
    }
    return null;
  }

  /**
   * A whole file, kept.
   *
   * @param {FileRef} file @param {RequestCache} [cache] `reload` to pass by what was kept
   * @returns {Promise<Uint8Array>}
   */
  file(file, cache = 'default') {
    const kept = this.whole.get(file.name);
    if (kept && cache === 'default') return kept;
    const loading = this.load(file, cache);
    this.whole.set(file.name, loading);
    loading.catch(() => {
      if (this.whole.get(file.name) === loading) this.whole.delete(file.name);
    });
    return loading;
  }

  /** @param {FileRef} file @param {RequestCache} cache */
  async load(file, cache) {
    const { response, body } = await this.request(file.name, { cache });
    if (response.status !== 200) {
      throw new IndexError(
        `Part of the search index is missing (${file.name}: HTTP ${response.status}).`,
      );
    }
    return body;
  }
}
