// @ts-check
/** Phrases by the lists of pairs: which lists are chosen, and that damaged ones are noticed. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Cursor, IndexError } from '../../main/web/bytes.js';
import { INLINE, LONG, SHARED } from '../../main/web/dictionary.js';
import { cover, pairRanges } from '../../main/web/pairs.js';
import { pairsOf, parseRoot } from '../../main/web/root.js';
import { openIndex } from '../../main/web/search.js';
import { canonical, hostOf } from './files.mjs';
import { string, vint } from './made-files.mjs';

/** @typedef {import('../../main/web/dictionary.js').Entry} Entry */

const DIRECTORY = fileURLToPath(new URL('../resources/org/lectern/index/golden-5/index', import.meta.url));
const FREQUENT = '"of the" OR "and in the" OR "the people of the"';

/**
 * An entry whose list and positions have so many bytes, or is long with so many positions.
 *
 * @param {string} key @param {number} bytes @param {number} [docFreq] of a long list
 */
const entry = (key, bytes, docFreq) =>
  /** @type {Entry} */ (
    /** @type {unknown} */ ({
      key: key.replace('+', '\u001e'),
      kind: docFreq ? LONG : SHARED,
      length: 0,
      positionLength: bytes,
      docFreq: docFreq ?? 10,
      totalTermFreq: bytes,
    })
  );

/** What covers a phrase, as key@offset. @param {string} phrase @param {Entry[]} all */
function covered(phrase, all) {
  const { entries, places, offsets } = cover(phrase.split(' '), all);
  assert.equal(new Set(entries).size, entries.length);
  return places.map((p, i) => `${entries[p].key.replace('\u001e', '+')}@${offsets[i]}`).join(' ');
}

test('a phrase is covered by what has the fewest bytes', () => {
  const words = [entry('a', 9000), entry('b', 8000), entry('c', 50)];
  assert.equal(covered('a b c', words), 'a@0 b@1 c@2');
  assert.equal(covered('a b c', [...words, entry('a+b', 700)]), 'a+b@0 c@2');
  assert.equal(covered('a b c', [...words, entry('a+b', 700), entry('b+c', 40)]), 'a+b@0 b+c@1');
  assert.equal(covered('a b c', [...words, entry('a+b', 20_000)]), 'a@0 b@1 c@2');
  assert.equal(covered('a b c', [...words, entry('b+c', 40)]), 'a@0 b+c@1');
});

test('pairs overlap where that is cheaper than a word', () => {
  const words = [entry('a', 9000), entry('b', 8000), entry('c', 7000)];
  assert.equal(covered('a b c', [...words, entry('a+b', 700), entry('b+c', 600)]), 'a+b@0 b+c@1');
});

test('words that are said twice have one list at two places', () => {
  const all = [entry('a', 9000), entry('a+a', 10), entry('b', 5000), entry('a+b', 30), entry('b+a', 40)];
  assert.equal(covered('a a a', all), 'a+a@0 a+a@1');
  assert.equal(covered('a b a b', all), 'a+b@0 a+b@2');
});

test('of a long list only the blocks of what can match are counted', () => {
  const rare = { ...entry('c', 12), docFreq: 1 };
  const all = [entry('a', 300_000, 4000), entry('b', 200_000, 4000), entry('a+b', 9000), rare];
  assert.equal(covered('a b c', all), 'a@0 b@1 c@2');
  assert.equal(covered('a b c', [...all.slice(0, 3), { ...rare, docFreq: 50 }]), 'a+b@0 c@2');
});

test('pairs are asked for where they are worth it', () => {
  const field = /** @type {any} */ ({ name: 'body', least: 5000 });
  const words = [entry('a', 9000), entry('b', 8000), entry('c', 50)];
  const asked = (/** @type {string} */ phrase, dear = 1000, entries = words) =>
    pairRanges(field, phrase.split(' '), entries, dear).map(({ field: name, from }) => {
      assert.equal(name, pairsOf('body'));
      return new TextDecoder().decode(from).replace('\u001e', '+');
    });
  assert.deepEqual(asked('a b c'), ['a+b']);
  assert.deepEqual(asked('a b a b'), ['a+b', 'b+a']);
  assert.deepEqual(asked('a c b'), [], 'a word between them that is in no pair');
  assert.deepEqual(asked('a b c', 20_000), [], 'the words are cheap enough');
  assert.deepEqual(asked('a b x', 1000, words.slice(0, 2)), [], 'a word that the index does not have');
  assert.deepEqual(pairRanges({ ...field, least: Infinity }, ['a', 'b'], words, 0), [], 'no pairs');
});

/** An engine that takes all pairs, and how often it took one. @param {typeof fetch} host */
async function paired(host) {
  const index = await openIndex('http://host/index', { fetch: host });
  const { ranker } = index;
  ranker.dear = 0;
  const list = ranker.list.bind(ranker);
  const taken = { index, pairs: 0 };
  ranker.list = (found) => {
    if (found.field.name === pairsOf('body')) taken.pairs++;
    return list(found);
  };
  return taken;
}

