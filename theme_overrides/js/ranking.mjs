// From a question to ranked records: BM25F over the index that growth_guide/search_index.py makes. Pure; never touches the page.

import { term, words } from "./tokenize.mjs";

/** How much a field counts, and how far its length evens that out (0 not at all, 1 wholly); by its letter in the index. */
const FIELD_WEIGHTS = {
  t: { weight: 4, evened: 0.3 }, // title
  a: { weight: 4, evened: 0.3 }, // asked as: the need in people's own words
  s: { weight: 2.5, evened: 0.3 }, // summary
  i: { weight: 2, evened: 0.3 }, // troubles
  n: { weight: 1, evened: 0.3 }, // names of what it belongs to
  b: { weight: 1, evened: 0.6 }, // body
};
/** How soon more of the same word stops to count (the k1 of BM25). */
const SATURATION = 3;
/** How much a record loses that answers only a part of the question. */
const COVERAGE_POWER = 0.5;
const PREFIX_WEIGHT = 0.6;
const FUZZY_WEIGHT = 0.7;
const PREFIX_FROM = 2;
const FUZZY_FROM = 4;
const ALPHABET = "abcdefghijklmnopqrstuvwxyz";
const POSTING = /(\d+)([a-z]+)/g;

/**
 * @typedef {{kind: string, title: string, address: string, summary: string, lengths: number[], place?: string,
 *   number?: number, step?: string, effort?: [number, number]}} SearchRecord
 * @typedef {{fields: string, stopWords: string, steps: Record<string, string>, records: SearchRecord[], terms: string,
 *   postings: string}} SearchIndex
 * @typedef {{index: SearchIndex, stopWords: Set<string>, postings: Map<string, string>, shares: Record<string, number>[]}} OpenIndex
 * @typedef {{record: SearchRecord, score: number, terms: Set<string>}} Found
 * @typedef {{term: string, weight: number}} Variant
 */

/**
 * The index made ready for questions.
 * @param {SearchIndex} index
 * @returns {OpenIndex}
 */
export function openIndex(index) {
  const postings = index.postings.split(" ");
  return {
    index,
    stopWords: new Set(index.stopWords.split(" ")),
    postings: new Map(index.terms.split(" ").map((name, place) => [name, postings[place]])),
    shares: sharesOf(index),
  };
}

/**
 * The records that answer a question, the best first.
 * @param {OpenIndex} open
 * @param {string} question as it stands in the box; its last word may be unfinished
 * @returns {Found[]}
 */
export function search(open, question) {
  const asked = askedWords(open, question);
  /** @type {Map<number, {score: number, covered: number, terms: Set<string>}>} */
  const found = new Map();
  let whole = 0;
  asked.forEach((word, place) => {
    const unfinished = place === asked.length - 1 && !/\s$/.test(question);
    const { best, rarity } = bestByRecord(open, variants(open, word, unfinished));
    whole += rarity;
    for (const [number, { score, name }] of best) {
      const record = found.get(number) ?? { score: 0, covered: 0, terms: new Set() };
      found.set(number, { score: record.score + score, covered: record.covered + rarity, terms: record.terms.add(name) });
    }
  });
  return [...found]
    .map(([number, { score, covered, terms }]) => (
      { number, record: open.index.records[number], score: score * (covered / whole) ** COVERAGE_POWER, terms }))
    .sort((a, b) => b.score - a.score || a.number - b.number)
    .map(({ record, score, terms }) => ({ record, score, terms }));
}

/** The words of a question that say something, each once. @param {OpenIndex} open @param {string} question */
function askedWords(open, question) {
  return [...new Set(words(question))].filter((word) => !open.stopWords.has(word));
}

/**
 * The terms of the index that a word may mean: its own; while it is being typed those it may become; else those one slip away.
 * @param {OpenIndex} open @param {string} word @param {boolean} unfinished
 * @returns {Variant[]}
 */
function variants(open, word, unfinished) {
  const own = term(word);
  const found = open.postings.has(own) ? [{ term: own, weight: 1 }] : [];
  if (unfinished && word.length >= PREFIX_FROM) {
    for (const name of open.postings.keys()) {
      if (name !== own && name.startsWith(word)) found.push({ term: name, weight: PREFIX_WEIGHT });
    }
  }
  if (found.length || word.length < FUZZY_FROM) return found;
  const near = new Set([...oneSlipAway(word)].map(term).filter((name) => open.postings.has(name)));
  return [...near].map((name) => ({ term: name, weight: FUZZY_WEIGHT }));
}

/** All words that differ by one letter left out, put in, changed, or swapped with the next. @param {string} word */
function* oneSlipAway(word) {
  for (let i = 0; i <= word.length; i += 1) {
    const [head, tail] = [word.slice(0, i), word.slice(i)];
    if (tail) yield head + tail.slice(1);
    if (tail.length > 1) yield head + tail[1] + tail[0] + tail.slice(2);
    for (const letter of ALPHABET) {
      yield head + letter + tail;
      if (tail) yield head + letter + tail.slice(1);
    }
  }
}

/**
 * For each record the best that any variant of one word scores, and how rare the word is.
 * @param {OpenIndex} open @param {Variant[]} meant
 */
function bestByRecord(open, meant) {
  /** @type {Map<number, {score: number, name: string}>} */
  const best = new Map();
  let rarity = 0;
  for (const { term: name, weight } of meant) {
    const places = [...placesOf(open, name)];
    const rare = rarityOf(places.length, open.index.records.length);
    rarity = Math.max(rarity, rare * weight);
    for (const { number, frequency } of places) {
      const score = (weight * rare * frequency * (SATURATION + 1)) / (SATURATION + frequency);
      if (score > (best.get(number)?.score ?? 0)) best.set(number, { score, name });
    }
  }
  return { best, rarity };
}

/** How much a term tells that stands in so many of all records. @param {number} holders @param {number} all */
function rarityOf(holders, all) {
  return Math.log(1 + (all - holders + 0.5) / (holders + 0.5));
}

/** Each record that a term stands in, with its weighed frequency there. @param {OpenIndex} open @param {string} name */
function* placesOf(open, name) {
  let number = -1;
  for (const [, step, letters] of (open.postings.get(name) ?? "").matchAll(POSTING)) {
    number += Number(step);
    let frequency = 0;
    for (const letter of letters) frequency += open.shares[number][letter];
    yield { number, frequency };
  }
}

/** For each record, what one mention in each field counts. @param {SearchIndex} index */
function sharesOf({ fields, records }) {
  const letters = [...fields];
  const means = letters.map((_, place) => {
    const filled = records.map((record) => record.lengths[place]).filter((length) => length > 0);
    return filled.reduce((sum, length) => sum + length, 0) / filled.length;
  });
  return records.map(({ lengths }) => Object.fromEntries(letters.map((letter, place) => {
    const { weight, evened } = FIELD_WEIGHTS[letter];
    return [letter, weight / (1 - evened + (evened * lengths[place]) / means[place])];
  })));
}
