// @ts-check
// The search page: results as one types, and the address that says what was asked. The list changes
// once for each answer, and nothing moves before it is there.

import "./keys.js";
import "./offline.js";
import { combobox } from "./combobox.js";
import { button, element, find, link, renew } from "./dom.js";
import { completions, isLast } from "./offers.js";
import { forget, open } from "./open.js";
import { clearRecent, keeps, recent, remember } from "./recent.js";
import { card, fill, phrasesOf } from "./results.js";
import { filterPanel } from "./search-filters.js";
import { showPages } from "./search-pages.js";
import { address, narrowed, narrowing, PAGE, query, read, reversed, widened } from "./search-state.js";
import { documents, parts, t } from "./words.js";

/** @typedef {import("./open.js").Answer} Answer */
/** @typedef {import("./search-state.js").State} State */

const PAUSE = 120;
const QUIET = 700;

const form = /** @type {HTMLFormElement} */ (find("form.search"));
const box = /** @type {HTMLInputElement} */ (find("#q"));
const found = /** @type {HTMLElement} */ (find("#found"));
const head = /** @type {HTMLElement} */ (find("#count"));
const reading = /** @type {HTMLElement} */ (find("#reading"));
const list = /** @type {HTMLElement} */ (find("#results"));
const status = /** @type {HTMLElement} */ (find("#status"));
const order = /** @type {HTMLSelectElement} */ (find("#sort"));
const panel = /** @type {HTMLElement} */ (find("#filters"));
const siteTitle = document.title;

let state = read(location.search);
let running = new AbortController();
// While the reader types, one entry of the history changes, so that "back" leads from query to query
// and not from letter to letter.
let editing = false;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let typing;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let telling;

const filters = filterPanel(panel, find("#chips"), (change) => {
  const chips = () => [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("#chips button"))];
  const chip = chips().findIndex((one) => one === document.activeElement);
  go(change(state), () => {
    if (chip >= 0 && isNowhere()) head.focus();
    tell(head.textContent ?? "", 0);
  });
  // Who takes filters away one after the other is led from chip to chip, at once.
  if (chip >= 0 && isNowhere()) (chips()[chip] ?? chips()[chip - 1])?.focus();
});

/** Later than what the page needs first. @param {() => void} act */
const idle = (act) => void ("requestIdleCallback" in window ? requestIdleCallback(act, { timeout: 500 }) : setTimeout(act, 50));

/** Whether what had the focus is gone and nothing else has taken it. */
const isNowhere = () => !document.activeElement || document.activeElement === document.body;

/** @param {number | undefined} top */
const scrollToPlace = (top) => top !== undefined && scrollTo({ top, behavior: "instant" });

/** Shows what helps to begin, or leaves its place empty until it is known what stands before it. @param {boolean} on */
const settle = (on) => find(".search-page").classList.toggle("settled", on);

/** Remembers how far the reader has scrolled, for the way back. */
const keepPlace = () => history.replaceState({ y: scrollY }, "");

/**
 * Asks for something else, which the address then says.
 * @param {State} next @param {() => void} then @param {boolean} [typed]
 */
function go(next, then, typed = false) {
  if (address(next) !== address(state)) {
    const to = address(next).length > 1 ? address(next) : location.pathname;
    if (typed && editing) {
      history.replaceState(null, "", to);
    } else {
      keepPlace();
      history.pushState(null, "", to);
    }
  }
  editing = typed;
  state = next;
  run(then);
}

