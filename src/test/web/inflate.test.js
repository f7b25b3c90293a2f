// @ts-check
/** Our inflater against zlib. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { constants, deflateRawSync } from 'node:zlib';
import { IndexError } from '../../main/web/bytes.js';
import { inflate, inflateBeginning } from '../../main/web/inflate.js';

let state = 99;
const random = (/** @type {number} */ n) => {
  state = (Math.imul(state, 1103515245) + 12345) >>> 0;
  return Math.floor((state / 2 ** 32) * n);
};

/** Bytes of which the same ones come again, more often or less. @param {number} length */
function bytes(length) {
  const raw = new Uint8Array(length);
  const alphabet = 1 + random(256);
  for (let i = 0; i < length; ) {
    const from = i - 1 - random(i);
    const run = random(4) === 0 && i > 0 ? 1 + random(300) : 0;
    for (let k = 0; k < run && i < length; k++, i++) raw[i] = raw[from + k];
    if (i < length) raw[i++] = random(1 + random(alphabet));
  }
  return raw;
}

const STRATEGIES = [
  constants.Z_DEFAULT_STRATEGY,
  constants.Z_HUFFMAN_ONLY,
  constants.Z_RLE,
  constants.Z_FIXED,
];

/** Streams of every kind of block with what they hold. */
function* streams() {
  for (let k = 0; k < 400; k++) {
    const raw = bytes(random(2) ? random(50) : random(20000));
    const dictionary = random(2) ? bytes(random(5000)) : new Uint8Array(0);
    const stored = deflateRawSync(raw, {
      level: random(10),
      memLevel: 1 + random(9), // small ones make many blocks
      strategy: STRATEGIES[random(STRATEGIES.length)],
      ...(dictionary.length ? { dictionary } : {}),
    });
    yield { raw, stored: new Uint8Array(stored), dictionary };
  }
}

test('what zlib deflates', () => {
  for (const { raw, stored, dictionary } of streams()) {
    assert.deepEqual(inflate(stored, raw.length, dictionary), raw);
  }
});

test('the beginning of a stream gives the beginning of what it holds', () => {
  for (const { raw, stored, dictionary } of streams()) {
    const part = stored.subarray(0, random(stored.length));
    const beginning = inflateBeginning(part, raw.length, dictionary);
    assert.deepEqual(beginning, raw.subarray(0, beginning.length));
    assert.deepEqual(inflateBeginning(stored, raw.length, dictionary), raw);
  }
  const text = new TextEncoder().encode('to be or not to be '.repeat(3) + 'that is the question');
  const stored = new Uint8Array(deflateRawSync(text));
  for (let n = 1, least = 0; n <= stored.length; n++) {
    const { length } = inflateBeginning(stored.subarray(0, n), text.length, new Uint8Array(0));
    assert.ok(length >= least && (n < 10 || length > 0));
    least = length;
  }
});

test('a stream that ends early, goes on, or gives too much', () => {
  for (const { raw, stored, dictionary } of streams()) {
    assert.throws(() => inflate(stored.subarray(0, -1), raw.length, dictionary), IndexError);
    const longer = new Uint8Array([...stored, 0]);
    assert.throws(() => inflate(longer, raw.length, dictionary), /data to spare/);
    if (raw.length) assert.throws(() => inflate(stored, raw.length - 1, dictionary), /too large/);
  }
});

test('a bomb stops at the limit', () => {
  const bomb = new Uint8Array(deflateRawSync(new Uint8Array(1 << 24)));
  assert.throws(() => inflate(bomb, 1000), /too large/);
  assert.throws(() => inflate(bomb, 2 ** 40), /too large/);
  assert.equal(inflate(bomb, 1 << 24).length, 1 << 24);
});

test('damaged streams give an error or bytes, never a hang', () => {
  let errors = 0;
  for (const { raw, stored } of streams()) {
    for (let i = random(4); i >= 0; i--) stored[random(stored.length)] = random(256);
    try {
      assert.ok(inflate(stored, raw.length).length <= raw.length);
    } catch (e) {
      assert.ok(e instanceof IndexError, String(e));
      errors++;
    }
  }
  assert.ok(errors > 200, `only ${errors} were noticed`);
});

test('references before the beginning are errors', () => {
  const dictionary = new TextEncoder().encode('the quick brown fox');
  const stored = new Uint8Array(deflateRawSync(dictionary, { dictionary }));
  assert.deepEqual(inflate(stored, 100, dictionary), dictionary);
  assert.throws(() => inflate(stored, 100), /bad code/);
});
