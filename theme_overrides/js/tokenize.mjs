// Text to terms, exactly as growth_guide/search_index.py does it when the index is built; a test proves that both agree.

import { stem } from "./stem.mjs";

const ACCENTS = /[\u0300-\u036f]/g;
const WORD = /[a-z0-9]+(?:[&'][a-z0-9]+)*/g;

/**
 * The words of a text in lower case, without accents and apostrophes.
 * @param {string} text
 * @returns {string[]}
 */
export function words(text) {
  const plain = text.normalize("NFKD").replace(ACCENTS, "").replaceAll("\u2019", "'").toLowerCase();
  return (plain.match(WORD) ?? []).map((word) => word.replace(/'s$/, "").replaceAll("'", ""));
}

/**
 * The term under which a word stands in the index: its stem, in one spelling for both sides of the Atlantic.
 * @param {string} word
 * @returns {string}
 */
export function term(word) {
  return stem(word.replace(/is(e[ds]?|ing|ation|ations)$/, "iz$1").replace(/^(.{3,})our(?=$|s$|ed$|ing$|al$|able$|ful$|er$)/, "$1or"));
}
