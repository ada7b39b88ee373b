// What the comparison shows, in sentences.

import { averageWords, capitalised, counted, numberWord, quoted } from "./words.mjs";

/**
 * @typedef {import("./answers.mjs").Guide} Guide
 * @typedef {import("./compare.mjs").Group} Group
 * @typedef {import("./compare.mjs").Row} Row
 * @typedef {import("./compare.mjs").SeenDerailer} SeenDerailer
 */

/** Whether a group is shown, and why not. @param {Group} group @returns {string} */
export function groupSentence({ group, count, missing, shown }) {
  if (shown) return `${capitalised(counted(count, group))} answered.`;
  if (!count) return `No ${group} has answered yet.`;
  const more = `${numberWord(missing)} more ${missing === 1 ? "is" : "are"} needed`;
  return `${capitalised(counted(count, group))} answered; ${more} before these answers are shown, together.`;
}

/** Why the number of answers is smaller than that of the files. @param {number} unrated @returns {string} */
export function unratedSentence(unrated) {
  return `${capitalised(counted(unrated, "file"))} without any level ${unrated === 1 ? "is" : "are"} not counted.`;
}

/**
 * Self beside others in one capability.
 * @param {Row} row
 * @param {Guide} guide
 * @returns {string}
 */
export function differenceSentence({ capability, self, others, difference }, guide) {
  const name = guide.capabilities.find(({ id }) => id === capability)?.name ?? capability;
  if (self === null || others === null) return `${name}: nothing to compare yet.`;
  const where = difference === 0 ? "as others do" : Number(difference) > 0 ? "higher than others do" : "lower than others do";
  return `${name}: you see yourself ${where} (you ${averageWords(self)}, others ${averageWords(others)} on average).`;
}

/**
 * A derailer that others see.
 * @param {SeenDerailer} seenDerailer
 * @param {Guide} guide
 * @returns {string}
 */
export function seenSentence({ derailer, self, seen, of }, guide) {
  const name = guide.derailers.find(({ id }) => id === derailer)?.name ?? derailer;
  const yours = self === "never" ? "you did not tick it" : `you ticked it as ${self}`;
  // Never "two of 12": both as words, or both as figures.
  const share = numberWord(of) === String(of) ? `${seen} of ${of}` : `${numberWord(seen)} of ${numberWord(of)}`;
  return `${quoted(name)}: seen by ${share}; ${yours}.`;
}
