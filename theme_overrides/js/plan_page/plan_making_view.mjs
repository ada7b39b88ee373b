// Making a plan of what the latest assessment recommends.

import { selfAssessments } from "../assessment/history.mjs";
import { suggestedAreas } from "../assessment/suggestions.mjs";
import { isDay } from "../plain/dates.mjs";
import { addedWords, IDEAS_PER_AREA, makePlan, pacedWords } from "../plan/make_plan.mjs";
import { pacedActs } from "../plan/pacing.mjs";
import { ideaWithTexts, keepChanged, makePlanId, sayOfPlan, todayHere } from "./plan_editor.mjs";

/**
 * @typedef {import("../assessment/suggestions.mjs").SuggestedArea} SuggestedArea
 * @typedef {import("../plan/make_plan.mjs").WantedArea} WantedArea
 * @typedef {import("./plan_editor.mjs").PlanEditor} PlanEditor
 */

/** What the latest finished assessment recommends. @param {PlanEditor} editor @returns {SuggestedArea[]} */
export function recommendedAreas({ keeper, guide }) {
  const latest = selfAssessments(keeper.workbook().assessments, todayHere()).pop();
  return latest ? suggestedAreas(latest, guide) : [];
}

/**
 * Puts recommended areas into the plan, each with its first ideas, and says what came and what was there.
 * @param {PlanEditor} editor
 * @param {{hours: number | null, begin: string, capabilities: string[]}} wish - `hours` null: as the plan says
 * @returns {Promise<void>}
 */
export async function makeFromResults(editor, { hours, begin, capabilities }) {
  const recommended = recommendedAreas(editor).filter(({ capability }) => capabilities.includes(capability.id));
  const wanted = await Promise.all(recommended.map((one) => wantedArea(editor, one)));
  const day = isDay(begin) ? begin : todayHere();
  const most = editor.form.areas_at_most;
  const made = makePlan(editor.plan, wanted, { hours, begin: day, most, makeId: makePlanId });
  const sentence = addedWords(made.added, most);
  if (!made.acts.length && made.plan.hours_per_week === editor.plan.hours_per_week) {
    sayOfPlan(editor, sentence);
    return;
  }
  const { plan, ...pace } = pacedActs(made.plan, { today: day, ids: made.acts });
  const later = pace.later.map(({ area, weeks }) => ({ title: plan.areas.find(({ id }) => id === area)?.title ?? "", weeks }));
  editor.shown = Math.max(0, plan.areas.findIndex((area) => wanted.some(({ capability }) => capability === area.capability)));
  editor.choosing = false;
  keepChanged(editor, plan, `${sentence} ${pacedWords({ hours: pace.hours, later, alone: pace.alone.length })}`.trim());
}

/** @param {PlanEditor} editor @param {SuggestedArea} suggested @returns {Promise<WantedArea>} */
async function wantedArea(editor, { capability, step, keeping, ideas }) {
  const { guide } = editor;
  const { from = "", to = "" } = guide.steps.find(({ id }) => id === step) ?? {};
  const texts = await Promise.all(ideas.slice(0, IDEAS_PER_AREA).map(({ id }) => ideaWithTexts(editor, id)));
  return {
    capability: capability.id, title: capability.name, level_now: keeping ? to : from, level_wanted: to,
    ideas: texts.flatMap((idea) => idea ?? []),
  };
}
