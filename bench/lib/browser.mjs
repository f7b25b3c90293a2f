// @ts-check
/**
 * Chromium over its own debugging protocol through a pipe. A driver library would hide the sessions
 * of workers, and Pagefind does its requests in one.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @typedef {(params: any) => void} Listener */

const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-extensions',
  '--disable-sync',
  '--ignore-certificate-errors', // the bench's own server has a certificate that it made itself
  '--remote-debugging-pipe',
];

/** A running Chromium. */
export class Browser {
  /** @param {string} command */
  constructor(command) {
    this.folder = mkdtempSync(join(tmpdir(), 'bench-chromium-'));
    this.process = spawn(command, [...FLAGS, `--user-data-dir=${this.folder}`, 'about:blank'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    });
    this.next = 1;
    /** @type {Map<number, {resolve: (value: any) => void, reject: (error: Error) => void}>} */
    this.waiting = new Map();
    /** @type {Map<string, (method: string, params: any) => void>} what a session's events go to */
    this.sessions = new Map();
    this.output = /** @type {import('node:stream').Writable} */ (this.process.stdio[3]);
    const input = /** @type {import('node:stream').Readable} */ (this.process.stdio[4]);
    input.setEncoding('utf8');
    let rest = '';
    input.on('data', (/** @type {string} */ text) => {
      const parts = (rest + text).split('\0');
      rest = parts.pop() ?? '';
      for (const part of parts) this.receive(JSON.parse(part));
    });
    this.process.on('exit', () => {
      for (const { reject } of this.waiting.values()) reject(new Error('Chromium has ended'));
      this.waiting.clear();
    });
  }

  /** @param {any} message */
  receive({ id, result, error, method, params, sessionId }) {
    if (id === undefined) {
      this.sessions.get(sessionId ?? '')?.(method, params);
      return;
    }
    const call = this.waiting.get(id);
    this.waiting.delete(id);
    if (error) call?.reject(new Error(`${error.message} ${error.data ?? ''}`));
    else call?.resolve(result);
  }

  /**
   * Calls a method of the protocol.
   *
   * @param {string} method @param {object} [params] @param {string} [sessionId] of a target
   * @returns {Promise<any>}
   */
  send(method, params = {}, sessionId) {
    const id = this.next++;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.output.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  async close() {
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    await this.send('Browser.close').catch(() => {});
    await ended;
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
