// Reads what is shown of each record into terms and lines, so that the index need not hold them twice.
// A line is the title, a situation, a trouble (an issue of an idea, a sign of a derailer) or a search word. Pure.

import { term, words } from "./tokenize.mjs";

/** The field of each kind of line, and how much it counts. The troubles are told at more length than people ask; search words are many. */
const LINES = /** @type {const} */ ({
  title: { letter: "t", weight: 1 },
  situation: { letter: "a", weight: 1 },
  trouble: { letter: "i", weight: 0.7 },
  word: { letter: "a", weight: 0.8 },
});
/** Stands for the summary among the lines, which is too long to be one. */
export const SUMMARY = -1;

/**
 * @typedef {{kind: string, title: string, address: string, summary: string, asked: string[], troubles: string[], words: string[],
 *   lengths: [number, number], neighbours: number[], place?: string, number?: number, step?: string, effort?: [number, number]}} SearchRecord
 *   words are its search words; lengths counts the words of its names and its body, which are not shown
 */
/**
 * @typedef {{text: string, kind: keyof typeof LINES, letter: string, weight: number, words: string[], length: number}} ShownLine
 *   its length counts telling words
 * @typedef {{marks: Map<string, number[]>, lines: ShownLine[][], lengths: Record<string, number>[]}} ShownTexts
 *   where each term stands, a record and a line in turn; for each record its lines, and the telling words of each field
 */

/**
 * @param {SearchRecord[]} records
 * @param {Set<string>} stopWords
 * @param {Map<string, string[]>} groupsOf the groups of synonyms, by member
 * @returns {ShownTexts}
 */
export function readShownTexts(records, stopWords, groupsOf) {
  /** @type {Map<string, number[]>} */
  const marks = new Map();
  const known = wordReader(stopWords, phrasesByFirst(groupsOf), marks);
  const lines = records.map((record, number) => textsOf(record).map(([kind, text], place) => {
    const own = words(text);
    const read = own.map(known);
    for (const { places } of read) mark(places, number, place);
    for (const name of groupsIn(read)) mark(placesFor(marks, name), number, place);
    const { letter, weight } = LINES[kind];
    return { text, kind, letter, weight, words: own, length: tellingIn(read) };
  }));
  const lengths = records.map(({ summary }, number) => {
    const read = words(summary).map(known);
    for (const { places, telling } of read) if (telling) places.push(number, SUMMARY);
    for (const name of groupsIn(read)) placesFor(marks, name).push(number, SUMMARY);
    return { ...lengthsOf(lines[number]), s: tellingIn(read) };
  });
  return { marks, lines, lengths };
}

/** @typedef {{groups: string[], names: string[]}} SynonymPhrase a member of several words, and the groups that it belongs to */
/** @typedef {{name: string, telling: boolean, places: number[], phrases: SynonymPhrase[]}} KnownWord its term, where that stands, what may begin there */

/**
 * A function that gives all that is to be known of a word: a guide says the same few thousand words again and again.
 * @param {Set<string>} stopWords @param {Map<string, SynonymPhrase[]>} phrases by their first term @param {Map<string, number[]>} marks
 */
function wordReader(stopWords, phrases, marks) {
  /** @type {Map<string, KnownWord>} */
  const known = new Map();
  return (/** @type {string} */ word) => {
    const before = known.get(word);
    if (before) return before;
    const name = term(word);
    const read = { name, telling: !stopWords.has(word), places: placesFor(marks, name), phrases: phrases.get(name) ?? [] };
    known.set(word, read);
    return read;
  };
}

/** @param {Map<string, string[]>} groupsOf */
function phrasesByFirst(groupsOf) {
  /** @type {Map<string, SynonymPhrase[]>} */
  const byFirst = new Map();
  for (const [member, groups] of groupsOf) {
    const names = member.split(" ");
    if (names.length > 1) byFirst.set(names[0], [...(byFirst.get(names[0]) ?? []), { groups, names }]);
  }
  return byFirst;
}

/** The groups of which a phrase stands in a text. @param {KnownWord[]} read */
function groupsIn(read) {
  /** @type {string[]} */
  const found = [];
  read.forEach(({ phrases }, place) => {
    for (const { groups, names } of phrases) if (names.every((name, n) => read[place + n]?.name === name)) found.push(...groups);
  });
  return found;
}

/** @param {SearchRecord} record @returns {[keyof typeof LINES, string][]} */
function textsOf({ title, asked, troubles, words: searchWords }) {
  return [
    ["title", title],
    ...asked.map((text) => /** @type {["situation", string]} */ (["situation", text])),
    ...troubles.map((text) => /** @type {["trouble", string]} */ (["trouble", text])),
    ...searchWords.map((text) => /** @type {["word", string]} */ (["word", text])),
  ];
}

/** The telling words of the fields that the lines make. @param {ShownLine[]} lines */
function lengthsOf(lines) {
  /** @type {Record<string, number>} */
  const lengths = { t: 0, a: 0, i: 0 };
  for (const { letter, length } of lines) lengths[letter] += length;
  return lengths;
}

/** @param {KnownWord[]} read */
function tellingIn(read) {
  return read.filter(({ telling }) => telling).length;
}

/** @param {Map<string, number[]>} marks @param {string} name */
function placesFor(marks, name) {
  const places = marks.get(name) ?? [];
  if (!places.length) marks.set(name, places);
  return places;
}

/** Note that a term stands in a line, once. @param {number[]} places @param {number} number @param {number} line */
function mark(places, number, line) {
  if (places[places.length - 1] !== line || places[places.length - 2] !== number) places.push(number, line);
}
