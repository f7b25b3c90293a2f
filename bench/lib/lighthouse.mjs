// @ts-check
/**
 * Lighthouse on the pages of a built site, as a phone of the middle range with slow 4G, which is what
 * it emulates if it is not told otherwise. A page is measured three times and the middle is taken,
 * since the speed of the machine is in the first score.
 */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Files } from './server.mjs';

const [modules, target, chromium, site, ...paths] = process.argv.slice(2);
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const RUNS = 3;

const { default: lighthouse } = await import(join(modules, 'lighthouse/core/index.js'));
const { launch } = await import(join(modules, 'chrome-launcher/dist/index.js'));

/** The document whose page is in the middle by size, so that what is measured is ordinary. */
function aDocument() {
  const folder = join(site, 'documents');
  const pages = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => {
      const page = statSync(join(folder, name, 'index.html'), { throwIfNoEntry: false });
      const text = statSync(join(folder, name, `${name}.bib`), { throwIfNoEntry: false });
      return page && text ? [{ name, size: page.size }] : [];
    })
    .sort((a, b) => a.size - b.size || (a.name < b.name ? -1 : 1));
  return `documents/${encodeURIComponent(pages[pages.length >> 1].name)}/`;
}

const middle = (/** @type {number[]} */ numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

const host = await new Files({ site }, target).serve();
const chrome = await launch({
  chromePath: chromium,
  chromeFlags: ['--headless=new', '--no-sandbox', '--disable-dev-shm-usage', '--ignore-certificate-errors'],
});
try {
  console.log(`| page | ${CATEGORIES.join(' | ')} |\n|---|${CATEGORIES.map(() => '---:').join('|')}|`);
  for (const path of paths.length ? paths : ['', aDocument(), 'search/', 'search/?q=the']) {
    /** @type {Map<string, number[]>} */
    const scores = new Map(CATEGORIES.map((name) => [name, []]));
    const faults = new Set();
    for (let run = 0; run < RUNS; run++) {
      const { lhr } = await lighthouse(`${host.url}site/${path}`, { port: chrome.port, logLevel: 'error' });
      for (const name of CATEGORIES) {
        scores.get(name)?.push(Math.round(100 * lhr.categories[name].score));
        for (const { id, weight } of lhr.categories[name].auditRefs) {
          const { score, displayValue = '' } = lhr.audits[id];
          if (weight > 0 && score !== null && score < 0.9) faults.add(`${id} ${displayValue}`.trim());
        }
      }
    }
    console.log(`| /${path} | ${CATEGORIES.map((name) => middle(scores.get(name) ?? [])).join(' | ')} |`);
    for (const fault of faults) console.error(`  ${fault}`);
  }
} finally {
  await chrome.kill();
  host.close();
}
