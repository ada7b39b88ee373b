// When each thing of a plan takes place: the one answer that the page, its preview and the calendar file give.

import { addDays, isDay, weeksBetweenTimes } from "../plain/dates.mjs";
import { allActivities, CLOSED_STATES } from "./plan.mjs";

/**
 * @typedef {import("./plan.mjs").Activity} Activity
 * @typedef {import("./plan.mjs").Plan} Plan
 * @typedef {import("./plan.mjs").PlanArea} PlanArea
 * @typedef {{kind: "act" | "check-in" | "review", area: PlanArea | null, activity: Activity | null, days: string[], at: string, to: string,
 *   minutes: number, rule: string, left_out: string[]}} PlannedTime
 *   - `days`: every day on which it takes place; `at`, `to`: from when to when, "" for all day; `left_out`: days away on which it would
 *   have been
 */

const MINUTES_WHEN_NOT_SAID = 30;
const WEEKS_WITHOUT_END = 26;

/** Open acts with a date. @param {Plan} plan @param {import("./plan_fields.mjs").PlanForm} _form @returns {PlannedTime[]} */
export function plannedTimes(plan, _form) {
  return allActivities(plan).filter(({ activity }) => !CLOSED_STATES.includes(activity.state) && isDay(activity.date)).map(({ area, activity }) => {
    const minutes = activity.minutes || MINUTES_WHEN_NOT_SAID;
    const { at } = plan.time;
    return { kind: "act", area, activity, days: daysOf(activity), at, to: at && clock(at, minutes), minutes, rule: "", left_out: [] };
  });
}

/** @param {Activity} activity */
function daysOf({ when, date, weeks }) {
  const every = weeksBetweenTimes(when);
  const times = every ? Math.max(1, Math.floor((weeks ?? WEEKS_WITHOUT_END) / every)) : 1;
  return Array.from({ length: times }, (_one, n) => addDays(date, n * 7 * (every ?? 0)));
}

/** @param {string} at @param {number} minutes */
function clock(at, minutes) {
  return new Date(Date.parse(`2000-01-01T${at}Z`) + minutes * 60_000).toISOString().slice(11, 16);
}
