// When each thing of a plan takes place: the one answer that the page, its preview and the calendar file give.

import { dayNumber, dayOfNumber, isDay, weekdayOf } from "../plain/dates.mjs";
import { daysOfRepeat, repeatOf } from "./act_days.mjs";
import { WEEK } from "./open_days.mjs";
import { allActivities, CLOSED_STATES } from "./plan.mjs";
import { checkInsToCome, reviewOf } from "./plan_progress.mjs";

/**
 * @typedef {import("./act_days.mjs").Repeat} Repeat
 * @typedef {import("./plan.mjs").Activity} Activity
 * @typedef {import("./plan.mjs").Plan} Plan
 * @typedef {import("./plan.mjs").PlanArea} PlanArea
 */

/**
 * @typedef {{kind: "act" | "check-in" | "review", area: PlanArea | null, activity: Activity | null, days: string[], at: string, to: string,
 *   minutes: number, rule: string, left_out: string[]}} PlannedTime
 *   - `days`: every day on which it takes place; `at`, `to`: from when to when, "" for all day; `rule`: the RRULE of what repeats, else "";
 *   `left_out`: days away on which it would have been
 * @typedef {Pick<PlannedTime, "kind" | "area" | "activity"> & {repeat: Repeat, from: number, minutes: number}} WantedTime
 * @typedef {Map<number, [number, number][]>} TakenTimes - by day, from and to in minutes of the day
 */

export const MINUTES_WHEN_NOT_SAID = 30;
const MINUTES_OF_A_DAY = 1440;
/** So many days on are looked at for room; then an act stands beside another. */
const DAYS_LOOKED_AT = 30;
const YEARS = /^(20\d\d|2100)-/;

/**
 * Open acts with a date, the check-ins from the next one on, and the next assessment, by day and time. What falls on a day that is not
 * chosen, or away, moves to the next open one; several of a day follow one another. Years other than 2000 to 2100 are slips and left out.
 * @param {Plan} plan @returns {PlannedTime[]}
 */
export function plannedTimes(plan) {
  /** @type {TakenTimes} */
  const taken = new Map();
  const wanted = [...wantedActs(plan), ...wantedTalks(plan)].sort((a, b) => a.from - b.from || startsAt(a) - startsAt(b));
  return wanted.map((one) => placed(one, plan, taken)).filter(({ days }) => days.length).sort(byDayAndTime);
}

/**
 * What comes next, each time by itself, from a day on.
 * @param {PlannedTime[]} times @param {string} today @param {string} [last] - the last day that is looked at
 * @returns {{date: string, time: PlannedTime}[]}
 */
export function timesFrom(times, today, last = "9999") {
  const single = times.flatMap((time) => time.days.filter((day) => day >= today && day <= last).map((date) => ({ date, time })));
  return single.sort((a, b) => order(a.date, b.date) || order(a.time.at, b.time.at));
}

/** @param {Plan} plan @returns {WantedTime[]} */
function wantedActs(plan) {
  return allActivities(plan).filter(({ activity }) => !CLOSED_STATES.includes(activity.state) && isSaneDay(activity.date)).map((one) => (
    { kind: "act", ...one, repeat: repeatOf(one.activity), from: dayNumber(one.activity.date), minutes: lengthOf(one.activity) }
  ));
}

/** @param {Plan} plan @returns {WantedTime[]} */
function wantedTalks(plan) {
  const [checkIns, review] = [checkInsToCome(plan), reviewOf(plan)];
  const about = { area: null, activity: null, minutes: MINUTES_WHEN_NOT_SAID };
  /** @type {WantedTime[]} */
  const talks = [];
  if (checkIns && isSaneDay(dayOfNumber(checkIns.from))) talks.push({ ...about, kind: "check-in", ...checkIns });
  if (isSaneDay(review)) talks.push({ ...about, kind: "review", repeat: { every: 0, daily: false, weeks: null }, from: dayNumber(review) });
  return talks;
}

/** The first acts of a day are those of the first hour of an idea. @param {WantedTime} wanted */
function startsAt({ activity }) {
  return activity?.when.trim().toLowerCase() === "today" ? 0 : 1;
}

/** @param {WantedTime} wanted @param {Plan} plan @param {TakenTimes} taken @returns {PlannedTime} */
function placed({ kind, area, activity, repeat, from, minutes }, plan, taken) {
  let found = daysOfRepeat(repeat, from, plan);
  let start = 0;
  if (plan.time.at) {
    const slot = minutesOf(plan.time.at);
    start = firstRoom(found.days, slot, minutes, taken);
    for (let n = 0; n < DAYS_LOOKED_AT && start > slot && start + minutes > MINUTES_OF_A_DAY; n += 1) {
      found = daysOfRepeat(repeat, found.days[0] + 1, plan);
      start = firstRoom(found.days, slot, minutes, taken);
    }
    if (start >= MINUTES_OF_A_DAY) start = slot;
    for (const day of found.days) taken.set(day, [...(taken.get(day) ?? []), [start, start + minutes]]);
  }
  const days = found.days.map(dayOfNumber).filter((day) => YEARS.test(day));
  const [at, to] = plan.time.at ? [clock(start), clock(start + minutes)] : ["", ""];
  const rule = days.length > 1 ? ruleOf(repeat, found.daily, days, at) : "";
  return { kind, area, activity, days, at, to, minutes, rule, left_out: found.left_out.map(dayOfNumber) };
}

/** From when on there is room on all these days. @param {number[]} days @param {number} slot @param {number} minutes @param {TakenTimes} taken */
function firstRoom(days, slot, minutes, taken) {
  const spans = days.flatMap((day) => taken.get(day) ?? []).sort((a, b) => a[0] - b[0]);
  let start = slot;
  for (const [from, to] of spans) {
    if (from < start + minutes && to > start) start = to;
  }
  return start;
}

/** The rule ends with the last time itself. @param {Repeat} repeat @param {string[]} daily @param {string[]} days @param {string} at */
function ruleOf({ every }, daily, days, at) {
  const week = daily.length ? daily : [WEEK[weekdayOf(dayNumber(days[0]))]];
  const until = `${days[days.length - 1].replaceAll("-", "")}${at && `T${at.replace(":", "")}00`}`;
  return `FREQ=WEEKLY;INTERVAL=${every};BYDAY=${week.map((day) => day.slice(0, 2).toUpperCase()).join(",")};UNTIL=${until}`;
}

/** @param {Activity} activity */
function lengthOf({ minutes }) {
  return minutes ? Math.min(Math.max(Math.round(minutes), 1), MINUTES_OF_A_DAY) : MINUTES_WHEN_NOT_SAID;
}

/** Whether a calendar may hold it: other years are slips. @param {string} date */
export function isSaneDay(date) {
  return isDay(date) && YEARS.test(date);
}

/** @param {string} at */
export function isTime(at) {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(at);
}

/** @param {string} at */
function minutesOf(at) {
  const [hours, minutes] = at.split(":").map(Number);
  return hours * 60 + minutes;
}

/** The time on the clock, also after midnight. @param {number} minutes */
function clock(minutes) {
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
}

/** @param {PlannedTime} a @param {PlannedTime} b */
function byDayAndTime(a, b) {
  return order(a.days[0], b.days[0]) || order(a.at, b.at);
}

/** @param {string} a @param {string} b */
function order(a, b) {
  return a < b ? -1 : Number(a > b);
}
