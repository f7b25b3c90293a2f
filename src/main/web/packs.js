// @ts-check
/** Blocks by address: coalesced into few ranges, checked, inflated, kept. */
import { IndexError, StaleIndexError, crc32, damaged, lastPlace } from './bytes.js';
import { FOOTER_LENGTH, checkHeader, headerLength, hex } from './header.js';
import { inflate } from './inflate.js';

/** @typedef {import('./source.js').Source} Source */
/** @typedef {{address: number, raw: number, stored: number}} BlockRef */
/** @typedef {{name: string, length: number, start: number, end: number}} Pack */
/** @typedef {{start: number, end: number, bytes: Promise<Uint8Array>}} Ahead part of a pack, by addresses */

/** Bytes between two wanted blocks that are fetched along rather than asked for separately. */
const GAP = 1024;
export const CHECKSUM = 4;
/** Inflated bytes kept for each family. */
const KEPT = 1 << 24;
/** Parts of a few KiB, kept for each family, that were fetched before their blocks were known. */
const KEPT_AHEAD = 64;
/** Of the block that is being checked. */
const ADDRESS = new Uint8Array(8);

/** @param {BlockRef} block @returns {number} */
export const blockEnd = (block) => block.address + CHECKSUM + block.stored;

export class Packs {
  /**
   * @param {Source} source
   * @param {string} family its letter
   * @param {Uint8Array} id of the segment
   * @param {import('./bytes.js').Cursor} table as the root has it
   */
  constructor(source, family, id, table) {
    this.source = source;
    this.codecName = `LecternPack${family}`;
    this.header = headerLength(this.codecName);
    this.id = id;
    this.seed = crc32(new Uint8Array([...id, family.charCodeAt(0)]));
    /** @type {Pack[]} */
    this.packs = [];
    let start = 0;
    for (let i = table.count(); i > 0; i--) {
      const body = table.vlong();
      const name = `_0.${family}${this.packs.length}.zip`;
      const length = this.header + body + FOOTER_LENGTH;
      this.packs.push({ name, length, start, end: start + body });
      start += body;
    }
    /** @type {Map<number, {bytes: Promise<Uint8Array>, raw: number}>} oldest first */
    this.blocks = new Map();
    this.kept = 0;
    /** What was fetched before its blocks were known, oldest first. @type {Ahead[]} */
    this.early = [];
  }

  /** Whether a block is there or on its way. @param {BlockRef} ref */
  has(ref) {
    return this.blocks.has(ref.address);
  }

  /**
   * Fetches what lies between addresses, for blocks that will be asked for once it is known which.
   * Only to save time: what is not there then, or is no block, is fetched or reported as ever.
   *
   * @param {[number, number][]} spans
   */
  ahead(spans) {
    for (let [at, end] of spans) {
      for (;;) {
        const pack = this.packAt(at);
        if (!pack || at >= end || at >= pack.end) break;
        const start = at;
        at = Math.min(end, pack.end);
        if (this.early.some((known) => known.start <= start && known.end >= at)) continue;
        const bytes = this.source.part(pack, this.offset(pack, start), this.offset(pack, at));
        const known = { start, end: at, bytes };
        this.early.push(known);
        bytes.catch(() => (this.early = this.early.filter((other) => other !== known)));
      }
    }
    this.early.splice(0, this.early.length - KEPT_AHEAD);
  }

  /** @param {BlockRef} ref */
  earlyOf(ref) {
    return this.early.find(({ start, end }) => start <= ref.address && blockEnd(ref) <= end);
  }

