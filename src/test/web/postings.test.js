// @ts-check
/** A long list, from a head and blocks made byte by byte: what is fetched, and what bounds the rest. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Cursor, IndexError } from '../../main/web/bytes.js';
import { LONG } from '../../main/web/dictionary.js';
import { List } from '../../main/web/postings.js';
import { Wave } from '../../main/web/wave.js';
import { vint, zlong } from './made-files.mjs';

const BASE = 1000;
const CHECKSUM = 4;
const VINTS = 31;
const MAX_DOC = 500;
/** Every third document; 64 of frequency 1, 64 of frequencies 1 to 4, and two more. */
const DOCS = Array.from({ length: 130 }, (_, i) => i * 3);
const FREQS = DOCS.map((_, i) => (i < 64 ? 1 : i < 128 ? 1 + (i % 4) : 9));
const DOC_BLOCK = [VINTS, ...DOCS.map((_, i) => (i === 0 ? 0 : 2))];
const FREQ_BLOCKS = [FREQS.slice(64, 128), FREQS.slice(128)].map((freqs) => [VINTS, ...freqs.map((f) => f - 1)]);

/**
 * A list, and the addresses of the blocks that were asked for.
 *
 * @param {{unit?: number, pairs?: number[][], rest?: number[]}} [wrong] what is not as it should be
 */
function made({ unit = 10, pairs = [[4, 20], [9, 40]], rest = [] } = {}) {
  const rates = [2, 3, 5];
  const lengths = [0, ...FREQ_BLOCKS.map((block) => block.length)];
  const head = [
    ...[...vint(24), ...vint(DOCS[129] + 1), ...vint(DOC_BLOCK.length), ...vint(DOC_BLOCK.length)],
    ...[...vint(DOCS[129] + 1), ...vint(pairs.length)],
    ...pairs.flatMap(([freq, norm], i) => [
      ...vint(freq - (i ? pairs[i - 1][0] : 0)),
      ...zlong(norm - (i ? pairs[i - 1][1] : 0)),
    ]),
    ...[...vint(unit), ...vint(5), VINTS, ...rates, ...vint(0), VINTS, ...lengths],
    ...rest,
  ];
  /** @type {Map<number, number[]>} */
  const blocks = new Map();
  let address = BASE + 24;
  for (const block of [DOC_BLOCK, ...FREQ_BLOCKS]) {
    blocks.set(address, block);
    address += CHECKSUM + block.length;
  }
  /** @type {number[]} */
  const asked = [];
  const docs = {
    /** @param {{address: number, raw: number}[]} refs */
    read: async (refs) =>
      refs.map(({ address: at, raw }) => {
        asked.push(at);
        const block = blocks.get(at) ?? [];
        assert.equal(raw, block.length);
        return Uint8Array.from(block);
      }),
  };
  const entry = {
    field: { freqs: true, positions: false },
    docFreq: DOCS.length,
    totalTermFreq: FREQS.reduce((a, b) => a + b),
    kind: LONG,
    data: new Cursor(Uint8Array.from(head)),
    lists: { base: BASE, blocks: [] },
  };
  const list = new List(/** @type {any} */ ({ maxDoc: MAX_DOC, docs }), /** @type {any} */ (entry));
  return { list, asked, places: [...blocks.keys()] };
}

/** @param {(wave: Wave) => void} ask */
async function fetched(ask) {
  const wave = new Wave();
  ask(wave);
  await wave.run();
}

test('documents and frequencies are fetched apart, and each block once', async () => {
  const { list, asked, places } = made();
  assert.equal(list.missing, FREQ_BLOCKS.flat().length);
  await fetched((wave) => list.load(wave));
  assert.deepEqual([...list.docs], DOCS);
  assert.deepEqual(asked, places.slice(0, 1));
  assert.deepEqual([0, 63, 64, 129].map((i) => list.knows(i)), [true, true, false, false]);
  await fetched((wave) => list.loadFreqs(wave, (block) => block < 2));
  assert.deepEqual(asked, places.slice(0, 2), 'where all are 1 there is no block');
  assert.deepEqual([...list.freqs.subarray(0, 128)], FREQS.slice(0, 128));
  assert.equal(list.missing, FREQ_BLOCKS[1].length);
  await fetched((wave) => list.loadFreqs(wave, () => true));
  assert.deepEqual(asked, places);
  assert.deepEqual([...list.freqs], FREQS);
  assert.equal(list.missing, 0);
});

test('what is not fetched is bounded by its rate and by its pairs, whichever is less', async () => {
  const { list } = made();
  await fetched((wave) => list.load(wave));
  const norms = new Uint8Array(MAX_DOC).fill(255);
  const at = (/** @type {number} */ i, /** @type {number} */ norm) => {
    norms[DOCS[i]] = norm;
    list.bound(norms);
    return list.freqs[i];
  };
  assert.equal(at(63, 255), 1, 'known');
  assert.equal(at(64, 22), 4, 'the pair: a norm below 40; the rate gives 3 * (22 + 5) / 10');
  assert.equal(at(65, 8), 3, 'the rate: 3 * (8 + 5) / 10, rounded down');
  assert.equal(at(66, 23), 4);
  assert.equal(at(66, 40), 9, 'a length of 56 gives 18 by the rate');
  assert.equal(at(128, 255), 9, 'an unknown length is bounded by the pairs alone');
  assert.equal(at(129, 9), 4, 'rates differ from block to block; the first pair has the least');
  assert.equal(at(129, 1), 3);
});

test('heads that cannot be are errors', () => {
  assert.throws(() => made({ unit: 0 }), IndexError);
  assert.throws(() => made({ pairs: [] }), IndexError);
  assert.throws(() => made({ rest: [0] }), IndexError);
});
