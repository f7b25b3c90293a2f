// @ts-check
/** Stored documents, from files made byte by byte. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { IndexError } from '../../main/web/bytes.js';
import { readWhole } from '../../main/web/header.js';
import { Source } from '../../main/web/source.js';
import { Stored } from '../../main/web/stored.js';
import { hostOf } from './files.mjs';
import { ID, Pack, string, vint, whole, zlong } from './made-files.mjs';

const NAMES = ['id', 'title', 'paragraph', 'text', 'other'];
const [ID_FIELD, TITLE, PARAGRAPH, TEXT, OTHER] = [0, 1, 2, 3, 4];
const SLOT = 300;
const PIECE = 512;
const DICTIONARY = new TextEncoder().encode('what the documents have in common, said before');

/** @param {number} field @param {string} value */
const text = (field, value) => [...vint(field * 8), ...string(value)];

/** @param {{id: string, title: string, paragraphs: string[]}} document */
const encoded = ({ id, title, paragraphs }) => [
  ...vint(2 + paragraphs.length * 2),
  ...text(ID_FIELD, id),
  ...text(TITLE, title),
  ...paragraphs.flatMap((p, i) => [...text(PARAGRAPH, `p${i + 1}`), ...text(TEXT, p)]),
];

/** @param {number[][]} documents @param {(slot: number[]) => void} [change] */
async function made(documents, change = () => {}) {
  const c = new Pack('c');
  const x = new Pack('x');
  for (const raw of documents) {
    const stream = deflateRawSync(Uint8Array.from(raw), { dictionary: DICTIONARY });
    const slot = [...vint(raw.length), ...vint(stream.length)];
    if (stream.length > SLOT - slot.length) slot.push(...vint(x.body.length));
    const first = Math.min(stream.length, SLOT - slot.length);
    slot.push(...stream.subarray(0, first), ...new Array(SLOT).fill(0));
    change(slot);
    c.addPlain(Uint8Array.from(slot.slice(0, SLOT)));
    for (let at = first; at < stream.length; at += PIECE) x.addPlain(stream.subarray(at, at + PIECE));
  }
  const names = NAMES.flatMap((name, i) => [...vint(i), ...string(name)]);
  const body = [
    ...vint(documents.length), ...vint(NAMES.length), ...names, ...c.table, ...x.table,
    ...vint(SLOT), ...vint(PIECE), ...vint(DICTIONARY.length), ...DICTIONARY,
  ];
  const host = hostOf({ '_0.cards': whole('LecternCards', body), ...c.files, ...x.files });
  const source = new Source('http://host/index/', host);
  const file = readWhole(await source.small('_0.cards', 'no-cache'), 'LecternCards', '_0.cards');
  host.log.length = 0;
  return { stored: new Stored(file.body, ID, source), log: host.log };
}

/** Text that does not deflate to nothing. @param {number} length @param {number} seed */
function prose(length, seed) {
  let state = seed;
  let result = '';
  while (result.length < length) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    result += `${(state >>> 8).toString(36)} `;
  }
  return result.slice(0, length);
}

/** @param {import('../../main/web/stored.js').Card} card @param {number} [most] */
async function paragraphs({ text: of }, most = Infinity) {
  const found = [];
  for await (const { id, length, read } of of?.paragraphs() ?? []) {
    found.push({ id, text: await read() });
    assert.equal(length, new TextEncoder().encode(found[found.length - 1].text).length);
    if (found.length >= most) break;
  }
  return found;
}

const SHORT = { id: 's', title: 'What the documents have in common', paragraphs: ['said before', 'and Ω'] };

test('what fits its slot costs one request, neighbours together', async () => {
  const bare = { id: 'b', title: 'No text', paragraphs: [] };
  const { stored, log } = await made([encoded(SHORT), encoded(bare), encoded(SHORT)]);
  const [last, first, second] = await stored.read([2, 0, 1]);
  assert.equal(log.length, 1);
  assert.deepEqual([...first.fields], [['id', 's'], ['title', SHORT.title]]);
  assert.deepEqual(last.fields, first.fields);
  assert.equal(second.text, null);
  assert.deepEqual(await paragraphs(first), [{ id: 'p1', text: 'said before' }, { id: 'p2', text: 'and Ω' }]);
  assert.equal(log.length, 1);
});

