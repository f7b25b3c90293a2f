// Pagefind as a page uses it, without its interface: the default, with its worker. Where the bytes
// must come from a cache in this page it runs here, which its makers offer for such cases.
/** @param {{engine: string}} where @param {typeof fetch} [fetch] */
export async function open({ engine }, fetch) {
  if (fetch) globalThis.fetch = fetch;
  const pagefind = await import(engine);
  const instance = fetch ? pagefind.createInstance({ noWorker: true }) : pagefind;
  await instance.init();
  return {
    /** @param {string} query @param {number} limit */
    async search(query, limit) {
      const { results } = await instance.search(query);
      const data = await Promise.all(results.slice(0, limit).map((r) => r.data()));
      const hits = data.map(({ url }, i) => ({
        id: /\/documents\/([^/]*)\//.exec(url)?.[1],
        score: results[i].score,
      }));
      return { total: results.length, hits };
    },
  };
}
