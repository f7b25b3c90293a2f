// @ts-check
/** Lists of numbers, coded as docs/index-format.md has it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Cursor, IndexError } from '../../main/web/bytes.js';
import { readCoded } from '../../main/web/rice.js';

/** Bytes of bits, written in the order in which they come. @param {string} bits */
const packed = (bits) =>
  Array.from({ length: Math.ceil(bits.length / 8) }, (_, i) =>
    [...bits.slice(i * 8, i * 8 + 8)].reduce((n, bit, k) => n + Number(bit) * 2 ** k, 0),
  );

/** @param {number[]} bytes @param {number} count */
function read(bytes, count) {
  const in_ = new Cursor(new Uint8Array(bytes));
  const out = new Int32Array(count);
  readCoded(in_, out, 0, count);
  return { numbers: [...out], at: in_.at };
}

test('codes of each kind', () => {
  assert.deepEqual(read([0x01, 0x6e, 0x18], 4).numbers, [3, 0, 1, 9], 'the example of the format');
  assert.deepEqual(read([0, ...packed('1 01 0001'.replaceAll(' ', ''))], 3).numbers, [0, 1, 3]);
  // Parameter 2: 5 is one zero, a one, and 1 in two bits; 2 is a one, and 2 in two bits.
  assert.deepEqual(read([2, ...packed('01' + '10')], 1).numbers, [5]);
  assert.deepEqual(read([2, ...packed('01' + '10' + '1' + '01')], 2).numbers, [5, 2]);
  const escaped = '0'.repeat(24) + '1' + [...(2 ** 31 - 2).toString(2)].reverse().join('').padEnd(31, '0');
  assert.deepEqual(read([3, ...packed(escaped + '1' + '111')], 2).numbers, [2 ** 31 - 2, 7]);
  assert.deepEqual(read([31, 5, 0x80, 1], 2).numbers, [5, 128]);
});

test('what follows a list begins with the next byte', () => {
  assert.equal(read([0, ...packed('1'.repeat(9)), 77, 78, 79, 80], 9).at, 3);
  assert.equal(read([0, ...packed('1'.repeat(8)), 77, 78, 79, 80], 8).at, 2);
  assert.equal(read([31, 1, 77], 1).at, 2);
  assert.equal(read([20, ...packed('1' + '0'.repeat(20)), 77, 78, 79, 80, 81], 1).at, 4);
  assert.equal(read([4, 77], 0).at, 1);
});

test('damaged lists are errors', () => {
  assert.throws(() => read([21, 0], 1), /bad code/);
  assert.throws(() => read([255, 0], 1), /bad code/);
  assert.throws(() => read([], 1), IndexError);
  assert.throws(() => read([0, 0, 0, 0, 0, 1], 1), /bad code/);
  assert.throws(() => read([0, 1], 9), IndexError);
  assert.throws(() => read([9, 1], 1), /ends early/);
  assert.throws(() => read([31, 0x80], 1), IndexError);
});
