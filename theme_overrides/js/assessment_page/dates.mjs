// Dates as the saved file holds them: a day (2026-03-01), with or without a time.

import { shownDate } from "../plan/dates.mjs";

/** The day of a date as people write it. @param {string} date @returns {string} */
export function dateWords(date) {
  return shownDate(date.slice(0, 10));
}
