// @ts-check
/**
 * The benchmark: run.mjs JAR CLASSES MODULES TARGET CHROMIUM CORPUS [--documents N] [--only PART,...]
 * [--engines NAME,...]; bench/run gives the first five.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Browser } from './browser.mjs';
import { synthesise } from './documents.mjs';
import { minisearch, ours, pagefind } from './engines.mjs';
import { cold, cpu, pages, typing, warm } from './measures.mjs';
import { buildOurs, java, prepareDocuments, preparePeers, prepareSite, sizeOf } from './prepare.mjs';
import { drawQueries } from './queries.mjs';
import { report } from './report.mjs';
import { Files } from './server.mjs';

const SEED = 20261122;
const QUERIES = 300;
const PARTS = ['cold', 'warm', 'lucene', 'typing', 'cpu', 'pages', 'build'];

const [jar, classes, modules, target, chromium, ...rest] = process.argv.slice(2);
const { values, positionals } = parseArgs({
  args: rest,
  allowPositionals: true,
  options: {
    documents: { type: 'string' },
    only: { type: 'string' },
    engines: { type: 'string' },
    queries: { type: 'string' },
  },
});
const corpus = resolve(positionals[0]);
const name = basename(corpus);
const parts = values.only?.split(',') ?? PARTS;
const count = Number(values.queries ?? QUERIES);
const place = { jar, classes, modules, work: join(target, name) };
const results = join(place.work, 'results.json');
/** @type {any} what was measured by part; a part that is measured again replaces what was there */
const measured = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : {};

/** @param {string} part @param {any} value */
function keep(part, value) {
  measured[part] = value;
  measured.load ??= {};
  measured.load[part] = loadavg()[0];
  writeFileSync(results, JSON.stringify(measured));
}

const documents = await prepareDocuments(place, corpus);
const queries = await drawQueries(documents, count, SEED);
if (measured.queries?.count !== count) for (const part of Object.keys(measured)) delete measured[part];
keep('queries', { count, seed: SEED, stopWords: queries.stopWords });
if (values.documents) await larger(Number(values.documents));
else await sideBySide();
keep('machine', { date: new Date().toISOString().slice(0, 10) });
report(measured, name);

/** All engines on the corpus as it is. */
async function sideBySide() {
  const site = await prepareSite(place, corpus);
  const peers = await preparePeers(place, documents);
  const all = [ours(site), pagefind, minisearch];
  const engines = all.filter(({ name }) => values.engines?.split(',').includes(name) ?? true);
  const files = new Files({ site, bench: resolve('bench/pages'), ...peers.folders }, target);
  const special = ['the', queries.stopWords];
  const asked = [...queries.words, ...special, ...queries.phrases];
  if (parts.includes('build')) {
    const alone = await buildOurs(place, documents, '768m', 3);
    const index = join(site, 'index');
    keep('build', {
      ours: { seconds: alone.seconds, peak: alone.peak },
      Pagefind: peers.pagefind,
      MiniSearch: peers.minisearch,
      disk: {
        ours: sizeOf(index, (file) => !all[0].result(`/${file}`)),
        oursText: sizeOf(index, (file) => all[0].result(`/${file}`)),
        Pagefind: sizeOf(join(peers.folders.pagefind, 'pagefind'), (file) => /^index|pf_meta$/.test(file)),
        PagefindText: sizeOf(join(peers.folders.pagefind, 'pagefind'), (file) => /^fragment/.test(file)),
        MiniSearch: sizeOf(peers.folders.minisearch, (file) => file === 'index.json'),
      },
    });
  }
  const browser = new Browser(chromium);
  measured.browser = (await browser.send('Browser.getVersion')).product;
  try {
    for (const engine of engines) {
      if (parts.includes('cold')) {
        keep(`cold ${engine.name}`, await cold(browser, files, engine, asked));
      }
      if (parts.includes('typing')) {
        keep(`typing ${engine.name}`, await typing(browser, files, engine, queries.words));
      }
      if (parts.includes('cpu')) {
        const times = await cpu(browser, files, engine, [...queries.words, ...special]);
        keep(`cpu ${engine.name}`, times.map(({ search }) => search));
        keep(`reading ${engine.name}`, times.map(({ answers, reading }) => ({ answers, reading })));
      }
    }
    if (parts.includes('warm')) {
      keep('warm', await warm(browser, files, all[0], [...asked].reverse()));
    }
    if (parts.includes('lucene')) {
      keep('lucene', await lucene(join(site, 'index'), asked));
    }
    if (parts.includes('pages')) {
      for (const engine of engines) {
        const visits = visitsOf(engine.whole ? 3 : 12);
        keep(`pages ${engine.name}`, await pages(browser, files, engine, visits));
      }
    }
  } finally {
    await browser.close();
  }
}

/** What Lucene finds, in Java. @param {string} index @param {string[]} asked */
async function lucene(index, asked) {
  const [from, to] = [join(place.work, 'queries.json'), join(place.work, 'lucene.jsonl')];
  writeFileSync(from, JSON.stringify(asked));
  await java(place, 'Ask', [index, from, to]);
  return readFileSync(to, 'utf8').trim().split('\n').map((line) => JSON.parse(line));
}

/** Four queries a visit, with ten hits in every engine. @param {number} most */
function visitsOf(most) {
  /** @type {Set<string>[]} */
  const full = ['ours', pagefind.name, minisearch.name].map((name) => {
    const answers = measured[`cold ${name}`];
    if (!answers) throw new Error(`pages needs cold of ${name}`);
    return new Set(answers.filter((/** @type {any} */ a) => a.hits.length === 10).map((/** @type {any} */ a) => a.query));
  });
  const fit = queries.words.filter((query) => full.every((set) => set.has(query)));
  const count = Math.min(most, fit.length >> 2);
  if (count === 0) throw new Error('pages needs more queries');
  return Array.from({ length: count }, (_, i) => fit.slice(i * 4, i * 4 + 4));
}

/** Our index alone on more documents than there are. @param {number} size */
async function larger(size) {
  const work = join(place.work, `of-${size}`);
  mkdirSync(work, { recursive: true });
  const file = join(work, 'documents.jsonl');
  if (!existsSync(file)) await synthesise(documents, file, size, SEED);
  const there = { ...place, work };
  const alone = await buildOurs(there, file, '4g', 1);
  const site = await prepareSite(place, corpus);
  const engine = { ...ours(site), where: { ...ours(site).where, index: '/larger/' } };
  const files = new Files({ site, larger: alone.index, bench: resolve('bench/pages') }, target);
  const browser = new Browser(chromium);
  try {
    const list = await cold(browser, files, engine, [...queries.words, 'the']);
    keep('larger', { size, seconds: alone.seconds, peak: alone.peak, cold: list });
  } finally {
    await browser.close();
  }
}
