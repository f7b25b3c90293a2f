// @ts-check
/** The root: dictionaries, their fields, and the first term and place of each of their blocks. */
import { IndexError, damaged } from './bytes.js';
import { Packs, blockEnd } from './packs.js';

/** @typedef {import('./packs.js').BlockRef} BlockRef */
/**
 * @typedef {object} Field
 * @property {string} name
 * @property {boolean} freqs
 * @property {boolean} positions
 * @property {number} sumTotalTermFreq
 * @property {number} docCount documents that have the field
 * @property {Field[]} joined the fields that share its dictionary, itself among them
 * @property {Uint8Array[]} firstTerms
 * @property {BlockRef[]} blocks
 * @property {number[]} lists where those of each block begin, and the end of the last, in units of {@link LIST_UNIT}
 * @property {Int32Array} steps documents from which on texts are longer by a quarter of an octave
 * @property {number} least how often a term occurs, at least, that is in a pair; see {@link pairsOf}
 */
/**
 * @typedef {object} Root
 * @property {number} maxDoc
 * @property {{stemming: string, titleBoost: number}} settings
 * @property {Packs} terms
 * @property {Packs} docs
 * @property {Packs} positions
 * @property {import('./norms.js').Norms} norms
 * @property {Map<string, Field>} fields
 */

/** Far more than a static site has; each costs a few bytes of memory. */
const MAX_DOCS = 1 << 26;
/** Bytes that the place of lists is rounded down to. */
export const LIST_UNIT = 64;
/** Fields of a dictionary. */
const MAX_JOINED = 7;
const OPTIONS = 7;
const HAS_FREQS = 2;
const HAS_POSITIONS = 3;
const PAIRS = 16;
const STEPS = 32;

const NO_STEPS = new Int32Array(0);
const NO_BLOCKS = { firstTerms: [], blocks: [], lists: [] };

/** What the pairs of a field's frequent terms are kept as, like a field. @param {string} name */
export const pairsOf = (name) => `${name}\u001e`;

/**
 * @param {import('./bytes.js').Cursor} in_ @param {Uint8Array} id
 * @param {import('./source.js').Source} source @param {import('./norms.js').Norms} norms
 * @returns {Root}
 */
export function parseRoot(in_, id, source, norms) {
  const maxDoc = in_.vint();
  if (maxDoc > MAX_DOCS) throw damaged('bad count');
  if (norms.maxDoc !== maxDoc) throw damaged('bad count');
  const settings = parseSettings(in_.string());
  const [terms, docs, positions] = [...'tdp'].map((family) => new Packs(source, family, id, in_));
  /** @type {Map<string, Field>} */
  const fields = new Map();
  for (let i = in_.count(); i > 0; i--) {
    for (const field of parseDictionary(in_)) fields.set(field.name, field);
  }
  in_.finish();
  return { maxDoc, settings, terms, docs, positions, norms, fields };
}

/** @param {string} text @returns {Root['settings']} */
function parseSettings(text) {
  try {
    const settings = JSON.parse(text);
    if (/^(en|none)$/.test(settings.stemming)) return settings;
  } catch {} // says as little
  throw new IndexError('The search index does not say how it was made.');
}

/** The fields of a dictionary, and their pairs if they have some. @param {import('./bytes.js').Cursor} in_ @returns {Field[]} */
function parseDictionary(in_) {
  /** @type {Field[]} */
  const joined = [];
  /** @type {Field[]} */
  const pairs = [];
  const count = in_.count();
  if (count > MAX_JOINED) throw damaged('bad count');
  for (let i = 0; i < count; i++) {
    const name = in_.string();
    const flags = in_.byte();
    in_.vlong(); // count of terms
    in_.vlong(); // sum of document frequencies
    const sumTotalTermFreq = in_.vlong();
    const docCount = in_.vint();
    in_.skip(in_.vint()); // last term
    const freqs = (flags & OPTIONS) >= HAS_FREQS;
    const positions = (flags & OPTIONS) >= HAS_POSITIONS;
    const steps = flags & STEPS ? parseSteps(in_) : NO_STEPS;
    const field = { name, freqs, positions, sumTotalTermFreq, docCount, steps, least: Infinity, joined, ...NO_BLOCKS };
    joined.push(field);
    if (flags & PAIRS) {
      field.least = in_.vlong();
      const own = { ...field, name: pairsOf(name), ...parseBlocks(in_) };
      own.joined = [own];
      pairs.push(own);
    }
  }
  const blocks = parseBlocks(in_);
  for (const field of joined) Object.assign(field, blocks);
  return [...joined, ...pairs];
}

/** @param {import('./bytes.js').Cursor} in_ */
function parseSteps(in_) {
  let doc = 0;
  return Int32Array.from({ length: in_.count() }, () => (doc += in_.vint()));
}

/** @param {import('./bytes.js').Cursor} in_ */
function parseBlocks(in_) {
  let address = in_.vlong();
  const lists = [in_.vlong()];
  const firstTerms = [];
  const blocks = [];
  let term = new Uint8Array(0);
  for (let i = in_.count(); i > 0; i--) {
    term = readTerm(in_, term);
    firstTerms.push(term);
    const block = { address, raw: in_.vint(), stored: in_.vint() };
    blocks.push(block);
    address = blockEnd(block);
    lists.push(lists[lists.length - 1] + in_.vlong());
  }
  return { firstTerms, blocks, lists };
}

/** @param {import('./bytes.js').Cursor} in_ @param {Uint8Array} previous */
export function readTerm(in_, previous) {
  const shared = in_.vint();
  const rest = in_.take(in_.vint());
  if (shared > previous.length) throw damaged('bad term');
  const term = new Uint8Array(shared + rest.length);
  term.set(previous.subarray(0, shared));
  term.set(rest, shared);
  return term;
}
