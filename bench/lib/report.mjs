// @ts-check
/** Writes the table of docs/benchmarks.md from what was measured. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { percentile } from './statistics.mjs';

/** @typedef {import('./measures.mjs').Cold} Cold */
/** @typedef {{name: string, unit: string, ours: number[], pagefind: number[], minisearch: number[], target: number[] | string}} Row */

const FILE = 'docs/benchmarks.md';
const NAMES = ['ours', 'Pagefind', 'MiniSearch'];
const PAGE = `# Benchmarks

What our search costs a reader, beside the two engines that static sites use most. [bench/](../bench/README.md) measures it: the same documents, queries, host and browser.

<!-- search:begin -->
<!-- search:end -->

<!-- relevance:begin -->
<!-- relevance:end -->
`;

/** Replaces a part of the page. @param {string} part @param {string} text */
export function write(part, text) {
  let page = PAGE;
  try {
    page = readFileSync(FILE, 'utf8');
  } catch {
    // the first time
  }
  const [begin, end] = [`<!-- ${part}:begin -->`, `<!-- ${part}:end -->`];
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${FILE} has no markers for ${part}`);
  writeFileSync(FILE, `${page.slice(0, from + begin.length)}\n${text.trim()}\n${page.slice(to)}`);
}

/** @param {number} value @param {string} unit */
function shown(value, unit) {
  if (value === undefined || Number.isNaN(value)) return '–';
  const digits = value >= 100 || value === 0 || unit === '' ? 0 : value >= 10 ? 1 : 2;
  return value.toFixed(digits);
}

/** @param {number[]} values @param {string} unit */
const cell = (values, unit) =>
  values.length === 0 ? '–' : `${values.map((v) => shown(v, unit)).join(' / ')}${unit && ` ${unit}`}`;

/** @param {number[]} theirs @param {number[]} ours */
function ratios(theirs, ours) {
  const pairs = theirs.slice(0, ours.length).map((value, i) => value / ours[i]);
  return pairs.length === 0 ? '–' : pairs.map((r) => (Number.isFinite(r) ? `${r.toFixed(1)}×` : '–')).join(' / ');
}

/** @param {any} m all that was measured @param {string} corpus */
export function report(m, corpus) {
  const at = (/** @type {number[]} */ values, /** @type {number[]} */ ...ps) =>
    values?.length ? ps.map((p) => percentile(values, p)) : [];
  const KB = 1000;
  const MB = 1_000_000;
  const words = m.queries.count;
  /**
   * Over the queries for which the figure is a number.
   * @param {string} engine @param {(c: Cold) => number} of @param {number[]} ps @param {number} [per]
   */
  const cold = (engine, of, ps, per = 1) => {
    /** @type {Cold[]} */
    const list = (m[`cold ${engine}`] ?? []).slice(0, words);
    return at(list.map((c) => of(c) / per).filter((value) => !Number.isNaN(value)), ...ps);
  };
  /** @param {string} engine @param {string} query @returns {Cold | undefined} */
  const one = (engine, query) =>
    m[`cold ${engine}`]?.find((/** @type {Cold} */ c) => c.query === query);
  const the = (/** @type {string} */ engine) => {
    const c = one(engine, 'the');
    const ms = m[`cpu ${engine}`]?.[words];
    return [c ? (c.index + c.results) / KB : NaN, ms ?? NaN];
  };
  const stop = (/** @type {string} */ engine) => {
    const c = one(engine, m.queries.stopWords);
    return c ? [(c.index + c.results) / KB] : [];
  };
  const extra = (/** @type {string} */ engine) => {
    const typed = m[`typing ${engine}`];
    const single = m[`cold ${engine}`];
    if (!typed || !single) return [];
    return at(typed.map((/** @type {number} */ b, /** @type {number} */ i) => (b - single[i].index) / KB), 0.5, 0.9);
  };
  /** @param {string} name @param {string} unit @param {string} target @param {(engine: string) => number[]} of */
  const row = (name, unit, target, of) => {
    const [o, p, s] = NAMES.map((engine) => of(engine).filter((v) => v !== undefined));
    return `| ${name} | ${cell(o, unit)} | ${cell(p, unit)} | ${cell(s, unit)} | ${ratios(p, o)} | ${ratios(s, o)} | ${target} |`;
  };
  const both = [0.5, 0.9];
  const three = [0.5, 0.9, 0.99];
  const build = m.build ?? {};
  const rows = [
    row('bytes before the first query, engine included, without UI', 'KB', '50 KB', (e) => cold(e, (c) => c.before, [0.5], KB)),
    row('index bytes a query, p50 / p90 / p99', 'KB', '15 / 35 / 50 KB', (e) => cold(e, (c) => c.index, three, KB)),
    row('ten results with excerpts, where there are ten, p50 / p90', 'KB', '8 / 15 KB', (e) => (e === 'MiniSearch' ? [] : cold(e, (c) => (c.hits.length === 10 ? c.results : NaN), both, KB))),
    row('total cold first search with engine, p50 / p90', 'KB', '75 / 110 KB', (e) => cold(e, (c) => c.before + c.index + c.results, both, KB)),
    row('dependent waves a query, p50 / p90', '', '3', (e) => cold(e, (c) => c.waves, both)),
    row('requests a query, p50 / p90', '', '8', (e) => cold(e, (c) => c.requests, both)),
    row('typing letter by letter, extra index bytes, p50 / p90', 'KB', '30 / 60 KB', extra),
    row('the word `the`, bytes', 'KB', '10 KB', (e) => the(e).slice(0, 1)),
    row('the word `the`, CPU', 'ms', '20 ms', (e) => the(e).slice(1)),
    row('five stop words as a phrase', 'KB', '100 KB', (e) => (e === 'MiniSearch' ? [] : stop(e))),
    row('search CPU, p50 / p90 / p99', 'ms', '3 / 10 / 40 ms', (e) => at((m[`cpu ${e}`] ?? []).slice(0, words), ...three)),
    row('index on disk, text store apart', 'MB', '9.5 MB', (e) => (build.disk ? [build.disk[e] / MB] : [])),
    row('cold page to the first ten results, 1.6 Mbit/s, 150 ms, p50', 's', '1.4 s', (e) => at(m[`pages ${e}`]?.first.map((/** @type {number} */ t) => t / 1000), 0.5)),
    row('its bytes, p50', 'KB', '–', (e) => at(m[`pages ${e}`]?.size.map((/** @type {number} */ b) => b / KB), 0.5)),
    row('its requests, p50', '', '–', (e) => at(m[`pages ${e}`]?.requests, 0.5)),
    row('each further query, same line, p50', 's', '0.45 s', (e) => at(m[`pages ${e}`]?.further.map((/** @type {number} */ t) => t / 1000), 0.5)),
    row('building the index alone, wall', 's', '10 s', (e) => (build[e] ? [build[e].seconds] : [])),
    row('building the index alone, peak memory', 'MB', '1000 MB', (e) => (build[e] ? [build[e].peak / MB] : [])),
  ];
  const equal = equality(m);
  if (equal) rows.push(`| order and scores equal to Lucene | ${equal} | – | – | – | – | 100 %, fresh and warm |`);
  const text = `## Search

\`bench/run CORPUS\` on ${corpus}, ${m.machine.date}; ${m.queries.count} queries of 1 to 3 words, seed ${m.queries.seed}; Pagefind 1.5.2, MiniSearch 7.2.0, ${m.browser ?? 'Chromium'}, Node ${process.versions.node}, Java 17; ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB. Bytes are those of bodies; 1 KB is 1,000 bytes. [How each row is measured](../bench/README.md).

| cold cache | ours | Pagefind | MiniSearch | Pagefind : ours | MiniSearch : ours | ours at most |
|---|---|---|---|---|---|---|
${rows.join('\n')}

${notes(m, KB)}`;
  write('search', text);
  console.log(text);
}

