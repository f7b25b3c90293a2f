// @ts-check
/** Doc values, from files made byte by byte. ColumnsDifferentialIT compares with Lucene. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { IndexError, StaleIndexError } from '../../main/web/bytes.js';
import { Columns } from '../../main/web/columns.js';
import { Source } from '../../main/web/source.js';
import { hostOf } from './files.mjs';
import { ID, Pack, string, vint, whole, zlong } from './made-files.mjs';

const [NUMERIC, BINARY, SORTED, SORTED_NUMERIC, SORTED_SET] = [0, 1, 2, 3, 4];
const [ONE_EACH, BITS, COUNTS] = [0, 1, 2];
const [DELTAS, OFFSETS, PLANES] = [0, 1, 2];

/**
 * An index of so many documents, whose fields are bytes that may be wrong.
 *
 * @param {number} maxDoc @param {((v: Pack, w: Pack) => number[])[]} fields
 */
function filesOf(maxDoc, fields) {
  const [v, w] = [new Pack('v'), new Pack('w')];
  const written = fields.map((field) => field(v, w));
  const body = [...vint(maxDoc), ...v.table, ...w.table, ...vint(fields.length), ...written.flat()];
  return { '_0.columns': whole('LecternColumns', body), ...v.files, ...w.files };
}

/** @param {Record<string, Uint8Array>} files */
async function open(files) {
  const host = hostOf(files);
  const columns = await Columns.open(new Source('http://host/index/', host), ID);
  return { columns, host };
}

/** @param {number} maxDoc @param {((v: Pack, w: Pack) => number[])[]} fields */
const made = async (maxDoc, ...fields) => (await open(filesOf(maxDoc, fields))).columns;

/** @param {string} name @param {number} documents @param {[number, number[]][]} blocks @param {number[]} [range] */
const numeric = (name, documents, blocks, range = [0, 0]) => (/** @type {Pack} */ v) => [
  ...string(name),
  NUMERIC,
  ...v.column(documents, blocks),
  ...(documents > 0 ? range.flatMap(zlong) : []),
];

/** @param {string} name @param {[number, number[]][]} docs @param {[number, number[]][]} order @param {[number, number[]][]} values @param {number} [type] */
const set = (name, docs, order, values, type = SORTED_SET) => (/** @type {Pack} */ v, /** @type {Pack} */ w) => [
  ...string(name),
  type,
  ...v.column(1, docs),
  ...v.column(2, order),
  ...w.column(2, values),
];

/** The names of a dictionary's block. @param {string[]} names @returns {[number, number[]]} */
const names = (...names) => [
  names.length,
  [
    ONE_EACH,
    ...names.flatMap((name) => vint(Buffer.byteLength(name))),
    ...names.flatMap((name) => [...Buffer.from(name)]),
  ],
];

test('the example of docs/index-format.md', async () => {
  const text = readFileSync(new URL('../../../docs/index-format.md', import.meta.url), 'utf8');
  const [body, dates, people, order, strings] = [
    'Body of `_0.columns`', 'The dates', 'The people', 'The order of the people', 'The names',
  ].map((heading) => {
    const block = text.split(`#### ${heading}\n\`\`\`\n`)[1].split('```')[0];
    const bytes = block.split('\n').map((line) => line.replace(/ {2,}.*/, ''));
    return bytes.join(' ').trim().split(' ').map((b) => parseInt(b, 16));
  });
  const [v, w] = [new Pack('v'), new Pack('w')];
  for (const block of [dates, people, order]) v.add(block);
  w.add(strings);
  const { columns } = await open({
    '_0.columns': whole('LecternColumns', body), ...v.files, ...w.files,
  });
  const date = await columns.numeric('date');
  assert.deepEqual([0, 1, 2].map((doc) => date.get(doc)), [20010203, undefined, 20010204]);
  assert.deepEqual(columns.range('date'), { least: 20010203, most: 20010204 });
  const { starts, ords, distinct } = await columns.ordinals('person');
  assert.deepEqual([[...starts], [...ords], distinct], [[0, 2, 2, 3], [0, 1, 1], 2]);
  assert.deepEqual(await columns.values('person', [1, 0, 1]), ['bo', 'ada', 'bo']);
});

