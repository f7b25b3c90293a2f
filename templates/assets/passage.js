// @ts-check
// A passage of a document in the forms in which it can be cited. Nothing here knows the page.

/**
 * @typedef {object} Reference
 * @property {string} plain  the citation of the document, as a sentence
 * @property {string} bibtex  its entry
 * @property {string} ris  its record
 * @property {{ title: string, issued?: { "date-parts": number[][] }, publisher?: string,
 *   "container-title"?: string, source?: string, language?: string,
 *   author?: { family?: string, given?: string, literal?: string }[] }} csl  its CSL-JSON item
 *
 * @typedef {object} Passage
 * @property {string} words  the words, with a line break between two paragraphs
 * @property {string[]} paragraphs  the ids of their paragraphs, such as p12
 * @property {string} speaker  who says them according to the document; empty if nobody or several
 * @property {string} page  the absolute address of the document
 * @property {string} [here]  that of the page of its text that has the words, if it is another
 */

/** "¶ 3" or "¶¶ 3–5". @param {Passage} passage */
export function place({ paragraphs }) {
  const [first, last] = [paragraphs[0], paragraphs[paragraphs.length - 1]].map((id) => id.replace(/^p(?=\d)/, ""));
  return first === last ? `¶ ${first}` : `¶¶ ${first}–${last}`;
}

/** The address of the first paragraph. @param {Passage} passage */
export const address = ({ page, paragraphs }) => `${page}#${paragraphs[0]}`;

const RUN = 5;
const LONGEST_EXACT = 12;

/**
 * The address of the very words: a text fragment (wicg.github.io/scroll-to-text-fragment), which
 * browsers without it read as the address of the paragraph.
 *
 * @param {Passage} passage
 */
export function fragment(passage) {
  const words = passage.words.split(/\s+/).filter(Boolean);
  const lines = passage.words.split("\n");
  // A match of one piece must not cross paragraphs, and its first and last words are enough.
  const parts =
    words.length <= LONGEST_EXACT && lines.length === 1
      ? [passage.words.trim()]
      : [start(lines[0]), end(lines[lines.length - 1])];
  const encoded = parts.map((part) => encodeURIComponent(part).replace(/-/g, "%2D"));
  // Words are looked for in the very page; no script can lead them on.
  const { here = passage.page, paragraphs } = passage;
  return `${here}#${paragraphs[0]}:~:text=${encoded.join(",")}`;
}

/** @param {string} line */
const start = (line) => line.split(/\s+/).filter(Boolean).slice(0, RUN).join(" ").slice(0, 80);

/** @param {string} line */
const end = (line) => line.split(/\s+/).filter(Boolean).slice(-RUN).join(" ").slice(-80);

/** The year, month and day as far as they are known. @param {Reference} reference */
const issued = ({ csl }) =>
  (csl.issued?.["date-parts"]?.[0] ?? []).map((n) => String(n).padStart(2, "0")).join("-");

/** @param {string} text */
const tex = (text) =>
  text.replace(/[\\{}~^$&%#_]/g, (c) => {
    const named = { "\\": "backslash", "{": "braceleft", "}": "braceright", "~": "asciitilde", "^": "asciicircum" };
    return c in named ? `\\text${named[/** @type {keyof typeof named} */ (c)]}{}` : `\\${c}`;
  });

/** @param {string} text */
const oneLine = (text) => text.replace(/\s+/g, " ").trim();

/** @param {Passage} passage @param {Reference} reference */
function plain(passage, { plain: citation }) {
  const said = passage.speaker ? ` (${passage.speaker})` : "";
  const whole = citation.replace(/\s*\S+:\/\/\S+$/, "").replace(/\.?$/, "");
  return `“${oneLine(passage.words)}”${said}. ${whole}, ${place(passage)}. ${address(passage)}`;
}

/** @param {Passage} passage @param {Reference} reference */
function markdown(passage, reference) {
  /** @param {string} text */
  const escaped = (text) => text.replace(/[\\`*_{}[\]<>#|~]/g, "\\$&");
  const quote = passage.words
    .split("\n")
    .map((line) => `> ${escaped(line).replace(/^(\d+)([.)])/, "$1\\$2").replace(/^([-+])/, "\\$1")}`)
    .join("\n>\n");
  const from = `[${escaped(reference.csl.title)}](<${address(passage)}>), ${place(passage)}`;
  const parts = [passage.speaker && escaped(passage.speaker), from, issued(reference)].filter(Boolean);
  return `${quote}\n>\n> — ${parts.join(", ")}`;
}

/** Wikitext, with the citation that Wikipedia calls web. @param {Passage} passage @param {Reference} reference */
function wiki(passage, reference) {
  const { csl } = reference;
  /** @param {string | undefined} text */
  const safe = (text) =>
    oneLine(text ?? "").replace(/[|[\]{}<>&']/g, (c) => (c === "|" ? "{{!}}" : `&#${c.charCodeAt(0)};`));
  const authors = (csl.author ?? []).flatMap((author, i) => {
    const n = i === 0 ? "" : String(i + 1);
    return author.family
      ? [`last${n}=${safe(author.family)}`, `first${n}=${safe(author.given)}`]
      : [`author${n}=${safe(author.literal)}`];
  });
  const fields = [
    `url=${address(passage).replace(/\|/g, "%7C")}`,
    `title=${safe(csl.title)}`,
    ...authors,
    issued(reference) && `date=${issued(reference)}`,
    `website=${safe(csl.publisher ?? csl["container-title"] ?? csl.source)}`,
    csl.language && `language=${safe(csl.language)}`,
    `at=${place(passage)}`,
    `quote=${safe(passage.words)}`,
  ].filter(Boolean);
  const by = passage.speaker ? ` — ${safe(passage.speaker)}` : "";
  const quote = passage.words.split("\n").map(safe).join("<br>");
  return `<blockquote>${quote}${by}</blockquote><ref>{{cite web |${fields.join(" |")}}}</ref>`;
}

/** What the passage adds to a record of the document. @param {Passage} passage */
function note(passage) {
  const said = passage.speaker ? `${passage.speaker}: ` : "";
  return `${place(passage)}: ${said}“${oneLine(passage.words)}”`;
}

/** @param {Passage} passage @param {Reference} reference */
function bibtex(passage, { bibtex: entry }) {
  const url = address(passage).replace(/[\\{} ]/g, encodeURIComponent);
  return entry
    .trim()
    .replace(/,\n\s*url = \{.*\}/, "")
    .replace(/\n\}$/, () => `,\n  url = {${url}},\n  annote = {${tex(note(passage))}}\n}`);
}

/** @param {Passage} passage @param {Reference} reference */
function ris(passage, { ris: record }) {
  return record
    .trimEnd()
    .replace(/\nUR {2}- .*/, "")
    .replace(/\nER {2}-$/, () => `\nUR  - ${address(passage)}\nN1  - ${note(passage)}\nER  - `);
}

/** @param {Passage} passage @param {Reference} reference */
const cslJson = (passage, { csl }) =>
  JSON.stringify([{ ...csl, URL: address(passage), annote: note(passage) }], null, 2);

/**
 * The forms, by the name that a reader knows them by.
 *
 * @type {Record<string, (passage: Passage, reference: Reference) => string>}
 */
export const FORMS = {
  Text: plain,
  Link: fragment,
  Markdown: markdown,
  Wiki: wiki,
  BibTeX: bibtex,
  RIS: ris,
  "CSL-JSON": cslJson,
};
