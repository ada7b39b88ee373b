// From a question to ranked records. Pure; never touches the page.
// A record's score is BM25F over all its fields, plus how well its best lines say the same (its title, a situation, a trouble
// or a search word), plus a share of the score of the best neighbour: whoever describes a derailer seeks what counters it.

import { bestLine } from "./best_line.mjs";
import { placesOf } from "./open_index.mjs";
import { readQuestion } from "./question_text.mjs";
import { saidPairs } from "./word_pairs.mjs";
import { mistypedWords, synonymGroups, wordVariants } from "./word_variants.mjs";

/** How soon more of the same word stops to count (the k1 of BM25). */
const SATURATION = 12;
/** So many times the rarity of its words counts a line that says what the question says and nothing else. */
const LINE_WEIGHT = 3;
const NEIGHBOUR_WEIGHT = 0.4;
/** Stop words say little, and that only in a line: "the only one who can" is not "only I can". */
const STOP_WORD_WEIGHT = 0.3;
/** People who ask look for something to do; what leads there and the parts of the model come after that, unless called by name. */
const KIND_WEIGHTS = new Map([["idea", 1], ["derailer", 1], ["situation", 0.7]]);
const OTHER_KINDS_WEIGHT = 0.65;
/** A question is well met when its telling words bring more than this share of what a word brings that one record alone has. */
const WELL_MET = 0.75;

/**
 * @typedef {import("./open_index.mjs").OpenIndex} OpenIndex
 * @typedef {import("./best_line.mjs").WordMatch} WordMatch
 * @typedef {{record: import("./shown_texts.mjs").SearchRecord, score: number, terms: Set<string>, said: string[],
 *   saying?: import("./shown_texts.mjs").ShownLine, matches: WordMatch[]}} SearchResult
 *   the terms and the words of the question that matched, and the situation or trouble that says it best, if any says it
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
  const pairs = saidPairs(open, read.all);
  const asked = read.all.join(" ");
  const scored = [...byRecord].map(([number, found]) => (
    { number, found, own: ownScore(found, open.shown.lines[number], pairs.get(number) ?? new Map(), rarity) }
  ));
  const scores = new Map(scored.map(({ number, own }) => [number, own.score]));
  return scored
    .filter(({ found }) => found.some(({ telling }) => telling))
    .map(({ number, found, own }) => {
      const record = open.records[number];
      const near = Math.max(0, ...record.neighbours.map((other) => scores.get(other) ?? 0));
      const score = (own.score + NEIGHBOUR_WEIGHT * near) * (KIND_WEIGHTS.get(record.kind) ?? OTHER_KINDS_WEIGHT);
      const named = open.shown.lines[number][0].words.join(" ") === asked;
      return { number, named, record, score, saying: own.saying, matches: found, ...shownMatches(open, found) };
    })
    .sort((a, b) => Number(b.named) - Number(a.named) || b.score - a.score || a.number - b.number);
}

/**
 * Whether the best of the results says much of what the question says, and not a word or two by chance.
 * @param {OpenIndex} open @param {string} question @param {SearchResult} best
 */
export function isWellMet({ records, stopWords }, question, best) {
  const telling = new Set(readQuestion(question).all.filter((word) => !stopWords.has(word)));
  return best.score >= WELL_MET * Math.log(1 + records.length) * telling.size;
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
    const best = bestByRecord(open, meant, word, telling);
    let rarest = 0;
    for (const [number, match] of best) {
      rarest = Math.max(rarest, match.rarity);
      const found = byRecord.get(number);
      if (found) found.push(match);
      else byRecord.set(number, [match]);
    }
    rarity += rarest;
  }
  return { byRecord, rarity };
}

/**
 * For each record the best match that any variant of one word has.
 * @param {OpenIndex} open @param {import("./word_variants.mjs").Variant[]} meant @param {string} word @param {boolean} telling
 */
function bestByRecord(open, meant, word, telling) {
  /** @type {Map<number, WordMatch>} */
  const best = new Map();
  for (const { name, weight } of meant) {
    const { places, rarity: told } = placesOf(open, name);
    const rarity = weight * told;
    for (const { number, frequency, letters, lines } of places) {
      const score = (rarity * frequency * (SATURATION + 1)) / (SATURATION + frequency);
      const other = best.get(number);
      if (!other) best.set(number, { word, telling, score, name, rarity, letters, lines });
      else {
        const everywhere = { word, telling, letters: letters + other.letters, lines: lines.concat(other.lines) };
        best.set(number, other.score >= score ? { ...other, ...everywhere } : { score, name, rarity, ...everywhere });
      }
    }
  }
  return best;
}

/**
 * The score of a record by itself, and its best saying.
 * @param {WordMatch[]} own @param {import("./shown_texts.mjs").ShownLine[]} lines @param {Map<number, number>} pairs by line
 * @param {number} rarity of all words of the question
 */
function ownScore(own, lines, pairs, rarity) {
  const covered = Math.sqrt(sum(own.map((match) => match.rarity)) / rarity);
  const whole = covered * sum(own.filter(({ telling }) => telling).map(({ score }) => score));
  const best = bestLine(own, lines, pairs);
  return { score: whole + LINE_WEIGHT * best.score, saying: best.saying };
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
