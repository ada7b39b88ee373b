// Which phrases hold the words that somebody types. Pure; never touches the page.

import { readQuestion } from "./question_text.mjs";
import { term, words } from "./tokenize.mjs";

/** So many letters of a term tell enough to recognise it in a longer form that is still being typed. */
const TELLING_FROM = 4;

/** @typedef {{words: string[], terms: Set<string>}} Phrase */

/** @param {string} text @returns {Phrase} */
export function phraseOf(text) {
  const own = words(text);
  return { words: own, terms: new Set(own.map(term)) };
}

/** Two phrases as one. @param {Phrase} first @param {Phrase} second @returns {Phrase} */
export function joinedPhrases(first, second) {
  return { words: [...first.words, ...second.words], terms: new Set([...first.terms, ...second.terms]) };
}

/**
 * Whether a phrase holds every telling word of what was typed, in any form.
 * @param {string} typed as it stands in the box; its last word may be unfinished
 * @param {Set<string>} stopWords
 * @returns {(phrase: Phrase) => boolean}
 */
export function phraseMatcher(typed, stopWords) {
  const { all, unfinished } = readQuestion(typed);
  const telling = all.filter((word) => !stopWords.has(word));
  // A question of stop words alone is asked with them.
  const asked = [...new Set(telling.length ? telling : all)].map((word) => ({ word, name: term(word) }));
  return (phrase) => asked.every(({ word, name }) => phrase.terms.has(name) || (word === unfinished && isBegun(word, phrase)));
}

/**
 * Whether a word may become one of the phrase: "estim" on its way to "estimate", "estimati" to "estimating".
 * @param {string} word @param {Phrase} phrase
 */
function isBegun(word, phrase) {
  return phrase.words.some((own) => own.startsWith(word))
    || [...phrase.terms].some((own) => own.length >= TELLING_FROM && word.startsWith(own));
}
