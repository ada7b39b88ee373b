// Changes of the stored plan by pages that do not show it. All else stays as it was stored, so that the page of the plan reads it as
// if it had made the change itself.

import { localDay } from "../plain/dates.mjs";
import { newId } from "../plain/ids.mjs";
import { VERSION } from "./file_format.mjs";
import { areasIn, isStoredMap, listIn, openedText } from "./stored_text.mjs";

/**
 * @typedef {import("./stored_text.mjs").StoredMap} StoredMap
 * @typedef {import("./storage.mjs").Store} Store
 */

/**
 * @typedef {{today: string, now: string, makeId: () => string}} Moment
 * @typedef {{text: string} | {text: null, because: "full" | "unreadable"}} Changed
 */

/** @returns {Moment} */
export function momentNow() {
  const now = new Date();
  return { today: localDay(now), now: now.toISOString(), makeId: () => newId((bytes) => crypto.getRandomValues(bytes)) };
}

/**
 * The stored text with an act done, or open again.
 * @param {string | null} text @param {string} id @param {boolean} isDone @param {Moment} moment @returns {Changed}
 */
export function textWithAct(text, id, isDone, moment) {
  const file = openedText(text);
  const areas = areasIn(file?.plan);
  if (!id || !file || !areas || !isStoredMap(file.plan)) return { text: null, because: "unreadable" };
  const state = isDone ? "done" : "open";
  const ticked = areas.map((area) => ({
    ...area, activities: listIn(area, "activities").map((act) => (act.id === id ? { ...act, state } : act)),
  }));
  return { text: writtenPlan(file, file.plan, ticked, moment) };
}

/**
 * Changes what is stored, as it stands at this moment.
 * @param {Store} store @param {(text: string | null) => Changed} change
 * @returns {"kept" | "full" | "unreadable" | "nowhere"}
 */
export function keptChange(store, change) {
  const made = change(store.read().text);
  if (made.text === null) return made.because;
  return store.keep(made.text).state === "kept" ? "kept" : "nowhere";
}

/** The text with the areas of its plan changed. @param {StoredMap} file @param {StoredMap} plan @param {StoredMap[]} areas @param {Moment} moment @returns {string} */
export function writtenPlan(file, plan, areas, { now, makeId }) {
  const owner = file.owner ?? { id: makeId(), name: "" };
  return `${JSON.stringify({ ...file, version: VERSION, owner, plan: { ...plan, areas }, saved_at: now })}\n`;
}