  /**
   * The inflated bytes of blocks, in the order asked for.
   *
   * @param {BlockRef[]} refs
   * @param {number} [gap] at most so many bytes that are not wanted come along between two blocks
   * @returns {Promise<Uint8Array[]>}
   */
  read(refs, gap = GAP) {
    const missing = refs.filter((ref) => !this.blocks.has(ref.address));
    missing.sort((a, b) => a.address - b.address);
    /** @type {BlockRef[]} */
    let group = [];
    /** @type {Ahead | undefined} of the group */
    let early;
    for (const ref of missing) {
      const last = group[group.length - 1];
      if (last && ref.address === last.address) continue;
      const known = this.earlyOf(ref);
      const apart = last && (ref.address - blockEnd(last) > gap || this.packOf(ref) !== this.packOf(last));
      if (apart || known !== early) {
        this.fetchGroup(group, early);
        group = [];
        early = known;
      }
      group.push(ref);
    }
    this.fetchGroup(group, early);
    const found = refs.map((ref) => this.blocks.get(ref.address)?.bytes);
    return Promise.all(/** @type {Promise<Uint8Array>[]} */ (found));
  }

  /** @param {BlockRef} ref @returns {Pack} */
  packOf(ref) {
    const pack = this.packAt(ref.address);
    if (!pack || ref.address < pack.start || blockEnd(ref) > pack.end) {
      throw damaged('data ends early');
    }
    return pack;
  }

  /** The pack that an address lies in, if in any. @param {number} address @returns {Pack} */
  packAt(address) {
    const { packs } = this;
    return packs[Math.max(0, lastPlace(packs.length, (i) => packs[i].start <= address))];
  }

  /** @param {BlockRef[]} group neighbours in one pack @param {Ahead} [early] what they are in */
  fetchGroup(group, early) {
    if (!group.length) return;
    const pack = this.packOf(group[0]);
    const start = this.offset(pack, early ? early.start : group[0].address);
    const end = this.offset(pack, blockEnd(group[group.length - 1]));
    const part = early ? early.bytes : this.source.part(pack, start, end);
    for (const ref of group) {
      const block = { bytes: part.then((b) => this.decode(pack, ref, b, start)), raw: ref.raw };
      this.blocks.set(ref.address, block);
      this.kept += ref.raw;
      block.bytes.catch(() => this.forget(ref.address)); // so that it can be tried again
    }
    for (const address of this.blocks.keys()) {
      if (this.kept <= KEPT) break;
      this.forget(address);
    }
  }

  /** @param {number} address */
  forget(address) {
    this.kept -= this.blocks.get(address)?.raw ?? 0;
    this.blocks.delete(address);
  }

  /** @param {Pack} pack @param {number} address */
  offset(pack, address) {
    return this.header + address - pack.start;
  }

  /**
   * Checks and inflates a block. If it is not what it should be, the whole pack is asked for, past
   * every cache, before anything is called damaged.
   *
   * @param {Pack} pack @param {BlockRef} ref @param {Uint8Array} bytes @param {number} start of
   *     these bytes in the file
   */
  async decode(pack, ref, bytes, start) {
    const at = this.offset(pack, ref.address);
    let stored = this.verified(ref, bytes, at - start);
    if (!stored) {
      this.source.ranges = false;
      stored = this.verified(ref, await this.source.file(pack), at);
    }
    if (!stored) {
      const whole = await this.source.file(pack, 'reload');
      if (hex(checkHeader(whole, this.codecName, pack.name)) !== hex(this.id)) {
        throw new StaleIndexError(pack.name);
      }
      stored = this.verified(ref, whole, at);
    }
    if (!stored) {
      throw new IndexError(`The search index is damaged (${pack.name}, block ${ref.address}).`);
    }
    if (ref.stored === ref.raw) return stored;
    const raw = inflate(stored, ref.raw);
    if (raw.length !== ref.raw) throw damaged('data ends early');
    return raw;
  }

  /** The stored bytes if their checksum holds. @param {BlockRef} ref @param {Uint8Array} bytes @param {number} at */
  verified(ref, bytes, at) {
    if (at < 0 || at + CHECKSUM + ref.stored > bytes.length) return null;
    for (let i = 0, rest = ref.address; i < 8; i++, rest = Math.floor(rest / 256)) ADDRESS[i] = rest;
    const stored = bytes.subarray(at + CHECKSUM, at + CHECKSUM + ref.stored);
    const sum = crc32(stored, crc32(ADDRESS, this.seed));
    const expected = bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24);
    return (sum | 0) === expected ? stored : null;
  }
}
