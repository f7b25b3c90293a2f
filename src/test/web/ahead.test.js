// @ts-check
/** Lists that are fetched beside the dictionary, before it is known which are wanted. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Cursor } from '../../main/web/bytes.js';
import { Dictionary, keyRange, prefixRange } from '../../main/web/dictionary.js';
import { Packs } from '../../main/web/packs.js';
import { openIndex } from '../../main/web/search.js';
import { Source } from '../../main/web/source.js';
import { hostOf } from './files.mjs';
import { ID, Pack } from './made-files.mjs';

const GOLDEN = fileURLToPath(new URL('../resources/org/lectern/index/golden-5/index', import.meta.url));
const RAW = 100;
const BLOCK = RAW + 4;

/** A family of ten blocks of which the n-th has only the number n. @param {(host: typeof fetch) => typeof fetch} [change] */
function family(change = (host) => host) {
  const pack = new Pack('d');
  for (let n = 0; n < 10; n++) pack.addPlain(new Uint8Array(RAW).fill(n));
  const host = hostOf(pack.files);
  const source = new Source('http://host/index/', change(host));
  const packs = new Packs(source, 'd', ID, new Cursor(Uint8Array.from(pack.table)));
  const ref = (/** @type {number} */ n) => ({ address: n * BLOCK, raw: RAW, stored: RAW });
  /** @param {number[]} numbers */
  const read = async (...numbers) => (await packs.read(numbers.map(ref))).map(([n]) => n);
  return { packs, host, read };
}

test('blocks that were fetched ahead are not fetched again', async () => {
  const { packs, host, read } = family();
  packs.ahead([[BLOCK, 4 * BLOCK], [6 * BLOCK + 1, 8 * BLOCK]]);
  assert.equal(host.log.length, 2);
  assert.deepEqual(await read(3, 1, 2), [3, 1, 2]);
  assert.equal(host.log.length, 2);
  assert.deepEqual(await read(7), [7], 'a span may begin in a block before');
  assert.equal(host.log.length, 2);
  packs.ahead([[2 * BLOCK, 4 * BLOCK]]);
  assert.equal(host.log.length, 2, 'nor is what lies in a span that is there');
});

test('blocks in no span, or only in part, are fetched as ever', async () => {
  const { packs, host, read } = family();
  packs.ahead([[BLOCK, 3 * BLOCK + 50]]);
  assert.deepEqual(await read(0, 1, 2, 3, 4), [0, 1, 2, 3, 4]);
  assert.equal(host.log.length, 3, 'one before, and those after in one range');
});

test('spans that lie nowhere ask for nothing', async () => {
  const { packs, host, read } = family();
  packs.ahead([[10 * BLOCK, 11 * BLOCK], [2 ** 46, 2 ** 46 + 64], [500, 500]]);
  assert.equal(host.log.length, 0);
  packs.ahead([[9 * BLOCK, 2 ** 40]]);
  assert.deepEqual(host.log.length, 1, 'no further than the family goes');
  assert.deepEqual(await read(9, 8), [9, 8]);
});

test('what could not be fetched ahead is asked for again', async () => {
  let broken = true;
  const { packs, read } = family((host) =>
    /** @type {typeof fetch} */ ((...asked) => (broken ? Promise.reject(new TypeError('failed')) : host(...asked))),
  );
  packs.ahead([[0, 5 * BLOCK]]);
  await assert.rejects(read(1), /Cannot fetch/);
  broken = false;
  assert.deepEqual(await read(1, 2), [1, 2]);
});

test('only so many spans are kept', () => {
  const { packs } = family();
  for (let i = 0; i < 200; i++) packs.ahead([[i, i + 2]]);
  assert.ok(packs.early.length <= 64, `${packs.early.length}`);
});

/** A dictionary, and what it fetches ahead when the lists of each block of `body` take so many units. @param {number} units */
async function dictionaryOf(units) {
  const index = await openIndex('http://host/index/', { fetch: hostOf(GOLDEN) });
  const body = index.root.fields.get('body');
  assert.ok(body && body.blocks.length > 4);
  assert.equal(body.lists.length, body.blocks.length + 1);
  body.lists = body.lists.map((_, i) => i * units);
  /** @type {[number, number][][]} */
  const asked = [];
  index.root.docs.ahead = (spans) => void asked.push(spans);
  return { dictionary: new Dictionary(index.root), body, asked };
}

/** @param {Uint8Array} bytes */
const keyOf = (bytes) => new TextDecoder().decode(bytes);

test('the dictionary fetches the lists of its blocks ahead, when that is asked for', async () => {
  const { dictionary, body, asked } = await dictionaryOf(10);
  const range = keyRange('body', keyOf(body.firstTerms[2]));
  await dictionary.read([range]);
  assert.deepEqual(asked.flat(), []);
  const other = await dictionaryOf(10);
  await other.dictionary.read([range], true);
  assert.deepEqual(other.asked, [[[20 * 64, 31 * 64]]]);
  await other.dictionary.read([range], true);
  assert.deepEqual(other.asked.slice(1).flat(), [], 'not of a block that is there');
});

test('lists are not fetched ahead if there are none, or too much of them', async () => {
  for (const units of [0, 128, 2 ** 40]) {
    const { dictionary, body, asked } = await dictionaryOf(units);
    await dictionary.read([keyRange('body', keyOf(body.firstTerms[1]))], true);
    assert.deepEqual(asked.flat(), [], `${units}`);
  }
  const { dictionary, asked } = await dictionaryOf(127);
  await dictionary.read([prefixRange('body', '')], true);
  assert.deepEqual(asked, [], 'of all blocks together');
});
