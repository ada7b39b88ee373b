// The plans of which another one took the place. They stay in the workbook until their owner removes them, so that no plan is lost
// when a file is imported.

import { isMap } from "./saved_file_check.mjs";

/**
 * @typedef {import("./saved_file.mjs").Workbook} Workbook
 */

const EARLIER_AT_MOST = 10;
/** What the page fills in by itself: a plan with nothing else is not written yet. */
const NOT_WRITTEN = ["id", "start", "review", "time"];

/** Whether anything stands in a plan. @param {unknown} plan @returns {boolean} */
export function isWritten(plan) {
  return isMap(plan) && Object.entries(plan).some(([key, value]) => !NOT_WRITTEN.includes(key) && isFilled(value));
}

/** @param {unknown} one @param {unknown} other @returns {boolean} */
export function isSamePlan(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Whether two plans are one and the same at different times. @param {unknown} one @param {unknown} other @returns {boolean} */
export function isSamePlanAtAnotherTime(one, other) {
  return keyOf(one) === keyOf(other);
}

/**
 * The workbook with a plan that goes on from the one it holds, or takes its place: then that one is kept.
 * @param {Workbook} workbook @param {unknown} plan @returns {Workbook}
 */
export function withPlan(workbook, plan) {
  const next = { ...workbook, plan };
  return isSamePlanAtAnotherTime(workbook.plan, plan) ? next : withEarlierPlans(next, [workbook.plan]);
}

/**
 * The workbook with more earlier plans, the latest last. Of one plan only what it was last is kept, and none that stands now.
 * @param {Workbook} workbook @param {unknown[]} plans @returns {Workbook}
 */
export function withEarlierPlans(workbook, plans) {
  const all = [...(workbook.earlier_plans ?? []), ...plans].filter((plan) => isWritten(plan) && !isSamePlan(plan, workbook.plan));
  const last = all.filter((plan, n) => !all.slice(n + 1).some((later) => isSamePlanAtAnotherTime(plan, later)));
  if (!last.length && !workbook.earlier_plans) return workbook;
  return { ...workbook, earlier_plans: last.slice(-EARLIER_AT_MOST) };
}

/** The workbook in which an earlier plan stands again, and the present one is kept. @param {Workbook} workbook @param {unknown} plan @returns {Workbook} */
export function withPlanBroughtBack(workbook, plan) {
  return withEarlierPlans({ ...withoutEarlierPlan(workbook, plan), plan }, [workbook.plan]);
}

/** @param {Workbook} workbook @param {unknown} plan @returns {Workbook} */
export function withoutEarlierPlan(workbook, plan) {
  return { ...workbook, earlier_plans: (workbook.earlier_plans ?? []).filter((one) => !isSamePlan(one, plan)) };
}

/** @param {unknown} plan @returns {string} */
function keyOf(plan) {
  return isMap(plan) && typeof plan.id === "string" && plan.id ? plan.id : JSON.stringify(plan) ?? "";
}

/** @param {unknown} value @returns {boolean} */
function isFilled(value) {
  if (typeof value === "object" && value !== null) return Object.values(value).some(isFilled);
  return value !== "" && value !== null && value !== undefined;
}
