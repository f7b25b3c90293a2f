// @ts-check
/** Parts of the evaluator alone, against plain computations; the whole is compared with Lucene's. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { IndexError } from '../../main/web/bytes.js';
import { both, intersection, lowerBound, placesIn, union, without } from '../../main/web/docs.js';
import { excerpts } from '../../main/web/excerpt.js';
import { exactCount, placesOf, sloppyFreq } from '../../main/web/phrase.js';
import { openIndex } from '../../main/web/search.js';
import { highest, nthHighest } from '../../main/web/select.js';
import { hostOf } from './files.mjs';

const f = Math.fround;
let state = 7;
/** @param {number} n */
const random = (n) => {
  state = (Math.imul(state, 1103515245) + 12345) >>> 0;
  return Math.floor((state / 2 ** 32) * n);
};

/** @param {number} size @param {number} below @returns {Int32Array} ascending, without repetition */
function someDocs(size, below) {
  const docs = new Set(Array.from({ length: size }, () => random(below)));
  return Int32Array.from(docs).sort();
}

/**
 * Places of a phrase in a text of one letter a word.
 *
 * @param {string} phrase @param {string} text
 */
function placed(phrase, text) {
  const terms = [...new Set(phrase)];
  const places = placesOf([...phrase].map((letter) => terms.indexOf(letter)));
  places.forEach((place, i) => {
    const at = [...text].flatMap((letter, p) => (letter === phrase[i] ? [p] : []));
    place.set(Int32Array.from(at), 0, at.length);
  });
  return places;
}

test('an exact phrase is counted wherever it begins', () => {
  for (let k = 0; k < 2000; k++) {
    const text = Array.from({ length: 1 + random(40) }, () => 'abc'[random(3)]).join('');
    const phrase = Array.from({ length: 2 + random(3) }, () => 'abc'[random(3)]).join('');
    const starts = [...text].flatMap((_, i) => (text.startsWith(phrase, i) ? [i] : []));
    /** @type {number[]} */
    const spans = [];
    assert.equal(exactCount(placed(phrase, text), spans), starts.length, `${phrase} in ${text}`);
    assert.deepEqual(spans, starts.flatMap((i) => [i, i + phrase.length - 1]));
  }
});

test('a sloppy phrase counts less the more moves it takes', () => {
  const half = f(1 / f(1 + 1));
  const third = f(1 / f(1 + 2));
  /** @type {[string, string, number, number][]} */
  const cases = [
    ['ab', 'ab', 1, 1],
    ['ab', 'axb', 1, half],
    ['ab', 'axxb', 1, 0],
    ['ab', 'axxb', 2, third],
    ['ab', 'ba', 1, 0], // to swap neighbours takes two moves
    ['ab', 'ba', 2, third],
    ['ab', 'xabxxaxb', 1, f(1 + half)],
    ['aa', 'a', 5, 0], // not twice the same place
    ['aa', 'aa', 1, 1],
    ['aa', 'axa', 1, half],
    ['aba', 'ab', 9, 0],
    ['aba', 'aba', 2, 1],
    ['abc', 'axbxc', 2, third],
  ];
  for (const [phrase, text, slop, freq] of cases) {
    assert.equal(sloppyFreq(placed(phrase, text), slop), freq, `${phrase}~${slop} in ${text}`);
  }
});

test('sets of documents', () => {
  for (let k = 0; k < 300; k++) {
    const below = 1 + random(500);
    const a = someDocs(random(40), below);
    const b = someDocs(random(k % 2 ? 400 : 20), below);
    const shared = [...a].filter((doc) => b.includes(doc));
    assert.deepEqual([...both(a, b)], shared);
    assert.deepEqual([...both(b, a)], shared);
    assert.deepEqual([...intersection([a, b, a])], shared);
    assert.deepEqual([...placesIn(b, a)], shared.map((doc) => b.indexOf(doc)));
    assert.deepEqual([...union([a, b], below)], [...new Set([...a, ...b])].sort((x, y) => x - y));
    assert.deepEqual([...without(a, [b], below)], [...a].filter((doc) => !b.includes(doc)));
    const doc = random(below + 1);
    assert.equal(lowerBound(a, doc), [...a].filter((d) => d < doc).length);
  }
});

test('the best without sorting all', () => {
  for (let k = 0; k < 300; k++) {
    const scores = Float64Array.from({ length: 1 + random(60) }, () => random(k % 3 ? 8 : 1000) / 8);
    const order = [...scores.keys()].sort((a, b) => scores[b] - scores[a] || a - b);
    const n = 1 + random(scores.length);
    assert.equal(nthHighest(scores, n), scores[order[n - 1]]);
    assert.deepEqual(highest(scores, n), order.slice(0, n));
  }
  assert.deepEqual(highest(new Float64Array(0), 5), []);
});

/** @param {string[]} texts */
async function* paragraphs(texts) {
  for (const [i, text] of texts.entries()) {
    yield { id: `p${i + 1}`, length: new TextEncoder().encode(text).length, read: async () => text };
  }
}

/** @param {string} key @param {number} weight */
const word = (key, weight) => ({ keys: [key], phrase: false, weight });

