// @ts-check
/** What somebody says in some documents, and what of it overlaps something else. */
import { placesIn } from './docs.js';

/** @typedef {import('./docs.js').Docs} Docs */
/** @typedef {import('./occurrences.js').Positions} Positions */

/** The positions that speakers have in documents, all speakers together. */
export class Spoken {
  /**
   * @param {Positions[]} speakers whose positions in the documents are loaded @param {Docs} docs
   */
  constructor(speakers, docs) {
    this.starts = new Int32Array(docs.length + 1);
    const places = speakers.map(({ list }) => placesIn(docs, list.docs));
    const { starts } = this;
    speakers.forEach((speaker, s) => {
      places[s].forEach((i, k) => (starts[i + 1] += speaker.starts[k + 1] - speaker.starts[k]));
    });
    for (let i = 0; i < docs.length; i++) starts[i + 1] += starts[i];
    this.data = new Int32Array(starts[docs.length]);
    const ends = starts.slice();
    speakers.forEach((speaker, s) => {
      places[s].forEach((i, k) => {
        const run = speaker.data.subarray(speaker.starts[k], speaker.starts[k + 1]);
        this.data.set(run, ends[i]);
        ends[i] += run.length;
      });
    });
    for (let i = 0; speakers.length > 1 && i < docs.length; i++) {
      this.data.subarray(starts[i], starts[i + 1]).sort();
    }
  }

  /**
   * Whether one of the spans, each a first and a last position, has a position.
   *
   * @param {number} i @param {number[]} spans
   */
  overlaps(i, spans) {
    const { data, starts } = this;
    for (let s = 0; s < spans.length; s += 2) {
      for (let at = starts[i]; at < starts[i + 1] && data[at] <= spans[s + 1]; at++) {
        if (data[at] >= spans[s]) return true;
      }
    }
    return false;
  }

  /**
   * Whether one of some ascending positions is one of these.
   *
   * @param {number} i @param {Int32Array} positions @param {number} from @param {number} to
   */
  meets(i, positions, from, to) {
    const { data, starts } = this;
    let at = starts[i];
    for (let k = from; k < to; k++) {
      while (at < starts[i + 1] && data[at] < positions[k]) at++;
      if (at === starts[i + 1]) return false;
      if (data[at] === positions[k]) return true;
    }
    return false;
  }
}
