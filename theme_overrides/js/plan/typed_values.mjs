// What somebody typed by hand into a field of a plan, and each way in which it can be read. Nothing is guessed: what has one reading in
// every country on every day is understood, what has several is asked about, and what has none stays as it was written.

import { dateReadings } from "./typed_dates.mjs";
import { amountReadings, hoursReadings, minutesReadings } from "./typed_numbers.mjs";
import { howOftenReadings, whenReadings } from "./typed_rhythms.mjs";

/**
 * @typedef {import("./typed_numbers.mjs").Reading} Reading
 * @typedef {"date" | "when" | "how_often" | "minutes" | "hours" | "amount"} TypedKind
 */

/** @type {Record<TypedKind, (text: string, today: string) => Reading[]>} */
const READERS = {
  date: dateReadings, when: whenReadings, how_often: howOftenReadings, minutes: minutesReadings, hours: hoursReadings, amount: amountReadings,
};

/**
 * Each reading of a text, once.
 * @param {TypedKind} kind
 * @param {string} text
 * @param {string} today - the day from which words such as "next Friday" are counted
 * @returns {Reading[]}
 */
export function readingsOf(kind, text, today) {
  return [...new Map(READERS[kind](text, today).map((reading) => [reading.value, reading])).values()];
}

/** The one reading that a text has in every country on every day; null where it has to be asked about, or has none. @param {Reading[]} readings @returns {Reading | null} */
export function understoodReading(readings) {
  return readings.length === 1 && !readings[0].asked ? readings[0] : null;
}
