// What is known of a returning reader, in words.

import { daysBetween, shownDate } from "../plain/dates.mjs";
import { capitalised, counted } from "../plain/words.mjs";

/**
 * @typedef {import("./glance.mjs").GlanceAct} GlanceAct
 * @typedef {import("./glance.mjs").GlancePlan} GlancePlan
 */

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const NEAR = 6;

/** "this week: two acts, 25 minutes"; "nothing is due this week". @param {GlancePlan} plan @returns {string} */
export function weekWords({ acts }) {
  if (!acts.length) return "nothing is due this week";
  const minutes = minutesOf(acts);
  return `this week: ${counted(acts.length, "act")}${minutes ? `, ${minutes} minute${minutes === 1 ? "" : "s"}` : ""}`;
}

/** "three acts are late"; "" when none is. @param {GlancePlan} plan @returns {string} */
export function lateWords({ acts }) {
  const late = acts.filter(({ isLate }) => isLate).length;
  return late ? `${counted(late, "act")} ${late === 1 ? "is" : "are"} late` : "";
}

/** The same in a line of the menu. @param {GlancePlan} plan @returns {string} */
export function menuWords(plan) {
  const { acts } = plan;
  const late = acts.filter(({ isLate }) => isLate).length;
  if (!acts.length || late === acts.length) return lateWords(plan) || weekWords(plan);
  const minutes = minutesOf(acts);
  return [`this week: ${acts.length} act${acts.length === 1 ? "" : "s"}`, minutes && `${minutes} min`, late && `${late} late`].filter(Boolean).join(", ");
}

/** "late, was due on Monday; 20 min"; "Thursday 16:00, 5 min". @param {GlanceAct} act @param {string} today @returns {string} */
export function actWords({ day, at, minutes, isLate }, today) {
  const long = minutes ? `${minutes} min` : "";
  if (isLate) return [`late, was due on ${nearDay(day, today)}`, long].filter(Boolean).join("; ");
  const when = day === today ? "today" : nearDay(day, today);
  return capitalised([`${when}${at && ` ${at}`}`, long].filter(Boolean).join(", "));
}

/** What comes next, where nothing is due. @param {GlancePlan} plan @param {string} today @returns {string} */
export function nextWords({ acts, next }, today) {
  return acts.length || !next ? "" : `Next: ${next.words}, on ${dayAndYear(next.day, today)}.`;
}

/** "23 November", with the year when it is another. @param {string} day @param {string} today @returns {string} */
export function dayAndYear(day, today) {
  const words = shownDate(day);
  return day.slice(0, 4) === today.slice(0, 4) ? words.replace(/ \d{4}$/, "") : words;
}

/** @param {string} day @param {string} today */
function nearDay(day, today) {
  return Math.abs(daysBetween(today, day)) <= NEAR ? WEEKDAYS[new Date(day).getUTCDay()] : dayAndYear(day, today);
}

/** @param {GlanceAct[]} acts */
function minutesOf(acts) {
  return acts.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
}
