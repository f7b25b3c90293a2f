// @ts-check
/** The measurements, each for one engine. */
import { Tab, WAVES, SLOW, waves } from './tab.mjs';

/** @typedef {import('./browser.mjs').Browser} Browser */
/** @typedef {import('./engines.mjs').Engine} Engine */
/** @typedef {import('./server.mjs').Files} Files */
/** @typedef {import('./server.mjs').Sent} Sent */
/**
 * What one query cost in a browser that had nothing.
 *
 * @typedef {object} Cold
 * @property {string} query
 * @property {number} before bytes to load and open the engine
 * @property {number} beforeRequests
 * @property {number} index bytes to find the hits
 * @property {number} results bytes to show ten of them
 * @property {number} requests of the query, after opening
 * @property {number} waves of the query, after opening
 * @property {number} total documents found
 * @property {{id: string, score: number, excerpts?: object[]}[]} hits
 */

/** Loads at the top of a page of the bench, so that the functions below find it. */
const LIMIT = 10;
const PARALLEL = 4;
/** Milliseconds of quiet after opening: a worker on a busy machine is slow to ask for its parts. */
const OPENING = 1500;

/** @param {Sent[]} sent */
const bytes = (sent) => sent.reduce((sum, { body }) => sum + body, 0);

/** @param {Browser} browser @param {Files} files @param {Engine} engine @param {import('./tab.mjs').Line | null} line */
async function blank(browser, files, engine, line) {
  const tab = await Tab.open(browser, files, line);
  await tab.go('bench/');
  await tab.settle();
  await tab.run(async (adapter) => {
    Object.assign(globalThis, { bench: await import(adapter) });
  }, engine.adapter);
  await tab.settle(30);
  tab.take();
  return tab;
}

/** @param {Tab} tab @param {Engine} engine */
async function open(tab, engine) {
  await tab.run(async (where) => {
    const g = /** @type {any} */ (globalThis);
    g.opened = await g.bench.open(where);
  }, engine.where);
  await tab.settle(OPENING);
}

/** @param {Tab} tab @param {string} query */
const search = (tab, query) =>
  tab.run((query, limit) => /** @type {any} */ (globalThis).opened.search(query, limit), query, LIMIT);

/**
 * Runs a task for each item, a few at a time; results in the order of the items.
 *
 * @template T, R
 * @param {T[]} items @param {(item: T) => Promise<R>} task @param {string} label
 * @param {number} [parallel] how many at a time
 * @returns {Promise<R[]>}
 */
async function each(items, task, label, parallel = PARALLEL) {
  /** @type {R[]} */
  const results = new Array(items.length);
  let next = 0;
  let done = 0;
  const worker = async () => {
    while (next < items.length) {
      const i = next++;
      results[i] = await task(items[i]);
      if (++done % 50 === 0) console.log(`  ${label}: ${done} of ${items.length}`);
    }
  };
  await Promise.all(Array.from({ length: parallel }, worker));
  return results;
}

/**
 * Runs a task for each query in a page of its own, in which the engine has been opened with empty
 * caches. An engine that loads all before the first query has one page for all of them: no query
 * leaves anything in it that another would have had to fetch.
 *
 * @template R
 * @param {Browser} browser @param {Files} files @param {Engine} engine
 * @param {import('./tab.mjs').Line | null} line @param {string[]} queries
 * @param {(tab: Tab, query: string, before: Sent[]) => Promise<R>} task before: what opening was sent
 * @param {string} label
 * @returns {Promise<R[]>}
 */
async function inFreshPages(browser, files, engine, line, queries, task, label) {
  /** @template T @param {(tab: Tab, before: Sent[]) => Promise<T>} use */
  const page = async (use) => {
    const tab = await blank(browser, files, engine, line);
    await open(tab, engine);
    const result = await use(tab, tab.take().sent);
    await tab.close();
    return result;
  };
  if (!engine.whole) {
    return each(queries, (query) => page((tab, before) => task(tab, query, before)), label);
  }
  return page((tab, before) => each(queries, (query) => task(tab, query, before), label, 1));
}

