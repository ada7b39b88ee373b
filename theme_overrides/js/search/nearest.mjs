// The phrases that look most like a question of which no word is known. Pure; never touches the page.

import { readQuestion } from "./question_text.mjs";
import { words } from "./tokenize.mjs";

/** Fewer letters in common than this share are chance. */
const LEAST_LIKENESS = 0.1;

/** @typedef {{record: import("./shown_texts.mjs").SearchRecord, phrase: string}} Nearest */

/**
 * The phrases that share most runs of three letters with the question, the likest first, one of a record.
 * @param {import("./shown_texts.mjs").SearchRecord[]} records
 * @param {string} question
 * @param {number} most so many at most
 * @returns {Nearest[]}
 */
export function nearestPhrases(records, question, most) {
  const asked = runsOf(readQuestion(question).all);
  return records
    .map((record) => likest(record, asked))
    .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, most);
}

/** @param {import("./shown_texts.mjs").SearchRecord} record @param {Set<string>} asked */
function likest(record, asked) {
  let best = { record, phrase: "", likeness: 0 };
  for (const phrase of record.asked) {
    const runs = runsOf(words(phrase));
    const common = [...runs].filter((run) => asked.has(run)).length;
    const likeness = (2 * common) / (runs.size + asked.size);
    if (likeness > best.likeness) best = { record, phrase, likeness };
  }
  return best;
}

/** Each run of three letters, the ends of words among them. @param {string[]} all the words */
function runsOf(all) {
  /** @type {Set<string>} */
  const runs = new Set();
  for (const word of all) {
    const whole = ` ${word} `;
    for (let start = 0; start + 3 <= whole.length; start += 1) runs.add(whole.slice(start, start + 3));
  }
  return runs;
}
