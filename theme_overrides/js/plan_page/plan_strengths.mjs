// The strengths that a plan names: where its owner stands best by the latest assessment, apart from what the plan is to change.

import { selfAssessments } from "../assessment/history.mjs";
import { levelName } from "../assessment/explanation.mjs";
import { rankOf, score } from "../assessment/scoring.mjs";
import { todayHere } from "./plan_editor.mjs";

const STRENGTHS_AT_MOST = 3;

/**
 * None below the second level: nobody is told that what they begin with is a strength.
 * @param {import("./plan_editor.mjs").PlanEditor} editor @returns {import("../plan/plan_paper.mjs").Strength[]}
 */
export function strengthsNow({ keeper, guide, plan }) {
  const latest = selfAssessments(keeper.workbook().assessments, todayHere()).pop();
  if (!latest) return [];
  const { capabilities } = score(latest, guide);
  const planned = new Set(plan.areas.map(({ capability }) => capability));
  const others = guide.capabilities.filter(({ id }) => capabilities[id] && !planned.has(id));
  const rank = (/** @type {{id: string}} */ { id }) => rankOf(capabilities[id].level, guide);
  const best = Math.max(0, ...others.map(rank));
  const strong = best > 0 ? others.filter((one) => rank(one) === best) : [];
  return strong.slice(0, STRENGTHS_AT_MOST).map(({ id, name }) => ({ title: name, level: levelName(capabilities[id].level, guide) }));
}