/**
 * Bytes, requests and waves of each query in a browser that had nothing.
 *
 * @param {Browser} browser @param {Files} files @param {Engine} engine @param {string[]} queries
 * @returns {Promise<Cold[]>}
 */
export function cold(browser, files, engine, queries) {
  return inFreshPages(
    browser,
    files,
    engine,
    WAVES,
    queries,
    async (tab, query, before) => {
      const answer = await search(tab, query);
      await tab.settle();
      const { sent, requests } = tab.take();
      const results = bytes(sent.filter(({ path }) => engine.result(path)));
      return {
        query,
        before: bytes(before),
        beforeRequests: before.length,
        index: bytes(sent) - results,
        results,
        requests: sent.length,
        waves: waves(requests),
        ...answer,
      };
    },
    `${engine.name}, cold`,
  );
}

/**
 * All queries one after another in one page: what was fetched before must not change an answer.
 *
 * @param {Browser} browser @param {Files} files @param {Engine} engine @param {string[]} queries
 * @returns {Promise<{total: number, hits: any[]}[]>}
 */
export async function warm(browser, files, engine, queries) {
  const tab = await blank(browser, files, engine, null);
  await open(tab, engine);
  const answers = [];
  for (const query of queries) answers.push(await search(tab, query));
  await tab.close();
  return answers;
}

/**
 * Index bytes when a query is typed letter by letter, searching after each from the second on; the
 * spaces are typed, but not searched for.
 *
 * @param {Browser} browser @param {Files} files @param {Engine} engine @param {string[]} queries
 * @returns {Promise<number[]>}
 */
export function typing(browser, files, engine, queries) {
  return inFreshPages(
    browser,
    files,
    engine,
    null,
    queries,
    async (tab, query) => {
      for (let n = 2; n <= query.length; n++) {
        const typed = query.slice(0, n);
        if (!typed.endsWith(' ')) await search(tab, typed);
      }
      await tab.settle();
      return bytes(tab.take().sent.filter(({ path }) => !engine.result(path)));
    },
    `${engine.name}, typing`,
  );
}

/**
 * What a query takes with every byte in the page's memory, in milliseconds.
 *
 * @typedef {object} Cpu
 * @property {number} search from the call to the ten hits
 * @property {number} answers how many answers it fetched from that memory
 * @property {number} reading to make and read as many of the same bytes, without an engine
 */

/**
 * The time of a query in an engine that has seen none: the first search fetches, then a new engine is
 * opened on what was fetched, and its first search is timed. The middle one of three, as is the
 * reading of its answers, which comes after.
 *
 * @param {Browser} browser @param {Files} files @param {Engine} engine @param {string[]} queries
 * @returns {Promise<Cpu[]>}
 */
