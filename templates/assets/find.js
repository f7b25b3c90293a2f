// @ts-check
// The search box in the head of every page but the search page: completions, the best documents to
// go to at once, and the searches made last.

import { combobox } from "./combobox.js";
import { element, find } from "./dom.js";
import { completions, isLast, recentSearches } from "./offers.js";
import { open, root } from "./open.js";
import { remember } from "./recent.js";
import { date, kind, marks, phrasesOf, titled } from "./results.js";
import { documents, t } from "./words.js";

const box = /** @type {HTMLInputElement | null} */ (find("#find"));
if (box?.form) setUp(box, box.form);

/** @param {HTMLInputElement} box @param {HTMLFormElement} form */
function setUp(box, form) {
  const status = element("p", "unseen");
  status.role = "status";
  form.append(status);

  /** @param {string} query */
  const search = (query) => {
    box.value = query;
    form.requestSubmit();
  };
  form.addEventListener("submit", () => remember(box.value.trim()));
  box.addEventListener("focus", () => void open().catch(() => {}), { once: true });
  combobox(
    box,
    t("label"),
    async (text, signal) => {
      let query = text.trim();
      if (!query) return [{ label: t("recent"), options: recentSearches(search) }];
      const index = await open();
      const asked = () => index.search(query, { limit: 3, excerpts: 1, signal });
      let [words, answer] = await Promise.all([completions(index, text, signal, search), asked()]);
      // Of a word that is still being typed, documents with what it most likely becomes.
      if (words[0] && answer.unknown?.some((word) => isLast(query, word))) {
        query = words[0].query.trim();
        answer = await asked();
      }
      const phrases = phrasesOf(answer.understood ?? query);
      const hits = answer.hits.map((hit) => ({
        inside: [
          titled(element("cite"), hit),
          " ",
          element("span", "n", [date(hit.date), kind(hit.kind)].filter(Boolean).join(" · ")),
        ],
        choose: () => {
          remember(query);
          location.assign(`${root}${hit.url}${hit.excerpts?.[0] ? marks(hit.excerpts[0], phrases) : ""}`);
        },
      }));
      if (answer.total > hits.length) {
        hits.push({ inside: [element("span", "all", t("all", { documents: documents(answer.total) }))], choose: () => search(query) });
      }
      return [
        { label: t("words"), options: words },
        { label: t("best"), options: hits },
      ];
    },
    (count) => {
      status.textContent = count ? t("count", { count }) : "";
    },
  );
}
