// @ts-check
/** A dictionary that two fields share, from a root and blocks made byte by byte. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Cursor, IndexError } from '../../main/web/bytes.js';
import { Dictionary, keyRange, prefixRange } from '../../main/web/dictionary.js';
import { parseRoot } from '../../main/web/root.js';
import { Source } from '../../main/web/source.js';
import { hostOf } from './files.mjs';
import { ID, Pack, string, vint } from './made-files.mjs';

/** In so many documents, once in each, the list inline. @param {number} count */
const entry = (count) => [count, 0, count * 4, ...Array(count).fill(0), 0];
/** Neither has blocks of lists or of positions. */
const NO_LISTS = [0, 0, 0, 0];
const BODY = 1;
const TITLE = 2;
const BLOCKS = [
  [2, ...NO_LISTS, 0, ...string('cat'), BODY | TITLE, ...entry(2), ...entry(1), 3, 1, 115, TITLE, ...entry(3)],
  [1, ...NO_LISTS, 0, ...string('dog'), BODY, ...entry(1)],
  [1, ...NO_LISTS, 0, ...string('emu'), TITLE, ...entry(2)],
];

/** @param {number[][]} [blocks] @param {number} [fields] how many the root speaks of */
function made(blocks = BLOCKS, fields = 2) {
  const terms = new Pack('t');
  const firsts = ['cat', 'dog', 'emu'];
  const table = blocks.flatMap((raw, i) => [0, ...string(firsts[i]), ...vint(raw.length), ...vint(terms.add(raw)), 0]);
  const statistics = [3, 3, 3, 3, 3, ...string('emu')];
  const root = [
    ...vint(5),
    ...string('{"stemming":"none"}'),
    ...[...terms.table, 0, 0, 1, fields],
    ...['body', 'title', 'x', 'x', 'x', 'x', 'x', 'x'].slice(0, fields).flatMap((name) => [...string(name), ...statistics]),
    ...[0, 0, blocks.length, ...table],
  ];
  const source = new Source('http://host/index/', hostOf(terms.files));
  return parseRoot(new Cursor(Uint8Array.from(root)), ID, source, /** @type {any} */ ({ maxDoc: 5 }));
}

/** What a range gives, as key:docFreq. @param {import('../../main/web/root.js').Root} root @param {import('../../main/web/dictionary.js').Range} range */
async function read(root, range) {
  const [found] = await new Dictionary(root).read([range]);
  for (const { field } of found) assert.equal(field.name, range.field);
  return found.map(({ key, docFreq }) => `${key}:${docFreq}`).join(' ');
}

test('each field has its own terms of the blocks that they share', async () => {
  const root = made();
  assert.equal(await read(root, keyRange('body', 'cat')), 'cat:2');
  assert.equal(await read(root, keyRange('title', 'cat')), 'cat:1');
  assert.equal(await read(root, keyRange('body', 'cats')), '');
  assert.equal(await read(root, keyRange('title', 'dog')), '');
  assert.equal(await read(root, prefixRange('body', '')), 'cat:2 dog:1');
  assert.equal(await read(root, prefixRange('title', '')), 'cat:1 cats:3 emu:2');
});

test('what both are asked for is fetched once', async () => {
  const root = made();
  await new Dictionary(root).read([keyRange('body', 'cat'), keyRange('title', 'cat')]);
  assert.equal(root.terms.source.stats.requests, 1);
});

test('terms that cannot be are errors', async () => {
  const block = (/** @type {number[]} */ ...rest) => made([[1, ...NO_LISTS, 0, ...string('cat'), ...rest]]);
  const wrong = {
    'in a third field': block(4, ...entry(1)),
    'in far too many': block(...vint(2 ** 31 - 1), ...entry(1)),
    'in no document': block(BODY, ...entry(0)),
    'in more than there are': block(BODY, ...entry(6)),
    'in one field that ends early': block(BODY | TITLE, ...entry(1)),
    'in one field and bytes of another': block(BODY, ...entry(1), ...entry(1)),
  };
  for (const [name, root] of Object.entries(wrong)) {
    await assert.rejects(read(root, prefixRange('body', '')), IndexError, name);
  }
  assert.equal(await read(block(0), prefixRange('body', '')), '', 'of no field');
});

test('roots of too many fields are errors', () => {
  assert.equal(made(BLOCKS, 7).fields.size, 3);
  assert.throws(() => made(BLOCKS, 8), IndexError);
});
