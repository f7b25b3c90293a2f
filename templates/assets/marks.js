// @ts-check
// The words marked that led here from the search. The highlights are drawn over the text, which stays
// as it is; a browser without them shows none.

const MOST = 50;
// Scripts whose words are not set apart: what was found there can be any part of a text.
const JOINED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;

/** A pattern for words in a row, whatever stands between them. @param {string} words */
function pattern(words) {
  const row = (words.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join("[^\\p{L}\\p{M}\\p{N}]+");
  if (!row) return [];
  return JOINED.test(row) ? [row] : [`(?<![\\p{L}\\p{M}\\p{N}])${row}(?![\\p{L}\\p{M}\\p{N}])`];
}

/** @param {Element} text @param {string[]} words */
function mark(text, words) {
  const longestFirst = [...words].sort((a, b) => b.length - a.length).slice(0, MOST);
  const patterns = longestFirst.flatMap(pattern);
  if (!patterns.length) return;
  const any = new RegExp(patterns.join("|"), "giu");
  const hits = new Highlight();
  for (const paragraph of text.querySelectorAll("[data-n]")) {
    /** @type {{ node: Node, start: number }[]} */
    const nodes = [];
    let whole = "";
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      nodes.push({ node, start: whole.length });
      whole += node.nodeValue;
    }
    for (const { index, 0: hit } of whole.matchAll(any)) {
      const from = nodes.findLast(({ start }) => start <= index);
      const to = nodes.findLast(({ start }) => start < index + hit.length);
      if (!from || !to) continue;
      hits.add(
        new StaticRange({
          startContainer: from.node,
          startOffset: index - from.start,
          endContainer: to.node,
          endOffset: index + hit.length - to.start,
        }),
      );
    }
  }
  CSS.highlights.set("hit", hits);
}

const text = document.querySelector(".text");
if (text && "highlights" in CSS) mark(text, new URLSearchParams(location.search).getAll("mark"));
