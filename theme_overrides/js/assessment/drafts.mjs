// The assessment of oneself that is being answered. There may be more than one, as a file can bring another along: the last counts.

import { snapshots } from "./history.mjs";

/**
 * @typedef {import("./answers.mjs").Assessment} Assessment
 * @typedef {import("./saved_file.mjs").Workbook} Workbook
 */

/** @param {Workbook} workbook @returns {Assessment | undefined} */
export function draftOf({ assessments }) {
  return assessments.filter(({ draft, rater }) => draft && rater.group === "self").pop();
}

/** The workbook with an assessment as its last, in place of the one with the same id. @param {Workbook} workbook @param {Assessment} assessment @returns {Workbook} */
export function withLast(workbook, assessment) {
  return { ...workbook, assessments: [...without(workbook, assessment.id).assessments, assessment] };
}

/** @param {Workbook} workbook @param {string} id @returns {Workbook} */
export function without(workbook, id) {
  return { ...workbook, assessments: workbook.assessments.filter((assessment) => assessment.id !== id) };
}

/** The workbook whose latest finished assessment of oneself can be answered again; the same when there is none. @param {Workbook} workbook @param {string} today @returns {Workbook} */
export function withLatestReopened(workbook, today) {
  const latest = snapshots(workbook.assessments, today).pop();
  return latest ? withLast(workbook, { ...latest, draft: true }) : workbook;
}
