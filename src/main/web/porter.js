// @ts-check
/**
 * The Porter stemmer (M. F. Porter, "An algorithm for suffix stripping", Program 14, 1980) with the
 * author's later departures ("logi", "bli"), as in Lucene's PorterStemFilter.
 */

const V = '[aeiouy]';
const CONSONANT = '[^aeiou]';
const C = `${CONSONANT}[^aeiouy]*`;
const VV = `${V}[aeiou]*`;
/** At least one vowel-consonant sequence. */
const M_GT_0 = new RegExp(`^(${C})?${VV}${C}`);
const M_EQ_1 = new RegExp(`^(${C})?${VV}${C}(${VV})?$`);
const M_GT_1 = new RegExp(`^(${C})?${VV}${C}${VV}${C}`);
const HAS_VOWEL = new RegExp(`^(${C})?${V}`);
const ENDS_CVC = new RegExp(`^${C}${V}[^aeiouwxy]$`);
const DOUBLE = /([^aeioulsz])\1$/;

/** @type {Record<string, string>} */
const STEP_2 = {
  ational: 'ate', tional: 'tion', enci: 'ence', anci: 'ance', izer: 'ize', bli: 'ble',
  alli: 'al', entli: 'ent', eli: 'e', ousli: 'ous', ization: 'ize', ation: 'ate', ator: 'ate',
  alism: 'al', iveness: 'ive', fulness: 'ful', ousness: 'ous', aliti: 'al', iviti: 'ive',
  biliti: 'ble', logi: 'log',
};
/** @type {Record<string, string>} */
const STEP_3 = {
  icate: 'ic', ative: '', alize: 'al', iciti: 'ic', ical: 'ic', ful: '', ness: '',
};
/** What comes before the suffix of a step, and it. @param {Record<string, string>} step */
const suffixOf = (step) => RegExp(`^(.*?)(${Object.keys(step).join('|')})$`);
const SUFFIX_2 = suffixOf(STEP_2);
const SUFFIX_3 = suffixOf(STEP_3);
const SUFFIX_4 =
  /^(.*?)(al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ou|ism|ate|iti|ous|ive|ize)$/;

/** @param {string} word one or more of the letters a to z @returns {string} */
export function stem(word) {
  if (word.length < 3) return word;
  // An initial y is a consonant.
  const initialY = word[0] === 'y';
  let w = initialY ? `Y${word.slice(1)}` : word;
  w = step1(w);
  w = replace(w, SUFFIX_2, STEP_2);
  w = replace(w, SUFFIX_3, STEP_3);
  w = step5(step4(w));
  return initialY ? `y${w.slice(1)}` : w;
}

/** @param {string} w */
function step1(w) {
  if (w.endsWith('sses') || w.endsWith('ies')) w = w.slice(0, -2);
  else if (w.endsWith('s') && !w.endsWith('ss')) w = w.slice(0, -1);
  if (w.endsWith('eed')) {
    if (M_GT_0.test(w.slice(0, -3))) w = w.slice(0, -1);
  } else {
    const cut = /^(.*)(ed|ing)$/.exec(w);
    if (cut && HAS_VOWEL.test(cut[1])) w = restore(cut[1]);
  }
  if (w.endsWith('y') && HAS_VOWEL.test(w.slice(0, -1))) w = `${w.slice(0, -1)}i`;
  return w;
}

/** @param {string} w @param {number} i @returns {boolean} */
function isConsonant(w, i) {
  return w[i] === 'y' ? !isConsonant(w, i - 1) : !/[aeiou]/.test(w[i]);
}

/** What "-ed" and "-ing" had changed. @param {string} w */
function restore(w) {
  if (/(at|bl|iz)$/.test(w)) return `${w}e`;
  if (DOUBLE.test(w) && isConsonant(w, w.length - 1)) return w.slice(0, -1);
  return ENDS_CVC.test(w) && M_EQ_1.test(w) ? `${w}e` : w;
}

/** @param {string} w @param {RegExp} suffixes @param {Record<string, string>} table */
function replace(w, suffixes, table) {
  const cut = suffixes.exec(w);
  return cut && M_GT_0.test(cut[1]) ? cut[1] + table[cut[2]] : w;
}

/** @param {string} w */
function step4(w) {
  let cut = SUFFIX_4.exec(w);
  if (cut) return M_GT_1.test(cut[1]) ? cut[1] : w;
  cut = /^(.*[st])ion$/.exec(w);
  return cut && M_GT_1.test(cut[1]) ? cut[1] : w;
}

/** @param {string} w */
function step5(w) {
  if (w.endsWith('e')) {
    const head = w.slice(0, -1);
    if (M_GT_1.test(head) || (M_EQ_1.test(head) && !ENDS_CVC.test(head))) w = head;
  }
  return w.endsWith('ll') && M_GT_1.test(w) ? w.slice(0, -1) : w;
}
