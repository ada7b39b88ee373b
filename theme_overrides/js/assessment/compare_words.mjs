// What the comparison shows, in sentences.

import { averageWords, capitalised, counted, listed, numberWord, quoted } from "./words.mjs";

/**
 * @typedef {import("./answers.mjs").Guide} Guide
 * @typedef {import("./compare.mjs").Comparison} Comparison
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
 * In which capabilities the answers part most.
 * @param {Comparison} compared
 * @param {Guide} guide
 * @returns {string}
 */
export function differencesSentence({ rows, differences }, guide) {
  if (rows.every(({ difference }) => difference === null)) return "No capability is rated by you and by others yet.";
  if (!differences.length) return "In no capability are your answers and theirs half a level apart.";
  return `Your answers and theirs are farthest apart in ${listed(differences.map(({ capability }) => nameOf(capability, guide)))}.`;
}

/**
 * Self beside others in one capability that is rated by both.
 * @param {Row} row
 * @param {Guide} guide
 * @returns {string}
 */
export function differenceSentence({ capability, self, others }, guide) {
  const theirs = `others see you at ${averageWords(Number(others))} on average`;
  return `${nameOf(capability, guide)}: you see yourself at ${averageWords(Number(self))}, ${theirs}.`;
}

/**
 * A derailer that others see.
 * @param {SeenDerailer} seenDerailer
 * @param {Guide} guide
 * @returns {string}
 */
export function seenSentence({ derailer, self, seen, of }, guide) {
  const name = guide.derailers.find(({ id }) => id === derailer)?.name ?? derailer;
  const yours = self === null || self === "never" ? "" : `; you ticked it as ${self}`;
  // Never "two of 12": both as words, or both as figures.
  const share = numberWord(of) === String(of) ? `${seen} of ${of}` : `${numberWord(seen)} of ${numberWord(of)}`;
  return `${quoted(name)}: seen by ${share}${yours}.`;
}

/** @param {string} capability @param {Guide} guide @returns {string} */
function nameOf(capability, guide) {
  return guide.capabilities.find(({ id }) => id === capability)?.name ?? capability;
}
