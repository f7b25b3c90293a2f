// @ts-check
/** A page with empty caches, whose requests and those of its workers are measured. */

/** @typedef {import('./browser.mjs').Browser} Browser */
/**
 * A request that has ended. The host counts the bytes: the protocol leaves out those of a worker's
 * script. Times are seconds of the browser's monotonic clock.
 *
 * @typedef {object} Request
 * @property {string} url
 * @property {number} start when it was sent
 * @property {number} end when the last byte was there
 * @property {number} status
 * @property {boolean} failed
 */
/** @typedef {{latency: number, rate: number}} Line milliseconds a request; bits a second, 0: no limit */

/** The line of the figures: 1.6 Mbit/s, 150 ms. */
export const SLOW = { latency: 150, rate: 1_600_000 };
/** Enough latency that what was sent together is told from what had to wait. */
export const WAVES = { latency: 300, rate: 0 };
const QUIET = 150; // milliseconds without a request after which nothing more is expected

export class Tab {
  /**
   * @param {Browser} browser
   * @param {import('./server.mjs').Files} files what the tab's own host serves
   * @param {Line | null} line
   * @param {{script?: string}} [options] script: runs in each document before its own
   */
  static async open(browser, files, line, { script } = {}) {
    const { browserContextId } = await browser.send('Target.createBrowserContext');
    const { targetId } = await browser.send('Target.createTarget', {
      url: 'about:blank',
      browserContextId,
    });
    const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true });
    const tab = new Tab(browser, await files.serve(), browserContextId, sessionId, line);
    await tab.watch(sessionId);
    await browser.send('Page.enable', {}, sessionId);
    if (script) {
      await browser.send('Page.addScriptToEvaluateOnNewDocument', { source: script }, sessionId);
    }
    return tab;
  }

  /**
   * @param {Browser} browser @param {import('./server.mjs').Host} host @param {string} context
   * @param {string} session @param {Line | null} line
   */
  constructor(browser, host, context, session, line) {
    this.browser = browser;
    this.host = host;
    this.context = context;
    this.session = session;
    this.line = line;
    /** @type {Request[]} */
    this.requests = [];
    /** @type {Map<string, Request>} */
    this.running = new Map();
    this.changed = 0;
    /** @type {string[]} */
    this.sessions = [];
    /** @type {string[]} */
    this.problems = [];
  }

  /** @param {string} session */
  async watch(session) {
    this.sessions.push(session);
    this.browser.sessions.set(session, (method, params) => this.event(method, params));
    /** @type {Promise<any>[]} */
    const calls = [this.browser.send('Network.enable', {}, session)];
    if (this.line) {
      const rate = this.line.rate ? this.line.rate / 8 : -1;
      calls.push(
        this.browser.send(
          'Network.emulateNetworkConditions',
          { offline: false, latency: this.line.latency, downloadThroughput: rate, uploadThroughput: rate },
          session,
        ),
      );
    }
    calls.push(
      this.browser.send('Runtime.enable', {}, session),
      this.browser.send(
        'Target.setAutoAttach',
        { autoAttach: true, waitForDebuggerOnStart: true, flatten: true },
        session,
      ),
    );
    await Promise.all(calls.map((call) => call.catch(() => {}))); // a worker may have ended already
  }

  /** @param {string} method @param {any} p */
  event(method, p) {
    const key = p.requestId; // a worker's script begins in one session and ends in another
    const request = this.running.get(key);
    switch (method) {
      case 'Target.attachedToTarget':
        this.watch(p.sessionId).then(() =>
          this.browser.send('Runtime.runIfWaitingForDebugger', {}, p.sessionId).catch(() => {}),
        );
        break;
      case 'Runtime.exceptionThrown':
        this.problems.push(p.exceptionDetails.exception?.description ?? p.exceptionDetails.text);
        break;
      case 'Network.requestWillBeSent':
        if (!/^https?:/.test(p.request.url)) break;
        this.changed = performance.now();
        this.running.set(key, {
          url: p.request.url,
          start: p.timestamp,
          end: 0,
          status: 0,
          failed: false,
        });
        break;
      case 'Network.responseReceived':
        if (request) request.status = p.response.status;
        break;
      case 'Network.requestServedFromCache':
        this.running.delete(key);
        break;
      case 'Network.loadingFinished':
      case 'Network.loadingFailed':
        if (!request) break;
        this.running.delete(key);
        this.changed = performance.now();
        request.end = p.timestamp;
        request.failed = method === 'Network.loadingFailed';
        this.requests.push(request);
        break;
    }
  }

  /** @param {string} path */
  async go(path) {
    await this.browser.send('Page.navigate', { url: this.host.url + path }, this.session);
  }

  /**
   * Runs a function in the page.
   *
   * @template {any[]} A, R
   * @param {(...args: A) => R} f without references to what is outside it
   * @param {A} args JSON values
   * @returns {Promise<Awaited<R>>}
   */
  async run(f, ...args) {
    const expression = `(${f})(...${JSON.stringify(args)})`;
    const { result, exceptionDetails } = await this.browser.send(
      'Runtime.evaluate',
      { expression, awaitPromise: true, returnByValue: true },
      this.session,
    );
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value;
  }

  /** Waits until no request runs and none has begun for a while. */
  async settle(quiet = QUIET) {
    while (this.running.size > 0 || performance.now() - this.changed < quiet) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  /** What was sent since the last call. */
  take() {
    return { requests: this.requests.splice(0), sent: this.host.log.splice(0) };
  }

  async close() {
    for (const session of this.sessions) this.browser.sessions.delete(session);
    await this.browser.send('Target.disposeBrowserContext', { browserContextId: this.context });
    this.host.close();
  }
}

/**
 * How many round trips had to follow one another: a request that was sent after the end of another
 * is counted as depending on it.
 *
 * @param {Request[]} requests
 */
export function waves(requests) {
  const ordered = [...requests].sort((a, b) => a.start - b.start);
  /** @type {number[]} */
  const depth = [];
  ordered.forEach((request, i) => {
    let most = 0;
    for (let j = 0; j < i; j++) if (ordered[j].end <= request.start) most = Math.max(most, depth[j]);
    depth.push(most + 1);
  });
  return Math.max(0, ...depth);
}
