// A Personal Growth Plan: its shape in the saved file, and how it changes. Each function gives a new plan and leaves the old one.

/**
 * Texts are "" when nothing was written, dates "" or YYYY-MM-DD, numbers null when nothing was said.
 * @typedef {{id: string, what: string, when: string, date: string, minutes: number | null, measure: string, monitored: string,
 *   feedback_from: string, if_then: string, state: "open" | "done" | "moved" | "dropped", reason: string,
 *   from_idea: string | null}} Activity
 * @typedef {{id: string, title: string, capability: string | null, ideas: string[], why_me: string, why_organisation: string,
 *   current: {behaviours: string, impact: string, gap: string}, desired: {outcomes: string, behaviours: string},
 *   activities: Activity[]}} PlanArea - of a list such as `behaviours`, each line is one
 * @typedef {{date: string, done: string, changed: string, next: string}} CheckIn
 * @typedef {{id: string, start: string, hours_per_week: number | null, areas: PlanArea[],
 *   accountability: {to: string, how_often: string, support: string}, review: string, check_ins: CheckIn[]}} Plan
 */

/** What is no longer to be done. */
export const CLOSED_STATES = ["done", "dropped"];

/** A plan without anything in it. @param {{id: string, start?: string}} about @returns {Plan} */
export function newPlan({ id, start = "" }) {
  const accountability = { to: "", how_often: "", support: "" };
  return { id, start, hours_per_week: null, areas: [], accountability, review: "", check_ins: [] };
}

/** @param {Partial<PlanArea> & {id: string}} given @returns {PlanArea} */
export function newArea(given) {
  return {
    title: "", capability: null, ideas: [], why_me: "", why_organisation: "",
    current: { behaviours: "", impact: "", gap: "" }, desired: { outcomes: "", behaviours: "" }, activities: [], ...given,
  };
}

/** @param {Partial<Activity> & {id: string}} given @returns {Activity} */
export function newActivity(given) {
  return {
    what: "", when: "", date: "", minutes: null, measure: "", monitored: "", feedback_from: "", if_then: "",
    state: "open", reason: "", from_idea: null, ...given,
  };
}

/** @param {Partial<CheckIn>} given @returns {CheckIn} */
export function newCheckIn(given) {
  return { date: "", done: "", changed: "", next: "", ...given };
}

/**
 * The plan with one area changed.
 * @param {Plan} plan @param {string} id @param {(area: PlanArea) => PlanArea} change @returns {Plan}
 */
export function withArea(plan, id, change) {
  return { ...plan, areas: plan.areas.map((area) => (area.id === id ? change(area) : area)) };
}

/** The plan without an area. @param {Plan} plan @param {string} id @returns {Plan} */
export function withoutArea(plan, id) {
  return { ...plan, areas: plan.areas.filter((area) => area.id !== id) };
}

/**
 * The plan with some keys of one activity changed, such as {state: "done"}.
 * @param {Plan} plan @param {string} id @param {Partial<Activity>} changes @returns {Plan}
 */
export function withActivity(plan, id, changes) {
  const changed = (/** @type {Activity} */ activity) => (activity.id === id ? { ...activity, ...changes } : activity);
  return { ...plan, areas: plan.areas.map((area) => ({ ...area, activities: area.activities.map(changed) })) };
}

/**
 * The plan with an activity on another day.
 * @param {Plan} plan @param {string} id @param {string} date @param {string} reason @returns {Plan}
 */
export function movedActivity(plan, id, date, reason) {
  return withActivity(plan, id, { date, reason, state: "moved" });
}

/** All activities of a plan, each with its area. @param {Plan} plan @returns {{area: PlanArea, activity: Activity}[]} */
export function allActivities(plan) {
  return plan.areas.flatMap((area) => area.activities.map((activity) => ({ area, activity })));
}
