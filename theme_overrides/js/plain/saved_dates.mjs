// Dates as the saved file holds them: a day (2026-03-01), with or without a time.

import { shownDate } from "./dates.mjs";

/**
 * The days of assessments as people write them; of several on one day, each with its number.
 * @param {{date: string}[]} list
 * @returns {string[]}
 */
export function dateNames(list) {
  const days = list.map(({ date }) => date.slice(0, 10));
  return days.map((day, n) => {
    const same = days.filter((other) => other === day);
    const before = days.slice(0, n).filter((other) => other === day);
    return dateWords(day) + (same.length > 1 ? ` (${before.length + 1})` : "");
  });
}

/** The day of a date as people write it. @param {string} date @returns {string} */
export function dateWords(date) {
  return shownDate(date.slice(0, 10));
}