/** Searches and shows the answer, unless a later search overtakes it. @param {() => void} then */
async function run(then) {
  running.abort();
  const { signal } = (running = new AbortController());
  const asked = state;
  order.value = asked.sort || "relevance";
  document.title = asked.q ? `${asked.q} · ${siteTitle}` : siteTitle;
  filters.set(asked);
  if (!asked.q && !narrowed(asked)) {
    clear();
    return;
  }
  list.ariaBusy = "true";
  if (found.hidden) settle(false);
  // Only a reader who waits is told so; a quick answer changes the page once.
  const patience = setTimeout(() => {
    present();
    head.textContent = t("searching");
    tell(head.textContent, 0);
  }, 600);
  // Hits are shown before their last excerpts are there, unless something above them is yet to come.
  let shown = false;
  /** @param {Answer} early */
  const onHits = (early) => {
    if (signal.aborted || early.unknown?.length) return;
    shown = true;
    clearTimeout(patience);
    list.ariaBusy = null;
    show(asked, early, undefined, 0);
    then();
  };
  try {
    const index = await open();
    const page = { limit: PAGE, offset: (asked.page - 1) * PAGE, signal };
    const answer = await index.search(query(asked), { ...page, ...narrowing(asked), onHits });
    // A word that is still being typed is not a wrong one.
    const begun = editing && answer.unknown?.length ? await index.complete?.(asked.q, { limit: 1, signal }) : [];
    if (begun?.length) answer.unknown = answer.unknown?.filter((word) => !isLast(asked.q, word));
    const meant = answer.unknown?.length ? await index.suggest?.(asked.q, { signal }) : undefined;
    const wider =
      answer.total === 0 && narrowed(asked) && asked.q ? (await index.search(asked.q, { limit: 0, signal })).total : 0;
    if (signal.aborted) return;
    if (answer.total && !answer.hits.length) {
      state = { ...asked, page: Math.ceil(answer.total / PAGE) };
      history.replaceState(history.state, "", address(state));
      run(then);
      return;
    }
    if (shown) {
      answer.hits.forEach((hit, i) => fill(list.children[i], hit, phrasesOf(answer.understood ?? asked.q)));
    } else {
      show(asked, answer, meant, wider);
      then();
    }
    // Counts can wait, and do not begin between two letters.
    setTimeout(() => idle(() => !signal.aborted && filters.load(index, asked, signal).catch(() => {})), editing ? PAUSE * 3 : 0);
  } catch (error) {
    if (!signal.aborted) fail(error);
  } finally {
    clearTimeout(patience);
    if (running.signal === signal) list.ariaBusy = null;
  }
}

/** @param {State} asked @param {Answer} answer @param {string | undefined} meant @param {number} wider */
function show(asked, answer, meant, wider) {
  const { total, understood, repaired, unknown = [] } = answer;
  const phrases = phrasesOf(understood ?? asked.q);
  const pages = Math.ceil(total / PAGE);
  const none = !asked.q ? "noneLeft" : narrowed(asked) ? "noneFiltered" : "none";
  head.textContent = !total
    ? t(none, { query: asked.q })
    : asked.page > 1
      ? t("pageOf", { documents: documents(total), page: asked.page, pages })
      : documents(total);
  /** @type {HTMLElement[]} */
  const lines = [];
  /** @param {string} key @param {Record<string, string | number | Node>} given */
  const say = (key, given) => lines.push(element("p", "", ...parts(key, given)));
  if (meant) say("meant", { query: link(address({ ...asked, q: meant, page: 1 }), meant) });
  if (repaired && understood) say("understood", { query: element("code", "", understood) });
  if (unknown.length) say("unknown", { words: unknown.map((word) => t("quoted", { word })).join(" ") });
  if (reversed(asked)) say("reversed", { from: asked.from, to: asked.to });
  if (wider) say("wider", { documents: link(address(widened(asked)), documents(wider)) });
  if (!total && asked.q) say("fewer", { help: link("#help", t("help")) });
  renew(reading, ...lines);
  find(".sort").hidden = total < 2 && document.activeElement !== order;
  renew(list, ...answer.hits.map((hit) => card(hit, phrases)));
  showPages(find("#pages"), asked, total);
  filters.appear(total);
  present();
  settle(true);
}

/** What was found takes the place of what helps to begin. */
function present() {
  found.hidden = false;
  find("#recent").hidden = true;
}

function clear() {
  found.hidden = true;
  list.replaceChildren();
  tell("", 0);
  showRecent();
  settle(true);
}

/** @param {unknown} error */
function fail(error) {
  console.error(error);
  forget();
  present();
  settle(true);
  list.replaceChildren();
  find("#pages").hidden = true;
  const used = panel.contains(document.activeElement);
  panel.hidden = true;
  if (used) head.focus();
  const stale = error instanceof Error && error.name === "StaleIndexError";
  find(".sort").hidden = true;
  head.textContent = t(stale ? "stale" : "unreadable");
  reading.replaceChildren(button(t(stale ? "again" : "tryAgain"), () => run(arrival())));
  tell(head.textContent, 0);
}

/** Tells a screen reader what is new, when the reader has stopped typing. @param {string} text @param {number} wait */
function tell(text, wait) {
  clearTimeout(telling);
  status.textContent = "";
  if (text) telling = setTimeout(() => (status.textContent = text), wait + 20);
}

