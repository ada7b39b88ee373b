// Self beside others.

import { comparison } from "../assessment/compare.mjs";
import { differenceSentence, farthestSentence, figureWords, groupSentence, seenSentence, unratedSentence } from "../assessment/compare_words.mjs";
import { capitalised, counted } from "../assessment/words.mjs";
import { copyOf, part } from "../parts.mjs";
import { fillList } from "./marks.mjs";

/**
 * @typedef {import("../assessment/answers.mjs").Guide} Guide
 * @typedef {import("../assessment/compare.mjs").Comparison} Comparison
 * @typedef {import("../assessment/compare.mjs").Row} Row
 * @typedef {import("../assessment/compare.mjs").SeenDerailer} SeenDerailer
 * @typedef {import("./keeper.mjs").Keeper} Keeper
 */

const FROM = new Map([["manager", "Your manager"], ["peer", "A peer"], ["stakeholder", "A stakeholder"]]);

/**
 * @param {HTMLElement} root
 * @param {Guide} guide
 * @param {Keeper} keeper
 * @returns {() => void} shows the comparison as it is now
 */
export function startComparing(root, guide, keeper) {
  return () => {
    const compared = comparison(keeper.workbook().assessments, guide, Math.random);
    fillList(part(root, "groups"), [
      ...compared.groups.map(groupSentence), ...(compared.unrated ? [unratedSentence(compared.unrated)] : []),
    ]);
    part(root, "assess-first").hidden = compared.assessed;
    part(root, "compared").hidden = !compared.groups.some(({ shown }) => shown);
    for (const needsSelf of ["self-head", "apart", "besides"]) part(root, needsSelf).hidden = !compared.assessed;
    showDifferences(root, compared, guide);
    showHabits(root, compared, guide);
    fillList(part(root, "comments"), commentLines(compared, guide));
    showRows(root, compared, guide);
  };
}

/** Each capability and each habit stands in one list only. @param {HTMLElement} root @param {Comparison} compared @param {Guide} guide */
function showDifferences(root, compared, guide) {
  const sentence = (/** @type {Row} */ row) => differenceSentence(row, guide);
  part(root, "differences").textContent = farthestSentence(compared, guide);
  fillOrNone(part(root, "blind-spots"), [
    ...compared.blindSpots.map(sentence), ...compared.habits.blind.map((seen) => seenSentence(seen, guide)),
  ]);
  fillOrNone(part(root, "hidden-strengths"), compared.hiddenStrengths.map(sentence));
}

/** @param {HTMLElement} root @param {Comparison} compared @param {Guide} guide */
function showHabits(root, { habits: { other, seldom } }, guide) {
  const sentences = (/** @type {SeenDerailer[]} */ list) => list.map((seen) => seenSentence(seen, guide));
  const fill = seldom.length ? fillList : fillOrNone;
  fill(part(root, "seen"), sentences(other));
  part(root, "seldom").hidden = !seldom.length;
  part(root, "seldom-number").textContent = `${capitalised(counted(seldom.length, "habit"))} that few others see`;
  fillList(part(root, "seldom-seen"), sentences(seldom));
}

/** @param {HTMLElement} list @param {string[]} lines */
function fillOrNone(list, lines) {
  fillList(list, lines.length ? lines : ["None."]);
}

/** @param {HTMLElement} root @param {Comparison} compared @param {Guide} guide */
function showRows(root, { assessed, rows }, guide) {
  const template = /** @type {HTMLTemplateElement} */ (part(root, "compared-row"));
  part(root, "compared-rows").replaceChildren(...rows.map(({ capability, self, groups }) => {
    const row = copyOf(template);
    part(row, "name").textContent = guide.capabilities.find(({ id }) => id === capability)?.name ?? capability;
    part(row, "self").textContent = figureWords(self);
    part(row, "self").hidden = !assessed;
    for (const group of FROM.keys()) part(row, group).textContent = figureWords(groups[group] ?? null);
    return row;
  }));
}

/** @param {Comparison} compared @param {Guide} guide */
function commentLines({ rows }, guide) {
  const lines = rows.flatMap(({ capability, comments }) => comments.map(({ group, text }) => {
    const name = guide.capabilities.find(({ id }) => id === capability)?.name ?? capability;
    return `${name}: “${text}” ${FROM.get(group)}.`;
  }));
  return lines.length ? lines : ["Nobody wrote a line."];
}
