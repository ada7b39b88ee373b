// Self beside others.

import { comparison } from "../assessment/compare.mjs";
import { commentSentence, differenceSentence, farthestSentence, figureWords, groupSentences, seenSentence } from "../assessment/compare_words.mjs";
import { capitalised, counted } from "../plain/words.mjs";
import { copyOf, part } from "../dom/parts.mjs";
import { localDay } from "../plain/dates.mjs";
import { fillList } from "../dom/marks.mjs";

/**
 * @typedef {import("../plain/guide_types.mjs").Guide} Guide
 * @typedef {import("../assessment/compare.mjs").Comparison} Comparison
 * @typedef {import("../workbook/workbook_keeper.mjs").WorkbookKeeper} WorkbookKeeper
 */

/**
 * @param {HTMLElement} root
 * @param {Guide} guide
 * @param {WorkbookKeeper} keeper
 * @returns {() => void} shows the comparison as it is now
 */
export function startComparing(root, guide, keeper) {
  return () => {
    const compared = comparison(keeper.workbook().assessments, guide, localDay(new Date()), Math.random);
    fillList(part(root, "groups"), groupSentences(compared));
    part(root, "assess-first").hidden = compared.assessed;
    part(root, "compared").hidden = !compared.groups.some(({ shown }) => shown);
    for (const needsSelf of ["self-head", "apart", "besides"]) part(root, needsSelf).hidden = !compared.assessed;
    showDifferences(root, compared);
    showHabits(root, compared);
    showComments(root, compared);
    showRows(root, compared);
  };
}

/** Each capability and each habit stands in one list only. @param {HTMLElement} root @param {Comparison} compared */
function showDifferences(root, compared) {
  part(root, "differences").textContent = farthestSentence(compared);
  fillOrNone(part(root, "blind-spots"), [...compared.blindSpots.map(differenceSentence), ...compared.habits.blind.map(seenSentence)]);
  fillOrNone(part(root, "hidden-strengths"), compared.hiddenStrengths.map(differenceSentence));
}

/** @param {HTMLElement} root @param {Comparison} compared */
function showHabits(root, { habits: { other, seldom } }) {
  const fill = seldom.length ? fillList : fillOrNone;
  fill(part(root, "seen"), other.map(seenSentence));
  part(root, "seldom").hidden = !seldom.length;
  part(root, "seldom-number").textContent = `${capitalised(counted(seldom.length, "habit"))} that few others see`;
  fillList(part(root, "seldom-seen"), seldom.map(seenSentence));
}

/** @param {HTMLElement} list @param {string[]} lines */
function fillOrNone(list, lines) {
  fillList(list, lines.length ? lines : ["None."]);
}

/** @param {HTMLElement} root @param {Comparison} compared */
function showRows(root, { assessed, rows }) {
  const template = part(root, "compared-row", HTMLTemplateElement);
  part(root, "compared-rows").replaceChildren(...rows.map(({ name, self, groups }) => {
    const row = copyOf(template);
    part(row, "name").textContent = name;
    part(row, "self").textContent = figureWords(self);
    part(row, "self").hidden = !assessed;
    for (const group of ["manager", "peer", "stakeholder"]) part(row, group).textContent = figureWords(groups[group] ?? null);
    return row;
  }));
}

/** @param {HTMLElement} root @param {Comparison} compared */
function showComments(root, { rows }) {
  const commented = rows.filter(({ comments }) => comments.length);
  part(root, "no-comments").hidden = commented.length > 0;
  const template = part(root, "comments-on", HTMLTemplateElement);
  part(root, "comments").replaceChildren(...commented.map(({ name, comments }) => {
    const view = copyOf(template);
    part(view, "name").textContent = name;
    fillList(part(view, "lines"), comments.map(commentSentence));
    return view;
  }));
}
