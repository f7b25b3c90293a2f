// @ts-check
/** `node --import bundle-hook.mjs ...`: whoever asks for the search's source gets what is shipped. */
import { existsSync, readFileSync } from 'node:fs';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';

const SOURCE = new URL('../../main/web/search.js', import.meta.url).href;
export const BUNDLE = new URL('../../../target/classes/bundle/search.js', import.meta.url);
if (!existsSync(fileURLToPath(BUNDLE))) {
  throw new Error('there is no bundle; hint: run mvn process-resources first');
}

// Node calls `load` in a thread of its own, which imports this file once more.
if (isMainThread && process.execArgv.join(' ').includes('bundle-hook')) register(import.meta.url);

/** The parts are beside the bundle. @type {import('node:module').ResolveHook} */
export async function resolve(specifier, context, next) {
  const isPart = context.parentURL === SOURCE && /^\.\/engine-/.test(specifier);
  return isPart ? { url: new URL(specifier, BUNDLE).href, format: 'module', shortCircuit: true } : next(specifier, context);
}

/** @type {import('node:module').LoadHook} */
export async function load(url, context, next) {
  if (url !== SOURCE && !url.startsWith(new URL('engine-', BUNDLE).href)) return next(url, context);
  const file = url === SOURCE ? BUNDLE : new URL(url);
  return { format: 'module', source: readFileSync(file), shortCircuit: true };
}
