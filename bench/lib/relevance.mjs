// @ts-check
/**
 * nDCG@10 on judged collections: relevance.mjs JAR CLASSES MODULES TARGET CHROMIUM COLLECTION...
 * bench/relevance gives the first five. A collection has docs/, queries.jsonl and qrels.tsv.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { Browser } from './browser.mjs';
import { minisearch, pagefind } from './engines.mjs';
import { host } from './files.mjs';
import { warm } from './measures.mjs';
import { buildOurs, java, prepareDocuments, preparePeers } from './prepare.mjs';
import { write } from './report.mjs';
import { Files } from './server.mjs';
import { mean } from './statistics.mjs';

const [jar, classes, modules, target, chromium, ...collections] = process.argv.slice(2);
/** @typedef {Map<string, number>} Grades by document */

/**
 * Discounted gain of the first ten by that of the best possible ten; the gain is the grade, as
 * trec_eval has it.
 *
 * @param {string[]} found @param {Grades} grades
 */
function ndcg(found, grades) {
  const sum = (/** @type {number[]} */ gains) =>
    gains.slice(0, 10).reduce((total, gain, i) => total + gain / Math.log2(i + 2), 0);
  const ideal = sum([...grades.values()].sort((a, b) => b - a));
  return sum(found.map((id) => grades.get(id) ?? 0)) / ideal;
}

/** The collection's queries with at least one relevant document. @param {string} folder */
function judged(folder) {
  /** @type {Map<string, Grades>} */
  const grades = new Map();
  for (const line of readFileSync(join(folder, 'qrels.tsv'), 'utf8').trim().split('\n').slice(1)) {
    const [query, document, grade] = line.split('\t');
    if (Number(grade) <= 0) continue;
    if (!grades.has(query)) grades.set(query, new Map());
    grades.get(query)?.set(document, Number(grade));
  }
  return readFileSync(join(folder, 'queries.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .filter(({ id }) => grades.has(id))
    .map(({ id, text }) => ({ text, grades: /** @type {Grades} */ (grades.get(id)) }));
}

/** @param {string} folder */
async function evaluate(folder) {
  const name = basename(folder);
  const place = { jar, classes, modules, work: join(target, `relevance-${name}`) };
  const documents = await prepareDocuments(place, join(folder, 'docs'));
  const { index } = await buildOurs(place, documents, '768m', 1);
  const peers = await preparePeers(place, documents);
  const topics = judged(folder);
  const texts = topics.map(({ text }) => text);
  const asked = join(place.work, 'queries.json');
  writeFileSync(asked, JSON.stringify(texts));

  const lines = async (/** @type {string} */ main, /** @type {string[]} */ ...first) => {
    const out = join(place.work, `${main}.txt`);
    await java(place, main, [...first, asked, out]);
    return readFileSync(out, 'utf8').replace(/\n$/, '').split('\n');
  };
  const inJava = (await lines('Ask', index)).map((line) => ids(JSON.parse(line)));
  const plain = (await lines('PlainLucene', documents)).map((line) => line.split(' '));
  const inNode = await askOurs(index, texts);
  const different = inNode.filter((list, i) => list.join() !== inJava[i].join()).length;
  if (different > 0) console.log(`${name}: ${different} queries differ between Java and JavaScript`);

  const files = new Files({ bench: resolve('bench/pages'), ...peers.folders }, target);
  const weighed = [0.5, 2].map((title) => ({
    ...minisearch,
    where: { ...minisearch.where, options: { boost: { title } } },
  }));
  const browser = new Browser(chromium);
  try {
    /** @type {string[][][]} */
    const others = [];
    for (const engine of [pagefind, minisearch, ...weighed]) {
      others.push((await warm(browser, files, engine, texts)).map(ids));
    }
    const score = (/** @type {string[][]} */ lists) =>
      mean(lists.map((list, i) => ndcg(list, topics[i].grades)));
    return { name, queries: topics.length, different, scores: [inNode, inJava, plain, ...others].map(score) };
  } finally {
    await browser.close();
  }
}

/** @param {{hits: {id: string}[]}} answer */
const ids = (answer) => answer.hits.map(({ id }) => id);

/** Our engine in Node, reading the index from the disk. @param {string} index @param {string[]} texts */
async function askOurs(index, texts) {
  const { openIndex } = await import(new URL('../../src/main/web/search.js', import.meta.url).href);
  const opened = await openIndex('https://x/', { fetch: host(index) });
  const answers = [];
  for (const text of texts) answers.push(ids(await opened.search(text, { limit: 10 })));
  return answers;
}

const rows = [];
for (const folder of collections) rows.push(await evaluate(resolve(folder)));
const four = (/** @type {number} */ value) => value.toFixed(4);
const text = `## Relevance

\`bench/relevance COLLECTION...\`, ${new Date().toISOString().slice(0, 10)}: nDCG@10, the mean over the queries that have a relevant document. All engines index the same titles and texts, and are asked the same words as they stand in the collection. *Lucene* is its BM25 with our analysis (stems of title and body, the title as heavy as with us) and without our query language. MiniSearch has its defaults, and the title weighs 0.5, 1 or 2. [More](../bench/README.md#relevance).

| collection | queries | ours, JavaScript | ours, Java | Lucene | ours − Lucene | Pagefind | MiniSearch, title 0.5 / 1 / 2 | lists that differ, JavaScript and Java |
|---|---|---|---|---|---|---|---|---|
${rows
  .map(({ name, queries, different, scores }) => {
    const [js, inJava, plain, page, one, half, two] = scores;
    return `| ${name} | ${queries} | ${four(js)} | ${four(inJava)} | ${four(plain)} | ${(js - plain).toFixed(4)} | ${four(page)} | ${four(half)} / ${four(one)} / ${four(two)} | ${different} |`;
  })
  .join('\n')}
`;
write('relevance', text);
console.log(text);
