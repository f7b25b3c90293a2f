// @ts-check
/** From the tree of a query to what the dictionary is asked for, and to the nodes that answer. */
import { Bool } from './bool.js';
import { formOf, keyRange, stemRanges } from './dictionary.js';
import { allDocs } from './docs.js';
import { Forms } from './forms.js';
import { Leaf } from './leaf.js';
import { positional } from './parts.js';
import { unitsOf } from './units.js';

/** @typedef {import('./bool.js').Node} Node */
/** @typedef {import('./dictionary.js').Entry} Entry */
/** @typedef {import('./dictionary.js').Range} Range */
/** @typedef {import('./leaf.js').LeafParts} LeafParts */
/** @typedef {import('./postings.js').List} List */
/** @typedef {import('./root.js').Field} Field */
/** @typedef {import('./query.js').SearchQuery} SearchQuery */
/** @typedef {import('./rank.js').Ranker} Ranker */
/** @typedef {typeof import('./syntax.js')} Syntax */

const f = Math.fround;
const BODY = 'body';
const TITLE = 'title';

/** Asks of the dictionary are gathered, answered together, and then nodes are made of them. */
export class Plan {
  /** @param {Ranker} ranker @param {Syntax} [syntax] if the query may have more than words and filters */
  constructor(ranker, syntax) {
    this.ranker = ranker;
    this.syntax = /** @type {Syntax} */ (syntax);
    /** @type {Range[]} */
    this.ranges = [];
    /** @type {Entry[][]} */
    this.entries = [];
    /** Entries by word, of each field. @type {Map<string, (() => Entry[])[]>} */
    this.known = new Map();
    /** Phrases that may be found by pairs. @type {{field: Field, terms: string[], entries: () => Entry[], pairs: Entry[]}[]} */
    this.phrases = [];
    /** By their keys, so that what title and body ask for is joined once. @type {Map<string, Forms>} */
    this.forms = new Map();
    /** Parts that have to be there before nodes are made. @type {Promise<void>[]} */
    this.parts = [];
    this.positional = /** @type {typeof import('./positional.js')} */ ({});
  }

  /**
   * Asks; what is given back makes the entries' lists.
   *
   * @param {Range[]} ranges
   * @returns {() => Entry[]}
   */
  ask(ranges) {
    const from = this.ranges.length;
    this.ranges.push(...ranges);
    return () => this.entries.slice(from, from + ranges.length).flat();
  }

  async answer() {
    const { dictionary, dear } = this.ranker;
    [this.entries] = await Promise.all([dictionary.read(this.ranges, true), ...this.parts]);
    await Promise.all(
      this.phrases.map(async (phrase) => {
        const { field, terms, entries } = phrase;
        phrase.pairs = (await dictionary.read(this.positional.pairRanges(field, terms, entries(), dear))).flat();
      }),
    );
  }

  /**
   * Asks for pairs of the terms of a phrase, once these are known.
   *
   * @param {string} name @param {string[]} terms @param {() => Entry[]} entries
   * @returns {() => Entry[]}
   */
  askPairs(name, terms, entries) {
    const field = this.ranker.root.fields.get(name);
    if (!field) return () => [];
    const phrase = { field, terms, entries, pairs: [] };
    this.phrases.push(phrase);
    return () => phrase.pairs;
  }

  /**
   * Asks for what a query needs; what is given back makes its node.
   *
   * @param {SearchQuery} query @param {(() => Entry[]) | null} [speakers] of what counts
   * @returns {() => Node}
   */
  node(query, speakers = null) {
    switch (query.type) {
      case 'bool': {
        const groups = [query.must, query.should, query.filter];
        const [must, should, filter] = groups.map((clauses) =>
          clauses.map((clause) => this.node(clause, speakers)),
        );
        const { known } = this;
        this.known = new Map(); // what is excluded need not be known
        const mustNot = query.mustNot.map((clause) => this.node(clause, speakers));
        this.known = known;
        const make = (/** @type {(() => Node)[]} */ makers) => makers.map((maker) => maker());
        return () => new Bool(make(must), make(should), make(mustNot), make(filter));
      }
      case 'said':
        return this.syntax.said(this, query);
      case 'all':
        if (speakers) return () => this.constant(speakers(), query.boost);
        return () => new Leaf({ docs: allDocs(this.ranker.root.maxDoc), weight: f(query.boost) });
      case 'none':
        return () => new Leaf({ weight: 0 });
      case 'dates': {
        // Beside the dictionary.
        const later = this.ranker.columns().then((columns) => columns.between(query.from, query.to));
        later.catch(() => {}); // reported when it is used
        return () => new Leaf({ later, weight: f(query.boost) });
      }
      case 'keyword': {
        const field = `${query.field}.keyword`;
        const entries = this.ask(query.values.map((value) => keyRange(field, value)));
        return () => this.constant(entries(), query.boost);
      }
      default:
        return this.words(query, query.field === BODY ? speakers : null);
    }
  }

