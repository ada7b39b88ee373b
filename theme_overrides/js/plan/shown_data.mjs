// The data inside a document that shows a part of the plan: ids, and what stands in the fields of its pages. Where the document comes
// back, what it does not hold is known by the ids and stays as it is.

import { newActivity, newArea, newCheckIn, newMeasure, newPlan } from "./plan.mjs";
import { valueAt, withValueAt } from "./plan_fields.mjs";

/**
 * @typedef {import("./plan.mjs").Activity} Activity
 * @typedef {import("./plan.mjs").Plan} Plan
 * @typedef {import("./plan.mjs").PlanArea} PlanArea
 */

/** The acts of each area in the order of their days; those without one come last. @param {Plan} plan @returns {Plan} */
export function withActsByDay(plan) {
  const byDay = (/** @type {Activity} */ a, /** @type {Activity} */ b) => (a.date || "9").localeCompare(b.date || "9");
  return { ...plan, areas: plan.areas.map((area) => ({ ...area, activities: [...area.activities].sort(byDay) })) };
}

/** The plan with nothing but what its document shows. @param {Plan} plan @param {string[]} tags - of the fields that are shown @returns {Plan} */
export function shownData(plan, tags) {
  return tags.reduce((shown, tag) => {
    const value = valueAt(plan, tag);
    return value === undefined ? shown : withValueAt(shown, tag, value);
  }, skeletonOf(plan));
}

/** What is known by its id, with nothing said of it. @param {Plan} plan @returns {Plan} */
function skeletonOf({ id, areas, check_ins: checkIns }) {
  return { ...newPlan({ id }), areas: areas.map(skeletonOfArea), check_ins: checkIns.map(() => newCheckIn({})) };
}

/** @param {PlanArea} area @returns {PlanArea} */
function skeletonOfArea({ id, capability, activities, measures }) {
  return newArea({ id, capability, activities: activities.map(skeletonOfAct), measures: measures.map((one) => newMeasure({ id: one.id })) });
}

/** What became of an act stands beside it, with the reason of what was moved or dropped. @param {Activity} activity @returns {Activity} */
function skeletonOfAct({ id, state, reason }) {
  return newActivity({ id, state, reason: state === "moved" || state === "dropped" ? reason : "" });
}
