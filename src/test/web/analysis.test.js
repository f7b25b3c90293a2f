// @ts-check
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { analyze, fold } from '../../main/web/analysis.js';
import { stem } from '../../main/web/porter.js';

const CASES = new URL('../resources/org/lectern/analysis/cases.json', import.meta.url);

/** @type {any[]} */
const cases = JSON.parse(readFileSync(CASES, 'utf8'));

for (const { text, ...expected } of cases) {
  for (const [stemming, terms] of Object.entries(expected)) {
    test(`${stemming}: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(analyze(text, stemming).map((t) => t.term), terms);
    });
  }
}

test('tokens say where they stand', () => {
  const text = 'The Party’s “U.S.” 1,000 习近平 cafe\u0301s';
  assert.deepEqual(
    analyze(text, 'en').map((t) => text.slice(t.start, t.end)),
    ['The', 'Party’s', 'U.S', '1,000', '习近', '近平', 'cafe\u0301s'],
  );
});

test('folding twice changes nothing', () => {
  for (const { text } of cases) assert.equal(fold(fold(text)), fold(text));
});

test('the stemmer takes every word', () => {
  for (const word of ['a', 'is', 'yyyyy', 'sses', 'eed', 'ing', 'ational', 'z'.repeat(64)]) {
    assert.match(stem(word), /^[a-z]+$/);
  }
});
