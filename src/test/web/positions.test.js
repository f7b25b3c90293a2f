// @ts-check
/** Positions against a plain encoder of docs/index-format.md. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Cursor, IndexError } from '../../main/web/bytes.js';
import { PositionSlice } from '../../main/web/positions.js';

let state = 7;
const random = (/** @type {number} */ n) => {
  state = (Math.imul(state, 1103515245) + 12345) >>> 0;
  return Math.floor((state / 2 ** 32) * n);
};

/** As the format defines it. @param {number} n */
const quarters = (n) => {
  const log = Math.floor(Math.log2(n));
  return 4 * log + Math.floor((4 * n) / 2 ** log) - 4;
};

/**
 * A slice as the format has it, bit by bit.
 *
 * @param {number[][]} documents positions of each
 * @param {number} k
 * @param {number[]} numbers of the documents
 * @param {number[]} steps
 */
function encode(documents, k, numbers = [...documents.keys()], steps = []) {
  /** @type {number[]} */
  const bits = [];
  const low = (/** @type {number} */ value, /** @type {number} */ count) => {
    for (let i = 0; i < count; i++) bits.push(Math.floor(value / 2 ** i) % 2);
  };
  /** @type {number[]} */
  const vints = [];
  documents.forEach((positions, i) => {
    const longer = steps.filter((first) => first <= numbers[i]).length;
    const shift = longer - Math.floor((7 * quarters(positions.length) + 8) / 8);
    const parameter = Math.min(20, Math.max(0, Math.floor((4 * k + shift) / 4)));
    let last = 0;
    for (const position of positions) {
      let gap = position - last;
      last = position;
      if (k === 31) {
        for (; gap > 127; gap = Math.floor(gap / 128)) vints.push((gap % 128) + 128);
        vints.push(gap);
        continue;
      }
      const zeros = Math.floor(gap / 2 ** parameter);
      low(0, Math.min(zeros, 24));
      bits.push(1);
      if (zeros < 24) low(gap, parameter);
      else low(gap, 31);
    }
  });
  const packed = new Uint8Array(Math.ceil(bits.length / 8));
  bits.forEach((bit, i) => (packed[i >> 3] |= bit << (i & 7)));
  return new Uint8Array([k, ...vints, ...packed]);
}

/** @param {PositionSlice} slice @param {number} doc @param {number} freq */
function read(slice, doc, freq) {
  const out = new Int32Array(freq + 2).fill(-7);
  slice.read(doc, out, 1, freq + 1);
  assert.deepEqual([out[0], out[freq + 1]], [-7, -7]);
  return [...out.subarray(1, freq + 1)];
}

/** So many numbers, ascending. @param {number} count @param {number} widest gap, at least 1 */
function ascending(count, widest) {
  let number = random(widest);
  return Array.from({ length: count }, () => (number += 1 + random(widest)) - 1);
}

/** A slice over bytes, of a field that has no steps. @param {number[] | Uint8Array} bytes */
const plainSlice = (bytes) => new PositionSlice(new Cursor(new Uint8Array(bytes)), new Int32Array(0));

/** Documents with positions, the gaps of a size that differs from list to list. */
function documents() {
  const widest = 2 ** random(random(4) ? 12 : 24);
  return Array.from({ length: 1 + random(40) }, () => {
    let position = -1;
    const frequency = 1 + random(random(2) ? 3 : 60);
    return Array.from({ length: frequency }, () => (position += 1 + random(widest)));
  });
}

test('every coding of every list', () => {
  for (let round = 0; round < 300; round++) {
    const list = documents();
    const k = round % 5 === 0 ? 31 : random(21);
    const numbers = ascending(list.length, 50);
    const steps = ascending(random(60), 20).flatMap((first) => Array(1 + random(3)).fill(first));
    const bytes = encode(list, k, numbers, steps);
    const cursor = new Cursor(new Uint8Array([9, 9, ...bytes, 255]), 2, 2 + bytes.length);
    const slice = new PositionSlice(cursor, Int32Array.from(steps));
    list.forEach((positions, i) => {
      if (random(3) === 0) slice.skip(numbers[i], positions.length);
      else assert.deepEqual(read(slice, numbers[i], positions.length), positions, `coding ${k}`);
    });
  }
});

test('a position may be said twice, and be far away', () => {
  const list = [[5, 5, 5], [2 ** 30]];
  for (const k of [0, 4, 31]) {
    const slice = plainSlice(encode(list, k));
    assert.deepEqual([read(slice, 0, 3), read(slice, 1, 1)], list);
  }
});

test('damaged slices are errors or positions, never a hang', () => {
  const damaged = (/** @type {number[]} */ bytes, /** @type {number[]} */ freqs) => () => {
    const slice = plainSlice(bytes);
    freqs.forEach((freq, doc) => read(slice, doc, freq));
  };
  assert.throws(damaged([], [1]), IndexError);
  assert.throws(damaged([21, 1], [1]), /bad code/);
  assert.throws(damaged([0, 0, 0, 0, 0], [1]), /bad code/);
  assert.throws(damaged([5, 1], [1, 1]), IndexError);
  assert.throws(damaged([31, 255, 255, 255, 255, 255, 1], [1]), IndexError);
  assert.throws(damaged([31, 255, 255, 255, 255, 7, 1], [2]), /bad position/);
  for (let k = 0; k < 500; k++) {
    const bytes = Array.from({ length: random(40) }, () => random(256));
    bytes[0] = random(32);
    try {
      damaged(bytes, [1 + random(9), 1 + random(9)])();
    } catch (e) {
      assert.ok(e instanceof IndexError, String(e));
    }
  }
});
