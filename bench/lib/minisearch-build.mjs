// @ts-check
/** MiniSearch's index of prepared documents: minisearch-build.mjs LIBRARY DOCUMENTS OUT */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { documents } from './documents.mjs';

const [library, from, to] = process.argv.slice(2);
const { default: MiniSearch } = await import(pathToFileURL(library).href);
const index = new MiniSearch({ fields: ['title', 'text'], storeFields: ['title', 'url'] });
for await (const { id, url, title, paragraphs } of documents(from)) {
  index.add({ id, url, title, text: paragraphs.map(({ text }) => text).join('\n') });
}
writeFileSync(to, JSON.stringify(index));
