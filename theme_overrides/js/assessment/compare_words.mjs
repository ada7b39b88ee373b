// What the comparison shows, in sentences. Where one person alone is shown, it is the manager: all others are shown from three on.

import { capitalised, counted, listed, numberWord, quoted } from "../plain/words.mjs";

/**
 * @typedef {import("./compare.mjs").Comparison} Comparison
 * @typedef {import("./compare.mjs").Group} Group
 * @typedef {import("./compare.mjs").Row} Row
 * @typedef {import("./compare.mjs").SeenDerailer} SeenDerailer
 */

/** @type {Record<string, string>} */
const FROM = { manager: "Your manager", peer: "A peer", stakeholder: "A stakeholder" };

/** How many of each group answered, and which files do not count. @param {Comparison} compared @returns {string[]} */
export function groupSentences({ groups, unrated }) {
  const others = `${capitalised(counted(unrated, "file"))} without any level ${unrated === 1 ? "is" : "are"} not counted.`;
  return [...groups.map(groupSentence), ...(unrated ? [others] : [])];
}

/** Whether a group is shown, and why not. @param {Group} group @returns {string} */
function groupSentence({ group, count, missing, shown }) {
  if (group === "manager" && count < 2) return `Your manager ${count ? "answered" : "has not answered yet"}.`;
  if (shown) return `${capitalised(counted(count, group))} answered.`;
  if (!count) return `No ${group} has answered yet.`;
  const more = `${numberWord(missing)} more ${missing === 1 ? "is" : "are"} needed`;
  return `${capitalised(counted(count, group))} answered; ${more} before these answers are shown, together.`;
}

/**
 * In which capabilities the answers part most.
 * @param {Comparison} compared
 * @returns {string}
 */
export function farthestSentence({ rows, differences }) {
  if (rows.every(({ difference }) => difference === null)) return "No capability is rated by you and by others yet.";
  if (!differences.length) return "In no capability are the answers half a level apart.";
  const theirs = rows.every(({ raters }) => raters <= 1) ? "your manager's" : "theirs";
  return `Your answers and ${theirs} are farthest apart in ${listed(differences.map(({ name }) => name))}.`;
}

/** A figure of the comparison, everywhere with one decimal. @param {number | null} figure @returns {string} */
export function figureWords(figure) {
  return figure === null ? "–" : figure.toFixed(1);
}

/**
 * Self beside others in one capability that is rated by both.
 * @param {Row} row
 * @returns {string}
 */
export function differenceSentence({ name, self, others, raters }) {
  const figure = figureWords(others);
  const theirs = raters === 1 ? `your manager sees you at ${figure}` : `others see you at ${figure} on average`;
  return `${name}: you see yourself at ${figureWords(self)}, ${theirs}.`;
}

/**
 * A derailer that others see.
 * @param {SeenDerailer} seenDerailer
 * @returns {string}
 */
export function seenSentence(seenDerailer) {
  const { name, self } = seenDerailer;
  const yours = self === null || self === "never" ? "" : `; you ticked it as ${self}`;
  return `${quoted(name)}: ${seenWords(seenDerailer)}${yours}.`;
}

/** @param {SeenDerailer} seenDerailer */
function seenWords({ seen, of, manager }) {
  if (manager && seen === 1) return "your manager sees it";
  // Never "two of 12": both as words, or both as figures.
  const share = numberWord(of) === String(of) ? `${seen} of ${of}` : `${numberWord(seen)} of ${numberWord(of)}`;
  return `seen by ${share}${manager ? ", your manager among them" : ""}`;
}

/** What somebody wrote, and of which group they are. @param {{group: string, text: string}} comment @returns {string} */
export function commentSentence({ group, text }) {
  return `${FROM[group]}: ${quoted(text)}`;
}
