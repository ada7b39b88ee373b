// Days that somebody typed. What is a day in one country and another in the next has both readings; what is counted from the day on
// which it is read, or has a year of two digits, is always asked about.

import { mapValue } from "../plain/safe_maps.mjs";
import { addDays, isDay, shownDate } from "../plain/dates.mjs";
import { comparedWords } from "./typed_numbers.mjs";

/**
 * @typedef {import("./typed_numbers.mjs").Reading} Reading
 * @typedef {{year: number, month: number, day: number}} WrittenDay - a day as it was written; it may not exist
 */

const MONTH_NAMES = [
  "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
];
const WEEKDAY_NAMES = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const MONTH_WORD = "([a-z]{3,9})\\.?";
const DAY_WORD = "(\\d{1,2})(?:st|nd|rd|th)?\\.?";
const YEAR_WORD = "(\\d{4}|'?\\d{2})";
/** Years in which a plan can lie. */
const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;

/** @param {string} text @param {string} today - the day from which words such as "next Friday" are counted @returns {Reading[]} */
export function dateReadings(text, today) {
  const words = comparedWords(text).replace(/^(?:by|on|until|till|before|from|the|ca\.?) (?:the )?/, "").replace(/[ .]+$/, "");
  if (!words) return [];
  const { weekday, rest } = withoutWeekday(words.replace(/,/g, " ").replace(/ +/g, " ").trim());
  const written = rest ? writtenDays(rest, today) : [];
  const readings = written.length ? written : countedDays(words, today);
  return distinct(weekday === null || !written.length ? readings : agreedDays(readings, weekday));
}

/** "Thursday, 4 March 2027" without its weekday. @param {string} words @returns {{weekday: number | null, rest: string}} */
function withoutWeekday(words) {
  const [first, ...others] = words.split(" ");
  if (weekdayNumber(first) >= 0) return { weekday: weekdayNumber(first), rest: others.join(" ").replace(/^the /, "") };
  const last = (others[others.length - 1] ?? "").replace(/[()]/g, "");
  return weekdayNumber(last) < 0 ? { weekday: null, rest: words } : {
    weekday: weekdayNumber(last), rest: [first, ...others.slice(0, -1)].join(" "),
  };
}

/** "thursday", "thu", "thurs."; -1 for none. @param {string} word */
function weekdayNumber(word) {
  const name = word.replace(/\.$/, "");
  return name.length < 3 ? -1 : WEEKDAY_NAMES.findIndex((weekday) => weekday.startsWith(name));
}

/** The days with this weekday; where there are none, each with the nearest that has it. @param {Reading[]} readings @param {number} weekday @returns {Reading[]} */
function agreedDays(readings, weekday) {
  const agreed = readings.filter(({ value }) => new Date(String(value)).getUTCDay() === weekday);
  if (agreed.length) return agreed;
  return readings.flatMap((reading) => {
    const day = String(reading.value);
    const near = [-3, -2, -1, 1, 2, 3].map((days) => addDays(day, days)).filter((one) => new Date(one).getUTCDay() === weekday);
    return [reading, ...near.map(dayReading)];
  });
}

/** Days that are written with a number of their own. @param {string} words @param {string} today @returns {Reading[]} */
function writtenDays(words, today) {
  const iso = /^(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})$/.exec(words);
  if (iso) return daysOf([dayParts(iso[1], iso[3], iso[4])], isSlipOfYear(iso[1]));
  const figures = /^(\d{1,2})([-/. ])(\d{1,2})\2('?\d{2}|\d{4})$/.exec(words);
  if (figures) return daysInFigures(figures[1], figures[3], figures[4]);
  const [, day, name, year] = new RegExp(`^${DAY_WORD}(?: of)?[ -]${MONTH_WORD}(?:[ -]${YEAR_WORD})?$`).exec(words)
    ?? reordered(new RegExp(`^${MONTH_WORD}[ -](?:the )?${DAY_WORD}(?:[ -]${YEAR_WORD})?$`).exec(words), [2, 1, 3])
    ?? reordered(new RegExp(`^(\\d{4})[ -]${MONTH_WORD}[ -]${DAY_WORD}$`).exec(words), [3, 2, 1]) ?? [];
  const month = monthOf(name ?? "");
  if (!month) return [];
  if (year) return daysOf([dayParts(year, String(month), day)], isSlipOfYear(year));
  // Without a year: this one, and the next.
  const years = [0, 1].map((more) => Number(today.slice(0, 4)) + more);
  return daysOf(years.map((one) => dayParts(String(one), String(month), day)), true);
}

/** Figures alone: the day comes first in one country, the month in another, and with two digits the year may too. @param {string} first @param {string} second @param {string} last */
function daysInFigures(first, second, last) {
  const short = isSlipOfYear(last);
  const orders = [dayParts(last, second, first), dayParts(last, first, second)];
  return daysOf(short && !last.startsWith("'") ? [...orders, dayParts(first, second, last)] : orders, short);
}

/** @param {RegExpExecArray | null} found @param {number[]} order @returns {string[] | null} */
function reordered(found, order) {
  return found && [found[0], ...order.map((n) => found[n])];
}

