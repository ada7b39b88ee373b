// On which days an act falls: once, or again and again for its weeks, without the days away. Days are numbers, as in dayNumber.

import { dayNumber, isDaily, isDay, weekdayOf, weeksBetweenTimes } from "../plain/dates.mjs";
import { openDays, WEEK, WORKDAYS } from "./open_days.mjs";

/**
 * @typedef {import("./plan.mjs").Plan} Plan
 * @typedef {{every: number, daily: boolean, weeks: number | null}} Repeat - `every`: weeks between two times, 0 for what happens once;
 *   `weeks`: for how long, null until the review
 * @typedef {{days: number[], left_out: number[], daily: string[]}} ActDays - `left_out`: days away between the first and the last;
 *   `daily`: the days of the week of what is done daily, else none
 */

/** Without a review, a rhythm ends after so many weeks. */
const WEEKS_WITHOUT_REVIEW = 26;
/** Two years are further than a plan looks; a mistyped year must not make the page count for ever. */
const WEEKS_AT_MOST = 104;

/** @param {{when: string, weeks: number | null}} activity @returns {Repeat} */
export function repeatOf({ when, weeks }) {
  const daily = isDaily(when);
  return { every: daily ? 1 : weeksBetweenTimes(when) ?? 0, daily, weeks };
}

/**
 * The last day on which it may fall. What is done every month has its first time at the end of a month, so ten weeks hold two of them.
 * @param {Repeat} repeat @param {number} first @param {Plan} plan @returns {number}
 */
export function lastDayOf({ every, daily, weeks }, first, plan) {
  if (!every) return first;
  const most = first + WEEKS_AT_MOST * 7;
  if (!weeks) return Math.min(most, isDay(plan.review) ? dayNumber(plan.review) : first + WEEKS_WITHOUT_REVIEW * 7);
  const days = daily ? Math.ceil(weeks) * 7 - 1 : every * (Math.max(Math.floor(weeks / every), 1) - 1) * 7;
  return Math.min(most, first + days);
}

/** The days on which something is done daily: the chosen ones, else the working days. @param {Plan} plan */
export function dailyDays(plan) {
  return openDays(plan.time, WORKDAYS);
}

/**
 * @param {Repeat} repeat
 * @param {number} from - the first day that is wanted; it moves to an open day
 * @param {Plan} plan
 * @returns {ActDays}
 */
export function daysOfRepeat(repeat, from, plan) {
  const open = repeat.daily ? dailyDays(plan) : openDays(plan.time);
  const first = open.next(from);
  const [last, step] = [lastDayOf(repeat, first, plan), repeat.daily ? 1 : repeat.every * 7];
  const all = [first];
  for (let day = first + step; step && day <= last; day += step) {
    if (open.week.includes(WEEK[weekdayOf(day)])) all.push(day);
  }
  const days = all.filter(open.isOpen);
  const end = days[days.length - 1];
  return { days, left_out: all.filter((day) => day < end && open.isAway(day)), daily: repeat.daily ? open.week : [] };
}
