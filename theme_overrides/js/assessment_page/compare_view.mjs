// Self beside others.

import { comparison } from "../assessment/compare.mjs";
import { commentSentence, differenceSentence, farthestSentence, figureWords, groupSentences, seenSentence } from "../assessment/compare_words.mjs";
import { capitalised, counted } from "../plain/words.mjs";
import { copyOf, part } from "../dom/parts.mjs";
import { localDay } from "../plain/dates.mjs";
import { fillList } from "../dom/marks.mjs";
import { dateWords } from "../plain/saved_dates.mjs";
import { assessmentsOfRound, roundsIn } from "../workbook/rating_rounds.mjs";

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
  const choice = part(root, "round-choice", HTMLSelectElement);
  const show = () => {
    const { assessments } = keeper.workbook();
    const compared = comparison(assessmentsOfRound(assessments, choice.value), guide, localDay(new Date()), Math.random);
    fillList(part(root, "groups"), groupSentences(compared));
    part(root, "assess-first").hidden = compared.assessed;
    part(root, "compared").hidden = !compared.groups.some(({ shown }) => shown);
    for (const needsSelf of ["self-head", "apart", "besides"]) part(root, needsSelf).hidden = !compared.assessed;
    showDifferences(root, compared);
    showHabits(root, compared);
    showComments(root, compared);
    showRows(root, compared);
    part(root, "first-edition").hidden = choice.value !== "" || !compared.groups.some(({ count }) => count);
  };
  /** What the reader chose. @type {string | null} */
  let chosen = null;
  choice.addEventListener("change", () => {
    chosen = choice.value;
    show();
  });
  return () => {
    const offered = roundOptions(keeper.workbook());
    choice.replaceChildren(...offered);
    choice.value = offered.find(({ value }) => value === chosen)?.value ?? offered[0].value;
    part(root, "round-choosing").hidden = offered.length < 2;
    show();
  };
}

/**
 * The rounds that have answers, the latest first; then what came without a round.
 * @param {import("../workbook/saved_file.mjs").Workbook} workbook
 */
function roundOptions(workbook) {
  const answers = workbook.assessments.filter(({ rater }) => rater.group !== "self");
  const answered = new Set(answers.map(({ invitation }) => invitation?.round ?? ""));
  const rounds = roundsIn(workbook).reverse().filter(({ id }) => answered.has(id));
  const options = rounds.map(({ id, date }) => new Option(`The round of ${dateWords(date)}`, id));
  return answered.has("") || !options.length ? [...options, new Option("Answers without a round", "")] : options;
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
