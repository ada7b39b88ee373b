// The days on which a plan's owner has time: the chosen days of the week, without those away. Days are numbers, as in dayNumber.

import { dayNumber, weekdayOf } from "../plain/dates.mjs";

/**
 * @typedef {import("./plan.mjs").PlanTime} PlanTime
 * @typedef {{week: string[], isAway: (day: number) => boolean, isOpen: (day: number) => boolean, next: (day: number) => number}} OpenDays
 *   - `week`: the days of the week, as codes; `next`: the first open day from a day on
 */

/** The codes of the days, Monday first. */
export const WEEK = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
export const WORKDAYS = WEEK.slice(0, 5);

/**
 * @param {PlanTime} time
 * @param {string[]} [otherwise] - the days when none is chosen
 * @returns {OpenDays}
 */
export function openDays({ days, away }, otherwise = WEEK) {
  const week = WEEK.filter((day) => (days.length ? days : otherwise).includes(day));
  const open = WEEK.map((day) => week.includes(day));
  const spans = away.filter(({ from, to }) => from && to).map(({ from, to }) => [dayNumber(from), dayNumber(to)]);
  const spanOf = (/** @type {number} */ day) => spans.find(([from, to]) => from <= day && day <= to);
  const next = (/** @type {number} */ from) => {
    let day = from;
    for (let span = spanOf(day); span || !open[weekdayOf(day)]; span = spanOf(day)) day = span ? span[1] + 1 : day + 1;
    return day;
  };
  return { week, isAway: (day) => spanOf(day) !== undefined, isOpen: (day) => open[weekdayOf(day)] && !spanOf(day), next };
}
