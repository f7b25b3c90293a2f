// @ts-check
// How a hit looks: the document, and its best paragraphs with what was found marked.

import { element, link } from "./dom.js";
import { root } from "./open.js";

/** @typedef {import("./open.js").Hit} Hit */
/** @typedef {import("./open.js").Excerpt} Excerpt */

/** @param {Hit} hit @param {string[]} phrases asked for, word for word */
export function card(hit, phrases) {
  const page = root + hit.url;
  const facts = [date(hit.date), hit.kind].filter(Boolean).join(" · ");
  const title = link(page, hit.title || hit.id);
  title.dir = "auto";
  const excerpts = (hit.excerpts ?? []).map((excerpt) => {
    const number = excerpt.paragraph.replace(/^p(?=\d)/, "");
    const where = element("span", "where", `¶ ${number}`);
    where.title = `Paragraph ${number}`;
    const words = element("span", "", ...marked(excerpt));
    words.dir = "auto";
    const at = `#${encodeURIComponent(excerpt.paragraph)}`;
    return element("li", "", link(page + marks(excerpt, phrases) + at, where, words));
  });
  return element(
    "li",
    "card",
    ...(facts ? [element("p", "over", facts)] : []),
    element("h3", "", title),
    ...(excerpts.length ? [element("ul", "excerpts", ...excerpts)] : []),
  );
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

/** A date of the index (EDTF) in words. @param {string | undefined} edtf */
export function date(edtf) {
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
