// The assessment of oneself that is being answered: a new one, or a finished one that is being corrected, which counts as it was
// until its correction is finished. There may be more than one, as a file can bring another along: the last counts.

import { answerProgress, asFinished, openTicks } from "../assessment/answers.mjs";
import { selfAssessments } from "../assessment/history.mjs";

/**
 * @typedef {import("../assessment/answers.mjs").Answers} Answers
 * @typedef {import("../assessment/answers.mjs").Assessment} Assessment
 * @typedef {import("./saved_file.mjs").Workbook} Workbook
 */

/**
 * The draft. Of one that is being corrected it has the new answers, and `correction` still stands in it.
 * @param {Workbook} workbook
 * @returns {Assessment | undefined}
 */
export function draftOf({ assessments }) {
  const begun = assessments.filter(({ draft, correction, rater }) => (draft || correction) && rater.group === "self").pop();
  if (!begun?.correction) return begun;
  // One that an older guide has made a draft of is no longer being corrected.
  const { correction, ...rest } = begun;
  return begun.draft ? rest : { ...begun, ...correction, draft: true };
}

/** The workbook with the draft as it is answered now. @param {Workbook} workbook @param {Assessment} draft @returns {Workbook} */
export function withDraft(workbook, draft) {
  const corrected = draft.correction && workbook.assessments.find(({ id }) => id === draft.id);
  return withAssessmentLast(workbook, corrected ? { ...corrected, correction: answersOf(draft) } : draft);
}

/**
 * The workbook with the draft given up; what it was to correct stays.
 * @param {Workbook} workbook
 * @param {Assessment} draft
 * @returns {Workbook}
 */
export function withoutDraft(workbook, draft) {
  if (!draft.correction) return withoutAssessment(workbook, draft.id);
  return { ...workbook, assessments: workbook.assessments.map((one) => (one.id === draft.id ? asFinished(one) : one)) };
}

/**
 * The workbook with the draft finished. A correction keeps the date of what it corrects: the answers are still those of that day.
 * @param {Workbook} workbook
 * @param {Assessment} draft
 * @param {string} today - as YYYY-MM-DD
 * @returns {Workbook}
 */
export function withFinished(workbook, draft, today) {
  return withAssessmentLast(workbook, { ...asFinished(draft), date: draft.correction ? draft.date : today });
}

/**
 * The workbook with a new assessment finished that has no open question any more; the same when there is none.
 * @param {Workbook} workbook
 * @param {import("../plain/guide_types.mjs").Guide} guide
 * @param {string} today
 * @returns {Workbook}
 */
export function withWholeDraftFinished(workbook, guide, today) {
  const draft = draftOf(workbook);
  const isWhole = draft && !draft.correction && answerProgress(draft, guide).next === null && !openTicks(draft, guide).length;
  return isWhole ? withFinished(workbook, draft, today) : workbook;
}

/**
 * The workbook whose latest finished assessment of oneself is being corrected; the same when there is none.
 * @param {Workbook} workbook
 * @param {string} today
 * @returns {Workbook}
 */
export function withLatestReopened(workbook, today) {
  const latest = selfAssessments(workbook.assessments, today).pop();
  if (!latest) return workbook;
  return withAssessmentLast(workbook, { ...latest, correction: latest.correction ?? withoutOpenTicks(answersOf(latest)) });
}

/**
 * The workbook with an assessment as its last, in place of the one with the same id.
 * @param {Workbook} workbook
 * @param {Assessment} assessment
 * @returns {Workbook}
 */
export function withAssessmentLast(workbook, assessment) {
  return { ...workbook, assessments: [...withoutAssessment(workbook, assessment.id).assessments, assessment] };
}

/** @param {Workbook} workbook @param {string} id @returns {Workbook} */
export function withoutAssessment(workbook, id) {
  return { ...workbook, assessments: workbook.assessments.filter((assessment) => assessment.id !== id) };
}

/** In what was finished, a derailer without an answer is not ticked. @param {Answers} answers @returns {Answers} */
function withoutOpenTicks({ derailers, ...answers }) {
  const said = Object.entries(derailers ?? {}).filter(([, often]) => often !== null);
  return derailers ? { ...answers, derailers: Object.fromEntries(said) } : answers;
}

/** @param {Assessment} assessment @returns {Answers} */
function answersOf({ mode, ratings, derailers }) {
  return { mode, ratings, derailers };
}
