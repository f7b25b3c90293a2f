// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { complete } from '../../main/web/complete.js';
import { parse } from '../../main/web/parse.js';
import { suggest, wordsOf } from '../../main/web/suggest.js';
import { formsOf } from './files.mjs';

const FORMS = formsOf({
  title: [['harbour', 2], ['reforms', 1]],
  body: [
    ['reform', 9], ['reforming', 2], ['refer', 30], ['performed', 4], ['tax', 5], ['taxes', 7],
    ['wind', 3], ['wine', 8], ['wing', 8], ['economy', 2], ['économie', 1], ['共同', 3],
  ],
  person: [['cai', 3], ['carter', 9]],
});

/** @type {[string, string | undefined][]} */
const SUGGESTIONS = [
  ['refrom', 'reform'],
  ['reform', undefined],
  ['harbours', undefined],
  ['reformed', undefined],
  ['xeform', undefined],
  ['tex', 'tax'],
  ['tx', 'tax'],
  ['t', undefined],
  ['winx', 'wine'],
  ['+refrom -"tx" (title:ecnomy^2)', '+reform -"tx" (title:economy^2)'],
  ['refrom-tx', 'reform-tax'],
  ['Refrom, tax', 'reform, tax'],
  ['person:refrom refrom*', undefined],
  ['refrom~1', undefined],
  ['refrom1', undefined],
  ['共司', undefined],
  ['refrom refrom^3', 'reform reform^3'],
  ['year:2018 refrom', 'year:2018 reform'],
  ['zzzzzz refrom', 'zzzzzz reform'],
  ['', undefined],
];

for (const [text, suggestion] of SUGGESTIONS) {
  test(`did you mean: ${text}`, async () => {
    assert.equal(await suggest(parse(text, 'en').clauses, FORMS, 'en'), suggestion);
  });
}

test('of equally near words the one that occurs most, then the first', async () => {
  assert.equal(await suggest(parse('winx', 'none').clauses, FORMS, 'none'), 'wine');
  assert.equal(await suggest(parse('wint', 'none').clauses, FORMS, 'none'), 'wine');
});

test('words of the text are those outside quotation marks, each once', () => {
  const { clauses } = parse('Reform "tax" wind* reform (year:2018 title:wine-wing) person:Cai colour~', 'en');
  assert.deepEqual(wordsOf(clauses), [
    { text: 'Reform', form: 'reform', stem: 'reform' },
    { text: 'wine', form: 'wine', stem: 'wine' },
    { text: 'wing', form: 'wing', stem: 'wing' },
  ]);
});

/** @type {[string, string[]][]} */
const COMPLETIONS = [
  ['re', ['refer', 'reform']],
  ['tax RE', ['refer', 'reform']],
  ['re ', []],
  ['re*', []],
  ['"common re', ['refer', 'reform']],
  ['(tax +re', ['refer', 'reform']],
  ['person:ca', ['carter', 'cai']],
  ['title:har', ['harbour']],
  ['type:re', []],
  ['re~2', []],
  ['共', []],
  ['', []],
];

for (const [text, words] of COMPLETIONS) {
  test(`goes on: ${text}`, async () => {
    const found = await complete(text, parse(text, 'en').clauses, FORMS, 2);
    assert.deepEqual(found.map(({ word }) => word), words);
  });
}
