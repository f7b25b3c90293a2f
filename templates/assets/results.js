// @ts-check
// How a hit looks: the document, and its best paragraphs with what was found marked.

import { element, link } from "./dom.js";
import { root } from "./open.js";
import { locale, t } from "./words.js";

/** @typedef {import("./open.js").Hit} Hit */
/** @typedef {import("./open.js").Excerpt} Excerpt */

/** So long is an excerpt at most, in words that are only there for their room. */
const ROOM = "word ".repeat(48);

/** @param {Hit} hit @param {string[]} phrases asked for, word for word */
export function card(hit, phrases) {
  const facts = [date(hit.date), kind(hit.kind)].filter(Boolean).join(" · ");
  const title = titled(link(root + hit.url), hit);
  return element(
    "li",
    "card",
    ...(facts ? [element("p", "over", facts)] : []),
    element("h3", "", title),
    ...excerptsOf(hit, phrases),
  );
}

/**
 * Puts the excerpts of a hit where its card has kept room for them. Nothing moves: what is shorter
 * leaves some of the room empty, and two share it, with as many lines each as there are.
 *
 * @param {Element} card @param {Hit} hit @param {string[]} phrases
 */
export function fill(card, hit, phrases) {
  const room = card.querySelector(".awaited");
  if (!room) return;
  const words = /** @type {Element} */ (room.querySelector(".where + span"));
  const lines = Math.round(words.getBoundingClientRect().height / parseFloat(getComputedStyle(words).lineHeight));
  const [excerpts = element("ul", "excerpts")] = excerptsOf(hit, phrases);
  excerpts.style.minHeight = `${room.getBoundingClientRect().height}px`;
  if (excerpts.childElementCount > 1) {
    excerpts.className += " sharing";
    excerpts.style.setProperty("--lines", String(Math.max(1, Math.floor(lines / excerpts.childElementCount))));
  }
  room.replaceWith(excerpts);
  // A page of another width has other lines.
  addEventListener("resize", () => {
    excerpts.removeAttribute("style");
    excerpts.className = "excerpts";
  }, { once: true });
}

/** A list of the excerpts of a hit, or room for one; nothing if it has none. @param {Hit} hit @param {string[]} phrases */
function excerptsOf(hit, phrases) {
  const { url, excerpts } = hit;
  if (!excerpts) {
    const room = element("span", "", element("span", "where"), element("span", "", ROOM));
    return [element("ul", "excerpts awaited", element("li", "", room))];
  }
  const page = root + url;
  const rows = excerpts.map((excerpt) => {
    const number = excerpt.paragraph.replace(/^p(?=\d)/, "");
    const where = element("span", "where", `¶ ${number}`);
    where.title = t("paragraph", { number });
    const words = inItsLanguage(element("span", "", ...marked(excerpt)), hit);
    const at = `#${encodeURIComponent(excerpt.paragraph)}`;
    return element("li", "", link(page + marks(excerpt, phrases) + at, where, words));
  });
  return rows.length ? [element("ul", "excerpts", ...rows)] : [];
}

/**
 * What shows the title of a hit; one in capitals is set as on other pages, see Capitals in Java.
 *
 * @template {HTMLElement} T
 * @param {T} shown @param {Hit} hit
 */
export function titled(shown, hit) {
  const title = hit.title || hit.id;
  const [small, capital] = [/\p{Ll}/u, /\p{Lu}/u].map((letter) => title.split(letter).length - 1);
  if (small + capital >= 9 && 3 * capital >= 7 * small) shown.className = "capitals";
  shown.append(title);
  return inItsLanguage(shown, hit);
}

/**
 * Words of a hit, marked with its language unless that is the page's, so that they are read out and written right.
 *
 * @template {HTMLElement} T
 * @param {T} words @param {Hit} hit
 */
function inItsLanguage(words, { language }) {
  words.dir = "auto";
  if (language && language !== document.documentElement.lang) words.lang = language;
  return words;
}

/** Highlights that overlap or touch are one. @param {Excerpt} excerpt */
function runs({ highlights }) {
  /** @type {[number, number][]} */
  const joined = [];
  for (const [from, to] of [...(highlights ?? [])].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/** The excerpt's text with its hits marked. @param {Excerpt} excerpt */
function marked(excerpt) {
  let end = 0;
  /** @type {(string | Node)[]} */
  const parts = [];
  for (const [from, to] of runs(excerpt)) {
    parts.push(excerpt.text.slice(end, from), element("mark", "", excerpt.text.slice(from, to)));
    end = to;
  }
  return [...parts, excerpt.text.slice(end)];
}

/**
 * What was found, for the document's page to mark it too: a phrase as a whole, other words one by one.
 *
 * @param {Excerpt} excerpt @param {string[]} phrases
 */
export function marks(excerpt, phrases) {
  const { text } = excerpt;
  /** @type {Set<string>} */
  const found = new Set();
  const all = runs(excerpt);
  for (let i = 0; i < all.length; ) {
    const phrase = phrases.find((one) => {
      const last = all[i + one.split(" ").length - 1];
      return last && plain(text.slice(all[i][0], last[1])) === one;
    });
    const last = phrase ? i + phrase.split(" ").length - 1 : i;
    found.add(text.slice(all[i][0], all[last][1]).toLowerCase());
    i = last + 1;
  }
  return found.size ? `?${new URLSearchParams([...found].map((words) => ["mark", words]))}` : "";
}

/** The phrases of a query that is in canonical form. @param {string} understood */
export function phrasesOf(understood) {
  return [...understood.matchAll(/(^|[\s(+-]|title:|body:)"([^"]+)"(?!~)/g)].map(([, , words]) => plain(words));
}

/** Words without case, accents and what stands between them. @param {string} text */
function plain(text) {
  const folded = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return folded.match(/[\p{L}\p{N}]+/gu)?.join(" ") ?? "";
}

/** What kind of text a hit is, in words. @param {string} [kind] */
export const kind = (kind = "") => t(`kind.${kind}`, {}, kind);

/** A date of the index (EDTF) in words. @param {string | undefined} edtf */
export function date(edtf) {
  const ends = (edtf ?? "").split("/").map((end) => /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(end));
  const [from, to = from] = ends;
  if (!from || !to) return "";
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: "UTC",
    year: "numeric",
    month: from[2] && to[2] ? "long" : undefined,
    day: from[3] && to[3] ? "numeric" : undefined,
  });
  // The platform puts thin spaces around the dash; the other pages have none.
  const range = format.formatRange(day(from), day(to)).replace(/\u2009/g, "");
  // Chromium has no words for ranges in Chinese.
  return /\//.test(range) ? [from, to].map((end) => format.format(day(end))).join("–") : range;
}

/** @param {RegExpExecArray} parts year, month, day */
function day([, year, month = "01", day = "01"]) {
  return new Date(`${year}-${month}-${day}T00:00:00Z`);
}