test('every form of counts and numbers, with blocks left out', async () => {
  const columns = await made(
    12,
    numeric('dense', 12, [[12, [ONE_EACH, OFFSETS, ...zlong(-5), ...vint(300), ...Array(11).fill(1)]]]),
    numeric('gaps', 3, [
      [2, []],
      [3, [BITS, 0b101, DELTAS, ...zlong(-7), ...zlong(10)]],
      [4, []],
      [1, [ONE_EACH, PLANES, ...zlong(2 ** 40), 3, 1, 2, 3]],
      [2, []],
    ]),
    (v) => [
      ...string('many'),
      SORTED_NUMERIC,
      ...v.column(2, [[12, [COUNTS, 0, 2, 0, 1, ...Array(8).fill(0), DELTAS, 2, 2, 2]]]),
      ...zlong(1),
      ...zlong(3),
    ],
    (v, w) => [...string('note'), BINARY, ...w.column(0, [[12, []]])],
  );
  const dense = await columns.numeric('dense');
  assert.deepEqual([0, 1, 11].map((doc) => dense.get(doc)), [295, -4, -4]);
  const gaps = await columns.numeric('gaps');
  const found = Array.from({ length: 12 }, (_, doc) => gaps.get(doc));
  const expected = Array(12).fill(undefined);
  expected[2] = -7;
  expected[4] = 3;
  expected[9] = 2 ** 40 + 1 + 2 * 256 + 3 * 65536;
  assert.deepEqual(found, expected);
  const many = await columns.numeric('many');
  assert.deepEqual([...many.values], [1, 2, 3]);
  assert.deepEqual([many.get(0), many.get(1), many.get(3)], [undefined, 1, 3]);
});

test('a field that no document has', async () => {
  const columns = await made(3);
  assert.equal((await columns.numeric('x')).get(2), undefined);
  assert.equal(columns.range('x'), null);
  const { starts, ords, distinct } = await columns.ordinals('x');
  assert.deepEqual([[...starts], ords.length, distinct], [[0, 0, 0, 0], 0, 0]);
  assert.deepEqual(await columns.values('x', []), []);
  await assert.rejects(columns.values('x', [0]), RangeError);
});

test('documents by date, the less certain first, the undated last', async () => {
  const [may, day, year, long] = [20010501, 20010501, 20010101, 20010531];
  const column = (/** @type {(number | undefined)[]} */ values) => {
    const some = values.flatMap((n) => n ?? []);
    const differences = some.flatMap((n, i) => zlong(n - (some[i - 1] ?? 0)));
    const mask = values.reduce((/** @type {number} */ bits, n, i) => bits + (n === undefined ? 0 : 2 ** i), 0);
    return [BITS, mask, DELTAS, ...differences];
  };
  const from = [undefined, may, day, year, undefined, day, -39898];
  const to = [undefined, long, undefined, 20011231, undefined, undefined, undefined];
  const columns = await made(
    7,
    numeric('date.from', 5, [[7, column(from)]], [-39898, may]),
    numeric('date.to', 2, [[7, column(to)]], [long, 20011231]),
  );
  const earliest = await columns.byDate(false);
  assert.deepEqual([...earliest.order], [6, 3, 1, 2, 5, 0, 4]);
  assert.deepEqual([...earliest.places], [5, 2, 3, 1, 6, 4, 0]);
  assert.deepEqual([...(await columns.byDate(true)).order], [2, 5, 1, 3, 6, 0, 4]);
  assert.deepEqual([...(await columns.between(20010515, 20010520))], [1, 3]);
  assert.deepEqual([...(await columns.between(20010501, 20010501))], [1, 2, 3, 5]);
  assert.deepEqual([...(await (await made(2)).byDate(true)).order], [0, 1], 'no dates at all');
});

