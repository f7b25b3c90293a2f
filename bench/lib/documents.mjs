// @ts-check
/** The documents that all engines index, as bench/java prepares them: a JSON object a line. */
import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { random } from './random.mjs';

/** @typedef {{id: string, text: string}} Paragraph */
/** @typedef {{id: string, url: string, title: string, date: string | null, paragraphs: Paragraph[]}} Document */

/** @param {string} file @returns {AsyncGenerator<Document>} */
export async function* documents(file) {
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (line) yield JSON.parse(line);
  }
}

/**
 * More documents than the corpus has: each is one of the corpus with its title, names and number of
 * paragraphs, but with paragraphs drawn from the whole corpus and its date moved within its century.
 * No new words appear, as they would in a corpus that really grows; all lists of documents do grow.
 *
 * @param {string} from @param {string} to @param {number} count @param {number} seed
 */
export async function synthesise(from, to, count, seed) {
  /** @type {Document[]} */
  const all = [];
  for await (const document of documents(from)) all.push(document);
  const pool = all.flatMap((document) => document.paragraphs);
  const draw = random(seed);
  const out = createWriteStream(to);
  for (let i = 0; i < count; i++) {
    const model = all[i % all.length];
    const id = `d${String(i).padStart(7, '0')}`;
    const paragraphs = model.paragraphs.map(({ id }) => ({ ...pool[draw(pool.length)], id }));
    const date = model.date && moved(model.date, draw);
    const line = { ...model, id, url: `documents/${id}/`, date, paragraphs };
    if (!out.write(`${JSON.stringify(line)}\n`)) {
      await new Promise((resolve) => out.once('drain', () => resolve(null)));
    }
  }
  await new Promise((resolve) => out.end(() => resolve(null)));
}

/** Another day of a near year, if the date is a day. @param {string} date @param {(n: number) => number} draw */
function moved(date, draw) {
  const day = /^(\d{4})-\d\d-\d\d$/.exec(date);
  if (!day) return date;
  const two = (/** @type {number} */ n) => String(n + 1).padStart(2, '0');
  return `${Number(day[1]) - 5 + draw(10)}-${two(draw(12))}-${two(draw(28))}`;
}
