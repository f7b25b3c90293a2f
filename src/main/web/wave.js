// @ts-check
/** Fetching together what is wanted at the same time. */

/** @typedef {import('./packs.js').BlockRef} BlockRef */
/** @typedef {import('./packs.js').Packs} Packs */
/** @typedef {{refs: BlockRef[], use: (raws: Uint8Array[]) => void, from: number}} Ask */

/**
 * One set of parallel requests. All that is wanted of a family is asked for at once, so that
 * neighbouring blocks come in one range.
 */
export class Wave {
  /** @param {number} [gap] see {@link Packs#read} */
  constructor(gap) {
    this.gap = gap;
    /** @type {Map<Packs, {refs: BlockRef[], raws: Uint8Array[]}>} */
    this.families = new Map();
    /** @type {(() => void)[]} */
    this.uses = [];
    /** @type {Promise<unknown>[]} */
    this.others = [];
  }

  /**
   * @param {Packs} packs @param {BlockRef[]} refs
   * @param {(raws: Uint8Array[]) => void} use what to do with the blocks
   */
  ask(packs, refs, use) {
    const family = this.families.get(packs) ?? { refs: [], raws: [] };
    this.families.set(packs, family);
    const from = family.refs.length;
    for (const ref of refs) family.refs.push(ref);
    this.uses.push(() => use(family.raws.slice(from, from + refs.length)));
  }

  /** Fetches, and then gives each who asked its blocks, in the order of asking. */
  async run() {
    await Promise.all([
      ...this.others,
      ...[...this.families].map(async ([packs, family]) => {
        family.raws = await packs.read(family.refs, this.gap);
      }),
    ]);
    for (const use of this.uses) use();
  }
}
