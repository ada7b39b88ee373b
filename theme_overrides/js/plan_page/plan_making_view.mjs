// Making a plan of what the latest assessment recommends.

import { selfAssessments } from "../assessment/history.mjs";
import { score } from "../assessment/scoring.mjs";
import { suggestedAreas } from "../assessment/suggestions.mjs";
import { isDay } from "../plain/dates.mjs";
import { addedWords, IDEAS_PER_AREA, makePlan, pacedWords } from "../plan/make_plan.mjs";
import { pacedActs } from "../plan/pacing.mjs";
import { listed } from "../plain/words.mjs";
import { nameOfArea } from "./plan_areas_view.mjs";
import { ideaWithTexts, keepChanged, makePlanId, sayOfPlan, todayHere } from "./plan_editor.mjs";

/**
 * @typedef {import("../assessment/suggestions.mjs").SuggestedArea} SuggestedArea
 * @typedef {import("../plan/make_plan.mjs").WantedArea} WantedArea
 * @typedef {import("../plan/plan.mjs").Plan} Plan
 * @typedef {import("./plan_editor.mjs").PlanEditor} PlanEditor
 */

/** What the latest finished assessment recommends. @param {PlanEditor} editor @returns {SuggestedArea[]} */
export function recommendedAreas({ keeper, guide }) {
  const latest = selfAssessments(keeper.workbook().assessments, todayHere()).pop();
  return latest ? suggestedAreas(latest, guide) : [];
}

/**
 * The plan in which areas have the levels that the latest assessment knows, where nobody has said any.
 * @param {PlanEditor} editor @param {Plan} plan @returns {Plan}
 */
export function withKnownLevels({ keeper, guide }, plan) {
  const latest = selfAssessments(keeper.workbook().assessments, todayHere()).pop();
  const known = latest ? score(latest, guide).capabilities : {};
  const areas = plan.areas.map((area) => {
    const now = area.level_now ?? known[area.capability ?? ""]?.level;
    if (!now || (area.level_now && area.level_wanted)) return area;
    return { ...area, level_now: now, level_wanted: area.level_wanted ?? guide.steps.find(({ from }) => from === now)?.to ?? now };
  });
  return { ...plan, areas };
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
  const levelled = withKnownLevels(editor, editor.plan);
  const filled = levelled.areas.filter((area, n) => area !== editor.plan.areas[n]);
  const made = makePlan(levelled, wanted, { hours, begin: day, today: todayHere(), most, makeId: makePlanId });
  const sentence = [addedWords(made.added, most), filledWords(filled)].filter(Boolean).join(" ");
  if (!made.acts.length && !filled.length && made.plan.hours_per_week === editor.plan.hours_per_week) {
    sayOfPlan(editor, sentence);
    return;
  }
  const paced = pacedActs(made.plan, { today: day, ids: made.acts });
  const { plan } = paced;
  editor.shown = Math.max(0, plan.areas.findIndex((area) => wanted.some(({ capability }) => capability === area.capability)));
  editor.choosing = false;
  keepChanged(editor, plan, `${sentence} ${pacedWords(paced)}`.trim());
}

/** @param {import("../plan/plan.mjs").PlanArea[]} areas - whose levels came from the answers */
function filledWords(areas) {
  return areas.length ? `The levels of ${listed(areas.map(nameOfArea))} are those of your answers.` : "";
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
