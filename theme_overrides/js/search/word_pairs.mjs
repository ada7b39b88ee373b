// The pairs of neighbouring words that lines share with a question: they tell "say no" from "say yes". Pure.

import { placesOf } from "./open_index.mjs";
import { term } from "./tokenize.mjs";

/** "Find the time": a telling word makes a pair with the next one, too, over so many words at most. */
const REACH = 4;

/** @typedef {import("./open_index.mjs").OpenIndex} OpenIndex */
/** @typedef {Map<number, Map<number, number>>} SaidPairs by record and line, the rarity of the pairs that it shares with the question */

/**
 * @param {OpenIndex} open @param {string[]} all words of the question
 * @returns {SaidPairs}
 */
export function saidPairs(open, all) {
  /** @type {SaidPairs} */
  const said = new Map();
  for (const pair of new Set(pairsOf(all, open.stopWords))) {
    const places = linesWith(open, pair);
    const rarity = Math.log(1 + open.records.length / places.size);
    for (const [number, lines] of places) {
      /** @type {Map<number, number>} */
      const found = said.get(number) ?? new Map();
      for (const line of lines) found.set(line, (found.get(line) ?? 0) + rarity);
      said.set(number, found);
    }
  }
  return said;
}

/** The lines in which a pair stands, by record. @param {OpenIndex} open @param {string} pair */
function linesWith(open, pair) {
  const known = open.pairs.get(pair);
  if (known) return known;
  const [first, second] = pair.split(" ").map((name) => placesOf(open, name).places);
  const others = new Map(second.map(({ number, lines }) => [number, new Set(lines)]));
  /** @type {Map<number, number[]>} */
  const found = new Map();
  for (const { number, lines } of first) {
    const texts = open.shown.lines[number];
    const both = lines.filter((line) => others.get(number)?.has(line) && pairsOf(texts[line].words, open.stopWords).includes(pair));
    if (both.length) found.set(number, both);
  }
  open.pairs.set(pair, found);
  return found;
}

/** The pairs of a text, as terms. @param {string[]} all its words @param {Set<string>} stopWords */
function pairsOf(all, stopWords) {
  return all.slice(0, -1).flatMap((word, place) => {
    const pair = `${term(word)} ${term(all[place + 1])}`;
    const later = all.slice(place + 1, place + 1 + REACH).find((other) => !stopWords.has(other));
    const isFar = later && later !== all[place + 1] && !stopWords.has(word);
    return isFar ? [pair, `${term(word)} ${term(later)}`] : [pair];
  });
}
