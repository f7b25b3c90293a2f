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

/** @param {string} name @returns {(cause: unknown) => never} */
const unfetched = (name) => (cause) => {
  throw new IndexError(`Cannot fetch the search index (${name}).`, cause);
};

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
    /** Numbers of the ranges that are being fetched, by file. @type {Map<string, Set<number>>} */
    this.running = new Map();
    /** @type {Map<string, Promise<Uint8Array>>} */
    this.whole = new Map();
    /** Files that were asked for past every cache: once is enough. @type {Set<string>} */
    this.reloaded = new Set();
  }

  /** @param {string} name @param {RequestInit} init @param {number} [lane] @returns {Promise<Response>} */
  async request(name, init, lane = 0) {
    this.stats.requests++;
    const suffix = lane ? `${this.query ? '&' : '?'}${lane}` : '';
    return this.fetcher(this.base + name + this.query + suffix, init).catch(unfetched(name));
  }

  /** @param {string} name @param {Response} response */
  async body(name, response) {
    const body = new Uint8Array(await response.arrayBuffer().catch(unfetched(name)));
    this.stats.bytes += body.length;
    return body;
  }

  /** A small file, as it is now on the host. @param {string} name @param {RequestCache} cache */
  async small(name, cache) {
    const response = await this.request(name, { cache });
    if (response.status !== 200) {
      throw new IndexError(`There is no search index here (${name}: HTTP ${response.status}).`);
    }
    return this.body(name, response);
  }

  /**
   * Part of a file.
   *
   * @param {FileRef} file @param {number} start @param {number} end
   * @returns {Promise<Uint8Array>}
   */
  async part(file, start, end) {
    if (this.ranges && !this.whole.has(file.name)) {
      // Browsers reject a range that they cannot decode just as they do when there is no network.
      const part = await this.range(file, start, end).catch(() => null);
      if (part) return part;
      const whole = await this.file(file);
      this.ranges = false; // the host is there, but its ranges are not to be trusted
      return whole.subarray(start, end);
    }
    return (await this.file(file)).subarray(start, end);
  }

  /**
   * The part if the host gives it beyond doubt. The cache of a browser lets one request at a time
   * through for an address, so a second range of a file would wait for the first: while that runs,
   * it has another address.
   *
   * @param {FileRef} file @param {number} start @param {number} end
   */
  async range(file, start, end) {
    const running = this.running.get(file.name) ?? new Set();
    this.running.set(file.name, running);
    let lane = 0;
    while (running.has(lane)) lane++;
    running.add(lane);
    try {
      return await this.rangeBy(lane, file, start, end);
    } finally {
      running.delete(lane);
    }
  }

  /** @param {number} lane @param {FileRef} file @param {number} start @param {number} end */
  async rangeBy(lane, file, start, end) {
    const init = { headers: { Range: `bytes=${start}-${end - 1}` } };
    const response = await this.request(file.name, init, lane);
    // Another site's host may hide these headers; length and checksum then decide alone.
    const range = response.headers.get('Content-Range');
    const encoding = response.headers.get('Content-Encoding') ?? 'identity';
    if (
      response.status === 206 &&
      (range === null || range === `bytes ${start}-${end - 1}/${file.length}`) &&
      encoding === 'identity'
    ) {
      const body = await this.body(file.name, response);
      if (body.length === end - start) return body;
    }
    this.ranges = false;
    if (response.status === 200 && !this.whole.has(file.name)) {
      this.keep(file.name, this.body(file.name, response));
    } else if (!response.bodyUsed) {
      response.body?.cancel().catch(() => {});
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
    if (kept && (cache === 'default' || this.reloaded.has(file.name))) return kept;
    if (cache === 'reload') this.reloaded.add(file.name);
    return this.keep(file.name, this.load(file, cache));
  }

  /** Keeps a file unless fetching it fails. @param {string} name @param {Promise<Uint8Array>} loading */
  keep(name, loading) {
    this.whole.set(name, loading);
    loading.catch(() => {
      if (this.whole.get(name) === loading) this.whole.delete(name);
    });
    return loading;
  }

  /** @param {FileRef} file @param {RequestCache} cache */
  async load(file, cache) {
    const response = await this.request(file.name, { cache });
    if (response.status !== 200) {
      throw new IndexError(
        `Part of the search index is missing (${file.name}: HTTP ${response.status}).`,
      );
    }
    return this.body(file.name, response);
  }
}
