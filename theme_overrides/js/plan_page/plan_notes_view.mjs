// The notes of what was done: at each act, and offered at the last check-in.

import { shownDate } from "../plain/dates.mjs";
import { notesForCheckIn, withNote, withNoteTaken, withoutNote } from "../plan/plan_notes.mjs";
import { copyOf, elementsIn, part } from "../dom/parts.mjs";
import { keepChanged, sayOfPlan, shownArea, todayHere } from "./plan_editor.mjs";
import { fillPlanFields } from "./plan_fields_view.mjs";

/**
 * @typedef {import("../plan/plan.mjs").Activity} Activity
 * @typedef {import("./plan_editor.mjs").PlanEditor} PlanEditor
 */

/** The notes that each list offers. @type {WeakMap<Element, string>} */
const SHOWN_NOTES = new WeakMap();

/**
 * Shows the notes of an act, each with a field, and lets its owner write another.
 * @param {PlanEditor} editor @param {HTMLElement} view @param {Activity} activity @param {number} m
 */
export function startNotes(editor, view, { notes }, m) {
  const list = part(view, "act-notes");
  list.replaceChildren(...notes.map((note, n) => noteView(editor, note.date, m, n)));
  list.hidden = !notes.length;
  fillPlanFields(editor, list);
  part(view, "note-act").addEventListener("click", () => {
    const activity = shownArea(editor)?.activities[m];
    if (!activity) return;
    const next = activity.notes.length;
    keepChanged(editor, withNote(editor.plan, activity, todayHere()), "Write in the new field what you did today.", noteId(m, next));
  });
}

/** Shows below the last check-in what was noted since the one before. @param {PlanEditor} editor */
export function showNotesForCheckIn(editor) {
  const last = editor.plan.check_ins.length - 1;
  elementsIn(editor.root, "[data-part=check-ins] > li", HTMLElement).forEach((view, m) => {
    const notes = m === last ? notesForCheckIn(editor.plan, m) : [];
    part(view, "noted").hidden = !notes.length;
    const shown = JSON.stringify(notes);
    if (SHOWN_NOTES.get(view) === shown) return;
    SHOWN_NOTES.set(view, shown);
    part(view, "noted-list").replaceChildren(...notes.map((note) => offeredNote(editor, note, m)));
  });
}

/** @param {number} m @param {number} n */
function noteId(m, n) {
  return `plan-note-${m}-${n}`;
}

/** @param {PlanEditor} editor @param {string} date @param {number} m @param {number} n */
function noteView(editor, date, m, n) {
  const view = copyOf(part(editor.root, "act-note", HTMLTemplateElement));
  const text = part(view, "act-note-text", HTMLTextAreaElement);
  const day = shownDate(date) || "Without a day";
  text.id = noteId(m, n);
  text.dataset.tag = `area.activities.${m}.notes.${n}.text`;
  part(view, "act-note-day").setAttribute("for", text.id);
  part(view, "act-note-day").textContent = day;
  part(view, "drop-note-name").textContent = `: ${day}`;
  text.addEventListener("change", () => {
    if (text.value.trim()) sayOfPlan(editor, "The note stands at the activity.");
  });
  part(view, "drop-note").addEventListener("click", () => {
    const activity = shownArea(editor)?.activities[m];
    if (activity) keepChanged(editor, withoutNote(editor.plan, activity, n), "The note is deleted.", `plan-done-${m}`);
  });
  return view;
}

/** @param {PlanEditor} editor @param {{date: string, text: string, title: string}} note @param {number} m */
function offeredNote(editor, { date, text, title }, m) {
  const view = copyOf(part(editor.root, "noted-line", HTMLTemplateElement));
  part(view, "noted-what").textContent = [shownDate(date), title].filter(Boolean).join(", ");
  part(view, "noted-text").textContent = text;
  part(view, "take-noted-name").textContent = `: ${text}`;
  part(view, "take-noted").addEventListener("click", () => {
    keepChanged(editor, withNoteTaken(editor.plan, m, text), "The note stands in the check-in.", `plan-check_ins-${m}-done`);
  });
  return view;
}
