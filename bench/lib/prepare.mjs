// @ts-check
/** Makes what is measured, once: it is made anew when the program or the corpus has changed. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildMiniSearch, buildPagefind } from './peers.mjs';
import { run } from './process.mjs';

/**
 * @typedef {object} Place
 * @property {string} jar the program
 * @property {string} classes the compiled bench/java
 * @property {string} modules node_modules with the other engines
 * @property {string} work a folder for this corpus
 */

/** @param {string} text */
const digest = (text) => createHash('sha1').update(text).digest('hex').slice(0, 16);

/** @param {string} folder */
function listing(folder) {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .sort()
    .map((name) => `${name} ${statSync(join(folder, name)).size}`)
    .join('\n');
}

/**
 * Does something unless it was done with the same inputs; gives what it gave.
 *
 * @template T
 * @param {Place} place @param {string} name @param {string} inputs @param {() => Promise<T>} make
 * @returns {Promise<T>}
 */
async function once(place, name, inputs, make) {
  const stamp = join(place.work, `${name}.stamp.json`);
  if (existsSync(stamp)) {
    const kept = JSON.parse(readFileSync(stamp, 'utf8'));
    if (kept.inputs === inputs) return kept.value;
  }
  console.log(`Making ${name}`);
  const value = await make();
  writeFileSync(stamp, JSON.stringify({ inputs, value }));
  return value;
}

/** @param {Place} place @param {string} main @param {string[]} args @param {string[]} [flags] of the JVM */
export function java(place, main, args, flags = []) {
  const path = [place.jar, place.classes].join(process.platform === 'win32' ? ';' : ':');
  return run('java', [...flags, '-cp', path, `org.lectern.bench.${main}`, ...args]);
}

/** The program and the corpus, in short. @param {Place} place @param {string} corpus */
function inputsOf(place, corpus) {
  return digest(digest(readFileSync(place.jar).toString('latin1')) + listing(corpus));
}

/** Prepared documents. @param {Place} place @param {string} corpus */
export async function prepareDocuments(place, corpus) {
  mkdirSync(place.work, { recursive: true });
  const file = join(place.work, 'documents.jsonl');
  await once(place, 'documents', inputsOf(place, corpus), async () => {
    await java(place, 'Documents', [corpus, file], ['-Xmx6g']);
  });
  return file;
}

/** The whole site, as the program builds it. @param {Place} place @param {string} corpus */
export async function prepareSite(place, corpus) {
  const site = join(place.work, 'site');
  await once(place, 'site', inputsOf(place, corpus), async () => {
    rmSync(site, { recursive: true, force: true });
    await run('java', ['-Xmx6g', '-jar', place.jar, 'build', corpus, '--output', site]);
  });
  return site;
}

/**
 * Our index alone, by a process of its own. Three times, the middle one counts; the memory is that
 * of a Java with the given heap, as a Java that may takes more than it needs.
 *
 * @param {Place} place @param {string} file prepared documents @param {string} heap @param {number} times
 */
export async function buildOurs(place, file, heap, times) {
  const index = join(place.work, 'index-alone');
  const inputs = digest(`${digest(readFileSync(place.jar).toString('latin1'))} ${statSync(file).size} ${heap}`);
  const measured = await once(place, `index-alone-${heap}`, inputs, async () => {
    const runs = [];
    for (let i = 0; i < times; i++) {
      rmSync(index, { recursive: true, force: true });
      runs.push(await java(place, 'Build', [file, index], [`-Xmx${heap}`]));
    }
    return middle(runs);
  });
  return { index, ...measured };
}

/** @param {Place} place @param {string} file prepared documents */
export async function preparePeers(place, file) {
  const inputs = digest(readFileSync(file).toString('latin1'));
  const folders = { pagefind: join(place.work, 'pagefind'), minisearch: join(place.work, 'minisearch') };
  const pagefind = await once(place, 'pagefind', inputs, () =>
    buildPagefind(file, folders.pagefind, place.modules),
  );
  const minisearch = await once(place, 'minisearch', inputs, () =>
    buildMiniSearch(file, folders.minisearch, place.modules),
  );
  return { folders, pagefind, minisearch };
}

/** @param {import('./process.mjs').Run[]} runs */
function middle(runs) {
  const { seconds, peak } = [...runs].sort((a, b) => a.seconds - b.seconds)[runs.length >> 1];
  return { seconds, peak };
}

/** Bytes of the files of a folder, those in it included. @param {string} folder @param {(name: string) => boolean} counts */
export function sizeOf(folder, counts) {
  let sum = 0;
  for (const entry of readdirSync(folder, { recursive: true })) {
    const name = String(entry);
    const { size } = statSync(join(folder, name));
    if (counts(name) && statSync(join(folder, name)).isFile()) sum += size;
  }
  return sum;
}