  /**
   * @param {Extract<SearchQuery, {field: string}>} query @param {(() => Entry[]) | null} speakers
   * @returns {() => Leaf}
   */
  words(query, speakers) {
    const { field } = query;
    const terms = query.type === 'phrase' ? query.terms : query.type === 'names' ? query.words : null;
    /** @param {string} name */
    const rangesIn = (name) => {
      if (terms) return [...new Set(terms)].map((term) => keyRange(name, term));
      if (query.type === 'word') return stemRanges(name, query.stem);
      return query.type === 'term' ? [keyRange(name, query.term)] : null;
    };
    const ranges = rangesIn(field);
    // How rare a word is in titles says little: they are short, and "of" may well be rare in them.
    const inBody = field === TITLE ? rangesIn(BODY) : null;
    const beside = inBody ? this.ask(inBody) : () => [];
    /** @type {() => Entry[]} */
    let entries;
    if (ranges) entries = this.ask(ranges);
    else entries = this.syntax.like(this, /** @type {any} */ (query));
    if (speakers || terms) {
      this.parts.push(positional().then((part) => void (this.positional = part)));
    }
    const exact = query.type === 'phrase' && query.slop === 0 && query.terms.length > 1;
    const pairs = exact ? this.askPairs(field, query.terms, entries) : () => [];
    if (query.type === 'word') this.count(query.stem, entries);
    if (query.type === 'term') this.count(formOf(query.term), entries);
    return () => {
      const found = entries();
      const parts = terms
        ? this.positional.inAll(this, query, terms, found, beside(), pairs())
        : this.inAny(query, found, beside());
      parts.speakers = speakers && this.lists(speakers());
      // Of a phrase that one list stands for, that has the documents and the frequencies.
      const placed = parts.phrase && parts.phrase.places.length > 1;
      const Kind = placed || parts.speakers ? this.positional.PositionalLeaf : Leaf;
      const leaf = new Kind(parts);
      if (field === BODY) leaf.units = () => unitsOf(query, leaf);
      return leaf;
    };
  }

  /** @param {string} word a stem, or a form asked for exactly @param {() => Entry[]} entries */
  count(word, entries) {
    this.known.set(word, [...(this.known.get(word) ?? []), entries]);
  }

  /** Words that the index has in no form and no field, in the order of the query. */
  unknown() {
    const all = [...this.known];
    return all.filter(([, fields]) => fields.every((entries) => !entries().length)).map(([word]) => word);
  }

  /** @param {Entry[]} entries */
  lists(entries) {
    return entries.map((entry) => this.ranker.list(entry));
  }

  /** @param {Entry[]} entries @param {number} boost */
  constant(entries, boost) {
    return new Leaf({ lists: this.lists(entries), weight: f(boost) });
  }

  /**
   * A document has one of the terms.
   *
   * @param {any} query @param {Entry[]} entries
   * @param {Entry[]} beside what the word is in the body too, for its weight
   * @returns {LeafParts}
   */
  inAny(query, entries, beside) {
    const lists = this.lists(entries);
    const scorer = query.type === 'wildcard' ? null : this.ranker.scorer(query.field);
    if (!scorer || lists.length === 0) return { lists, weight: f(query.boost) };
    const forms = [entries, beside].filter((all) => all.length > 0).map((all) => this.formsOf(all));
    return { lists, scorer, forms, weight: f(query.boost) };
  }

  /** @param {Entry[]} entries */
  formsOf(entries) {
    const key = entries.map((entry) => `${entry.field.name}\0${entry.key}`).join('\0');
    const forms = this.forms.get(key) ?? new Forms(this.lists(entries));
    this.forms.set(key, forms);
    return forms;
  }
}
