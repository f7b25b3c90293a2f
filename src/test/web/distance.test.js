// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { distance } from '../../main/web/distance.js';

/** @type {[string, string, number][]} */
const CASES = [
  ['', '', 0], ['a', 'a', 0], ['a', '', 1], ['', 'ab', 2], ['colour', 'color', 1],
  ['form', 'from', 1], ['ca', 'abc', 3], ['abcd', 'badc', 2], ['kitten', 'sitting', 3],
  ['reform', 'refrom', 1], ['\u{20000}a', '\u{20001}a', 1], ['\u{20000}', 'ab', 2], ['ab', 'ba', 1],
  ['aab', 'aba', 1], ['prosperity', 'properity', 1], ['abc', 'cab', 2],
];

for (const [a, b, edits] of CASES) {
  test(`${JSON.stringify(a)} and ${JSON.stringify(b)}`, () => {
    assert.equal(distance(a, b, 5), edits);
    assert.equal(distance([...b], [...a], 5), edits);
    for (let max = 0; max <= 3; max++) assert.equal(distance(a, b, max), Math.min(edits, max + 1));
  });
}

/** All that one edit makes of a word: the definition, to hold the recurrence against. @param {string} word */
function edited(word) {
  const found = new Set([word]);
  for (let i = 0; i <= word.length; i++) {
    for (const c of 'abc') found.add(word.slice(0, i) + c + word.slice(i));
    if (i === word.length) continue;
    found.add(word.slice(0, i) + word.slice(i + 1));
    for (const c of 'abc') found.add(word.slice(0, i) + c + word.slice(i + 1));
    if (i + 1 < word.length) {
      found.add(word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2));
    }
  }
  return found;
}

test('one edit is what one edit makes', () => {
  const words = [''];
  for (let at = 0; at < words.length && words[at].length < 4; at++) {
    for (const c of 'abc') words.push(words[at] + c);
  }
  for (const a of words) {
    const near = edited(a);
    for (const b of words) assert.equal(distance(a, b, 1) <= 1, near.has(b), `${a} ${b}`);
  }
});
