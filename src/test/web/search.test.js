// @ts-check
/** The engine against the kept index, on hosts good and bad. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { deflateRawSync, gzipSync, inflateRawSync } from 'node:zlib';
import { crc32 } from '../../main/web/bytes.js';
import { IndexError, StaleIndexError, openIndex } from '../../main/web/search.js';
import { canonical, fileOf, hostOf } from './files.mjs';

const GOLDEN = fileURLToPath(new URL('../resources/org/lectern/index/golden-5/', import.meta.url));
const DIRECTORY = join(GOLDEN, 'index');
const URL_ = 'https://example.org/site/index';

/** @type {{query: string, result: any}[]} */
const expected = readFileSync(join(GOLDEN, 'expected.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line));

/** @param {typeof fetch} host */
async function answersAsExpected(host) {
  const index = await openIndex(URL_, { fetch: host });
  for (const { query, result } of expected) {
    const actual = await index.search(query, { limit: 3 });
    assert.equal(canonical(actual), canonical(result), query);
  }
  return index;
}

/** @param {(name: string, bytes: Uint8Array) => Uint8Array | null} change */
const changed = (change) => hostOf(DIRECTORY, change);

test('a host with ranges', async () => {
  const host = hostOf(DIRECTORY);
  const index = await answersAsExpected(host);
  assert.ok(host.log.some((line) => /zip bytes=/.test(line)));
  assert.ok(!host.log.some((line) => /\.zip$/.test(line)), 'no pack is fetched whole');
  assert.equal(index.stats.requests, host.log.length);
});

test('a host without ranges, whose packs are read once', async () => {
  /** @type {string[]} */
  const log = [];
  const host = /** @type {typeof fetch} */ (async (url) => {
    const name = String(url).replace(/^.*\/|\?.*$/g, '');
    log.push(name);
    return new Response(readFileSync(join(DIRECTORY, name)));
  });
  const index = await answersAsExpected(host);
  const sent = [...new Set(log)].reduce((n, name) => n + readFileSync(join(DIRECTORY, name)).length, 0);
  assert.equal(index.stats.bytes, sent, 'what is asked for twice is not read twice');
});

test('a host that cuts ranges from a compressed copy', async () => {
  const good = hostOf(DIRECTORY);
  const host = /** @type {typeof fetch} */ (async (url, init) => {
    const range = /** @type {any} */ (init)?.headers?.Range;
    if (!range) return good(url, init);
    const name = String(url).replace(/^.*\/|\?.*$/g, '');
    const zipped = gzipSync(readFileSync(join(DIRECTORY, name)));
    const [start, end] = range.match(/\d+/g).map(Number);
    const body = zipped.subarray(start, end + 1);
    // Even with headers that look right only the checksum can tell.
    const headers = { 'Content-Range': `bytes ${start}-${end}/${fileOf(DIRECTORY, name, (_, b) => b)?.length}` };
    return new Response(body, { status: 206, headers });
  });
  await answersAsExpected(host);
});

test('a host whose ranges the browser cannot decode', async () => {
  const good = hostOf(DIRECTORY);
  const host = /** @type {typeof fetch} */ ((url, init) =>
    /** @type {any} */ (init)?.headers?.Range ? Promise.reject(new TypeError('failed')) : good(url, init));
  const index = await answersAsExpected(host);
  assert.equal(index.source.ranges, false);
});

test('a host that hides Content-Range, as for another site', async () => {
  const good = hostOf(DIRECTORY);
  const host = /** @type {typeof fetch} */ (async (url, init) => {
    const response = await good(url, init);
    return new Response(await response.arrayBuffer(), { status: response.status });
  });
  await answersAsExpected(host);
  assert.ok(!good.log.some((line) => /\.zip$/.test(line)));
});

test('no index', async () => {
  await assert.rejects(openIndex(URL_, { fetch: changed(() => null) }), /no search index here/);
});

test('a page instead of every file', async () => {
  const page = new TextEncoder().encode(`<!doctype html>${'<p>Not found</p>'.repeat(2000)}`);
  await assert.rejects(openIndex(URL_, { fetch: changed(() => page) }), /not a search index/);
});

test('a page instead of the packs', async () => {
  const page = new TextEncoder().encode('<!doctype html>'.repeat(4000));
  const index = await openIndex(URL_, {
    fetch: changed((name, bytes) => (name.endsWith('.zip') ? page : bytes)),
  });
  await assert.rejects(index.search('people'), /not a search index/);
});

test('missing packs', async () => {
  const index = await openIndex(URL_, {
    fetch: changed((name, bytes) => (name.endsWith('.zip') ? null : bytes)),
  });
  await assert.rejects(index.search('people'), /missing \(_0\..*404/);
});

test('no network', async () => {
  const host = () => Promise.reject(new TypeError('failed'));
  await assert.rejects(openIndex(URL_, { fetch: host }), /Cannot fetch/);
});

test('another version', async () => {
  for (const version of [1, 2, 3, 4]) {
    const earlier = fileURLToPath(new URL(`../resources/org/lectern/index/golden-${version}/index`, import.meta.url));
    await assert.rejects(
      openIndex(URL_, { fetch: hostOf(earlier) }),
      RegExp(`version ${version}, this program reads 5.*Reload the page`),
    );
  }
  const versionAt = 4 + 1 + 'LecternNorms'.length + 3;
  const host = changed((name, bytes) => {
    if (name === '_0.norms') bytes[versionAt] = 6;
    return bytes;
  });
  await assert.rejects(openIndex(URL_, { fetch: host }), /version 6, this program reads 5 \(_0.norms/);
});

test('a new index in the place of the one that was opened', async () => {
  let rebuilt = false;
  const host = changed((name, bytes) => {
    const idAt = 4 + 1 + 'LecternPackt'.length + 4;
    if (rebuilt && name.endsWith('.zip')) {
      for (let i = 0; i < 16; i++) bytes[idAt + i] ^= 0x55;
      for (let i = idAt + 16 + 1; i < bytes.length - 16; i++) bytes[i] ^= 0x55;
    }
    return bytes;
  });
  const index = await openIndex(URL_, { fetch: host });
  rebuilt = true;
  await assert.rejects(index.search('cybersecurity'), StaleIndexError);
});

test('an answer is never wrong, whatever bit of whatever file is flipped', async () => {
  const names = ['_0.root', '_0.norms', '_0.cards', '_0.t0.zip', '_0.n0.zip', '_0.c0.zip', '_0.x0.zip'];
  let errors = 0;
  for (const name of names) {
    const length = readFileSync(join(DIRECTORY, name)).length;
    for (let k = 0; k < 40; k++) {
      const at = Math.floor((length * (k * 61)) / (40 * 61));
      const host = changed((n, bytes) => {
        if (n === name) bytes[at] ^= 1 << k % 8;
        return bytes;
      });
      try {
        await answersAsExpected(host);
      } catch (e) {
        if (!(e instanceof IndexError)) throw e;
        errors++;
      }
    }
  }
  assert.ok(errors > 100, `only ${errors} of ${names.length * 40} were noticed`);
});

/**
 * A file with another body and a right checksum, as only malice makes it.
 *
 * @param {Uint8Array} file @param {(body: Uint8Array) => Uint8Array} change
 */
function forged(file, change) {
  const header = 4 + 1 + file[4] + 4 + 16 + 1;
  const body = change(new Uint8Array(inflateRawSync(file.subarray(header, file.length - 16))));
  const bytes = new Uint8Array([
    ...file.subarray(0, header),
    ...deflateRawSync(body),
    ...file.subarray(file.length - 16),
  ]);
  const sum = crc32(bytes.subarray(0, bytes.length - 8));
  new DataView(bytes.buffer).setUint32(bytes.length - 4, sum);
  return bytes;
}

test('forged roots give an answer or an error with a message, never a hang', async () => {
  let state = 12345;
  const random = (/** @type {number} */ n) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
  for (const name of ['_0.root', '_0.norms', '_0.cards']) {
    for (let k = 0; k < 250; k++) {
      const host = changed((n, bytes) =>
        n !== name
          ? bytes
          : forged(bytes, (body) => {
              for (let i = random(3); i >= 0; i--) body[random(body.length)] = [0, 255, 127, random(256)][k % 4];
              return random(9) === 0 ? body.subarray(0, random(body.length)) : body;
            }),
      );
      try {
        const index = await openIndex(URL_, { fetch: host });
        await index.search('people cybersecurity', { limit: 3 });
      } catch (e) {
        if (!(e instanceof IndexError)) throw e;
        assert.ok(e.message.length > 10);
      }
    }
  }
});

test('truncated files', async () => {
  for (const name of ['_0.root', '_0.norms', '_0.cards', '_0.t0.zip', '_0.x0.zip']) {
    for (const share of [0, 0.3, 0.8]) {
      const host = changed((n, bytes) =>
        n === name ? bytes.subarray(0, Math.floor(bytes.length * share)) : bytes,
      );
      await assert.rejects(answersAsExpected(host), IndexError, `${name} ${share}`);
    }
  }
});

test('a passing fault is not remembered', async () => {
  let down = false;
  const good = hostOf(DIRECTORY);
  const host = /** @type {typeof fetch} */ ((url, init) =>
    down ? Promise.reject(new TypeError('offline')) : good(url, init));
  const index = await openIndex(URL_, { fetch: host });
  down = true;
  await assert.rejects(index.search('cybersecurity'), /Cannot fetch/);
  down = false;
  assert.ok((await index.search('cybersecurity')).total > 0);
});

test('the same search again fetches nothing', async () => {
  const host = hostOf(DIRECTORY);
  const index = await openIndex(URL_, { fetch: host });
  const [first, second] = await Promise.all([index.search('people'), index.search('people')]);
  assert.deepEqual(first, second);
  const before = host.log.length;
  await index.search('people');
  assert.equal(host.log.length, before);
  assert.equal(new Set(host.log).size, host.log.length, 'nothing is asked for twice');
});

/**
 * A host that answers requests for the rest of texts, or for facets, only when it is told to.
 *
 * @param {RegExp} late names of files
 */
function slowHost(late) {
  const good = hostOf(DIRECTORY);
  let open = () => {};
  const opened = new Promise((resolve) => (open = () => resolve(null)));
  const host = /** @type {typeof fetch} */ (async (url, init) => {
    if (late.test(String(url))) await opened;
    return good(url, init);
  });
  return { host, open };
}

test('hits are given before their excerpts and facets are fetched', async () => {
  const limit = 10;
  for (const [late, facets] of /** @type {[RegExp, string[]][]} */ ([[/_0\.x/, []], [/_0\.[vw]|columns/, ['type']]])) {
    const whole = await (await openIndex(URL_, { fetch: hostOf(DIRECTORY) })).search('economy rural', { limit, facets });
    const { host, open } = slowHost(late);
    const index = await openIndex(URL_, { fetch: host });
    /** @type {any[]} */
    const early = [];
    const result = await index.search('economy rural', { limit, facets, onHits: (given) => (early.push(given), open()) });
    assert.deepEqual(result, whole);
    assert.equal(early.length, 1);
    assert.equal(early[0].total, whole.total);
    assert.ok(!('facets' in early[0]));
    assert.deepEqual(early[0].hits.map((/** @type {any} */ hit) => ({ ...hit, excerpts: 0 })), whole.hits.map((hit) => ({ ...hit, excerpts: 0 })));
    const waiting = early[0].hits.filter((/** @type {any} */ hit) => !hit.excerpts).length;
    assert.equal(waiting > 0, facets.length === 0);
    early[0].hits.forEach((/** @type {any} */ hit, /** @type {number} */ i) => {
      if (hit.excerpts) assert.deepEqual(hit, whole.hits[i]);
    });
    // Now that all is there, the answer comes at once.
    const again = await index.search('economy rural', { limit, onHits: () => assert.fail('nothing is missing') });
    assert.deepEqual(again.hits, whole.hits);
  }
});

test('who has given up is given no hits', async () => {
  const { host, open } = slowHost(/_0\.c\d/);
  const index = await openIndex(URL_, { fetch: host });
  const controller = new AbortController();
  const { signal } = controller;
  const pending = index.search('economy rural', { signal, facets: ['type'], onHits: () => assert.fail('too late') });
  await new Promise((resolve) => setTimeout(resolve, 20));
  controller.abort();
  open();
  await assert.rejects(pending, { name: 'AbortError' });
  await new Promise((resolve) => setTimeout(resolve, 50));
});

test('aborting ends the wait', async () => {
  const index = await openIndex(URL_, { fetch: hostOf(DIRECTORY) });
  await assert.rejects(index.search('people', { signal: AbortSignal.abort() }), { name: 'AbortError' });
  const controller = new AbortController();
  const pending = index.search('people', { signal: controller.signal });
  controller.abort();
  await assert.rejects(pending, { name: 'AbortError' });
  assert.ok((await index.search('people')).total > 0);
});

test('no two ranges are asked of one address at the same time', async () => {
  const good = hostOf(DIRECTORY);
  /** @type {Set<string>} */
  const running = new Set();
  /** @type {Set<string>} */
  const addresses = new Set();
  const host = /** @type {typeof fetch} */ (async (url, init) => {
    const address = String(url);
    assert.ok(!running.has(address), address);
    running.add(address);
    if (/** @type {any} */ (init)?.headers?.Range) addresses.add(address);
    await new Promise((resolve) => setTimeout(resolve, 2));
    running.delete(address);
    return good(url, init);
  });
  const index = await openIndex(URL_, { fetch: host });
  await Promise.all(['people', 'economy rural', '"the party"', 'dev*'].map((query) => index.search(query)));
  const packs = new Set([...addresses].map((address) => address.replace(/&\d+$/, '')));
  assert.ok(addresses.size > packs.size, 'ranges of one pack have run beside each other');
  assert.ok([...packs].every((address) => /\.zip\?v=[0-9a-f]{8}$/.test(address)));
});

test('wrong options are errors', async () => {
  const index = await openIndex(URL_, { fetch: hostOf(DIRECTORY) });
  await assert.rejects(index.search('a', { limit: -1 }), RangeError);
  await assert.rejects(index.search('a', { sort: /** @type {any} */ ('size') }), RangeError);
});

test('filters, orders and pages', async () => {
  const index = await openIndex(URL_, { fetch: hostOf(DIRECTORY) });
  const all = await index.search('the');
  assert.equal(all.hits.length, all.total);
  const second = await index.search('the', { limit: 1, offset: 1 });
  assert.deepEqual(second.hits, [all.hits[1]]);
  const year = await index.search('the', { filters: [{ field: 'year', values: ['2023'] }] });
  assert.ok(year.total > 0 && year.total < all.total);
  assert.equal((await index.search('the', { filters: [{ field: 'year', values: [] }] })).total, 0);
  const dates = (await index.search('the', { sort: '-date' })).hits.map((h) => h.date);
  const dated = dates.filter((d) => d !== undefined);
  assert.deepEqual(dated, [...dated].sort().reverse());
  assert.ok(dates.slice(dated.length).every((d) => d === undefined));
});
