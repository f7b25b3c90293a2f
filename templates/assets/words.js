// @ts-check
// The words of the interface in the language of the page, which carries those that its scripts use:
// texts with {name} where something is filled in, or one such text for each category of a number.

/** @type {Record<string, any>} */
const words = JSON.parse(document.getElementById("words")?.textContent || "{}");

/** @type {string} the locale by which the language of the page writes numbers and dates (BCP 47) */
export const locale = words.locale;

/** A number as the language of the page writes it. @param {number} n */
export const grouped = (n) => n.toLocaleString(locale);

/**
 * The words of a key with what is filled in: texts, numbers, or elements, which stay what they are.
 *
 * @param {string} key @param {Record<string, string | number | Node>} [given]
 * @param {string} [otherwise] the words if the page has none for the key
 * @returns {(string | Node)[]}
 */
export function parts(key, given = {}, otherwise = key) {
  const message = words[key] ?? otherwise;
  /** @type {string} */
  const pattern =
    message[message.by && new Intl.PluralRules(locale).select(Number(given[message.by]))] ?? message.other ?? message;
  return pattern.split(/[{}]/).map((part, i) => {
    const value = i % 2 ? given[part] : part;
    return typeof value === "number" ? grouped(value) : value;
  });
}

/**
 * The words of a key, where no elements are filled in.
 *
 * @param {string} key @param {Record<string, string | number>} [given] @param {string} [otherwise]
 */
export const t = (key, given = {}, otherwise = key) => parts(key, given, otherwise).join("");

/** @param {number} count */
export const documents = (count) => t("documents", { count });
