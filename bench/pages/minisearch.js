// MiniSearch with an index made before, which it reads whole.
/** @param {{engine: string, index: string, options?: object}} where @param {typeof fetch} [fetch] */
export async function open({ engine, index, options }, fetch = globalThis.fetch) {
  const { default: MiniSearch } = await import(engine);
  const json = await (await fetch(index)).text();
  const made = { fields: ['title', 'text'], storeFields: ['title', 'url'] };
  const opened = MiniSearch.loadJSON(json, made);
  return {
    /** @param {string} query @param {number} limit */
    async search(query, limit) {
      const found = opened.search(query, options);
      return { total: found.length, hits: found.slice(0, limit).map(({ id, score }) => ({ id, score })) };
    },
  };
}