test('the answer is the same with pairs and without', async () => {
  const plain = await openIndex('http://host/index', { fetch: hostOf(DIRECTORY) });
  const taken = await paired(hostOf(DIRECTORY));
  const expected = canonical(await plain.search(FREQUENT));
  assert.equal(canonical(await taken.index.search(FREQUENT)), expected);
  assert.ok(taken.pairs > 0);
  assert.ok(JSON.parse(expected).total > 0);
});

test('damaged or short pairs are errors or change nothing', async () => {
  const expected = canonical(await (await paired(hostOf(DIRECTORY))).index.search(FREQUENT));
  let errors = 0;
  for (const name of ['_0.t0.zip', '_0.p0.zip']) {
    const { length } = readFileSync(join(DIRECTORY, name));
    for (let k = 0; k < 80; k++) {
      const at = Math.floor((length * k) / 80);
      for (const change of [
        (/** @type {Uint8Array} */ bytes) => (bytes[at] ^= 1 << k % 8, bytes),
        (/** @type {Uint8Array} */ bytes) => bytes.subarray(0, at),
      ]) {
        try {
          const taken = await paired(hostOf(DIRECTORY, (n, bytes) => (n === name ? change(bytes) : bytes)));
          assert.equal(canonical(await taken.index.search(FREQUENT)), expected);
        } catch (e) {
          if (!(e instanceof IndexError)) throw e;
          errors++;
        }
      }
    }
  }
  assert.ok(errors > 80, `${errors}`);
});

/** A root of one field with pairs, as docs/index-format.md has it. @param {number[]} [pairs] */
const rootOf = (pairs = [...vint(4096), ...vint(500), 20, 1, 0, 3, 97, 0x1e, 98, 35, 35, 7]) =>
  Uint8Array.from([
    ...vint(2),
    ...string('{"stemming":"none"}'),
    ...[1, ...vint(600), 0, 0, 1],
    ...[1, ...string('body')],
    ...[3 + 16, 2, 3, 5, 2, 1, 98],
    ...pairs,
    ...[0, 0, 1, 0, 1, 97, 40, 38, 20],
  ]);

/** @param {Uint8Array} bytes */
const parsed = (bytes) =>
  parseRoot(new Cursor(bytes), new Uint8Array(16), /** @type {any} */ ({}), /** @type {any} */ ({ maxDoc: 2 }));

test('a root says where the pairs of a field are', () => {
  const { fields } = parsed(rootOf());
  assert.equal(fields.get('body')?.least, 4096);
  const pairs = fields.get(pairsOf('body'));
  assert.deepEqual(pairs?.blocks, [{ address: 500, raw: 35, stored: 35 }]);
  assert.deepEqual(pairs.lists, [20, 27]);
  assert.deepEqual(pairs.firstTerms, [new Uint8Array([97, 0x1e, 98])]);
});

test('roots whose pairs end early or go on are errors', () => {
  const whole = rootOf();
  for (let end = 0; end < whole.length; end++) {
    assert.throws(() => parsed(whole.subarray(0, end)), IndexError, `${end}`);
  }
  assert.throws(() => parsed(Uint8Array.from([...whole, 0])), IndexError);
  assert.throws(() => parsed(rootOf([0, 0, 0, ...vint(2 ** 30)])), IndexError, 'more blocks than bytes');
  assert.throws(() => parsed(rootOf([0, 0, 0, 1, 9, 1, 98, 1, 1, 0])), IndexError, 'a beginning of nothing');
});

/** @param {number[]} dictionary the only block of pairs, stored as it is */
async function answerOf(dictionary) {
  const taken = await paired(hostOf(DIRECTORY));
  const { root } = taken.index.ranker;
  const field = root.fields.get(pairsOf('body'));
  assert.ok(field);
  const block = { address: 1e9, raw: dictionary.length, stored: dictionary.length };
  field.firstTerms = [new Uint8Array(0)];
  field.blocks = [block];
  const read = root.terms.read.bind(root.terms);
  root.terms.read = (refs, gap) =>
    refs.includes(block) ? Promise.resolve([Uint8Array.from(dictionary)]) : read(refs, gap);
  return taken.index.search('"of the of"');
}

test('pairs that cannot be are errors, whatever their checksum', async () => {
  const key = [0, ...string('of\u001ethe')];
  const positions = [0, 1, 0, 200, 1, 200, 1]; // of 200 bytes at address 0
  const block = (/** @type {number[]} */ ...rest) => answerOf([1, 0, 0, ...positions, ...key, ...rest]);
  await assert.rejects(block(0, 0, 4, 0, 2), IndexError, 'in no document');
  await assert.rejects(block(...vint(5000), 0, 4, 0, 2), IndexError, 'in more than there are');
  await assert.rejects(block(1, 0, INLINE + 4, 99, 2), IndexError, 'in one that is not there');
  await assert.rejects(block(1, 0, LONG + 4, 1), IndexError, 'a head that ends early');
  await assert.rejects(block(1, 0, SHARED + 40, 2), IndexError, 'a list outside its blocks');
  await assert.rejects(block(1, 0, INLINE + 4, 0, ...vint(300)), IndexError, 'positions outside theirs');
  await assert.rejects(block(1, ...vint(2 ** 40), INLINE + 4, 0, 2), IndexError, 'far too many positions');
});
