// Days without a time: YYYY-MM-DD. They are counted in UTC, where every day has 24 hours; a clock change cannot move them.

const DAY = 86_400_000;
const MONTHS = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
];

/** How many weeks lie between two times of an action that repeats. A month is four weeks, so that the day of the week stays. */
const WEEKS_OF = new Map([["weekly", 1], ["fortnightly", 2], ["monthly", 4], ["quarterly", 13]]);

/** @param {string} text @returns {boolean} */
export function isDay(text) {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
}

/** @param {string} date @param {number} days @returns {string} */
export function addDays(date, days) {
  return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
}

/** A day as a number that can be counted with. @param {string} date @returns {number} */
export function dayNumber(date) {
  return Date.parse(date) / DAY;
}

/** @param {number} number @returns {string} the day of that number */
export function dayOfNumber(number) {
  return new Date(number * DAY).toISOString().slice(0, 10);
}

/** Where the day stands in its week, Monday 0. @param {number} number @returns {number} */
export function weekdayOf(number) {
  return (((number + 3) % 7) + 7) % 7;
}

/** Days from one date to the other. @param {string} from @param {string} to @returns {number} */
export function daysBetween(from, to) {
  return (Date.parse(to) - Date.parse(from)) / DAY;
}

/** The day as the calendar of this device has it. @param {Date} now @returns {string} */
export function localDay(now) {
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${String(now.getFullYear()).padStart(4, "0")}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The Monday of the date's week. @param {string} date @returns {string} */
export function mondayOf(date) {
  return addDays(date, -((new Date(date).getUTCDay() + 6) % 7));
}

/** The date, or the Friday before it at a weekend. @param {string} date @returns {string} */
export function workdayBefore(date) {
  return addDays(date, -[2, 0, 0, 0, 0, 0, 1][new Date(date).getUTCDay()]);
}

/** Weeks between two times of what happens "weekly" and so on; null for what happens once or every day. @param {string} when */
export function weeksBetweenTimes(when) {
  return WEEKS_OF.get(when.trim().toLowerCase()) ?? null;
}

/** @param {string} when */
export function isDaily(when) {
  return when.trim().toLowerCase() === "daily";
}

/** @param {string} when */
export function isRepeated(when) {
  return isDaily(when) || weeksBetweenTimes(when) !== null;
}

/**
 * The day of an action, counted from the start of a plan: "today" is the start, "week 3" the last working day of the third week,
 * "weekly" and so on the last working day of the first such span.
 * @param {string} when
 * @param {string} start
 * @returns {string} "" for words that name no day
 */
export function dateFor(when, start) {
  if (!isDay(start)) return "";
  const words = when.trim().toLowerCase();
  const week = /^week (\d{1,3})$/.exec(words);
  const weeks = week ? Number(week[1]) : weeksBetweenTimes(words);
  if (weeks) return laterOf(start, workdayBefore(addDays(start, weeks * 7 - 1)));
  if (words === "today") return start;
  return words === "daily" ? nextWorkday(start) : "";
}

/** A date as one writes it: 31 January 2026. @param {string} date @returns {string} "" for no date */
export function shownDate(date) {
  if (!isDay(date)) return "";
  const [year, month, day] = date.split("-").map(Number);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

/**
 * The date in a text that somebody typed: 31 January 2026, 31 Jan 2026, January 31, 2026, 31/01/2026 (day first), 2026-01-31.
 * @param {string} text
 * @returns {string | null} "" for no text, null when it cannot be read
 */
export function typedDate(text) {
  const words = text.trim().toLowerCase().replace(/(\d)(st|nd|rd|th)\b/, "$1").replace(/[,.]/g, " ").replace(/\s+/g, " ").trim();
  if (!words) return "";
  const iso = /^(\d{4})-(\d\d?)-(\d\d?)$/.exec(words);
  const figures = /^(\d\d?)[/ ](\d\d?)[/ ](\d{4})$/.exec(words);
  const named = /^(\d\d?) ([a-z]{3,}) (\d{4})$/.exec(words) ?? swapped(/^([a-z]{3,}) (\d\d?) (\d{4})$/.exec(words));
  const parts = iso?.slice(1) ?? figures?.slice(1).reverse() ?? (named && [named[3], monthNumber(named[2]), named[1]]);
  if (!parts) return null;
  const date = parts.map((part) => String(part).padStart(2, "0")).join("-");
  return isDay(date) ? date : null;
}

/** @param {RegExpExecArray | null} found @returns {string[] | null} */
function swapped(found) {
  return found && [found[0], found[2], found[1], found[3]];
}

/** @param {string} name @returns {number} 0 for none */
function monthNumber(name) {
  return MONTHS.findIndex((month) => month.toLowerCase().startsWith(name)) + 1;
}

/** @param {string} date @returns {string} */
function nextWorkday(date) {
  const next = addDays(date, 1);
  return workdayBefore(next) === next ? next : nextWorkday(next);
}

/** @param {string} a @param {string} b */
function laterOf(a, b) {
  return a > b ? a : b;
}