test('a column of another kind is an error', async () => {
  const columns = await made(2, numeric('n', 0, [[2, []]]));
  await assert.rejects(columns.ordinals('n'), /another kind of column for n/);
  await assert.rejects(columns.values('n', []), IndexError);
});

/** Two fields, of which one has names in two blocks that are far apart. */
function twoFields() {
  let state = 1;
  const long = Array.from({ length: 2000 }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return String.fromCharCode(33 + (state >>> 26));
  }).join('');
  return filesOf(2, [
    set('a', [[2, [ONE_EACH, DELTAS, 0, 2]]], [[3, [ONE_EACH, DELTAS, 4, 1, 1]]], [names('c'), names(long), names('a')]),
    set('b', [[2, [ONE_EACH, DELTAS, 0, 2]]], [[2, [ONE_EACH, DELTAS, 0, 2]]], [names('x', 'y')], SORTED),
  ]);
}

test('what is fetched, and that it is fetched once', async () => {
  const { columns, host } = await open(twoFields());
  columns.prefetch(['a', 'b', 'none']);
  const [a, b] = await Promise.all([columns.ordinals('a'), columns.ordinals('b')]);
  assert.deepEqual([[...a.ords], [...b.ords]], [[2, 1], [0, 1]]);
  assert.deepEqual(host.log.map((line) => line.split(' ')[0]), ['_0.columns', '_0.v0.zip']);
  assert.deepEqual(await columns.values('a', [0, 2]), ['a', 'c']);
  assert.equal(host.log.length, 4, 'two blocks with a third one between them');
  await Promise.all([columns.ordinals('a'), columns.values('a', [2]), columns.numeric('none')]);
  assert.equal(host.log.length, 4);
});

test('a passing fault is not remembered', async () => {
  let down = false;
  const good = hostOf(twoFields());
  const host = /** @type {typeof fetch} */ ((url, init) =>
    down ? Promise.reject(new TypeError('offline')) : good(url, init));
  const columns = await Columns.open(new Source('http://host/index/', host), ID);
  down = true;
  await assert.rejects(columns.ordinals('a'), /Cannot fetch/);
  down = false;
  assert.equal((await columns.ordinals('a')).distinct, 3);
});

