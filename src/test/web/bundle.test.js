// @ts-check
/** What a site ships does what the source does: the tests of the search, run against the bundle. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import vm from 'node:vm';
import { gzipSync } from 'node:zlib';
import { BUNDLE } from './bundle-hook.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const API = ['IndexError', 'StaleIndexError', 'analyze', 'openIndex'];
const bundled = (/** @type {string} */ name) => readFileSync(new URL(name, BUNDLE), 'utf8');

/** The tests that ask nothing but the public module, which the hook replaces; bytes.js helps to make files. */
const tests = readdirSync(HERE).filter((name) => {
  if (!name.endsWith('.test.js')) return false;
  const used = readFileSync(HERE + name, 'utf8').matchAll(/^(?:import|}).* from '[./]*main\/web\/(.*)';$/gm);
  const modules = new Set(Array.from(used, ([, module]) => module));
  modules.delete('bytes.js');
  return modules.size === 1 && modules.has('search.js');
});

test('the tests of the search are found', () => assert.ok(tests.includes('search.test.js')));

for (const name of tests) {
  test(`${name} passes with the bundle`, async () => {
    const environment = { ...process.env };
    delete environment.NODE_TEST_CONTEXT; // a run of its own, not a part of this one
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', './bundle-hook.mjs', '--test', '--test-reporter=tap', name],
      { cwd: HERE, env: environment },
    );
    assert.match(stdout, /^# pass [1-9]/m);
    assert.match(stdout, /^# fail 0$/m);
  });
}

test('the engine names all parts, and a part stands alone', () => {
  const parts = readdirSync(BUNDLE.pathname.replace(/[^/]*$/, '')).filter((name) => /^engine-/.test(name));
  assert.ok(parts.length >= 3);
  for (const file of ['engine.js', 'search.js']) {
    const named = new Set(Array.from(bundled(file).matchAll(/"\.\/(engine-[a-z]+\.js)"/g), ([, name]) => name));
    assert.deepEqual([...named].sort(), parts.sort(), file);
  }
  for (const name of parts) assert.doesNotMatch(bundled(name), /\bimport\b/);
});

test('the module offers what is documented, and nothing else', async () => {
  const module = await import(`data:text/javascript,${encodeURIComponent(bundled('search.js'))}`);
  assert.deepEqual(Object.keys(module).sort(), API);
});

test('the classic script sets one global and needs no module', () => {
  const global = vm.createContext({ TextDecoder, TextEncoder, fetch, URL });
  const before = Object.keys(global);
  vm.runInContext(bundled('engine.js'), global);
  const added = Object.keys(global).filter((name) => !before.includes(name));
  assert.deepEqual(added, ['Lectern']);
  assert.deepEqual(Object.keys(global.Lectern).sort(), API);
});

// All that a query of words and its first hits transfer; counts and completions come beside them.
// 30,000 bytes are the limit.
test('what the search page loads stays small', () => {
  const names = ['engine.js', 'scripts/search-page.js'];
  const bytes = names.map((name) => gzipSync(bundled(name), { level: 9 }).length);
  assert.ok(bytes.reduce((a, b) => a + b) <= 30_000, `${names}: ${bytes}`);
});

test('the scripts of the theme are strict scripts with a scope of their own', () => {
  for (const name of readdirSync(new URL('scripts/', BUNDLE))) {
    const code = bundled(`scripts/${name}`);
    new vm.Script(code); // no import, no export
    assert.match(code, /^\/\*![^*]*\*\/\s*\(\(\)=>\{"use strict";/, name);
  }
});
