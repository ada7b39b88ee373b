// What was looked at is put in. What gives way is kept as an earlier plan.

import { outcomeOf, planOf } from "./looked_at.mjs";
import { isSamePlan, isWritten, withEarlierPlans } from "../workbook/earlier_plans.mjs";
import { importTexts } from "../workbook/import_files.mjs";
import { readPlan } from "../plan/read_plan.mjs";
import { capitalised, counted } from "../plain/words.mjs";
import { isSomebodys } from "./whose_file.mjs";

/**
 * @typedef {import("../plain/guide_types.mjs").Guide} Guide
 * @typedef {import("../plan/plan.mjs").Plan} Plan
 * @typedef {import("../plan/plan_fields.mjs").PlanForm} PlanForm
 * @typedef {import("../workbook/saved_file.mjs").Workbook} Workbook
 * @typedef {import("./looked_at.mjs").DeskAnswers} DeskAnswers
 * @typedef {import("./looked_at.mjs").Look} Look
 * @typedef {import("./looked_at.mjs").Outcome} Outcome
 * @typedef {{guide: Guide, form: PlanForm, makeId: () => string}} Known
 */

const KEPT_BEFORE = "What was here before is kept as an earlier plan, under My data.";

/**
 * @param {Workbook} before @param {Look} look @param {DeskAnswers} answers @param {Known} known
 * @returns {{workbook: Workbook, sentence: string, hasPlan: boolean}} the very same workbook when nothing could be put in
 */
export function putIn(before, look, answers, { guide, form, makeId }) {
  const here = withOwnerOf(before, look);
  const first = look.workbook ? withAssessments(here, look.workbook, guide) : { workbook: here, sentence: "", isRefused: false };
  const file = planOf(look, form, makeId, answers);
  if (first.isRefused) return { workbook: before, sentence: first.sentence, hasPlan: false };
  if (!file) return { ...first, hasPlan: false };
  const raw = look.workbook?.plan ?? file;
  const mine = planHere(here, form, makeId);
  if (!mine) return { workbook: { ...first.workbook, plan: raw }, sentence: together(first.sentence, "The plan of the file stands here now."), hasPlan: true };
  const outcome = outcomeOf(file, mine, look, form, answers);
  const { plan, kept } = standing(outcome, mine, { here: here.plan, file: raw }, answers, makeId);
  return { workbook: withEarlierPlans({ ...first.workbook, plan }, kept), sentence: together(first.sentence, planSentence(outcome, mine, answers)), hasPlan: true };
}

/** The plan on the page, null where nothing is written in it. @param {Workbook} here @param {PlanForm} form @param {() => string} makeId @returns {Plan | null} */
export function planHere(here, form, makeId) {
  return isWritten(here.plan) ? readPlan(here.plan, makeId, form).plan : null;
}

/** @param {Workbook} here @param {Workbook} file @param {Guide} guide */
function withAssessments(here, file, guide) {
  const { plan: _plan, ...rest } = file;
  const text = JSON.stringify(rest);
  const { workbook, sentences } = importTexts(here, [text], guide, new Map([[text, "take"]]));
  const isRefused = workbook === here;
  return { workbook, isRefused, sentence: isRefused || file.assessments.length ? sentences[0] : "" };
}

/** Whoever opens their file on a page where nobody has said anything yet is its owner here too. @param {Workbook} here @param {Look} look */
function withOwnerOf(here, { workbook }) {
  return workbook?.owner && !isSomebodys(here) ? { ...here, owner: workbook.owner } : here;
}

/**
 * The plan that stands, and what is kept besides.
 * @param {Outcome} outcome @param {Plan} mine @param {{here: unknown, file: unknown}} raw - as they were stored
 * @param {DeskAnswers} answers @param {() => string} makeId @returns {{plan: unknown, kept: unknown[]}}
 */
function standing({ plan, whole, differences }, mine, raw, answers, makeId) {
  if (whole) return whole === mine ? { plan: raw.file, kept: [raw.here] } : { plan: raw.here, kept: [raw.file] };
  // Of one plan only what it was last is kept: that of the file is another one now.
  const others = unanswered(differences, answers) ? [{ .../** @type {Plan} */ (raw.file), id: makeId() }] : [];
  return isSamePlan(plan, mine) ? { plan: raw.here, kept: others } : { plan, kept: [...others, raw.here] };
}

/** @param {Outcome["differences"]} differences @param {DeskAnswers} answers */
export function unanswered(differences, { sides }) {
  return differences.filter(({ id }) => !sides.has(id)).length;
}

/** @param {Outcome} outcome @param {Plan} mine @param {DeskAnswers} answers */
function planSentence({ plan, whole, newLines, differences }, mine, answers) {
  if (whole === mine) return `The plan of the file stands here now. ${KEPT_BEFORE}`;
  if (whole) return "Your plan stays. The plan of the file is kept as an earlier plan, under My data.";
  const open = unanswered(differences, answers);
  const left = open ? `${capitalised(counted(open, "difference"))} had no answer: what was here stays, and the plan of the file is kept as an earlier plan.` : "";
  if (isSamePlan(plan, mine)) return together("Your plan is as it was.", left);
  return together(`${capitalised(counted(newLines.length, "new line"))} put into your plan.`, left || KEPT_BEFORE);
}

/** @param {string[]} sentences */
function together(...sentences) {
  return sentences.filter(Boolean).join(" ");
}
