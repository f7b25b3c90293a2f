// @ts-check
/** The JSON-LD of the golden sites has no type and no property that schema.org does not know: by its own vocabulary, as types. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const GOLDEN = fileURLToPath(new URL('../golden/', import.meta.url));
/** Where ./test installs its tools. */
const TOOLS = fileURLToPath(new URL('../../../target/tools/', import.meta.url));

/** What the types do not have: the ids of JSON-LD, and the marks of an action's input (schema.org/docs/actions.html). */
const BESIDE = /^@id$|-input$/;

/** The objects of all pages. */
function objects() {
  return readdirSync(GOLDEN, { recursive: true })
    .map(String)
    .filter((path) => path.endsWith('.html'))
    .sort()
    .flatMap((path) => {
      const html = readFileSync(GOLDEN + path, 'utf8');
      return [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, json]) =>
        JSON.parse(json, (key, value) => (BESIDE.test(key) ? undefined : value)));
    });
}

/** What the compiler says of objects that are declared to be what they say: a line begins with the object's number. */
function faults(/** @type {Record<string, any>[]} */ all) {
  const types = [...new Set(all.map((one) => one['@type']))].sort();
  const lines = all.map((one, i) => `export const o${i}: WithContext<${one['@type']}> = ${JSON.stringify(one)};`);
  lines.push(`import type { WithContext, ${types.join(', ')} } from 'schema-dts';`);
  const folder = mkdtempSync(TOOLS + 'schema-org-');
  try {
    writeFileSync(`${folder}/all.ts`, lines.join('\n'));
    const tsc = `${TOOLS}node_modules/typescript/bin/tsc`;
    const options = '--noEmit --strict --skipLibCheck --target es2022 --module preserve --types'.split(' ');
    const run = spawnSync(process.execPath, [tsc, ...options, '', `${folder}/all.ts`], { encoding: 'utf8' });
    return (run.stdout + run.stderr).split('\n').filter(Boolean).map((line) => line.replace(/^.*all\.ts\(/, ''));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const skip = existsSync(`${TOOLS}node_modules/schema-dts`) ? false : 'the tools of ./test are not installed';

test('all JSON-LD is in the vocabulary, and what is not is found', { skip }, () => {
  const all = objects();
  for (const type of ['CreativeWork', 'Report', 'Event', 'Person', 'Dataset', 'WebSite']) {
    assert.ok(all.some((one) => one['@type'] === type), type);
  }
  const work = all.find((one) => one['@type'] === 'CreativeWork');
  const found = faults([...all, { ...work, startDate: '2021-05-11' }, { ...work, author: [{ '@type': 'Nobody' }] }]);
  assert.deepEqual(found.filter((line) => parseInt(line) <= all.length), []);
  assert.ok(found.some((line) => parseInt(line) === all.length + 1 && line.includes('startDate')), found.join('\n'));
  assert.ok(found.some((line) => parseInt(line) === all.length + 2 && line.includes('Nobody')), found.join('\n'));
});
