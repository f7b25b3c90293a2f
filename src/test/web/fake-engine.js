// @ts-check
// Stands in for the engine where a test of the interface needs more documents than the examples are,
// or an engine that fails. It has the engine's interface over made-up documents and no index: every
// document has every word but those that begin with "zz".

/** @typedef {{ field: string, values: string[] }} Filter */
/**
 * @typedef {object} Doc
 * @property {string} id
 * @property {number} day
 * @property {Record<string, string[]>} values
 */

const KINDS = ["speech", "report", "interview"];
const PLACES = ["Harbour", "Old Town", "River Ferry"];
const SOURCES = ["The Morning Post", "Harbour Gazette"];

/** @type {Doc[]} 137 documents from 2016 to 2023, the oldest first */
const docs = Array.from({ length: 137 }, (_, i) => {
  const year = 2016 + Math.floor(Math.sqrt(i / 2.2));
  const month = 1 + (i % 12);
  return {
    id: `made-${i}`,
    day: year * 10000 + month * 100 + 5,
    values: {
      year: [String(year)],
      type: [KINDS[i % 3]],
      language: [i % 10 ? "en" : "fr"],
      source: [SOURCES[i % 7 ? 0 : 1]],
      event: [`event-${i % 4}`],
      person: [`person-${i % 31}`, `person-${(i * 7) % 31}`],
      place: [PLACES[i % 3]],
    },
  };
});

/** @param {string} field @param {string} value */
const label = (field, value) => (field === "person" ? `Speaker No. ${value.slice(7)}` : field === "event" ? `Meeting ${value.slice(6)}` : value);

/** @param {number} day */
const edtf = (day) => String(day).replace(/(....)(..)(..)/, "$1-$2-$3");

/** @param {any} query */
const words = (query) => /** @type {string[]} */ (typeof query === "string" ? (query.match(/[\p{L}\p{N}]+/gu) ?? []) : []);

// A test that sets "slowest" gets answers after that many milliseconds or fewer, in an order that is
// not that of the questions, and the same in every run.
let random = /** @type {{ seed?: number }} */ (globalThis).seed ?? 1;
function wait() {
  const { slowest = 5 } = /** @type {{ slowest?: number }} */ (globalThis);
  random = (random * 48271) % 2147483647;
  return new Promise((done) => setTimeout(done, slowest > 5 ? (random / 2147483647) * slowest : 5));
}

async function openIndex() {
  /** @type {any[]} */
  const asked = [];
  Object.assign(globalThis, { asked });
  return {
    /** @param {any} query @param {any} options */
    async search(query, { limit = 10, offset = 0, sort = "relevance", filters = [], dates, facets, facetLimit = 50, onHits, signal }) {
      asked.push({ query, limit, offset, sort, filters, dates, facets });
      await wait();
      signal?.throwIfAborted();
      if (words(query).includes("damaged")) throw new Error("The search index is damaged.");
      const unknown = words(query).filter((word) => word.startsWith("zz"));
      /** @param {string} [without] */
      const match = (without) =>
        docs.filter(
          (doc) =>
            unknown.length === 0 &&
            (query.type !== "keyword" || query.values.some((/** @type {string} */ v) => doc.values[query.field].includes(v))) &&
            (!dates || (doc.day >= dates.from && doc.day <= dates.to)) &&
            filters.every((/** @type {Filter} */ f) => f.field === without || f.values.some((v) => doc.values[f.field].includes(v))),
        );
      const found = match();
      if (sort === "-date") found.reverse();
      const first = words(query)[0] ?? "word";
      const answer = {
        total: found.length,
        understood: String(query).replaceAll("AND", "").replace(/\s+/g, " "),
        repaired: String(query).includes("AND"),
        unknown,
        hits: found.slice(offset, offset + limit).map((doc, i) => ({
          id: doc.id,
          url: `documents/${doc.id}/`,
          title: `Made-up document ${doc.id.slice(5)} on ${first} and the long road that leads a council to it`,
          date: edtf(doc.day),
          kind: doc.values.type[0],
          score: 100 - i,
          excerpts: ["p1", "p3"].slice(0, 1 + (i % 2)).map((paragraph) => ({
            paragraph,
            text: `… ${first} in a sentence of some length that stands for what a paragraph might have said about ${first}, had anybody written it …`,
            highlights: [[2, 2 + first.length]],
          })),
        })),
        ...(facets && {
          facets: Object.fromEntries(
            facets.map((/** @type {string} */ field) => {
              /** @type {Map<string, number>} */
              const counts = new Map();
              for (const doc of match(field)) for (const value of new Set(doc.values[field])) counts.set(value, (counts.get(value) ?? 0) + 1);
              const values = [...counts].map(([value, count]) => ({ value, label: label(field, value), count }));
              values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
              return [field, { distinct: values.length, values: values.slice(0, facetLimit) }];
            }),
          ),
        }),
      };
      // The excerpts of every other hit wait until the test lets them come.
      if (words(query).includes("late") && onHits) {
        onHits({ ...answer, hits: answer.hits.map((/** @type {any} */ { excerpts, ...hit }, /** @type {number} */ i) => (i % 2 ? hit : { ...hit, excerpts })) });
        await new Promise((done) => Object.assign(globalThis, { arrive: done }));
        signal?.throwIfAborted();
      }
      return answer;
    },
    /** @param {string} text */
    suggest: async (text) => (text.includes("zzreform") ? text.replace("zzreform", "reform") : undefined),
    /** @param {string} text @param {{ limit: number }} options */
    complete: async (text, { limit }) => {
      if ("slowest" in globalThis) await wait();
      const word = words(text).at(-1) ?? "";
      return ["", "s", "er", "ers", "ing", "able", "ation"].slice(0, limit).map((end, i) => ({ word: word + end, documents: 1200 >> i }));
    },
    dates: async () => ({ from: 20160105, to: 20231205 }),
  };
}

Object.assign(globalThis, { Lectern: { openIndex } });
