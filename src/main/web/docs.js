// @ts-check
/** Sets of documents as ascending arrays of their numbers. */

/** @typedef {Int32Array} Docs */

export const NONE = new Int32Array(0);
/** Working space: 0 for each document outside of the functions here. */
let mask = new Uint8Array(0);

/** @param {number} n @returns {Docs} the first n documents */
export const allDocs = (n) => new Int32Array(n).map((_, i) => i);

/** @param {Docs[]} sets @param {number} maxDoc @returns {Docs} documents in one of the sets */
export function union(sets, maxDoc) {
  if (sets.length < 2) return sets[0] ?? NONE;
  const n = mark(sets, maxDoc);
  const docs = new Int32Array(n);
  for (let doc = 0, i = 0; i < n; doc++) if (mask[doc]) docs[i++] = doc;
  mask.fill(0);
  return docs;
}

/** Marks the documents of sets, and counts them. @param {Docs[]} sets @param {number} maxDoc */
function mark(sets, maxDoc) {
  if (mask.length < maxDoc) mask = new Uint8Array(maxDoc);
  let n = 0;
  for (const docs of sets) {
    for (let i = 0; i < docs.length; i++) {
      n += 1 - mask[docs[i]];
      mask[docs[i]] = 1;
    }
  }
  return n;
}

/** @param {Docs[]} sets at least one @returns {Docs} documents in all of the sets */
export function intersection(sets) {
  const [first, ...others] = [...sets].sort((a, b) => a.length - b.length);
  return others.reduce(both, first);
}

/** @param {Docs} few @param {Docs} many @returns {Docs} */
export function both(few, many) {
  return ordinals(few, many, true);
}

/**
 * @param {Docs} docs @param {Docs} within
 * @returns {Docs} the places in the first set of what is in the second too
 */
export function placesIn(docs, within) {
  return ordinals(within, docs, false);
}

/**
 * What two sets share. Of a much larger set only what is needed is looked at.
 *
 * @param {Docs} few @param {Docs} many
 * @param {boolean} numbers whether to give the documents or their places in `many`
 */
function ordinals(few, many, numbers) {
  const shared = new Int32Array(Math.min(few.length, many.length));
  const far = few.length * 16 < many.length;
  let n = 0;
  let at = 0;
  for (let i = 0; i < few.length; i++) {
    const doc = few[i];
    if (far) at = lowerBound(many, doc, at);
    else while (at < many.length && many[at] < doc) at++;
    if (at === many.length) break;
    if (many[at] === doc) shared[n++] = numbers ? doc : at;
  }
  return shared.subarray(0, n);
}

/**
 * The first place with a document not below.
 *
 * @param {Docs} docs @param {number} doc @param {number} [from] no place before is looked at
 * @returns {number}
 */
export function lowerBound(docs, doc, from = 0) {
  let low = from;
  let high = docs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (docs[middle] < doc) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * @param {Docs} docs @param {Docs[]} sets @param {number} maxDoc
 * @returns {Docs} those in none of the sets
 */
export function without(docs, sets, maxDoc) {
  if (sets.every((set) => set.length === 0)) return docs;
  mark(sets, maxDoc);
  const left = docs.filter((doc) => !mask[doc]);
  mask.fill(0);
  return left;
}