/** @param {string} year @param {string} month @param {string} day @returns {WrittenDay} */
function dayParts(year, month, day) {
  const number = Number(year.replace("'", ""));
  return { year: number < 100 ? 2000 + number : number, month: Number(month), day: Number(day) };
}

/** A year of two digits, or 0026. @param {string} year */
function isSlipOfYear(year) {
  return Number(year.replace("'", "")) < 100;
}

/** @param {WrittenDay[]} parts @param {boolean} isAsked @returns {Reading[]} */
function daysOf(parts, isAsked) {
  const days = parts.map(({ year, month, day }) => (
    `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`
  ));
  return days.filter((day) => isDay(day) && isSaneYear(day)).map((day) => (isAsked ? askedDay(day) : dayReading(day)));
}

/** @param {string} day */
function isSaneYear(day) {
  return Number(day.slice(0, 4)) >= FIRST_YEAR && Number(day.slice(0, 4)) <= LAST_YEAR;
}

/** Words that are counted from a day: "tomorrow", "next Friday", "end of March". @param {string} words @param {string} today @returns {Reading[]} */
function countedDays(words, today) {
  const plain = { today: 0, tomorrow: 1, "day after tomorrow": 2 };
  const days = mapValue(plain, words);
  if (days !== undefined) return [askedDay(addDays(today, days))];
  const [, count, unit] = /^in (\d{1,3}|a|one|two|three|four|five|six|eight|ten|twelve) (day|week)s?$/.exec(words) ?? [];
  const number = Number(count) || { a: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, eight: 8, ten: 10, twelve: 12 }[count] || 0;
  if (number) return [askedDay(addDays(today, number * (unit === "week" ? 7 : 1)))];
  const [, next, name] = /^(?:(this|next|coming|this coming|the coming) )?([a-z]{3,9})\.?$/.exec(words) ?? [];
  if (name === "week" || name === "month") return spanDays(name, next, today);
  if (weekdayNumber(name ?? "") >= 0) return weekdayDays(weekdayNumber(name), today);
  return monthDays(words, today);
}

/** The coming day of this name, and the one a week after it. @param {number} weekday @param {string} today */
function weekdayDays(weekday, today) {
  const ahead = (weekday - new Date(today).getUTCDay() + 7) % 7;
  return (ahead ? [ahead, ahead + 7] : [0, 7]).map((days) => askedDay(addDays(today, days)));
}

/** Both ends of this week or month, or of the next. @param {"week" | "month"} name @param {string | undefined} next @param {string} today */
function spanDays(name, next, today) {
  if (name === "month") return monthEnds(Number(today.slice(0, 4)), Number(today.slice(5, 7)) + (next === "next" ? 1 : 0), "");
  const monday = addDays(today, -((new Date(today).getUTCDay() + 6) % 7) + (next === "next" ? 7 : 0));
  return [monday, addDays(monday, 4)].map(askedDay);
}

/** "March 2027", "end of March". @param {string} words @param {string} today @returns {Reading[]} */
function monthDays(words, today) {
  const form = new RegExp(`^(?:(?:the )?(end|start|beginning|middle|mid|first day|last day)[ -](?:of )?)?${MONTH_WORD}(?: ${YEAR_WORD})?$`);
  const [, part = "", name, year] = form.exec(words) ?? [];
  const month = monthOf(name ?? "");
  if (!month) return [];
  const start = Number(today.slice(0, 4));
  const years = year ? [dayParts(year, "1", "1").year] : [start, start + 1];
  return years.flatMap((one) => monthEnds(one, month, part));
}

/** @param {number} year @param {number} month - 13 is January of the next year @param {string} part @returns {Reading[]} */
function monthEnds(year, month, part) {
  const first = new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10);
  const last = addDays(new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10), -1);
  const weekend = (/** @type {string} */ day) => [0, 6].includes(new Date(day).getUTCDay());
  const workday = (/** @type {string} */ day, /** @type {number} */ step) => {
    let one = day;
    while (weekend(one)) one = addDays(one, step);
    return one;
  };
  const ends = [last, workday(last, -1)];
  const starts = [first, workday(first, 1)];
  const days = part.startsWith("mid") ? [addDays(first, 14)] : /end|last/.test(part) ? ends : part ? starts : [first, last];
  return days.filter(isSaneYear).map(askedDay);
}

/** @param {string} name @returns {number} 0 for none */
function monthOf(name) {
  return name.length < 3 ? 0 : MONTH_NAMES.findIndex((month) => month.startsWith(name)) + 1;
}

/** @param {string} day @returns {Reading} */
function dayReading(day) {
  const weekday = WEEKDAY_NAMES[new Date(day).getUTCDay()];
  return { value: day, words: `${weekday[0].toUpperCase()}${weekday.slice(1)}, ${shownDate(day)}` };
}

/** @param {string} day @returns {Reading} */
function askedDay(day) {
  return { ...dayReading(day), asked: true };
}

/** @param {Reading[]} readings @returns {Reading[]} */
function distinct(readings) {
  return [...new Map(readings.map((reading) => [reading.value, reading])).values()];
}
