// @ts-check
/** Builds what the other engines need of the same documents: same text, same titles. */
import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documents } from './documents.mjs';
import { run } from './process.mjs';

/** @typedef {import('./process.mjs').Run} Run */

/** The page that has Pagefind's own interface, and those of the documents. */
const PAGEFIND_SEARCH = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Search</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="pagefind/pagefind-ui.css"><script src="pagefind/pagefind-ui.js"></script>
</head><body data-pagefind-ignore="all"><div id="search"></div><script>
const ui = new PagefindUI({ element: "#search", pageSize: 10, showImages: false, debounceTimeoutMs: 0 });
const asked = new URLSearchParams(location.search).get("q");
if (asked) ui.triggerSearch(asked);
</script></body></html>
`;
const MINISEARCH_SEARCH = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Search</title><link rel="icon" href="data:,">
</head><body><input id="q"><ol id="results"></ol><script type="module">
import MiniSearch from "./minisearch.js";
const box = document.querySelector("#q"), list = document.querySelector("#results");
const text = fetch("index.json").then((answer) => answer.text());
const engine = text.then((json) => MiniSearch.loadJSON(json, { fields: ["title", "text"], storeFields: ["title", "url"] }));
async function search() {
  const hits = (await engine).search(box.value).slice(0, 10);
  list.replaceChildren(...hits.map((hit) => {
    const row = document.createElement("li"), link = document.createElement("a");
    link.href = hit.url; link.textContent = hit.title; row.append(link);
    return row;
  }));
}
box.addEventListener("input", search);
box.value = new URLSearchParams(location.search).get("q") ?? "";
if (box.value) search();
</script></body></html>
`;

/** @param {string} text */
const escaped = (text) =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c);

/**
 * A site of bare pages, a heading and paragraphs each, indexed by Pagefind's own program.
 *
 * @param {string} file prepared documents @param {string} site @param {string} modules
 * @returns {Promise<Run>} the indexing alone
 */
export async function buildPagefind(file, site, modules) {
  rmSync(site, { recursive: true, force: true });
  for await (const { url, title, paragraphs } of documents(file)) {
    const folder = join(site, url);
    mkdirSync(folder, { recursive: true });
    const body = paragraphs.map(({ id, text }) => `<p id="${escaped(id)}">${escaped(text)}</p>`);
    writeFileSync(
      join(folder, 'index.html'),
      `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title></head>` +
        `<body><main data-pagefind-body><h1>${escaped(title)}</h1>\n${body.join('\n')}\n</main></body></html>\n`,
    );
  }
  const done = await run(pagefindProgram(modules), ['--site', site, '--quiet']);
  writeFileSync(join(site, 'index.html'), PAGEFIND_SEARCH);
  return done;
}

/** The program itself, so that its memory and not that of a launcher is measured. @param {string} modules */
function pagefindProgram(modules) {
  const scope = join(modules, '@pagefind');
  for (const platform of readdirSync(scope)) {
    for (const name of readdirSync(join(scope, platform, 'bin'))) {
      if (/^pagefind(_extended)?(\.exe)?$/.test(name)) return join(scope, platform, 'bin', name);
    }
  }
  throw new Error('no Pagefind for this platform');
}

/**
 * @param {string} file prepared documents @param {string} site @param {string} modules
 * @returns {Promise<Run>}
 */
export async function buildMiniSearch(file, site, modules) {
  rmSync(site, { recursive: true, force: true });
  mkdirSync(site, { recursive: true });
  const program = new URL('minisearch-build.mjs', import.meta.url).pathname;
  const library = join(modules, 'minisearch/dist/es/index.js');
  const done = await run(process.execPath, [program, library, file, join(site, 'index.json')]);
  copyFileSync(library, join(site, 'minisearch.js'));
  writeFileSync(join(site, 'index.html'), MINISEARCH_SEARCH);
  return done;
}
