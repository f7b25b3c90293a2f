// @ts-check
/**
 * A static host as sites have it: HTTP/2, byte ranges, gzip of the types that are text, validators.
 * Everything is served from memory once it has been read, so that a disk is never measured.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createSecureServer } from 'node:http2';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.zip': 'application/zip',
};
const TEXT = new Set(['.html', '.css', '.js', '.mjs', '.json', '.svg', '.xml', '.txt', '.wasm']);
const PASSWORD = 'lectern-bench';

/** @typedef {{bytes: Buffer, zipped: Buffer | null, type: string, tag: string}} File */
/** @typedef {{path: string, body: number}} Sent an answer and the bytes of its body */
/** @typedef {{url: string, log: Sent[], close: () => void}} Host */

/** The files that hosts serve. */
export class Files {
  /**
   * @param {Record<string, string>} mounts folders by the first part of the path
   * @param {string} scratch a folder for the certificate
   */
  constructor(mounts, scratch) {
    this.mounts = mounts;
    this.pfx = certificate(scratch);
    /** @type {Map<string, File | null>} */
    this.known = new Map();
  }

  /** @param {string} path */
  file(path) {
    let file = this.known.get(path);
    if (file === undefined) this.known.set(path, (file = read(this.mounts, path)));
    return file;
  }

  /** Starts a host on a port of its own, so that what one page is sent is told from the others'. */
  async serve() {
    const server = createSecureServer({ pfx: this.pfx, passphrase: PASSWORD });
    /** @type {Sent[]} */
    const log = [];
    server.on('stream', (stream, headers) => {
      stream.on('error', () => {}); // a page that is closed ends its streams
      const path = decodeURIComponent(new URL(String(headers[':path']), 'https://x').pathname);
      const answer = respond(this.file(path), headers);
      log.push({ path, body: answer.body.length });
      stream.respond(answer.headers);
      stream.end(answer.body);
    });
    server.on('sessionError', () => {});
    await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)));
    const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
    return { url: `https://localhost:${port}/`, log, close: () => void server.close() };
  }
}

/** @param {string} scratch */
function certificate(scratch) {
  const store = join(scratch, 'certificate.p12');
  if (!existsSync(store)) {
    execFileSync(
      'keytool',
      ['-genkeypair', '-alias', 'bench', '-keyalg', 'RSA', '-dname', 'CN=localhost',
        '-validity', '3650', '-storetype', 'PKCS12', '-keystore', store, '-storepass', PASSWORD],
      { stdio: 'ignore' },
    );
  }
  return readFileSync(store);
}

/** @param {Record<string, string>} mounts @param {string} path @returns {File | null} */
function read(mounts, path) {
  const [, mount, rest] = /^\/([^/]*)\/?(.*)$/.exec(path) ?? [];
  const folder = mounts[mount ?? ''];
  if (!folder || rest.split('/').includes('..')) return null;
  let name = join(folder, rest);
  if (!existsSync(name)) return null;
  if (statSync(name).isDirectory()) name = join(name, 'index.html');
  if (!existsSync(name)) return null;
  const bytes = readFileSync(name);
  const suffix = extname(name);
  return {
    bytes,
    zipped: TEXT.has(suffix) ? gzipSync(bytes, { level: 6 }) : null,
    type: TYPES[suffix] ?? 'application/octet-stream',
    tag: `"${createHash('sha1').update(bytes).digest('hex').slice(0, 16)}"`,
  };
}

/** @param {File | null} file @param {import('node:http2').IncomingHttpHeaders} asked */
function respond(file, asked) {
  if (!file) return { headers: { ':status': 404 }, body: Buffer.from('not found') };
  /** @type {Record<string, string | number>} */
  const headers = {
    ':status': 200,
    'content-type': file.type,
    'cache-control': 'max-age=600',
    'accept-ranges': 'bytes',
    etag: file.tag,
    vary: 'Accept-Encoding',
  };
  if (asked['if-none-match'] === file.tag) {
    return { headers: { ...headers, ':status': 304 }, body: Buffer.alloc(0) };
  }
  const range = /^bytes=(\d+)-(\d*)$/.exec(String(asked.range ?? ''));
  if (range) {
    const start = Number(range[1]);
    const end = Math.min(range[2] ? Number(range[2]) : Infinity, file.bytes.length - 1);
    if (start > end) return { headers: { ...headers, ':status': 416 }, body: Buffer.alloc(0) };
    headers[':status'] = 206;
    headers['content-range'] = `bytes ${start}-${end}/${file.bytes.length}`;
    return { headers, body: file.bytes.subarray(start, end + 1) };
  }
  if (file.zipped && /\bgzip\b/.test(String(asked['accept-encoding'] ?? ''))) {
    return { headers: { ...headers, 'content-encoding': 'gzip' }, body: file.zipped };
  }
  return { headers, body: file.bytes };
}
