// Our engine as a page uses it, without the search page.
/** @param {{engine: string, index: string}} where @param {typeof fetch} [fetch] */
export async function open({ engine, index }, fetch) {
  const { openIndex } = await import(engine);
  const opened = await openIndex(new URL(index, location.href).href, fetch ? { fetch } : {});
  return {
    /** @param {string} query @param {number} limit */
    async search(query, limit) {
      const { total, hits } = await opened.search(query, { limit });
      return { total, hits };
    },
  };
}
