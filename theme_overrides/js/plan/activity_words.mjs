// What is said of an activity, in the same words in the view, in print and in every export: when it is, and what became of it.

import { isRepeated, shownDate, typedDate } from "../plain/dates.mjs";

/**
 * @typedef {import("./plan.mjs").Activity} Activity
 */

/**
 * How often, as it is shown: what repeats, or the reader's own words. "today" and "week 4" are days from which the date was counted,
 * and may be wrong since it was moved.
 * @param {string} when @returns {string}
 */
export function shownWhen(when) {
  const words = when.trim();
  if (isRepeated(words)) return words;
  return /^(today|(in )?week \d+)$/i.test(words) || typedDate(words) ? "" : words;
}

/** The act in few words where it has some, else whole. @param {Activity} activity @returns {string} */
export function actTitle({ short, what }) {
  return short.trim() || what.trim();
}

/** The day, how often, and for how long: "10 October 2026, weekly, 20 min". @param {Activity} activity @returns {string} */
export function timeWords({ date, when, minutes }) {
  return [shownDate(date), shownWhen(when), minutes === null ? "" : `${minutes} min`].filter(Boolean).join(", ");
}

/** What became of it: "done", "moved: Inspection"; "" while it is open. @param {Activity} activity @returns {string} */
export function stateWords({ state, reason }) {
  if (state === "open" || state === "done") return state === "done" ? state : "";
  const why = reason.trim().split(/\s*\n\s*/).join(" ");
  return why ? `${state}: ${why}` : state;
}

/** The same behind a heading: " (done)". @param {Activity} activity @returns {string} */
export function stateInBrackets(activity) {
  const words = stateWords(activity);
  return words && ` (${words})`;
}

/** What the tick means for an activity that repeats: the end of it. @param {Activity} activity @returns {string} */
export function repeatWords({ state, when }) {
  if (!isRepeated(when) || state === "dropped") return "";
  return state === "done" ? "no longer repeats, here or in the calendar" : "repeats: tick it when you are done with it for good";
}
