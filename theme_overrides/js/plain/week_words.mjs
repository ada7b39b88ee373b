// This week in words, wherever it is shown: how much there is to do, and when each act is due. A day near today goes by its name alone.

import { daysBetween, shownDate } from "./dates.mjs";
import { capitalised, counted } from "./words.mjs";

/** @typedef {{day: string, at: string, minutes: number | null, isLate: boolean, isDone?: boolean}} DueAct */

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const NEAR = 6;

/** "this week: two acts, 25 minutes": what is still to do of it. @param {{minutes: number | null, isDone?: boolean}[]} acts @returns {string} */
export function weekWords(acts) {
  const open = acts.filter(({ isDone }) => !isDone);
  if (!acts.length) return "nothing is due this week";
  if (!open.length) return "this week: all is done";
  const minutes = minutesTogether(open);
  return `this week: ${[counted(open.length, "act"), minutes && counted(minutes, "minute")].filter(Boolean).join(", ")}`;
}

/** "late, was due on Monday, 20 min"; "Thursday 16:00, 5 min"; "done, 5 min". @param {DueAct} act @param {string} today @returns {string} */
export function dueWords({ day, at, minutes, isLate, isDone = false }, today) {
  const near = nearDayWords(day, today);
  const when = isDone ? "done" : isLate ? `late, was due on ${near}` : atTime(capitalised(near), at);
  return [when, minutes && `${minutes} min`].filter(Boolean).join(", ");
}

/** "Monday 23 November", with the year when it is another. @param {string} day @param {string} today @returns {string} */
export function dayWords(day, today) {
  const date = dayAndYear(day, today);
  return date && `${WEEKDAYS[new Date(day).getUTCDay()]} ${date}`;
}

/** "23 November", with the year when it is another. @param {string} day @param {string} today @returns {string} */
export function dayAndYear(day, today) {
  const words = shownDate(day);
  return day.slice(0, 4) === today.slice(0, 4) ? words.replace(/ \d{4}$/, "") : words;
}

/** "Monday 16:00". @param {string} day - in words @param {string} at @returns {string} */
export function atTime(day, at) {
  return day && at ? `${day} ${at}` : day;
}

/**
 * As many acts as there is room for, in their order: those that are settled give way to the others.
 * @template T @param {T[]} acts @param {number} most @param {(act: T) => boolean} isSettled @returns {T[]}
 */
export function actsWithRoom(acts, most, isSettled) {
  const shown = new Set([...acts.filter((act) => !isSettled(act)), ...acts.filter(isSettled)].slice(0, most));
  return acts.filter((act) => shown.has(act));
}

/** @param {{minutes: number | null}[]} acts @returns {number} */
export function minutesTogether(acts) {
  return acts.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
}

/** @param {string} day @param {string} today */
function nearDayWords(day, today) {
  if (day === today) return "today";
  return Math.abs(daysBetween(today, day)) <= NEAR ? WEEKDAYS[new Date(day).getUTCDay()] : dayWords(day, today);
}