test('excerpts are the heaviest paragraphs, in the order of the text', async () => {
  const texts = ['', 'red', 'blue and red', 'green', 'blue green'];
  const units = [word('red', 1), word('blue', 2), word('green', 4)];
  const found = await excerpts(paragraphs(texts), units, 2);
  assert.deepEqual(found.map(({ paragraph }) => paragraph), ['p4', 'p5']);
  assert.deepEqual(found[1].highlights, [[0, 4], [5, 10]]);
  const one = await excerpts(paragraphs(texts), [word('red', 1), word('blue', 8)], 2);
  assert.deepEqual(one.map(({ paragraph }) => paragraph), ['p3'], 'all units: nothing more is read');
  const light = await excerpts(paragraphs(texts), [word('red', 1), word('blue', 8), word('x', 1)], 2);
  assert.deepEqual(light.map(({ paragraph }) => paragraph), ['p3', 'p5'], 'at least half as heavy');
});

test('a phrase is shown where it stands, and the window goes to it', async () => {
  const filler = 'word '.repeat(100);
  const phrase = { keys: ['fair', 'fare'], phrase: true, weight: 3 };
  const [found] = await excerpts(paragraphs([`fare ${filler} fair fare ${filler}`]), [phrase, word('fare', 1)], 1);
  assert.ok(found.text.startsWith('\u2026') && found.text.endsWith('\u2026'));
  assert.deepEqual(found.highlights.map(([from, to]) => found.text.slice(from, to)), ['fair', 'fare']);
});

test('the window goes to where it shows most', async () => {
  const filler = 'word '.repeat(100);
  const text = `red ${filler} blue ${filler} blue word red ${filler} red blue`;
  const [found] = await excerpts(paragraphs([text]), [word('red', 1), word('blue', 2)], 1);
  const lit = found.highlights.map(([from, to]) => found.text.slice(from, to));
  assert.deepEqual(lit, ['blue', 'red'], 'of equals the first');
  assert.ok(found.text.includes('blue word red'));
});

test('a good paragraph in the slot spares what lies beyond it', async () => {
  const filler = 'word '.repeat(150);
  /** @type {string[]} */
  const read = [];
  /** @param {string[]} texts @param {number} red */
  const shown = async (texts, red) => {
    read.length = 0;
    const all = [];
    for await (const paragraph of paragraphs(texts)) {
      all.push({ ...paragraph, read: async () => (read.push(paragraph.id), paragraph.read()) });
    }
    const given = (async function* () { yield* all; })();
    const found = await excerpts(given, [word('red', red), word('blue', 4)], 2);
    return found.map(({ paragraph }) => paragraph);
  };
  const texts = [`red ${filler}`, filler, 'red blue'];
  assert.deepEqual(await shown(texts, 4), ['p1']);
  assert.deepEqual(read, ['p1'], 'half of the weight');
  assert.deepEqual(await shown(texts, 3), ['p3'], 'less than that');
  assert.deepEqual(await shown([`red ${filler}`, 'red blue'], 6), ['p1', 'p2'], 'within the slot');
  assert.deepEqual(await shown([filler, `${filler} red`, filler, 'blue red'], 6), ['p2', 'p4'], 'beyond it');
});

test('what has no unit shows its beginning, and only so much is read', async () => {
  assert.deepEqual(await excerpts(paragraphs(['', 'Start']), [], 2), [
    { paragraph: 'p2', text: 'Start', highlights: [] },
  ]);
  const long = ['x'.repeat(4000), '\u4e00'.repeat(1400), 'red'];
  const [found] = await excerpts(paragraphs(long), [word('red', 1)], 2);
  assert.equal(found.paragraph, 'p1', '4,000 and 4,200 bytes are the most that is read');
  assert.deepEqual(await excerpts(paragraphs(['red']), [word('red', 1)], 0), []);
});

const GOLDEN = fileURLToPath(new URL('../resources/org/lectern/index/golden-5/index', import.meta.url));
const QUERIES = ['people of the party', '"of the"', '"the people"~4', 'dev*', 'peeple~', '+the -people', 'date:[1990 TO 2024]'];

test('blocks with right checksums and wrong content give an answer or an error, never a hang', async () => {
  let errors = 0;
  for (const family of /** @type {const} */ (['terms', 'docs', 'positions'])) {
    for (let k = 0; k < 150; k++) {
      const index = await openIndex('https://example.org/index', { fetch: hostOf(GOLDEN) });
      const packs = index.root[family];
      const read = packs.read.bind(packs);
      packs.read = async (refs) =>
        (await read(refs)).map((raw) => {
          const bytes = raw.slice();
          for (let i = random(2); i >= 0; i--) bytes[random(bytes.length)] = [0, 255, 127, random(256)][k % 4];
          return random(9) === 0 ? bytes.subarray(0, random(bytes.length)) : bytes;
        });
      try {
        await index.search(QUERIES[k % QUERIES.length], { limit: 3, facets: ['type'] });
      } catch (e) {
        if (!(e instanceof IndexError)) throw e;
        assert.ok(e.message.length > 10);
        errors++;
      }
    }
  }
  assert.ok(errors > 50, `only ${errors} were noticed`);
});

test('completions and suggestions come from the dictionary', async () => {
  const index = await openIndex('https://example.org/index', { fetch: hostOf(GOLDEN) });
  const found = await index.complete('the peo');
  assert.ok(found.length > 0 && found.length <= 8);
  assert.ok(found.every(({ word: form, documents }) => form.startsWith('peo') && documents > 0));
  assert.deepEqual([...found].sort((a, b) => b.documents - a.documents), found);
  assert.match((await index.suggest('peeople')) ?? '', /^people$/);
  assert.equal(await index.suggest('people'), undefined);
  assert.deepEqual((await index.search('people zzqqzz')).unknown, ['zzqqzz']);
});
