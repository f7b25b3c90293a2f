// Our engine as a page uses it, without the search page.
/** @param {string} address of the classic script that pages load */
function load(address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.addEventListener('load', resolve);
    script.addEventListener('error', reject);
    document.head.append(script);
  });
}

/** @param {{engine: string, index: string}} where @param {typeof fetch} [fetch] */
export async function open({ engine, index }, fetch) {
  const scope = /** @type {any} */ (globalThis);
  if (!scope.Lectern) await load(engine);
  const opened = await scope.Lectern.openIndex(new URL(index, location.href).href, fetch ? { fetch } : {});
  return {
    /** @param {string} query @param {number} limit */
    async search(query, limit) {
      const { total, hits } = await opened.search(query, { limit });
      return { total, hits };
    },
  };
}
