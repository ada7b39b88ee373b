// The words of the plan on one page: days as one speaks of them, what is due, and who asks when.

import { isRepeated, shownDate } from "../plain/dates.mjs";
import { capitalised, counted, numberWord } from "../plain/words.mjs";
import { rhythmNames, shownValue } from "./plan_fields.mjs";
import { nextCheckInOf } from "./plan_progress.mjs";
import { atTime, dayWords, dueWords, weekWords } from "../plain/week_words.mjs";

/**
 * @typedef {import("./one_page.mjs").TimedAct} TimedAct
 * @typedef {import("./one_page.mjs").Week} Week
 * @typedef {import("./one_page.mjs").WeekAct} WeekAct
 * @typedef {import("./plan.mjs").Activity} Activity
 * @typedef {import("./plan.mjs").Measure} Measure
 * @typedef {import("./plan.mjs").Plan} Plan
 * @typedef {import("./plan_fields.mjs").PlanForm} PlanForm
 */

const NO_CHECK_IN = "No check-in is agreed yet.";

/** The act as a list shows it. @param {Activity} activity @returns {string} */
export function shortWords({ short, what }) {
  return short.trim() || what.trim() || "An act without words";
}

/** "This week: two acts, 25 minutes": without those that are done. @param {Week} week @returns {string} */
export function weekHeading({ acts }) {
  const counted = acts.map(({ activity: { minutes, state } }) => ({ minutes, isDone: state === "done" }));
  return acts.length ? capitalised(weekWords(counted)) : "This week";
}

/** What stands beside an act of this week. @param {WeekAct} act @param {string} today @returns {string} */
export function weekActWords({ activity, ...due }, today) {
  const { minutes, when, state } = activity;
  const isDone = state === "done";
  return [dueWords({ ...due, minutes, isDone }, today), !isDone && isRepeated(when) && when.trim()].filter(Boolean).join(", ");
}

/** What a tick did; of an act that repeats, that it ended it. @param {Activity} activity @param {boolean} isDone @returns {string} */
export function tickWords(activity, isDone) {
  const name = shortWords(activity);
  if (!isDone) return `Open again: ${name}.`;
  return isRepeated(activity.when) ? `Done for good: ${name}. It no longer repeats, here or in the calendar.` : `Done: ${name}.`;
}

/** What is said when nothing is due. @param {Week} week @param {string} today @returns {string} */
export function nothingDueWords({ next }, today) {
  return next ? `Nothing is due this week. Next: ${shortWords(next.activity)}, on ${dayWords(next.day, today)}.` : "Nothing is due this week.";
}

/** "Monday 23 November, 20 min". @param {TimedAct & {isLate: boolean}} act @param {string} today @returns {string} */
export function firstActWords({ activity, day, at, isLate }, today) {
  const when = isLate ? `late, was due on ${dayWords(day, today)}` : atTime(dayWords(day, today), at);
  return [when, minuteWords(activity)].filter(Boolean).join(", ");
}

/** "6 today, goal 0". @param {Measure} measure @returns {string} */
export function measureWords({ today, goal }) {
  return [today.trim() && `${today.trim()} today`, goal.trim() && `goal ${goal.trim()}`].filter(Boolean).join(", ");
}

/** "Begun on 23 November 2026. Two hours a week." @param {Plan} plan @param {string} name @param {string} today @returns {string} */
export function headWords({ start, hours_per_week: hours }, name, today) {
  const began = start && `${start > today ? "Begins" : "Begun"} on ${shownDate(start)}.`;
  return [name && `${name}.`, began, hours && `${capitalised(hourWords(hours))} a week.`].filter(Boolean).join(" ");
}

/** @param {number} hours @returns {string} */
export function hourWords(hours) {
  return Number.isInteger(hours) ? counted(hours, "hour") : `${hours} hours`;
}

/** Who asks, how often, and when next; as long as nobody said how often, that no check-in is agreed. @param {Plan} plan @param {PlanForm} form @param {string} today @returns {string} */
export function askingWords(plan, form, today) {
  const { to, how_often: often } = plan.accountability;
  const next = nextCheckInOf(plan);
  const named = shownValue({ kind: "rhythm", names: rhythmNames(form) }, often).trim();
  const rhythm = named && ` ${named.charAt(0).toLowerCase()}${named.slice(1)}`;
  const asks = to.trim() && `${to.trim()} asks${rhythm}.`;
  const isLate = next !== null && next < today;
  const opening = isLate ? "A check-in was due on" : asks ? "Next on" : "The next check-in is on";
  return [asks, next ? `${opening} ${dayWords(next, today)}.` : often.trim() ? "" : NO_CHECK_IN].filter(Boolean).join(" ");
}

/** How many acts of this week are not shown. @param {number} number @returns {string} */
export function moreWords(number) {
  return `and ${numberWord(number)} more`;
}

/** @param {Activity} activity */
function minuteWords({ minutes }) {
  return minutes === null ? "" : `${minutes} min`;
}
