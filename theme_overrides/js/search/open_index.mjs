// Makes the index of growth_guide/browser/search_index.py ready for questions: where each term stands, and what a mention there counts.

import { readShownTexts, SUMMARY } from "./shown_texts.mjs";

/** How much a field counts, and how far its length evens that out (0 not at all, 1 wholly). @type {Record<string, {weight: number, evened: number}>} */
const FIELD_WEIGHTS = {
  t: { weight: 3, evened: 0.3 }, // title
  a: { weight: 3, evened: 0.3 }, // asked: phrases and search words, the words of people
  s: { weight: 2.5, evened: 0.3 }, // summary
  i: { weight: 1, evened: 0.3 }, // troubles
  n: { weight: 2, evened: 0.3 }, // names of what it belongs to
  b: { weight: 0.5, evened: 0.6 }, // body
};
/** The fields that say what a record is about; in the others stand the words of a scene: a ward, a tribunal. */
const ABOUT = /[tasi]/;
/** A word of everyday talk about work counts this share of what its rarity says. */
const LIGHT_SHARE = 0.5;
/** A term that stands in no field of these counts this share of what its rarity says; one that mostly does counts in full. */
const SCENE_SHARE = 0.5;
const POSTING = /(\d+)(\D+)/g;

/**
 * @typedef {import("./shown_texts.mjs").SearchRecord} SearchRecord
 * @typedef {{stopWords: string, lightTerms: string, groups: string[][], steps: Record<string, string>, records: SearchRecord[], terms: string,
 *   postings: string}} SearchIndex
 * @typedef {{number: number, frequency: number, letters: string, lines: number[]}} TermPlace
 * @typedef {{places: TermPlace[], rarity: number}} TermPlaces
 * @typedef {{records: SearchRecord[], stopWords: Set<string>, lightTerms: Set<string>, postings: Map<string, string>, places: Map<string, TermPlaces>,
 *   pairs: Map<string, Map<number, number[]>>, groups: string[][], groupsOf: Map<string, string[]>, shares: Record<string, number>[],
 *   shown: import("./shown_texts.mjs").ShownTexts}} OpenIndex
 *   the postings of a term that stands in shown texts alone are empty; places and pairs hold what was asked for before
 */

/**
 * @param {SearchIndex} index
 * @returns {OpenIndex}
 */
export function openIndex({ stopWords, lightTerms, groups, records, terms, postings }) {
  const where = postings.split(" ");
  const hidden = new Map(terms.split(" ").map((name, place) => [name, where[place]]));
  const known = groupsOf(groups);
  const stopped = new Set(stopWords.split(" "));
  const shown = readShownTexts(records, stopped, known);
  for (const name of shown.marks.keys()) if (!hidden.has(name)) hidden.set(name, "");
  const shares = sharesOf(shown.lengths.map((lengths, number) => (
    { ...lengths, n: records[number].lengths[0], b: records[number].lengths[1] }
  )));
  return {
    records, groups, stopWords: stopped, lightTerms: new Set(lightTerms.split(" ")), postings: hidden, groupsOf: known, shares, shown,
    places: new Map(), pairs: new Map(),
  };
}

/**
 * Each record that a term or a group of synonyms stands in, with its weighed frequency there; and how much it tells.
 * @param {OpenIndex} open
 * @param {string} name
 * @returns {TermPlaces}
 */
export function placesOf(open, name) {
  const known = open.places.get(name);
  if (known) return known;
  // A group stands where a phrase of it does, and where one of its single words does.
  const names = name.startsWith("=") ? [name, ...open.groups[Number(name.slice(1))].filter((member) => !member.includes(" "))] : [name];
  /** @type {Map<number, TermPlace>} */
  const marks = new Map();
  for (const each of names) noteMarks(open, each, marks);
  const places = [...marks.values()].sort((one, other) => one.number - other.number);
  for (const place of places) {
    for (const letter of place.letters) place.frequency += open.shares[place.number][letter];
  }
  const share = open.lightTerms.has(name) ? LIGHT_SHARE : 1;
  const found = { places, rarity: share * rarityOf(places, open.records.length) };
  open.places.set(name, found);
  return found;
}

/** Note where one term stands by itself, in shown and in hidden texts. @param {OpenIndex} open @param {string} name @param {Map<number, TermPlace>} marks */
function noteMarks({ shown, postings }, name, marks) {
  const note = (/** @type {number} */ number, /** @type {string} */ letters, /** @type {number[]} */ lines) => {
    const place = marks.get(number) ?? { number, frequency: 0, letters: "", lines: [] };
    place.letters += letters;
    place.lines.push(...lines);
    marks.set(number, place);
  };
  const inShown = shown.marks.get(name) ?? [];
  for (let at = 0; at < inShown.length; at += 2) {
    const [number, line] = [inShown[at], inShown[at + 1]];
    if (line === SUMMARY) note(number, "s", []);
    else note(number, shown.lines[number][line].letter, [line]);
  }
  let number = -1;
  for (const [, step, letters] of (postings.get(name) ?? "").matchAll(POSTING)) {
    number += Number(step);
    note(number, letters, []);
  }
}

/**
 * How much a term tells that stands in so many of all records. Among few records a word is rare by chance: flatter than in BM25.
 * @param {TermPlace[]} places @param {number} all
 */
function rarityOf(places, all) {
  const about = places.filter(({ letters }) => ABOUT.test(letters)).length / places.length;
  return places.length ? Math.log(1 + all / places.length) * Math.min(1, SCENE_SHARE + about) : 0;
}

/** The groups of synonyms by their members; the group number 7 stands in the index as the term =7. @param {string[][]} groups */
function groupsOf(groups) {
  /** @type {Map<string, string[]>} */
  const found = new Map();
  groups.forEach((members, number) => {
    for (const member of new Set(members)) found.set(member, [...(found.get(member) ?? []), `=${number}`]);
  });
  return found;
}

/** For each record, what one mention in each field counts. @param {Record<string, number>[]} lengths of the fields of each record */
function sharesOf(lengths) {
  const means = Object.fromEntries(Object.keys(FIELD_WEIGHTS).map((letter) => {
    const filled = lengths.map((each) => each[letter]).filter((length) => length > 0);
    return [letter, filled.reduce((sum, length) => sum + length, 0) / filled.length];
  }));
  return lengths.map((each) => Object.fromEntries(Object.entries(FIELD_WEIGHTS).map(([letter, { weight, evened }]) => (
    [letter, weight / (1 - evened + (evened * each[letter]) / means[letter])]
  ))));
}
