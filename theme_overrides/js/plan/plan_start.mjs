// The day from which a plan counts: a new plan gets one, and what was counted from it moves with it.

import { addDays, dateFor, isDay, workdayBefore } from "../plain/dates.mjs";
import { reviewOf } from "./plan_progress.mjs";

/**
 * @typedef {import("./plan.mjs").Plan} Plan
 */

const DAYS_TO_REVIEW = 26 * 7;

/**
 * The plan with another start. The review and the dates of open activities move with it, as far as they stand as they were counted.
 * @param {Plan} plan
 * @param {string} start - "" or YYYY-MM-DD
 * @returns {Plan}
 */
export function withStart(plan, start) {
  if (!isDay(start)) return { ...plan, start: "" };
  const areas = plan.areas.map((area) => ({
    ...area,
    activities: area.activities.map((one) => (
      one.state === "open" && one.date === dateFor(one.when, plan.start) && [one.date, ""].includes(one.paced) ? { ...one, ...datedBy(one, start) } : one
    )),
  }));
  return withReviewOf(plan, { ...plan, start, areas });
}

/** What was counted stays known as counted. @param {import("./plan.mjs").Activity} activity @param {string} start */
function datedBy({ when, paced }, start) {
  const date = dateFor(when, start);
  return { date, paced: paced && date };
}

/** The day from which an idea's weeks are counted that comes into a plan today. @param {Plan} plan @param {string} today @returns {string} "" without a start */
export function startForNew({ start }, today) {
  return isDay(start) && start < today ? today : start;
}

/** A plan as it became of another: the review moves with the start and the open days, as far as it stands as it was counted. @param {Plan} before @param {Plan} plan @returns {Plan} */
export function withReviewOf(before, plan) {
  const counted = halfYearFrom(before.start);
  const isCounted = [counted, reviewOf({ ...before, review: counted })].includes(before.review);
  return isCounted ? { ...plan, review: reviewOf({ ...plan, review: halfYearFrom(plan.start) }) } : plan;
}

/** @param {string} start @returns {string} "" without a start */
function halfYearFrom(start) {
  return isDay(start) ? workdayBefore(addDays(start, DAYS_TO_REVIEW)) : "";
}