/** Leads to the top of what will be found, unless the reader has gone elsewhere by then. */
function arrival() {
  const left = document.activeElement;
  return () => {
    scrollToPlace(0);
    if (isNowhere() || document.activeElement === left) {
      tell("", 0);
      head.focus({ preventScroll: true });
    } else {
      tell(head.textContent ?? "", 0);
    }
  };
}

function showRecent() {
  const place = find("#recent");
  const isNew = place.hidden;
  const searches = recent().map((one) => element("li", "", link(address({ ...widened(state), q: one }), one)));
  const keep = /** @type {HTMLInputElement} */ (find("input", place));
  keep.checked = keeps();
  renew(find("ol", place), ...searches);
  find(".plain", place).hidden = !searches.length;
  // Without any it is a matter of settings, which can wait; under a hand it stays where it is.
  if (isNew) find("#help")[searches.length ? "before" : "after"](place);
  place.hidden = false;
}

/** @param {string} text */
function typed(text) {
  clearTimeout(typing);
  go({ ...state, q: text.trim(), page: 1 }, () => tell(head.textContent ?? "", QUIET), true);
}

/** Searches for a whole query, now. @param {string} text */
function search(text) {
  box.value = text;
  typed(text);
  editing = false;
  remember(text.trim());
}

for (const type of ["input", "compositionend"]) {
  box.addEventListener(type, (event) => {
    // What is being composed is not yet what the reader writes.
    if (/** @type {InputEvent} */ (event).isComposing) return;
    clearTimeout(typing);
    typing = setTimeout(() => typed(box.value), PAUSE);
  });
}
box.addEventListener("focus", () => void open().catch(() => {}), { once: true });
form.addEventListener("submit", (event) => {
  event.preventDefault();
  search(box.value);
});
combobox(
  box,
  t("completions"),
  async (text, signal) => [{ label: t("goOn"), options: await completions(await open(), text, signal, search) }],
  () => {},
);
box.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !box.value || event.defaultPrevented) return;
  event.preventDefault();
  box.value = "";
  typed("");
});
order.addEventListener("change", () => {
  go({ ...state, sort: order.value === "relevance" ? "" : order.value, page: 1 }, () => tell(t("sorted", { order: order.selectedOptions[0].text }), 0));
});
find("#recent .plain").addEventListener("click", () => {
  clearRecent(true);
  showRecent();
  box.focus();
});
find("#recent input").addEventListener("change", ({ currentTarget }) => {
  clearRecent(/** @type {HTMLInputElement} */ (currentTarget).checked);
  showRecent();
});

// All links to another search are answered here; the way out is noted for the way back.
find("main").addEventListener("click", (event) => {
  const to = /** @type {Element} */ (event.target).closest("a");
  const { button, ctrlKey, metaKey, shiftKey, altKey } = /** @type {MouseEvent} */ (event);
  if (!to || button || ctrlKey || metaKey || shiftKey || altKey) return;
  if (to.getAttribute("href")?.startsWith("?")) {
    event.preventDefault();
    clearTimeout(typing);
    const next = read(to.search);
    box.value = next.q;
    remember(next.q);
    go(next, arrival());
  } else {
    keepPlace();
    if (list.contains(to)) remember(state.q);
  }
});
addEventListener("pagehide", keepPlace);
addEventListener("popstate", () => {
  if (address(read(location.search)) !== address(state)) restore();
  else scrollToPlace(history.state?.y);
});

/** Shows what the address asks for, at the place where the reader left it. */
function restore() {
  clearTimeout(typing);
  editing = false;
  state = read(location.search);
  if (box.value !== state.q) box.value = state.q;
  const y = history.state?.y;
  run(() => {
    scrollToPlace(y);
    tell(head.textContent ?? "", QUIET);
  });
}

// On a narrow page the filters stand before the results, on a wide one after them, as one reads.
const wide = matchMedia("(min-width: 64rem)");
const place = () => (wide.matches ? found.append(panel) : found.prepend(panel));
wide.addEventListener("change", () => {
  const used = /** @type {HTMLElement | null} */ (panel.querySelector(":focus"));
  place();
  used?.focus({ preventScroll: true });
  filters.resized();
});
place();
history.scrollRestoration = "manual";
// What was typed before this script was there counts.
const early = box.value;
restore();
if (early) {
  box.value = early;
  typed(early);
} else if (!location.search && isNowhere()) {
  box.focus();
}
