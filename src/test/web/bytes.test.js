// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Cursor, IndexError, crc32 } from '../../main/web/bytes.js';

/** @param {number[]} bytes */
const cursor = (...bytes) => new Cursor(new Uint8Array(bytes));

test('numbers of seven bits a byte', () => {
  assert.equal(cursor(0).vint(), 0);
  assert.equal(cursor(0x7f).vint(), 127);
  assert.equal(cursor(0x80, 0x01).vint(), 128);
  assert.equal(cursor(0xff, 0xff, 0xff, 0xff, 0x07).vint(), 0x7fffffff);
  assert.equal(cursor(0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f).vlong(), 2 ** 53 - 1);
  assert.equal(cursor(1).zlong(), -1);
  assert.equal(cursor(2).zlong(), 1);
});

test('damaged numbers are errors', () => {
  assert.throws(() => cursor().vint(), IndexError);
  assert.throws(() => cursor(0x80).vint(), IndexError);
  assert.throws(() => cursor(...new Array(30).fill(0xff)).vlong(), IndexError);
  assert.throws(() => cursor(0xff, 0xff, 0xff, 0xff, 0x08).vint(), IndexError);
  assert.throws(() => cursor(5, 1).count(), IndexError);
  assert.throws(() => cursor(5, 65).string(), IndexError);
  assert.throws(() => cursor(1, 0xff).string(), IndexError);
});

test('CRC-32 is that of zlib', () => {
  assert.equal(crc32(new TextEncoder().encode('123456789')), 0xcbf43926);
  const head = crc32(new TextEncoder().encode('1234'));
  assert.equal(crc32(new TextEncoder().encode('56789'), head), 0xcbf43926);
});