/** @param {any} m */
function equality(m) {
  const [fresh, lucene, warm] = [m['cold ours'], m.lucene, m.warm];
  if (!fresh || !lucene) return null;
  const same = (/** @type {any} */ a, /** @type {any} */ b) =>
    a.total === b.total &&
    JSON.stringify(a.hits.map((/** @type {any} */ h) => [h.id, Math.fround(h.score)])) ===
      JSON.stringify(b.hits.map((/** @type {any} */ h) => [h.id, Math.fround(h.score)]));
  const part = (/** @type {any[]} */ list) => {
    const equal = list.filter((answer, i) => same(answer, lucene[i])).length;
    return `${equal} of ${list.length}`;
  };
  return `${part(fresh)} fresh${warm ? `, ${part([...warm].reverse())} warm` : ''}`;
}

/** @param {any} m @param {number} KB */
function notes(m, KB) {
  const lines = [`Five stop words: \`${m.queries.stopWords}\`.`];
  const phrases = (/** @type {string} */ engine) => {
    const list = (m[`cold ${engine}`] ?? []).slice(m.queries.count + 2);
    const total = list.map((/** @type {Cold} */ c) => (c.index + c.results) / KB);
    return total.length ? `${shown(percentile(total, 0.5), 'KB')} / ${shown(percentile(total, 0.9), 'KB')} KB` : '–';
  };
  lines.push(
    `Phrases of 2 to 4 words, index and results, p50 / p90: ours ${phrases('ours')}, Pagefind ${phrases('Pagefind')}.`,
  );
  for (const name of NAMES) {
    const typed = m[`typing ${name}`]?.length ?? 0;
    if (typed > 0 && typed < m.queries.count) lines.push(`Typing: the first ${typed} queries for ${name}.`);
  }
  const reading = NAMES.flatMap((name) => readingOf(m, name));
  if (reading.length > 0) {
    lines.push(
      `Search CPU contains the making and reading of the answers that a browser would have in its cache. Without an engine these take, p50: ${reading.join(', ')}.`,
    );
  }
  if (m.build?.disk) {
    const { oursText, PagefindText } = m.build.disk;
    lines.push(`Text stores on disk: ours ${(oursText / 1e6).toFixed(1)} MB, Pagefind ${(PagefindText / 1e6).toFixed(1)} MB.`);
  }
  if (m.larger && m['cold ours']) {
    const total = (/** @type {Cold} */ c) => (c.before + c.index + c.results) / KB;
    const [small, large] = [m['cold ours'], m.larger.cold].map((list) =>
      percentile(list.slice(0, m.queries.count).map(total), 0.9),
    );
    lines.push(
      `At ${m.larger.size.toLocaleString('en')} documents (\`--documents ${m.larger.size}\`): total cold first search p90 ${shown(large, 'KB')} KB, ${(large / small).toFixed(2)} times that of the corpus (at most 1.3); the index was built in ${m.larger.seconds.toFixed(0)} s with ${(m.larger.peak / 1e9).toFixed(1)} GB.`,
    );
  }
  const timed = [...NAMES.flatMap((name) => [`cpu ${name}`, `pages ${name}`]), 'build'];
  const loads = timed.flatMap((part) => (m.load?.[part] === undefined ? [] : [`${part} ${shown(m.load[part], '')}`]));
  if (loads.length > 0) {
    lines.push(`The load average on ${cpus().length} cores when each part on time ended: ${loads.join(', ')}.`);
  }
  return lines.map((line) => `- ${line}`).join('\n');
}

/** What an engine's answers take alone, if it fetches any. @param {any} m @param {string} name */
function readingOf(m, name) {
  const list = (m[`reading ${name}`] ?? []).slice(0, m.queries.count);
  const half = (/** @type {'answers' | 'reading'} */ part) =>
    percentile(list.map((/** @type {import('./measures.mjs').Cpu} */ of) => of[part]), 0.5);
  if (list.length === 0 || half('answers') === 0) return [];
  return [`${name} ${shown(half('reading'), 'ms')} ms for ${shown(half('answers'), '')} answers`];
}
