// Reads the index that growth_guide/browser/search_index.py makes: where each term stands, and what a mention there counts.

/** How much a field counts, and how far its length evens that out (0 not at all, 1 wholly); by its letter in the index. @type {Record<string, {weight: number, evened: number}>} */
const FIELD_WEIGHTS = {
  t: { weight: 3, evened: 0.3 }, // title
  a: { weight: 3, evened: 0.3 }, // asked: situations and search words, the words of people
  s: { weight: 2.5, evened: 0.3 }, // summary
  i: { weight: 1, evened: 0.3 }, // troubles
  n: { weight: 2, evened: 0.3 }, // names of what it belongs to
  b: { weight: 0.5, evened: 0.6 }, // body
};
const POSTING = /(\d+)(\D+)/g;

/**
 * @typedef {{kind: string, title: string, address: string, summary: string, situations: string[], lengths: number[],
 *   lines: number[], neighbours: number[], place?: string, number?: number, step?: string, effort?: [number, number]}} SearchRecord
 *   lengths counts the words of each field, lines those of each situation and then of each search word
 * @typedef {{fields: string, lineLetters: string, stopWords: string, groups: string[][], steps: Record<string, string>,
 *   records: SearchRecord[], terms: string, postings: string}} SearchIndex
 * @typedef {{number: number, frequency: number, letters: string}} TermPlace
 * @typedef {{records: SearchRecord[], stopWords: Set<string>, postings: Map<string, string>, places: Map<string, TermPlace[]>,
 *   lineLetters: string, groups: string[][], groupsOf: Map<string, string[]>, shares: Record<string, number>[], lines: Record<string, number>[]}} OpenIndex
 */

/**
 * The index made ready for questions.
 * @param {SearchIndex} index
 * @returns {OpenIndex}
 */
export function openIndex({ fields, lineLetters, stopWords, groups, records, terms, postings }) {
  const where = postings.split(" ");
  return {
    records,
    lineLetters,
    groups,
    stopWords: new Set(stopWords.split(" ")),
    postings: new Map(terms.split(" ").map((name, place) => [name, where[place]])),
    places: new Map(),
    groupsOf: groupsOf(groups),
    shares: sharesOf(fields, records),
    lines: records.map((record) => linesOf(record, lineLetters)),
  };
}

/**
 * Each record that a term stands in, with its weighed frequency there and the letters of its fields and lines.
 * @param {OpenIndex} open
 * @param {string} name
 * @returns {TermPlace[]}
 */
export function placesOf(open, name) {
  const known = open.places.get(name);
  if (known) return known;
  /** @type {TermPlace[]} */
  const places = [];
  let number = -1;
  for (const [, step, letters] of (open.postings.get(name) ?? "").matchAll(POSTING)) {
    number += Number(step);
    let frequency = 0;
    for (const letter of letters) frequency += open.shares[number][letter] ?? open.shares[number].a;
    places.push({ number, frequency, letters });
  }
  open.places.set(name, places);
  return places;
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

/** For each record, what one mention in each field counts. @param {string} fields @param {SearchRecord[]} records */
function sharesOf(fields, records) {
  const means = [...fields].map((_, place) => {
    const filled = records.map((record) => record.lengths[place]).filter((length) => length > 0);
    return filled.reduce((sum, length) => sum + length, 0) / filled.length;
  });
  return records.map(({ lengths }) => Object.fromEntries([...fields].map((letter, place) => {
    const { weight, evened } = FIELD_WEIGHTS[letter];
    return [letter, weight / (1 - evened + (evened * lengths[place]) / means[place])];
  })));
}

/**
 * The number of words in the title (t) and in each line of a record, by letter.
 * @param {SearchRecord} record @param {string} letters
 * @returns {Record<string, number>}
 */
function linesOf({ lengths, lines }, letters) {
  return { t: lengths[0], ...Object.fromEntries(lines.map((length, place) => [letters[place], length])) };
}
