// @ts-check
/** Queries drawn from a corpus: the same corpus and seed give the same queries. */
import { documents } from './documents.mjs';
import { random } from './random.mjs';

/**
 * @typedef {object} Queries
 * @property {string[]} words of 1 to 3 words, a third each; every kind of frequency
 * @property {string[]} phrases 2 to 4 words of a document in a row, in quotation marks
 * @property {string} stopWords the most frequent row of five of the 25 most frequent words, likewise
 */

const STOP_WORDS = 25;
/** Bands of document frequency: at least two documents, and these parts of all. */
const RARE = 0.001;
const FREQUENT = 0.03;

/** @param {string} text */
const wordsOf = (text) => text.toLowerCase().match(/[a-z]+(?![a-z'’\d])/g) ?? [];

/**
 * @param {string} file prepared documents @param {number} count of words queries @param {number} seed
 * @returns {Promise<Queries>}
 */
export async function drawQueries(file, count, seed) {
  /** @type {string[][][]} */
  const corpus = [];
  /** @type {Map<string, number>} */
  const inDocuments = new Map();
  /** @type {Map<string, number>} */
  const times = new Map();
  for await (const { paragraphs } of documents(file)) {
    const words = paragraphs.map(({ text }) => wordsOf(text));
    corpus.push(words);
    for (const word of new Set(words.flat())) inDocuments.set(word, (inDocuments.get(word) ?? 0) + 1);
    for (const word of words.flat()) times.set(word, (times.get(word) ?? 0) + 1);
  }
  const stop = new Set(
    [...times].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, STOP_WORDS).map(([w]) => w),
  );
  const draw = random(seed);
  /** @param {string} word */
  const band = (word) => {
    const n = inDocuments.get(word) ?? 0;
    if (word.length < 3 || n < 2 || stop.has(word)) return -1;
    const part = n / corpus.length;
    return part <= RARE ? 0 : part < FREQUENT ? 1 : 2;
  };
  /** @type {Set<string>} */
  const words = new Set();
  for (let i = 0; words.size < count; i++) {
    const length = 1 + (words.size % 3);
    const found = [...new Set(corpus[draw(corpus.length)].flat())];
    /** @type {string[]} */
    const query = [];
    for (let k = 0; k < length; k++) {
      const wanted = Math.floor(words.size / 3 + k) % 3;
      const fit = found.filter((word) => band(word) === wanted && !query.includes(word));
      if (fit.length > 0) query.push(fit[draw(fit.length)]);
    }
    if (query.length === length) words.add(query.join(' '));
    if (i > count * 1000) throw new Error('the corpus is too small to draw queries from');
  }
  return { words: [...words], phrases: drawPhrases(corpus, draw), stopWords: stopPhrase(corpus, stop) };
}

/** @param {string[][][]} corpus @param {(n: number) => number} draw */
function drawPhrases(corpus, draw) {
  /** @type {Set<string>} */
  const phrases = new Set();
  while (phrases.size < 30) {
    const document = corpus[draw(corpus.length)];
    const paragraph = document[draw(document.length)] ?? [];
    const length = 2 + (phrases.size % 3);
    if (paragraph.length < length) continue;
    const at = draw(paragraph.length - length + 1);
    phrases.add(`"${paragraph.slice(at, at + length).join(' ')}"`);
  }
  return [...phrases];
}

/** @param {string[][][]} corpus @param {Set<string>} stop */
function stopPhrase(corpus, stop) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const words of corpus.flat()) {
    let run = 0;
    words.forEach((word, i) => {
      run = stop.has(word) ? run + 1 : 0;
      if (run < 5) return;
      const phrase = words.slice(i - 4, i + 1);
      if (new Set(phrase).size < 5) return;
      const text = phrase.join(' ');
      counts.set(text, (counts.get(text) ?? 0) + 1);
    });
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return `"${best?.[0] ?? 'of the and to in'}"`;
}
