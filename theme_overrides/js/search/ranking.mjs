// From a question to ranked records. Pure; never touches the page.
// A record's score is BM25F over all its fields, plus how well its best single line says the same (its title, a situation
// or a search word), plus a share of the score of the best neighbour: whoever describes a derailer seeks what counters it.

import { placesOf } from "./open_index.mjs";
import { readQuestion } from "./question_text.mjs";
import { words } from "./tokenize.mjs";
import { mistypedWords, synonymGroups, wordVariants } from "./word_variants.mjs";

/** How soon more of the same word stops to count (the k1 of BM25). */
const SATURATION = 6;
/** So many times the rarity of its words counts a line that says what the question says and nothing else. */
const LINE_WEIGHT = 3;
const NEIGHBOUR_WEIGHT = 0.3;
/** Stop words say little, and that only in a line: "the only one who can" is not "only I can". */
const STOP_WORD_WEIGHT = 0.3;
/** People who ask look for something to do; the parts of the model come after that, unless they are called by name. */
const KIND_WEIGHTS = new Map([["idea", 1], ["derailer", 1]]);
const OTHER_KINDS_WEIGHT = 0.65;

/**
 * @typedef {import("./open_index.mjs").OpenIndex} OpenIndex
 * @typedef {{word: string, telling: boolean, score: number, name: string, rarity: number, letters: string}} WordMatch
 *   the best of one word in a record: the term that matched, how rare it is, and the letters of where it or a variant stands
 * @typedef {{record: import("./open_index.mjs").SearchRecord, score: number, terms: Set<string>, said: string[], situation: string,
 *   matches: WordMatch[]}} SearchResult
 *   the terms and the words of the question that matched, and the situation that says it best, if its best line is one
 */

/**
 * The records that answer a question, the best first.
 * @param {OpenIndex} open
 * @param {string} question as it stands in the box; its last word may be unfinished
 * @returns {SearchResult[]}
 */
export function search(open, question) {
  const read = readQuestion(question);
  const { byRecord, rarity } = matches(open, read);
  const asked = read.all.join(" ");
  const scored = [...byRecord].map(([number, found]) => ({ number, found, own: ownScore(found, open.lines[number], rarity) }));
  const scores = new Map(scored.map(({ number, own }) => [number, own.score]));
  return scored
    .filter(({ found }) => found.some(({ telling }) => telling))
    .map(({ number, found, own }) => {
      const record = open.records[number];
      const near = Math.max(0, ...record.neighbours.map((other) => scores.get(other) ?? 0));
      const score = (own.score + NEIGHBOUR_WEIGHT * near) * (KIND_WEIGHTS.get(record.kind) ?? OTHER_KINDS_WEIGHT);
      const named = words(record.title).join(" ") === asked;
      const situation = record.situations[open.lineLetters.indexOf(own.line)] ?? "";
      return { number, named, record, score, situation, matches: found, ...shownMatches(open, found) };
    })
    .sort((a, b) => Number(b.named) - Number(a.named) || b.score - a.score || a.number - b.number);
}

/**
 * For each record its matches, at most one for each word of the question; and how rare the words are together.
 * @param {OpenIndex} open @param {{all: string[], unfinished: string}} read
 */
function matches(open, { all, unfinished }) {
  /** @type {Map<number, WordMatch[]>} */
  const byRecord = new Map();
  let rarity = 0;
  const groups = synonymGroups(open, all);
  const mistyped = mistypedWords(open, all);
  const onlyStopWords = all.every((word) => open.stopWords.has(word));
  for (const word of new Set(all)) {
    const telling = onlyStopWords || !open.stopWords.has(word);
    const known = { groups: telling ? groups.get(word) ?? [] : [], mayBeSlip: mistyped.has(word) };
    const meant = telling ? wordVariants(open, word, word === unfinished, known)
      : wordVariants(open, word, false, known).map(({ name }) => ({ name, weight: STOP_WORD_WEIGHT }));
    const best = bestByRecord(open, meant);
    rarity += Math.max(0, ...[...best.values()].map((match) => match.rarity));
    for (const [number, match] of best) {
      const found = byRecord.get(number) ?? [];
      found.push({ ...match, word, telling });
      byRecord.set(number, found);
    }
  }
  return { byRecord, rarity };
}

/**
 * For each record the best match that any variant of one word has.
 * @param {OpenIndex} open @param {import("./word_variants.mjs").Variant[]} meant
 */
function bestByRecord(open, meant) {
  /** @type {Map<number, Omit<WordMatch, "word" | "telling">>} */
  const best = new Map();
  for (const { name, weight } of meant) {
    const places = placesOf(open, name);
    const rarity = weight * rarityOf(places.length, open.records.length);
    for (const { number, frequency, letters } of places) {
      const score = (rarity * frequency * (SATURATION + 1)) / (SATURATION + frequency);
      const other = best.get(number);
      const everywhere = letters + (other?.letters ?? "");
      best.set(number, other && other.score >= score ? { ...other, letters: everywhere } : { score, name, rarity, letters: everywhere });
    }
  }
  return best;
}

/** How much a term tells that stands in so many of all records. Among few records a word is rare by chance: flatter than in BM25. @param {number} holders @param {number} all */
function rarityOf(holders, all) {
  return Math.log(1 + all / holders);
}

/**
 * The score of a record by itself, and its best line.
 * @param {WordMatch[]} own @param {Record<string, number>} lines @param {number} rarity of all
 */
function ownScore(own, lines, rarity) {
  const covered = sum(own.map((match) => match.rarity)) / rarity;
  const whole = covered * sum(own.filter(({ telling }) => telling).map(({ score }) => score));
  const best = bestLine(own, lines);
  return { score: whole + LINE_WEIGHT * best.score, line: best.letter };
}

/**
 * How well the best line of a record meets the question: rare words count more, and so does a line that says little else.
 * @param {WordMatch[]} own @param {Record<string, number>} lines the number of telling words of each, by letter
 */
function bestLine(own, lines) {
  /** @type {Record<string, {words: number, rarity: number}>} */
  const said = {};
  for (const { letters, rarity } of own) {
    for (const letter of new Set(letters)) {
      if (!lines[letter]) continue;
      said[letter] ??= { words: 0, rarity: 0 };
      said[letter].words += 1;
      said[letter].rarity += rarity;
    }
  }
  let best = { score: 0, letter: "t" };
  for (const [letter, found] of Object.entries(said)) {
    const score = found.rarity * Math.min(1, found.words / lines[letter]);
    if (score > best.score) best = { score, letter };
  }
  return best;
}

/**
 * The terms to mark in a record, those of a matched group among them, and the words of the question that matched.
 * @param {OpenIndex} open @param {WordMatch[]} own
 */
function shownMatches(open, own) {
  const telling = own.filter((match) => match.telling);
  const terms = telling.flatMap(({ name }) => (name.startsWith("=") ? open.groups[Number(name.slice(1))] : [name]));
  return { terms: new Set(terms), said: telling.map(({ word }) => word) };
}

/** @param {number[]} numbers */
function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