test('no columns, and those of another build', async () => {
  await assert.rejects(open({}), /no search index here \(_0.columns/);
  const source = new Source('http://host/index/', hostOf(twoFields()));
  await assert.rejects(Columns.open(source, new Uint8Array(16)), StaleIndexError);
});

test('columns that cannot be are errors when they are opened', async () => {
  const one = [ONE_EACH, DELTAS, 0];
  for (const fields of [
    [numeric('of another length', 1, [[3, one]])],
    [numeric('of too many documents', 1, [[0x7fffffff, one], [0x7fffffff, one]])],
    [() => [...string('of an unknown type'), 5, 0, 0, 0]],
    [() => [...string('of more blocks than bytes'), NUMERIC, 1, 0, ...vint(1 << 30)]],
    [set('of another dictionary', [[2, one]], [[2, one]], [names('a')])],
  ]) {
    await assert.rejects(open(filesOf(2, fields)), IndexError);
  }
});

test('blocks that cannot be are errors when they are read', async () => {
  const good = names('a', 'b');
  const order = /** @type {[number, number[]][]} */ ([[2, [ONE_EACH, DELTAS, 0, 2]]]);
  /** @type {Record<string, number[]>} */
  const numbers = {
    'an unknown kind of counts': [3, DELTAS, 0, 0],
    'an unknown encoding': [ONE_EACH, 3, 0, 0],
    'too few numbers': [ONE_EACH, DELTAS, 0],
    'too many numbers': [ONE_EACH, DELTAS, 0, 0, 0],
    'a plane too few': [ONE_EACH, PLANES, 0, 2, 1, 1],
    'no planes': [ONE_EACH, PLANES, 0, 0],
    'too wide numbers': [ONE_EACH, PLANES, 0, 8, ...Array(16).fill(255)],
    'more values than bytes': [COUNTS, ...vint(0x7fffffff), 0, DELTAS, 0],
    'more values than can be': [COUNTS, ...vint(0x7fffffff), ...vint(0x7fffffff), DELTAS, 0],
    'too few bits': [BITS],
    'a sum that is not exact': [ONE_EACH, DELTAS, ...zlong(-(2 ** 52)), ...zlong(-(2 ** 52))],
    'planes that are not exact': [ONE_EACH, PLANES, 0, 7, ...Array(14).fill(255)],
  };
  for (const [what, block] of Object.entries(numbers)) {
    const columns = await made(2, numeric('n', 2, [[2, block]]), set('s', [[2, block]], order, [good]));
    await assert.rejects(columns.numeric('n'), IndexError, what);
    await assert.rejects(columns.ordinals('s'), IndexError, what);
  }
  for (const codes of [[4, 0], [1, 0], [0, 3]]) {
    const columns = await made(2, set('s', [[2, [ONE_EACH, DELTAS, ...codes]]], order, [good]));
    await assert.rejects(columns.ordinals('s'), /no such value/, `codes ${codes}`);
  }
  const docs = /** @type {[number, number[]][]} */ ([[2, [ONE_EACH, DELTAS, 0, 0]]]);
  for (const wrong of [[0, 0], [4, 0], [1, 2], [0, 1]]) {
    const columns = await made(2, set('s', docs, [[2, [ONE_EACH, DELTAS, ...wrong]]], [good]));
    await assert.rejects(columns.ordinals('s'), /bad order/, `order ${wrong}`);
    await assert.rejects(columns.values('s', [0]), /bad order/, `order ${wrong}`);
  }
  for (const wrong of [[[2, []]], [[2, [BITS, 3]]]]) {
    const columns = await made(2, set('s', docs, /** @type {any} */ (wrong), [good]));
    await assert.rejects(columns.ordinals('s'), IndexError);
  }
  /** @type {Record<string, number[]>} */
  const strings = {
    'no bytes': [],
    'bytes past the end': [ONE_EACH, 1, 2, 97],
    'bytes to spare': [ONE_EACH, 1, 1, 97, 98, 99],
    'a value too few': [BITS, 1, 1, 97],
    'not UTF-8': [ONE_EACH, 1, 1, 0xff, 0xfe],
  };
  for (const [what, block] of Object.entries(strings)) {
    const columns = await made(2, set('s', docs, order, [[2, block]]));
    await assert.rejects(columns.values('s', [0]), IndexError, what);
  }
});

test('forged tables give values or an error with a message, never a hang', async () => {
  let state = 99;
  const random = (/** @type {number} */ n) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
  const [v, w] = [new Pack('v'), new Pack('w')];
  const fields = [
    numeric('n', 2, [[2, [ONE_EACH, DELTAS, 2, 2]]]),
    set('s', [[2, [ONE_EACH, DELTAS, 0, 2]]], [[2, [ONE_EACH, DELTAS, 0, 2]]], [names('a', 'b')]),
  ].map((field) => field(v, w));
  const body = [2, ...v.table, ...w.table, 2, ...fields.flat()];
  let errors = 0;
  for (let k = 0; k < 500; k++) {
    const forged = [...body];
    for (let i = random(3); i >= 0; i--) forged[random(forged.length)] = [0, 255, 127, random(256)][k % 4];
    const cut = random(9) === 0 ? forged.slice(0, random(forged.length)) : forged;
    try {
      const { columns } = await open({
        '_0.columns': whole('LecternColumns', cut), ...v.files, ...w.files,
      });
      await columns.numeric('n');
      const { ords } = await columns.ordinals('s');
      await columns.values('s', ords);
    } catch (e) {
      if (!(e instanceof IndexError)) throw e;
      assert.ok(e.message.length > 10);
      errors++;
    }
  }
  assert.ok(errors > 300, `only ${errors} of 500 were noticed`);
});
