// @ts-check
/**
 * Where the terms of a phrase stand together in one document, as Lucene's ExactPhraseMatcher and
 * SloppyPhraseMatcher count it. Each place of the phrase has the ascending positions of its term.
 */

const f = Math.fround;
/** Before all positions. */
const BEFORE = -(2 ** 30);

/** The positions of one place of a phrase, and how far it has come. */
export class Place {
  /** @param {number} offset in the phrase @param {number} term its number */
  constructor(offset, term) {
    this.offset = offset;
    this.term = term;
    /** @type {Int32Array} */
    this.data = new Int32Array(0);
    this.at = 0;
    this.end = 0;
    /** The current position, less the offset: equal in all places where the phrase stands. */
    this.position = 0;
    /**
     * Places that have the same term, ascending; null if this one is alone.
     *
     * @type {Place[] | null}
     */
    this.group = null;
  }

  /** @param {Int32Array} data @param {number} from @param {number} to */
  set(data, from, to) {
    this.data = data;
    this.at = from;
    this.end = to;
    this.position = BEFORE;
  }

  next() {
    if (this.at >= this.end) return false;
    this.position = this.data[this.at++] - this.offset;
    return true;
  }
}

/**
 * @param {number[]} terms the term of each place, by number
 * @param {number[]} [offsets] of the places; without them one follows another
 * @returns {Place[]}
 */
export function placesOf(terms, offsets) {
  const places = terms.map((term, i) => new Place(offsets?.[i] ?? i, term));
  for (const place of places) {
    const same = places.filter(({ term }) => term === place.term);
    if (same.length > 1) place.group = same;
  }
  return places;
}

/**
 * How often the terms follow one another.
 *
 * @param {Place[]} places @param {number[]} [spans] gets the first and last position of each match
 * @param {number} [length] of the phrase, if its last place is that of two terms
 */
export function exactCount(places, spans, length = places.length) {
  const [lead] = places;
  let count = 0;
  let target = BEFORE;
  search: for (;;) {
    do if (!lead.next()) break search;
    while (lead.position < target);
    target = lead.position;
    for (let i = 1; i < places.length; i++) {
      const place = places[i];
      while (place.position < target) if (!place.next()) break search;
      if (place.position > target) {
        target = place.position;
        continue search;
      }
    }
    count++;
    spans?.push(target, target + length - 1);
    target++;
  }
  return count;
}

/**
 * How often the terms stand within `slop` moves of one another; each match counts 1 / (1 + moves),
 * added in single precision. The place that lags behind is advanced until the match is as short as
 * it gets with the others where they are.
 *
 * @param {Place[]} places @param {number} slop
 * @param {number[]} [spans] gets the first and last position of each match
 */
export function sloppyFreq(places, slop, spans) {
  const queue = startAll(places);
  if (!queue) return 0;
  let freq = 0;
  for (;;) {
    const place = queue.pop();
    const next = queue.top().position;
    let moves = queue.last - place.position;
    let lead = place.position + place.offset;
    let more = queue.advance(place);
    while (more && place.position <= next) {
      moves = Math.min(moves, queue.last - place.position);
      lead = place.position + place.offset;
      more = queue.advance(place);
    }
    if (more) queue.add(place);
    if (moves <= slop) {
      freq = f(freq + f(1 / f(1 + moves)));
      if (spans) addSpan(spans, places, place, lead);
    }
    if (!more) return freq;
  }
}

/**
 * Puts all places on their first positions; null if equal terms have too few.
 *
 * @param {Place[]} places
 */
function startAll(places) {
  for (const place of places) place.next();
  for (const place of places) {
    // The k-th of equal terms starts at the k-th position.
    for (let k = place.group?.indexOf(place) ?? 0; k > 0; k--) if (!place.next()) return null;
  }
  const queue = new Queue();
  for (const place of places) {
    queue.last = Math.max(queue.last, place.position);
    queue.add(place);
  }
  return queue;
}

/**
 * @param {number[]} spans @param {Place[]} places @param {Place} leading
 * @param {number} lead its position in the match
 */
function addSpan(spans, places, leading, lead) {
  let [first, last] = [lead, lead];
  for (const place of places) {
    const position = place.position + place.offset;
    first = Math.min(first, position);
    if (place !== leading) last = Math.max(last, position);
  }
  spans.push(first, last);
}

/** @param {Place} a @param {Place} b */
const before = (a, b) => a.position < b.position || (a.position === b.position && a.offset < b.offset);

/**
 * Places, the one that lags behind first. A binary heap of the usual kind: equal terms are advanced
 * while they are in it, and what is counted then depends on how a heap finds the least.
 */
class Queue {
  constructor() {
    /** @type {Place[]} */
    this.heap = [];
    /** The highest position of all places. */
    this.last = BEFORE;
  }

  top() {
    return this.heap[0];
  }

  /** @param {Place} place */
  add(place) {
    const { heap } = this;
    let i = heap.length;
    for (; i > 0; ) {
      const parent = (i - 1) >> 1;
      if (!before(place, heap[parent])) break;
      heap[i] = heap[parent];
      i = parent;
    }
    heap[i] = place;
  }

  pop() {
    const { heap } = this;
    const least = heap[0];
    const place = /** @type {Place} */ (heap.pop());
    let i = 0;
    for (let child = 1; child < heap.length; child = 2 * i + 1) {
      if (child + 1 < heap.length && before(heap[child + 1], heap[child])) child++;
      if (!before(heap[child], place)) break;
      heap[i] = heap[child];
      i = child;
    }
    if (heap.length) heap[i] = place;
    return least;
  }

  /**
   * Moves a place that is not in the queue to its next position; whichever of two equal terms then
   * lags behind moves on until none stands where another does.
   *
   * @param {Place} place @returns {boolean} false at the end
   */
  advance(place) {
    if (!this.step(place)) return false;
    const { group } = place;
    if (!group) return true;
    const moved = new Set();
    for (let mover = place; ; ) {
      const at = mover.position + mover.offset;
      const other = group.find((p) => p !== mover && p.position + p.offset === at);
      if (!other) break;
      if (other !== place) moved.add(other);
      if (before(other, mover)) mover = other;
      if (!this.step(mover)) return false;
    }
    this.restore(moved);
    return true;
  }

  /** @param {Place} place */
  step(place) {
    if (!place.next()) return false;
    this.last = Math.max(this.last, place.position);
    return true;
  }

  /**
   * Puts places that have moved while in the queue where they belong now.
   *
   * @param {Set<Place>} moved
   */
  restore(moved) {
    const taken = [];
    while (moved.size > 0) {
      const place = this.pop();
      taken.push(place);
      moved.delete(place);
    }
    while (taken.length) this.add(/** @type {Place} */ (taken.pop()));
  }
}
