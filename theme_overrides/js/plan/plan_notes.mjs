// Notes of what was done: written at an act on the day, and offered at the check-in that follows.

import { actTitle } from "./activity_words.mjs";
import { allActivities, withActivity } from "./plan.mjs";

/**
 * @typedef {import("./plan.mjs").Activity} Activity
 * @typedef {import("./plan.mjs").DatedNote} DatedNote
 * @typedef {import("./plan.mjs").Plan} Plan
 */

/** The plan with an empty note of a day at an act. @param {Plan} plan @param {Activity} activity @param {string} date @returns {Plan} */
export function withNote(plan, activity, date) {
  return withActivity(plan, activity.id, { notes: [...activity.notes, { date, text: "" }] });
}

/** The plan without a note of an act. @param {Plan} plan @param {Activity} activity @param {number} n @returns {Plan} */
export function withoutNote(plan, activity, n) {
  return withActivity(plan, activity.id, { notes: activity.notes.filter((_one, k) => k !== n) });
}

/**
 * The notes that a check-in can take up, by day: those since the one before it, as far as no check-in holds them.
 * @param {Plan} plan @param {number} m - the number of the check-in
 * @returns {(DatedNote & {title: string})[]}
 */
export function notesForCheckIn(plan, m) {
  const { date } = plan.check_ins[m];
  const since = plan.check_ins.map((one) => one.date).filter((day) => day && day < date).sort().pop() ?? "";
  const held = plan.check_ins.map(({ done }) => done).join("\n");
  const notes = allActivities(plan).flatMap(({ activity }) => activity.notes.map((note) => ({ ...note, title: actTitle(activity) })));
  const open = notes.filter((note) => note.text.trim() && note.date >= since && (!date || note.date <= date) && !held.includes(note.text.trim()));
  return open.sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
}

/** The plan in which a check-in says what a note says. @param {Plan} plan @param {number} m @param {string} text @returns {Plan} */
export function withNoteTaken(plan, m, text) {
  const checkIns = plan.check_ins.map((one, n) => (n === m ? { ...one, done: [one.done.trimEnd(), text.trim()].filter(Boolean).join("\n") } : one));
  return { ...plan, check_ins: checkIns };
}
