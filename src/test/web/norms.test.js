// @ts-check
/** Norms, from files made byte by byte. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Cursor, IndexError } from '../../main/web/bytes.js';
import { readWhole } from '../../main/web/header.js';
import { Norms } from '../../main/web/norms.js';
import { blockOf } from '../../main/web/numbers.js';
import { Source } from '../../main/web/source.js';
import { Wave } from '../../main/web/wave.js';
import { hostOf } from './files.mjs';
import { ID, Pack, string, vint, whole } from './made-files.mjs';

const [ONE_EACH, BITS] = [0, 1];
const [DELTAS, OFFSETS] = [0, 1];
const PER_BLOCK = 2048;

/** @param {number} maxDoc @param {Record<string, (n: Pack) => number[]>} fields */
async function made(maxDoc, fields) {
  const n = new Pack('n');
  const written = Object.entries(fields).flatMap(([name, column]) => [...string(name), ...column(n)]);
  const count = Object.keys(fields).length;
  const body = [...vint(maxDoc), ...n.table, ...vint(count), ...written];
  const host = hostOf({ '_0.norms': whole('LecternNorms', body), ...n.files });
  const source = new Source('http://host/index/', host);
  const file = await readWhole(await source.small('_0.norms', 'no-cache'), 'LecternNorms', '_0.norms');
  return { norms: new Norms(file.body, ID, source), host };
}

/** What is asked for is loaded, in one wave. @param {(wave: Wave) => void} ask */
async function run(ask) {
  const wave = new Wave();
  ask(wave);
  await wave.run();
}

/** Whether the norm of a document is loaded, or there is none to load. @param {import('../../main/web/norms.js').NormColumn} of @param {number} doc */
const knows = ({ packs, column, loaded }, doc) => !packs || loaded.has(blockOf(column, doc));

/** @param {number} doc */
const norm = (doc) => (doc * doc * 31 + doc * 7) % 113;

/** Blocks of documents that all have a norm. @param {number} maxDoc @returns {[number, number[]][]} */
function dense(maxDoc) {
  /** @type {[number, number[]][]} */
  const blocks = [];
  for (let from = 0; from < maxDoc; from += PER_BLOCK) {
    const docs = Math.min(PER_BLOCK, maxDoc - from);
    const bytes = Array.from({ length: docs }, (_, i) => norm(from + i));
    blocks.push([docs, [ONE_EACH, OFFSETS, 0, ...bytes]]);
  }
  return blocks;
}

test('small columns are loaded whole, neighbours in one request', async () => {
  const { norms, host } = await made(5000, {
    body: (n) => n.column(5000, dense(5000)),
    title: (n) => n.column(5000, dense(5000)),
  });
  await run((wave) => {
    norms.of('body').askSmall(wave);
    norms.of('title').askSmall(wave);
  });
  assert.equal(host.log.length, 2);
  assert.deepEqual([...norms.of('title').values], [...norms.of('body').values]);
});

test('a small column is loaded whole, in one request', async () => {
  const { norms, host } = await made(5000, { body: (n) => n.column(5000, dense(5000)) });
  const column = norms.of('body');
  assert.equal(knows(column, 4999), false);
  await run((wave) => column.askSmall(wave));
  assert.equal(host.log.length, 2);
  assert.deepEqual([...column.values], Array.from({ length: 5000 }, (_, doc) => norm(doc)));
  assert.equal(column.missingBytes(), 0);
  assert.ok(knows(column, 4999));
});

test('of a large column only the blocks of the documents asked for', async () => {
  const maxDoc = 300_000;
  const blocks = dense(maxDoc);
  let state = 1; // random bytes cannot be deflated: the column is more than 16 KiB
  for (const [, raw] of blocks) {
    for (let i = 3; i < raw.length; i++) {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      raw[i] = state >>> 25;
    }
  }
  const { norms, host } = await made(maxDoc, { body: (n) => n.column(maxDoc, blocks) });
  const column = norms.of('body');
  await run((wave) => column.askSmall(wave));
  assert.equal(host.log.length, 1, 'nothing is fetched ahead of need');
  const before = column.missingBytes();
  await run((wave) => column.askFor(wave, [2047, 2048, 200_000]));
  assert.equal(host.log.length, 3);
  assert.ok(column.missingBytes() < before);
  assert.deepEqual([0, 4095, 4096, 200_000].map((doc) => knows(column, doc)), [true, true, false, true]);
  assert.equal(column.values[2048], blocks[1][1][3]);
  await run((wave) => column.askFor(wave, [0, 4095]));
  assert.equal(host.log.length, 3);
});

test('documents without a norm have 1, and so has a field without norms', async () => {
  const { norms, host } = await made(6, {
    some: (n) => n.column(2, [[2, []], [3, [BITS, 0b110, DELTAS, 80, 10]], [1, []]]),
  });
  const some = norms.of('some');
  await run((wave) => some.askFor(wave, [0, 1, 2, 3, 4, 5]));
  assert.deepEqual([...some.values], [1, 1, 1, 40, 45, 1]);
  assert.ok([0, 1, 2, 3, 4, 5].every((doc) => knows(some, doc)));
  const requests = host.log.length;
  const none = norms.of('none');
  await run((wave) => {
    none.askSmall(wave);
    none.askFor(wave, [5]);
  });
  assert.ok(knows(none, 5));
  assert.deepEqual([none.values[5], none.missingBytes(), host.log.length], [1, 0, requests]);
});

test('norms that cannot be are errors', async () => {
  const { norms } = await made(1, {
    long: (n) => n.column(1, [[1, [ONE_EACH, OFFSETS, 0, ...vint(256)]]]),
    short: (n) => n.column(1, [[1, [ONE_EACH, OFFSETS, 0]]]),
  });
  await assert.rejects(run((wave) => norms.of('long').askSmall(wave)), /bad column/);
  await assert.rejects(run((wave) => norms.of('short').askFor(wave, [0])), IndexError);
  await assert.rejects(made(2, { other: (n) => n.column(1, [[1, [ONE_EACH, OFFSETS, 0, 1]]]) }), IndexError);
  assert.throws(() => new Norms(new Cursor(new Uint8Array([1, 0, 9])), ID, new Source('', fetch)), IndexError);
});
