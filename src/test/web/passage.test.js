// Forms of a passage that somebody cites: templates/assets/passage.js.
import assert from "node:assert/strict";
import { test } from "node:test";
import { FORMS, address, fragment, place } from "../../../templates/assets/passage.js";

const passage = {
  words: "Xi said 100% of it_all is [fine].",
  paragraphs: ["p12"],
  speaker: "Xi Jinping",
  page: "https://example.org/corpus/documents/a/",
};
const reference = {
  plain: "Doe, Jane. “A title”. Beijing, 2018-04-21. Corpus. https://example.org/corpus/documents/a/",
  bibtex: "@misc{a,\n  title = {{A title}},\n  url = {https://example.org/corpus/documents/a/},\n  note = {Corpus}\n}",
  ris: "TY  - NEWS\nTI  - A title\nUR  - https://example.org/corpus/documents/a/\nER  - ",
  csl: {
    id: "a",
    title: "A | title",
    author: [{ family: "Doe", given: "Jane" }, { literal: "Ministry" }],
    issued: { "date-parts": [[2018, 4, 21]] },
    publisher: "Xinhua",
    language: "en",
  },
};
const long = { ...passage, paragraphs: ["p3", "p4"], words: "One two three four five six seven.\nEight nine-ten, eleven twelve." };

test("a place is a paragraph or several", () => {
  assert.equal(place(passage), "¶ 12");
  assert.equal(place(long), "¶¶ 3–4");
  assert.equal(place({ ...passage, paragraphs: ["intro"] }), "¶ intro");
});

test("an address leads to the first paragraph, and a fragment to the words", () => {
  assert.equal(address(passage), "https://example.org/corpus/documents/a/#p12");
  const link = new URL(fragment(passage));
  assert.equal(link.hash.split(":~:text=")[0], "#p12");
  assert.equal(decodeURIComponent(link.hash.split(":~:text=")[1]), passage.words);
  const [start, end] = fragment(long).split(":~:text=")[1].split(",");
  assert.equal(decodeURIComponent(start), "One two three four five");
  assert.equal(decodeURIComponent(end), "Eight nine-ten, eleven twelve.");
  assert.ok(!/[-&,]/.test(start + end), "no character that means something in a text directive");
});

test("plain text has quote, speaker, source, place and address, and the address once", () => {
  assert.equal(
    FORMS.Text(passage, reference),
    "“Xi said 100% of it_all is [fine].” (Xi Jinping). Doe, Jane. “A title”. Beijing, 2018-04-21. Corpus, ¶ 12. https://example.org/corpus/documents/a/#p12",
  );
});

test("Markdown is a quotation in which no character of the text is markup", () => {
  const lines = FORMS.Markdown({ ...long, words: "1. *One*\n- <b>two</b>" }, reference).split("\n");
  assert.deepEqual(lines.slice(0, 3), ["> 1\\. \\*One\\*", ">", "> \\- \\<b\\>two\\</b\\>"]);
  assert.equal(
    lines.at(-1),
    "> — Xi Jinping, [A \\| title](<https://example.org/corpus/documents/a/#p3>), ¶¶ 3–4, 2018-04-21",
  );
});

test("wikitext has no pipe, bracket or brace but its own", () => {
  const wiki = FORMS.Wiki({ ...passage, words: "a|b {{c}} [[d]] ''e''" }, reference);
  const quoted = wiki.match(/<blockquote>(.*) — Xi Jinping<\/blockquote>/)?.[1];
  assert.equal(quoted, "a{{!}}b &#123;&#123;c&#125;&#125; &#91;&#91;d&#93;&#93; &#39;&#39;e&#39;&#39;");
  assert.match(wiki, /\|title=A \{\{!\}\} title \|last=Doe \|first=Jane \|author2=Ministry \|date=2018-04-21 /);
});

test("BibTeX, RIS and CSL-JSON are the document's with the passage's address and words", () => {
  assert.equal(
    FORMS.BibTeX(passage, reference),
    "@misc{a,\n  title = {{A title}},\n  note = {Corpus},\n  url = {https://example.org/corpus/documents/a/#p12},\n" +
      "  annote = {¶ 12: Xi Jinping: “Xi said 100\\% of it\\_all is [fine].”}\n}",
  );
  assert.equal(
    FORMS.RIS(passage, reference),
    "TY  - NEWS\nTI  - A title\nUR  - https://example.org/corpus/documents/a/#p12\n" +
      "N1  - ¶ 12: Xi Jinping: “Xi said 100% of it_all is [fine].”\nER  - ",
  );
  const [item] = JSON.parse(FORMS["CSL-JSON"]({ ...passage, speaker: "" }, reference));
  assert.equal(item.URL, "https://example.org/corpus/documents/a/#p12");
  assert.equal(item.annote, "¶ 12: “Xi said 100% of it_all is [fine].”");
  assert.equal(item.title, reference.csl.title);
});

test("braces in the words cannot end a BibTeX field", () => {
  const entry = FORMS.BibTeX({ ...passage, words: "}{ \\ $& $1" }, reference);
  assert.match(entry, /annote = \{¶ 12: Xi Jinping: “\\textbraceright\{\}\\textbraceleft\{\} \\textbackslash\{\} \\\$\\& \\\$1”\}\n\}$/);
});