export async function cpu(browser, files, engine, queries) {
  const tab = await blank(browser, files, engine, null);
  await tab.run(() => {
    const g = /** @type {any} */ (globalThis);
    const real = globalThis.fetch.bind(globalThis);
    /** @type {Map<string, {body: ArrayBuffer, status: number, headers: [string, string][]}>} */
    const kept = new Map();
    /** @type {[any, any][]} */
    g.asked = [];
    g.keeping = async (/** @type {any} */ url, /** @type {any} */ init = {}) => {
      g.asked.push([url, init]);
      const range = new Headers(init.headers).get('range') ?? '';
      const key = `${String(url.url ?? url).replace(/\?ts=\d+$/, '')} ${range}`;
      let answer = kept.get(key);
      if (!answer) {
        const response = await real(url, init);
        const headers = [...response.headers].filter(([name]) => name !== 'content-encoding');
        answer = { body: await response.arrayBuffer(), status: response.status, headers };
        kept.set(key, answer);
      }
      return new Response(answer.body, { status: answer.status, headers: answer.headers });
    };
  });
  if (engine.whole) {
    await tab.run(async (where) => {
      const g = /** @type {any} */ (globalThis);
      g.opened = await g.bench.open(where, g.keeping);
    }, engine.where);
  }
  const times = [];
  for (const query of queries) {
    times.push(
      await tab.run(
        async (where, whole, query, limit) => {
          const g = /** @type {any} */ (globalThis);
          const middle = (/** @type {number[]} */ three) => three.sort((a, b) => a - b)[1];
          const measured = [];
          for (let i = 0; i < 4; i++) {
            const engine = whole ? g.opened : await g.bench.open(where, g.keeping);
            await new Promise((resolve) => setTimeout(resolve, 20)); // what opening does beside
            g.asked.length = 0;
            const start = performance.now();
            await engine.search(query, limit);
            measured.push(performance.now() - start);
          }
          const asked = [...g.asked];
          const reading = [];
          for (let i = 0; i < 3; i++) {
            const start = performance.now();
            await Promise.all(asked.map(async ([url, init]) => (await g.keeping(url, init)).arrayBuffer()));
            reading.push(performance.now() - start);
          }
          return { search: middle(measured.slice(1)), answers: asked.length, reading: middle(reading) };
        },
        engine.where,
        engine.whole,
        query,
        LIMIT,
      ),
    );
  }
  await tab.close();
  return times;
}

/** Keeps a list of when the hits on a page changed. */
const WATCH = `(selector) => {
  const log = globalThis.benchLog = [];
  let last = '';
  new MutationObserver(() => {
    const links = [...document.querySelectorAll(selector)].map((a) => a.href);
    const now = links.join(' ');
    if (now === last) return;
    last = now;
    log.push({ time: performance.now(), count: links.length });
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['href'] });
}`;

/**
 * The search page itself on a slow line: milliseconds from the navigation to the ten hits of a query
 * in its address, then of each further query from the moment it is entered. Caches are empty at
 * first.
 *
 * @param {Browser} browser @param {Files} files @param {Engine} engine
 * @param {string[][]} visits the queries of each visit
 */
export async function pages(browser, files, engine, visits) {
  /** @type {number[]} */
  const first = [];
  /** @type {number[]} */
  const further = [];
  /** @type {number[]} */
  const size = [];
  /** @type {number[]} */
  const requests = [];
  for (const [query, ...others] of visits) {
    const script = `(${WATCH})(${JSON.stringify(engine.links)})`;
    const tab = await Tab.open(browser, files, SLOW, { script });
    await tab.go(`${engine.page}?q=${encodeURIComponent(query)}`);
    first.push(await hitsShown(tab, query, 0));
    const { sent } = tab.take();
    size.push(bytes(sent));
    requests.push(sent.length);
    for (const other of others) {
      const start = await tab.run((query) => {
        const box = /** @type {HTMLInputElement} */ (document.querySelector('input[type=search], input[type=text], input'));
        const start = performance.now();
        /** @type {any} */ (globalThis).benchLog.length = 0;
        box.value = query;
        box.dispatchEvent(new Event('input', { bubbles: true }));
        box.form?.requestSubmit();
        return start;
      }, other);
      further.push((await hitsShown(tab, other, start)) - start);
      tab.take();
    }
    await tab.close();
  }
  return { first, further, size, requests };
}

/** When the hits changed last, once the line is quiet. @param {Tab} tab @param {string} query @param {number} after */
async function hitsShown(tab, query, after) {
  const deadline = performance.now() + 180_000;
  let count = 0;
  while (performance.now() < deadline) {
    await tab.settle(600);
    const log = await tab.run(
      (after) => /** @type {any} */ (globalThis).benchLog.filter((/** @type {any} */ e) => e.time > after),
      after,
    );
    const last = log.at(-1);
    count = last?.count ?? 0;
    if (count >= LIMIT) return /** @type {number} */ (last.time);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`the page shows ${count} hits for ${query}, not ${LIMIT}`);
}
