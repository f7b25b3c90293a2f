// @ts-check
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { understand } from '../../main/web/compile.js';
import { parse, print } from '../../main/web/parse.js';
import { plain } from '../../main/web/plain.js';

const CASES = new URL('../resources/org/lectern/index/query/cases.json', import.meta.url);

/** @type {any[]} */
const cases = JSON.parse(readFileSync(CASES, 'utf8'));

/** What the cases leave out: boost 1, slop 0, no phrase, empty lists. @param {any} q @returns {any} */
function brief(q) {
  return JSON.parse(JSON.stringify(q), (key, value) => {
    const left = key === 'boost' ? 1 : key === 'slop' ? 0 : key === 'phrase' ? false : undefined;
    return value === left || (Array.isArray(value) && !value.length) ? undefined : value;
  });
}

for (const { text, stemming, ...expected } of cases) {
  const name = text.length > 60 ? `${text.slice(0, 60)}...` : text;
  test(`${stemming}: ${JSON.stringify(name)}`, () => {
    const { query, understood, repaired } = understand(text, { stemming, titleBoost: 2 });
    assert.deepEqual({ understood, repaired, query: brief(query) }, expected);
    const again = parse(understood, stemming);
    assert.equal(again.repaired, false);
    assert.deepEqual(again.clauses, parse(text, stemming).clauses);
    assert.equal(print(again.clauses), understood);
  });
}

test('there are cases', () => assert.ok(cases.length >= 150));

test('long hostile texts are queries', { timeout: 120_000 }, () => {
  for (const piece of [
    '(', ')', '"', '^', '\\', '[', ']', '{', '~', ':', '+', '-', '!', '*', '?', ' ', 'a', '(a ',
    'a^', 'title:', 'title :', '[a TO ', '[2016 TO 2018', 'AND ', 'a:', 'date:[', '-(', '"a" ',
    '共', '[   ', 'a  ', '~9', '^9', 'said:(a ', '\uD83D', '\xAD', "'", '1,', 'a.',
  ]) {
    const text = piece.repeat(100_000 / piece.length);
    const { understood } = understand(text, { stemming: 'en', titleBoost: 2 });
    assert.equal(parse(understood, 'en').repaired, false, piece);
  }
});

test('words are understood without the query language as they are with it', () => {
  const pieces = ['Bank', 'banks', 'bank', 'well-known', 'be-be', 'U.S.', '1,000', "it's", 'é', '中', '中国', '中国-中国',
    'AND', 'ANDy', 'or', '&&', '&', '-', '+', '-bank', 'a-', '.', '…', '?', 'so?', 'title:bank', '"bank"', 'ba*', '(', '\uFDD0'];
  let [seed, read] = [7, 0];
  const next = (/** @type {number} */ n) => (seed = (seed * 48271) % 0x7fffffff) % n;
  for (let i = 0; i < 5000; i++) {
    const words = Array.from({ length: next(5) }, () => pieces[next(i % 2 ? 16 : pieces.length)]);
    const text = words.join([' ', '  ', '\n', ' '][next(4)]) + [' ', ''][next(2)];
    const settings = { stemming: ['en', 'none'][next(2)], titleBoost: 0.7 };
    const found = plain(text, settings);
    if (!found) continue;
    read++;
    assert.deepEqual(found, understand(text, settings), JSON.stringify(text));
  }
  assert.ok(read > 2000, `${read}`);
  assert.equal(plain('\u4e2d', { stemming: 'en', titleBoost: 1 }), null, 'one character is a pattern');
  assert.equal(plain('bank '.repeat(257), { stemming: 'en', titleBoost: 1 }), null);
  assert.equal(plain('so AND so', { stemming: 'en', titleBoost: 1 }), null);
});
