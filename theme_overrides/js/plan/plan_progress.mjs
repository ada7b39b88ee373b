// Where one stands with a plan on a day: what is due, done and late, the next check-in, and when to assess oneself again.

import { addDays, dayNumber, dayOfNumber, daysBetween, isDay, mondayOf, weeksBetweenTimes, workdayBefore } from "../plain/dates.mjs";
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

/**
 * @param {Plan} plan @param {string} today
 * @param {string} assessed - the day of the latest finished self-assessment, "" for none
 * @returns {PlanProgress}
 */
export function planProgress(plan, today, assessed) {
  const [nextCheckIn, review] = [nextCheckInOf(plan), reviewOf(plan)];
  return {
    ...actsProgress(plan, today), nextCheckIn, checkInIsLate: nextCheckIn !== null && nextCheckIn < today,
    assessAgain: isDay(review) && review <= today && assessed < review,
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

/** Whether an act of this week is done. @param {Activity} activity @param {string} today */
export function isDoneThisWeek({ state, date }, today) {
  return state === "done" && isDay(date) && date >= mondayOf(today) && date <= addDays(today, SOON);
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

/**
 * The check-ins from the next one on: the first is counted from the last one that was held, or from the start, and all lie on open days.
 * None without either, and none as long as nobody said how often.
 * @param {Plan} plan @returns {{repeat: import("./act_days.mjs").Repeat, from: number} | null}
 */
export function checkInsToCome(plan) {
  const last = plan.check_ins.map(({ date }) => date).filter(isDay).sort().pop() ?? plan.start;
  const every = checkInWeeks(plan);
  if (!isDay(last) || !every) return null;
  const counted = workdayBefore(addDays(last, every * 7));
  return { repeat: { every, daily: false, weeks: null }, from: openDays(plan.time).next(dayNumber(counted)) };
}

/** The days of these check-ins, until the review. @param {Plan} plan @returns {string[]} */
export function checkInDays(plan) {
  const toCome = checkInsToCome(plan);
  return toCome ? daysOfRepeat(toCome.repeat, toCome.from, plan).days.map(dayOfNumber) : [];
}

/** The day of the next check-in. @param {Plan} plan @returns {string | null} */
export function nextCheckInOf(plan) {
  const toCome = checkInsToCome(plan);
  return toCome && dayOfNumber(toCome.from);
}

/** The day on which one assesses oneself again: the one that the plan says, or the open day after it. @param {Plan} plan @returns {string} "" for none */
export function reviewOf({ review, time }) {
  return isDay(review) ? dayOfNumber(openDays(time).next(dayNumber(review))) : "";
}

/** Weeks between check-ins; null when the words say no rhythm. @param {Plan} plan */
function checkInWeeks({ accountability }) {
  const words = accountability.how_often.trim().toLowerCase();
  const [, weeks] = /^weeks-(\d{1,2})$/.exec(words) ?? [];
  return Number(weeks) || weeksBetweenTimes(words);
}
