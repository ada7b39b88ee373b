// Whose a saved file is. It says so by the id of its owner. Where one does not, as those of version 1, what it shares with the workbook
// on the page tells that both are one person's.

import { answerProgress } from "../assessment/answers.mjs";
import { isWritten } from "./earlier_plans.mjs";
import { isMap } from "./saved_file_check.mjs";

/**
 * @typedef {import("../plain/guide_types.mjs").Guide} Guide
 * @typedef {import("./saved_file.mjs").Workbook} Workbook
 * @typedef {{n: number, text: string, saved: Workbook}} SavedFile - `n`: its place among those that are imported
 * @typedef {{names: string[], savedAt: string | null, own: number, latest: string | null, answers: number, others: number,
 *   areas: number, activities: number, start: string, isPlan: boolean}} Contents - what stands in a workbook; `latest`: the date of
 *   the latest assessment of oneself
 */

/** Plans filled in on paper of Word are named after what is written there, so that two people's may have one id. */
const ID_OF_A_WORD_FILE = /^word-/;

/**
 * Whether a file holds what somebody says of themselves, or whom they asked. One that does not holds answers of others about whoever imports it.
 * @param {Workbook} workbook @returns {boolean}
 */
export function isPersonal(workbook) {
  return ownOnes(workbook).length > 0 || Boolean(workbook.rounds?.length) || [workbook.plan, ...(workbook.earlier_plans ?? [])].some(isWritten);
}

/**
 * The files that belong to the workbook: answers of others, those of the same owner, those without an owner that share something with
 * it or with another that does, and those of which somebody has said so. Whoever went on from somebody else's file shares something
 * with it too: one of another owner, or in which somebody of another name speaks of themselves, is asked about.
 * @param {Workbook} here
 * @param {SavedFile[]} files
 * @param {(file: SavedFile) => boolean | null} said - null where nothing was said
 * @returns {Set<SavedFile>}
 */
export function filesOfOwner(here, files, said) {
  const ids = new Set(idsOf(here));
  const owners = new Set(ownersOf(here));
  /** @type {Set<SavedFile>} */
  const found = new Set();
  const names = namesOf(here);
  const isStranger = (/** @type {string} */ name) => names.length > 0 && !names.includes(name);
  const isShared = (/** @type {Workbook} */ saved) => {
    const [owner] = ownersOf(saved);
    if (owner && owners.size) return owners.has(owner);
    return idsOf(saved).some((id) => ids.has(id)) && !namesOf(saved).some(isStranger);
  };
  const isOne = (/** @type {SavedFile} */ file) => (
    !found.has(file) && (said(file) ?? (!isPersonal(file.saved) || isShared(file.saved)))
  );
  for (let file = files.find(isOne); file; file = files.find(isOne)) {
    found.add(file);
    if (!isPersonal(file.saved)) continue;
    idsOf(file.saved).forEach((id) => ids.add(id));
    ownersOf(file.saved).forEach((id) => owners.add(id));
  }
  return found;
}

/** What stands in a workbook, in figures. @param {Workbook} workbook @param {Guide} guide @returns {Contents} */
export function workbookContents(workbook, guide) {
  const own = ownOnes(workbook);
  const plan = isMap(workbook.plan) ? workbook.plan : {};
  const areas = Array.isArray(plan.areas) ? plan.areas.filter(isMap) : [];
  return {
    names: namesOf(workbook),
    savedAt: typeof workbook.saved_at === "string" ? workbook.saved_at : null,
    own: own.length, latest: own.map(({ date }) => date).sort().pop() ?? null,
    answers: own.reduce((sum, assessment) => sum + answerProgress(assessment, guide).answered, 0),
    others: workbook.assessments.length - own.length,
    areas: areas.length,
    activities: areas.reduce((sum, { activities }) => sum + (Array.isArray(activities) ? activities.length : 0), 0),
    start: typeof plan.start === "string" ? plan.start : "", isPlan: isWritten(plan),
  };
}

/** @param {Workbook} workbook */
function ownOnes({ assessments }) {
  return assessments.filter(({ rater }) => rater.group === "self");
}

/** The names under which a workbook speaks of its owner. @param {Workbook} workbook @returns {string[]} */
function namesOf(workbook) {
  const names = ownOnes(workbook).map(({ rater }) => rater.name ?? "");
  return [...new Set([workbook.owner?.name ?? "", ...names].filter(Boolean))];
}

/** The id of the owner, if it says one. @param {Workbook} workbook @returns {string[]} */
function ownersOf({ owner }) {
  return owner ? [owner.id] : [];
}

/** Ids that nobody else's workbook has. @param {Workbook} workbook @returns {string[]} */
function idsOf(workbook) {
  const plans = [workbook.plan, ...(workbook.earlier_plans ?? [])].filter(isMap);
  const ofPlans = plans.flatMap(({ id }) => (typeof id === "string" && id && !ID_OF_A_WORD_FILE.test(id) ? [`plan ${id}`] : []));
  return [...ownOnes(workbook).map(({ id }) => `assessment ${id}`), ...ofPlans];
}
