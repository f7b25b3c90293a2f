// @ts-check
/** What is measured, and where its parts lie on the host. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {object} Engine
 * @property {string} name
 * @property {string} adapter the module that runs it in a page
 * @property {object} where what the adapter needs to open it
 * @property {(path: string) => boolean} result whether a file serves to show hits, not to find them
 * @property {string} page the search page
 * @property {string} links selects the links of the hits on the search page
 * @property {boolean} whole whether it loads all before the first query
 */

/** @param {string} site a built site @returns {Engine} */
export function ours(site) {
  const page = readFileSync(join(site, 'search/index.html'), 'utf8');
  const engine = /data-engine="([^"]*)"/.exec(page)?.[1] ?? '';
  return {
    name: 'ours',
    adapter: '/bench/ours.js',
    where: { engine: new URL(engine, 'https://x/site/search/').pathname, index: '/site/index/' },
    result: (path) => /\/_0\.[cx]\d+\.zip$/.test(path),
    page: 'site/search/',
    links: '#results > li h3 a',
    whole: false,
  };
}

/** @type {Engine} */
export const pagefind = {
  name: 'Pagefind',
  adapter: '/bench/pagefind.js',
  where: { engine: '/pagefind/pagefind/pagefind.js' },
  result: (path) => path.includes('/fragment/'),
  page: 'pagefind/',
  links: '.pagefind-ui__result-link',
  whole: false,
};

/** @type {Engine} */
export const minisearch = {
  name: 'MiniSearch',
  adapter: '/bench/minisearch.js',
  where: { engine: '/minisearch/minisearch.js', index: '/minisearch/index.json' },
  result: () => false,
  page: 'minisearch/',
  links: '#results > li a',
  whole: true,
};
