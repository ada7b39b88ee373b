// Where one stands with a plan on a day: what is due, done and late, the next check-in, and when to assess oneself again.

import { addDays, dayNumber, dayOfNumber, daysBetween, isDay, weeksBetweenTimes, workdayBefore } from "../plain/dates.mjs";
import { daysOfRepeat, repeatOf } from "./act_days.mjs";
import { openDays } from "./open_days.mjs";
import { allActivities, CLOSED_STATES } from "./plan.mjs";

/**
 * @typedef {import("./plan.mjs").Activity} Activity
 * @typedef {import("./plan.mjs").Plan} Plan
 */

/**
 * @typedef {{late: Activity[], due: Activity[], later: Activity[], undated: Activity[], done: Activity[], dropped: Activity[]}} ActsProgress
 * @typedef {ActsProgress & {nextCheckIn: string | null, checkInIsLate: boolean, assessAgain: boolean}} PlanProgress
 * `due`: within a week from the day; a repeated activity is due at its next time, and late only when its last one has gone by.
 */

const SOON = 7;
const DEFAULT_WEEKS = 4;

/**
 * @param {Plan} plan @param {string} today
 * @param {string} assessed - the day of the latest finished self-assessment, "" for none
 * @returns {PlanProgress}
 */
export function planProgress(plan, today, assessed) {
  const nextCheckIn = nextCheckInOf(plan);
  return {
    ...actsProgress(plan, today), nextCheckIn, checkInIsLate: nextCheckIn !== null && nextCheckIn < today,
    assessAgain: isDay(plan.review) && plan.review <= today && assessed < plan.review,
  };
}

/** How the acts of a plan stand on a day. @param {Plan} plan @param {string} today @returns {ActsProgress} */
export function actsProgress(plan, today) {
  const activities = allActivities(plan).map(({ activity }) => activity);
  const open = activities.filter(({ state }) => !CLOSED_STATES.includes(state));
  const dated = open.flatMap((activity) => {
    const next = nextTime(activity, today, plan);
    return next === null ? [] : [{ activity, days: daysBetween(today, next) }];
  });
  const group = (/** @type {(days: number) => boolean} */ fits) => dated.filter(({ days }) => fits(days)).map(({ activity }) => activity);
  return {
    late: group((days) => days < 0), due: group((days) => days >= 0 && days <= SOON), later: group((days) => days > SOON),
    undated: open.filter(({ date }) => !isDay(date)),
    done: activities.filter(({ state }) => state === "done"), dropped: activities.filter(({ state }) => state === "dropped"),
  };
}

/**
 * The next time of an activity on an open day: the first of its times from the day on, or the last one when all have gone by.
 * @param {Activity} activity @param {string} today @param {Plan} plan @returns {string | null}
 */
export function nextTime(activity, today, plan) {
  if (!isDay(activity.date)) return null;
  const days = daysOfRepeat(repeatOf(activity), dayNumber(activity.date), plan).days.map(dayOfNumber);
  return days.find((day) => day >= today) ?? days[days.length - 1];
}

/** Weeks between check-ins; four when the words say no rhythm. @param {Plan} plan */
export function checkInWeeks({ accountability }) {
  const words = accountability.how_often.trim().toLowerCase();
  const [, weeks] = /^weeks-(\d{1,2})$/.exec(words) ?? [];
  return Number(weeks) || weeksBetweenTimes(words) || DEFAULT_WEEKS;
}

/**
 * The day of the next check-in, counted from the last one, or from the start, on an open day; null without either.
 * @param {Plan} plan @returns {string | null}
 */
export function nextCheckInOf(plan) {
  const held = plan.check_ins.map(({ date }) => date).filter(isDay).sort();
  const last = held.pop() ?? plan.start;
  if (!isDay(last)) return null;
  const counted = workdayBefore(addDays(last, checkInWeeks(plan) * 7));
  return dayOfNumber(openDays(plan.time).next(dayNumber(counted)));
}
