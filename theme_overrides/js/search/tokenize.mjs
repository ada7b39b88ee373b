// Text to terms, exactly as growth_guide/browser/search_index.py does it when the index is built; a test proves that both agree.

import { stem } from "./stem.mjs";

const ACCENTS = /[\u0300-\u036f]/g;
/** What keyboards make of an apostrophe: grave, acute, quotation marks, modifier letter, prime, full width. */
const APOSTROPHES = /[`\u00b4\u2018\u2019\u201b\u02b9\u02bc\u2032\uff07]/g;
const WORD = /[a-z0-9]+(?:[&'][a-z0-9]+)*/g;

/**
 * The words of a text in lower case, without accents and apostrophes.
 * @param {string} text
 * @returns {string[]}
 */
export function words(text) {
  // Before all else: in its normal form an acute accent is a space.
  const plain = text.replace(APOSTROPHES, "'").normalize("NFKD").replace(ACCENTS, "").toLowerCase();
  return (plain.match(WORD) ?? []).map((word) => (word.includes("'") ? word.replace(/'s$/, "").replaceAll("'", "") : word));
}

/**
 * The term under which a word stands in the index: its stem, in one spelling for both sides of the Atlantic.
 * @param {string} word
 * @returns {string}
 */
export function term(word) {
  const american = word.replace(/is(e[ds]?|ing|ation|ations)$/, "iz$1");
  return stem(american.replace(/^(.{3,})our(?=$|s$|ed$|ing$|al$|able$|ful$|er$)/, "$1or"));
}

/**
 * A text in pieces, so that the words that stand for one of the terms can be shown as such.
 * @param {string} text
 * @param {Set<string>} terms
 * @returns {{text: string, marked: boolean}[]}
 */
export function splitAtTerms(text, terms) {
  return text.split(/([^\p{L}\p{N}\p{M}&'`\u00b4\u2018\u2019\u201b\u2032\uff07]+)/u).filter(Boolean)
    .map((piece) => ({ text: piece, marked: words(piece).some((word) => terms.has(term(word))) }));
}
