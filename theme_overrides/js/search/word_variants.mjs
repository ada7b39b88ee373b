// What a word of a question may mean: its own term, a group of synonyms, what it may become while it is being typed,
// or what it is a slip or two from.

import { oneSlipAway, slipsBetween } from "./slips.mjs";
import { term } from "./tokenize.mjs";

const GROUP_WEIGHT = 0.7;
const PREFIX_WEIGHT = 0.6;
/** A word that means something as it stands is less likely to be only a beginning. */
const PREFIX_BESIDE_OWN_WEIGHT = 0.3;
const SLIP_WEIGHT = 0.5;
const PREFIX_FROM = 2;
const SLIP_FROM = 4;
const TWO_SLIPS_FROM = 8;
/** To look for slips takes long: a longer word is none that somebody mistyped, and so many in one question are enough. */
const SLIP_TO = 20;
const MISTYPED_AT_MOST = 5;
const LONGEST_PHRASE = 5;

/** @typedef {{name: string, weight: number}} Variant a term of the index, and how surely it is meant */
/** @typedef {import("./open_index.mjs").OpenIndex} OpenIndex */

/**
 * The terms of the index that a word may mean. Slips are looked for only when the word means nothing as it stands.
 * @param {OpenIndex} open
 * @param {string} word
 * @param {boolean} unfinished
 * @param {{groups: Variant[], mayBeSlip: boolean}} known the groups of synonyms that the word, or a phrase around it, belongs to; and
 *   whether it is one of the mistyped words
 * @returns {Variant[]}
 */
export function wordVariants(open, word, unfinished, { groups, mayBeSlip }) {
  const own = term(word);
  const known = open.postings.has(own);
  const found = known ? [{ name: own, weight: 1 }, ...groups] : [...groups];
  if (unfinished && word.length >= PREFIX_FROM) {
    const weight = known ? PREFIX_BESIDE_OWN_WEIGHT : PREFIX_WEIGHT;
    for (const name of open.postings.keys()) if (name !== own && name.startsWith(word)) found.push({ name, weight });
  }
  return found.length || !mayBeSlip ? found : slippedVariants(open, word);
}

/** The words of a question for which slips may be looked for: the index does not know them. @param {OpenIndex} open @param {string[]} all */
export function mistypedWords(open, all) {
  const unknown = [...new Set(all)].filter((word) => (
    word.length >= SLIP_FROM && word.length <= SLIP_TO && !open.postings.has(term(word))
  ));
  return new Set(unknown.slice(0, MISTYPED_AT_MOST));
}

/**
 * For each telling word of a question, the groups of synonyms that it belongs to, alone or in a phrase. The words of a phrase
 * share its weight.
 * @param {OpenIndex} open @param {string[]} all
 * @returns {Map<string, Variant[]>}
 */
export function synonymGroups(open, all) {
  /** @type {Map<string, Variant[]>} */
  const found = new Map(all.map((word) => [word, []]));
  const names = all.map(term);
  for (let start = 0; start < all.length; start += 1) {
    for (let end = start + 1; end <= Math.min(start + LONGEST_PHRASE, all.length); end += 1) {
      const groups = open.groupsOf.get(names.slice(start, end).join(" ")) ?? [];
      const telling = all.slice(start, end).filter((word) => !open.stopWords.has(word));
      for (const word of telling) for (const name of groups) found.get(word)?.push({ name, weight: GROUP_WEIGHT / telling.length });
    }
  }
  return found;
}

/** What a mistyped word may mean; nothing when it may be a stop word. @param {OpenIndex} open @param {string} word */
function slippedVariants(open, word) {
  /** @type {Set<string>} */
  const near = new Set();
  for (const other of oneSlipAway(word)) {
    if (open.stopWords.has(other) && other.length >= SLIP_FROM - 1) return [];
    if (open.postings.has(term(other))) near.add(term(other));
  }
  const own = term(word);
  if (!near.size && own.length >= TWO_SLIPS_FROM) {
    for (const name of open.postings.keys()) if (slipsBetween(own, name, 2) <= 2) near.add(name);
  }
  return [...near].flatMap((name) => [
    { name, weight: SLIP_WEIGHT },
    ...(open.groupsOf.get(name) ?? []).map((group) => ({ name: group, weight: SLIP_WEIGHT * GROUP_WEIGHT })),
  ]);
}
