// Self beside others.

import { comparison } from "../assessment/compare.mjs";
import { differenceSentence, groupSentence, seenSentence } from "../assessment/compare_words.mjs";
import { averageWords } from "../assessment/words.mjs";
import { copyOf, part } from "../parts.mjs";
import { localDay } from "../plan/dates.mjs";
import { fillList } from "./marks.mjs";

/**
 * @typedef {import("../assessment/answers.mjs").Guide} Guide
 * @typedef {import("../assessment/compare.mjs").Comparison} Comparison
 * @typedef {import("../assessment/compare.mjs").Row} Row
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
    const compared = comparison(keeper.workbook().assessments, guide, localDay(new Date()), Math.random);
    fillList(part(root, "groups"), compared.groups.map(groupSentence));
    part(root, "compared").hidden = !compared.groups.some(({ shown }) => shown);
    const sentences = (/** @type {Row[]} */ rows) => (
      rows.length ? rows.map((row) => differenceSentence(row, guide)) : ["None."]
    );
    fillList(part(root, "differences"), sentences(compared.differences));
    fillList(part(root, "blind-spots"), [
      ...compared.unseen.map((seen) => seenSentence(seen, guide)), ...sentences(compared.blindSpots),
    ]);
    fillList(part(root, "hidden-strengths"), sentences(compared.hiddenStrengths));
    fillList(part(root, "seen"), compared.derailers.length ? compared.derailers.map((seen) => seenSentence(seen, guide)) : ["None."]);
    fillList(part(root, "comments"), commentLines(compared, guide));
    showRows(root, compared, guide);
  };
}

/** @param {HTMLElement} root @param {Comparison} compared @param {Guide} guide */
function showRows(root, compared, guide) {
  const template = /** @type {HTMLTemplateElement} */ (part(root, "compared-row"));
  part(root, "compared-rows").replaceChildren(...compared.rows.map(({ capability, self, groups }) => {
    const row = copyOf(template);
    part(row, "name").textContent = guide.capabilities.find(({ id }) => id === capability)?.name ?? capability;
    part(row, "self").textContent = figure(self);
    for (const group of FROM.keys()) part(row, group).textContent = figure(groups[group] ?? null);
    return row;
  }));
}

/** @param {number | null} points */
function figure(points) {
  return points === null ? "–" : averageWords(points);
}

/** @param {Comparison} compared @param {Guide} guide */
function commentLines({ rows }, guide) {
  const lines = rows.flatMap(({ capability, comments }) => comments.map(({ group, text }) => {
    const name = guide.capabilities.find(({ id }) => id === capability)?.name ?? capability;
    return `${name}: “${text}” ${FROM.get(group)}.`;
  }));
  return lines.length ? lines : ["Nobody wrote a line."];
}
