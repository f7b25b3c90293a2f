// @ts-check
// The search page: results as one types, the query in the address, more on demand.
// The engine and the index are fetched when the reader first touches the box.

/**
 * @typedef {{ paragraph: string, text: string, highlights: [number, number][] }} Excerpt
 * @typedef {{ id: string, url: string, title: string, score: number, date?: string, kind?: string,
 *   excerpts: Excerpt[] }} Hit
 * @typedef {{ total: number, hits: Hit[] }} Answer
 * @typedef {{ search(query: string, options: { limit: number, offset: number,
 *   signal: AbortSignal }): Promise<Answer> }} Index
 */

const PAGE = 10;
const PAUSE = 120;

const form = /** @type {HTMLFormElement} */ (document.querySelector("form.search"));
const box = /** @type {HTMLInputElement} */ (document.querySelector("#q"));
const status = /** @type {HTMLElement} */ (document.querySelector("#status"));
const list = /** @type {HTMLOListElement} */ (document.querySelector("#results"));
const more = /** @type {HTMLElement} */ (document.querySelector("#more"));
const siteTitle = document.title;

/** @type {Promise<Index> | undefined} */
let opening;
let shown = "";
let running = new AbortController();
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

/**
 * Loads the engine, which is a classic script: modules do not load from a disk.
 * @returns {Promise<{openIndex(url: string): Promise<Index>}>}
 */
function engine() {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = form.dataset.engine ?? "";
    // @ts-ignore the global that the script sets
    script.addEventListener("load", () => resolve(globalThis.Lectern));
    script.addEventListener("error", () => reject(new Error("The search could not be loaded.")));
    document.head.append(script);
  });
}

/** Opens the index once; a failure is forgotten, so that the next try is a new one. */
function open() {
  opening ??= (async () => {
    const { openIndex } = await engine();
    return openIndex(new URL(form.dataset.index ?? "", location.href).href);
  })().catch((error) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

/**
 * Searches and shows the answer, unless a later search overtakes it.
 * @param {string} query
 * @param {number} offset
 */
async function run(query, offset = 0) {
  running.abort();
  const mine = new AbortController();
  running = mine;
  if (!query) {
    clear();
    return;
  }
  list.setAttribute("aria-busy", "true");
  // Only a reader who waits is told so; a quick answer changes the page once.
  const patience = setTimeout(() => say("Searching…"), 600);
  try {
    const index = await open();
    if (mine.signal.aborted) return;
    const answer = await index.search(query, { limit: PAGE, offset, signal: mine.signal });
    if (!mine.signal.aborted) show(query, offset, answer);
  } catch (error) {
    if (!mine.signal.aborted) fail(query, offset, error);
  } finally {
    clearTimeout(patience);
    if (running === mine) list.removeAttribute("aria-busy");
  }
}

/** @param {string} query @param {number} offset @param {Answer} answer */
function show(query, offset, answer) {
  const items = answer.hits.map(item);
  if (offset === 0) {
    list.replaceChildren(...items);
  } else {
    list.append(...items);
    items[0]?.querySelector("a")?.focus();
  }
  shown = query;
  const count = list.childElementCount;
  more.hidden = count >= answer.total || items.length === 0;
  if (answer.total === 0) {
    say(`No document has “${query}”. Fewer or other words may find more.`);
  } else {
    const documents = answer.total === 1 ? "1 document" : `${answer.total.toLocaleString("en")} documents`;
    say(count < answer.total ? `${documents}, the first ${count} shown` : documents);
  }
}

/** @param {Hit} hit */
function item(hit) {
  const page = `${form.dataset.root}${hit.url}`;
  const card = element("li", "card");
  const facts = [date(hit.date), hit.kind].filter(Boolean).join(" · ");
  if (facts) card.append(element("p", "over", facts));
  const title = link(page, hit.title || hit.id);
  title.dir = "auto";
  const heading = element("h2", "");
  heading.append(title);
  card.append(heading);
  const excerpts = element("ul", "excerpts");
  for (const excerpt of hit.excerpts ?? []) {
    const row = element("li", "");
    const to = link(`${page}${marks(excerpt)}#${encodeURIComponent(excerpt.paragraph)}`, "");
    const where = element("span", "where", `¶ ${excerpt.paragraph.replace(/^p(?=\d)/, "")}`);
    where.title = `Paragraph ${excerpt.paragraph.replace(/^p(?=\d)/, "")}`;
    to.append(where);
    const words = element("span", "");
    words.dir = "auto";
    words.append(...marked(excerpt));
    to.append(words);
    row.append(to);
    excerpts.append(row);
  }
  if (excerpts.childElementCount) card.append(excerpts);
  return card;
}

/** The words that were found, for the document's page to mark them too. @param {Excerpt} excerpt */
function marks({ text, highlights }) {
  const words = new Set((highlights ?? []).map(([from, to]) => text.slice(from, to).toLowerCase()));
  return words.size ? `?${new URLSearchParams([...words].map((word) => ["mark", word]))}` : "";
}

/** The excerpt's text with its hits marked. @param {Excerpt} excerpt */
function marked({ text, highlights }) {
  /** @type {(string | Node)[]} */
  const parts = [];
  let end = 0;
  for (const [from, to] of highlights ?? []) {
    if (from < end) continue;
    parts.push(text.slice(end, from), element("mark", "", text.slice(from, to)));
    end = to;
  }
  parts.push(text.slice(end));
  return parts;
}

/** A date of the index (EDTF) in words. @param {string | undefined} edtf */
function date(edtf) {
  const ends = (edtf ?? "").split("/").map((end) => /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(end));
  const [from, to = from] = ends;
  if (!from || !to) return "";
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: "UTC",
    year: "numeric",
    month: from[2] && to[2] ? "long" : undefined,
    day: from[3] && to[3] ? "numeric" : undefined,
  });
  // The platform puts thin spaces around the dash; the other pages have none.
  return format.formatRange(day(from), day(to)).replace(/\s*–\s*/u, "–");
}

