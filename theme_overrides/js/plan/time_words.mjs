// A time of the plan in words, as it will stand in the calendar.

import { shownDate, weeksBetweenTimes } from "../plain/dates.mjs";
import { counted, listed, ordinal } from "../plain/words.mjs";
import { actTitle } from "./activity_words.mjs";

/**
 * @typedef {import("./calendar_times.mjs").PlannedTime} PlannedTime
 */

const NAMES_OF_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
/** More days away than this are a number and no list. */
const DAYS_LISTED = 3;

/**
 * The acts that come next, each once.
 * @param {PlannedTime[]} times @param {string} today @param {number} most
 * @returns {{what: string, when: string}[]}
 */
export function nextActs(times, today, most) {
  const toCome = times.filter(({ kind }) => kind === "act").map((time) => ({ ...time, days: time.days.filter((day) => day >= today) }));
  const sorted = toCome.filter(({ days }) => days.length).sort((a, b) => (firstMoment(a) < firstMoment(b) ? -1 : 1));
  return sorted.slice(0, most).map((time) => ({ what: time.activity ? actTitle(time.activity) : "", when: timeInWords(time, today) }));
}

/** "Tuesday 24 November, 16:00 to 16:05"; what repeats, with its end and the days left out. @param {PlannedTime} time @param {string} today */
export function timeInWords({ activity, days, at, to, left_out: leftOut }, today) {
  const hours = at ? `${at} to ${to}` : "all day";
  if (days.length === 1) return `${nameOfDay(days[0])} ${dayInWords(days[0], today)}, ${hours}`;
  const every = rhythmOf(days, weeksBetweenTimes(activity?.when ?? "") ?? 1);
  const missed = leftOut.filter((day) => day >= today);
  const without = missed.length > DAYS_LISTED ? `${missed.length} days` : listed(missed.map((day, n) => (
    // "22 and 29 December": a month is named once.
    missed[n + 1]?.slice(0, 7) === day.slice(0, 7) ? String(Number(day.slice(8))) : dayInWords(day, today)
  )));
  return `${every} from ${dayInWords(days[0], today)}, ${hours}, ${counted(days.length, "time")}${without && `; not on ${without}`}`;
}

/** @param {PlannedTime} time */
function firstMoment({ days, at }) {
  return `${days[0]} ${at}`;
}

/** @param {string[]} days @param {number} weeks - from one time to the next */
function rhythmOf(days, weeks) {
  const names = NAMES_OF_DAYS.filter((name) => days.some((day) => nameOfDay(day) === name));
  const which = names.join() === NAMES_OF_DAYS.slice(0, 5).join() ? "day from Monday to Friday" : listed(names);
  return weeks === 1 ? `each ${which}` : `every ${ordinal(weeks)} ${which}`;
}

/** @param {string} day */
function nameOfDay(day) {
  return NAMES_OF_DAYS[(new Date(day).getUTCDay() + 6) % 7];
}

/** The year is said when it is another. @param {string} day @param {string} today */
function dayInWords(day, today) {
  const words = shownDate(day);
  return day.slice(0, 4) === today.slice(0, 4) ? words.replace(/ \d+$/, "") : words;
}