test('the rest of a short text is one more request, and only if it is asked for', async () => {
  const parts = [80, 700, 900, 600].map(prose);
  const { stored, log } = await made([encoded({ id: 'm', title: 'Middle', paragraphs: parts })]);
  const [card] = await stored.read([0]);
  assert.equal((await paragraphs(card, 1))[0].text, parts[0]);
  assert.equal(log.length, 1);
  const all = await paragraphs(card);
  assert.deepEqual(all.map((p) => p.text), parts);
  assert.equal(log.length, 2);
  assert.deepEqual(await paragraphs(card), all, 'read again from the beginning');
  assert.equal(log.length, 2);
});

test('a long text is fetched in growing steps', async () => {
  const parts = Array.from({ length: 150 }, (_, i) => prose(400, i + 1));
  const { stored, log } = await made([encoded(SHORT), encoded({ id: 'l', title: 'Long', paragraphs: parts })]);
  const [card] = await stored.read([1]);
  assert.equal((await paragraphs(card, 5)).length, 5);
  assert.equal(log.length, 2);
  const length = (/** @type {string} */ line) => {
    const [start, end] = (line.match(/\d+-\d+/)?.[0] ?? '').split('-').map(Number);
    return end - start + 1;
  };
  assert.ok(length(log[1]) < 5000);
  const [one, two] = await Promise.all([paragraphs(card), paragraphs(card)]);
  assert.deepEqual(one.map((p) => p.text), parts);
  assert.deepEqual(two, one);
  assert.ok(log.length <= 6, `${log.length} requests`);
});

test('a card longer than its slot is read whole', async () => {
  const long = { id: 'x', title: prose(3000, 5), paragraphs: ['short'] };
  const { stored } = await made([encoded(SHORT), encoded(long)]);
  const [card] = await stored.read([1]);
  assert.equal(card.fields.get('title'), long.title);
  assert.deepEqual(await paragraphs(card), [{ id: 'p1', text: 'short' }]);
});

test('values of other types are passed by', async () => {
  const raw = [
    ...vint(7),
    ...[OTHER * 8 + 1, ...string('bytes')],
    ...[OTHER * 8 + 2, ...zlong(-5)],
    ...[OTHER * 8 + 3, ...zlong(2 ** 40)],
    ...[OTHER * 8 + 4, 1, 2, 3, 4],
    ...[OTHER * 8 + 5, 1, 2, 3, 4, 5, 6, 7, 8],
    ...text(ID_FIELD, 'i'),
    ...text(TEXT, 'a text without an id'),
  ];
  const { stored } = await made([raw]);
  const [card] = await stored.read([0]);
  assert.deepEqual([...card.fields], [['id', 'i']]);
  assert.deepEqual(await paragraphs(card), [{ id: '', text: 'a text without an id' }]);
});

test('damaged documents are errors', async () => {
  /** @param {number[]} raw @param {(slot: number[]) => void} [change] */
  const read = async (raw, change) => {
    const { stored } = await made([raw], change);
    await paragraphs((await stored.read([0]))[0]);
  };
  await assert.rejects(read([1, 6]), /bad value/);
  await assert.rejects(read([9, ...text(ID_FIELD, 'i')]), IndexError);
  await assert.rejects(read([1, ID_FIELD, 200, 1, 65]), IndexError);
  await assert.rejects(read([1, ID_FIELD, 2, 0xff, 0xff]), /not UTF-8/);
  await assert.rejects(read(encoded(SHORT), (slot) => slot[0]++), /data ends early/);
  await assert.rejects(read(encoded(SHORT), (slot) => slot[0]--), /too large/);
  await assert.rejects(read(encoded(SHORT), (slot) => slot[1]++), IndexError);
  await assert.rejects(read(encoded(SHORT), (slot) => slot.unshift(255, 255, 255, 255, 7)), /too large/);
  const { stored } = await made([encoded(SHORT)]);
  await assert.rejects(stored.read([1]), /data ends early/);
});

test('forged slots give documents or errors, never a hang', async () => {
  let state = 3;
  const random = (/** @type {number} */ n) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
  let errors = 0;
  for (let k = 0; k < 300; k++) {
    const long = { id: 'x', title: 'Title', paragraphs: [prose(900, k + 1), prose(300, k)] };
    const { stored } = await made([encoded(long)], (slot) => {
      slot[random(k % 2 ? 8 : SLOT)] = random(256);
    });
    try {
      await paragraphs((await stored.read([0]))[0]);
    } catch (e) {
      assert.ok(e instanceof IndexError, String(e));
      errors++;
    }
  }
  assert.ok(errors > 100, `only ${errors} were noticed`);
});