/** @param {RegExpExecArray} parts year, month, day */
function day([, year, month = "01", day = "01"]) {
  return new Date(`${year}-${month}-${day}T00:00:00Z`);
}

function clear() {
  list.replaceChildren();
  list.removeAttribute("aria-busy");
  more.hidden = true;
  shown = "";
  say("");
}

/** @param {string} query @param {number} offset @param {unknown} error */
function fail(query, offset, error) {
  console.error(error);
  opening = undefined;
  if (offset === 0) list.replaceChildren();
  more.hidden = true;
  const stale = error instanceof Error && error.name === "StaleIndexError";
  say(stale ? "The site has changed since this page was opened. " : "The search index could not be read. ");
  const again = /** @type {HTMLButtonElement} */ (element("button", "copy", "Try again"));
  again.type = "button";
  if (stale) again.textContent = "Search again";
  again.addEventListener("click", () => run(query, stale ? 0 : offset));
  status.append(again);
}

/** @param {string} text */
function say(text) {
  if (status.textContent !== text) status.textContent = text;
}

/** @param {string} name @param {string} className @param {string} [text] */
function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

/** @param {string} href @param {string} text */
function link(href, text) {
  const made = document.createElement("a");
  made.href = href;
  made.textContent = text;
  return made;
}

const typed = () => box.value.trim();
const asked = () => (new URLSearchParams(location.search).get("q") ?? "").trim();

/** The address of a query. @param {string} query */
function address(query) {
  return query ? `?q=${encodeURIComponent(query)}` : location.pathname;
}

/** @param {string} query */
function name(query) {
  document.title = query ? `${query} · ${siteTitle}` : siteTitle;
}

// The first letter after a finished query begins a new entry of the history; the next ones
// change that entry. So "back" leads from query to query and not from letter to letter.
let editing = false;

/** @param {string} query */
function note(query) {
  if (query === asked()) return;
  if (editing) history.replaceState(null, "", address(query));
  else history.pushState(null, "", address(query));
  editing = true;
  name(query);
}

box.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(() => {
    note(typed());
    run(typed());
  }, PAUSE);
});
box.addEventListener("focus", () => void open().catch(() => {}), { once: true });
box.addEventListener("change", () => {
  editing = false;
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(timer);
  note(typed());
  editing = false;
  if (typed() !== shown) run(typed());
});
more.addEventListener("click", () => run(shown, list.childElementCount));
window.addEventListener("popstate", restore);
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && document.activeElement === box && box.value) {
    event.preventDefault();
    box.value = "";
    box.dispatchEvent(new Event("input"));
  }
});

function restore() {
  editing = false;
  box.value = asked();
  name(asked());
  run(asked());
}

restore();
if (!asked()) box.focus();

export {};
