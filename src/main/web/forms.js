// @ts-check
/** What a word stands for: the lists of its forms, and the documents that have one of them. */
import { NONE, union } from './docs.js';

/** @typedef {import('./docs.js').Docs} Docs */
/** @typedef {import('./postings.js').List} List */
/** @typedef {import('./wave.js').Wave} Wave */

export class Forms {
  /** @param {List[]} lists */
  constructor(lists) {
    this.lists = lists;
    /** @type {Docs | null} */
    this.joined = null;
  }

  /** Asks for what the count depends on. @param {Wave} wave */
  loadCount(wave) {
    if (this.lists.length > 1) for (const list of this.lists) list.load(wave);
  }

  /** Documents that have one of the forms, once the lists are loaded. @param {number} maxDoc */
  docs(maxDoc) {
    this.joined ??= this.lists.length === 0 ? NONE : union(this.lists.map(({ docs }) => docs), maxDoc);
    return this.joined;
  }

  /** How many documents have one of the forms: the docFreq of the word. @param {number} maxDoc */
  count(maxDoc) {
    return this.lists.length === 1 ? this.lists[0].docFreq : this.docs(maxDoc).length;
  }
}
