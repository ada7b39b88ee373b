// A plan as one reads it, and cannot change it: that of a file which somebody only looks at.

import { sectionOf, shownValue } from "../plan/plan_fields.mjs";
import { saidOf } from "../plan/plan_said.mjs";
import { copyOf, part } from "../dom/parts.mjs";

/**
 * @typedef {import("../plan/plan.mjs").Plan} Plan
 * @typedef {import("../plan/plan_fields.mjs").PlanField} PlanField
 * @typedef {import("../plan/plan_fields.mjs").PlanForm} PlanForm
 * @typedef {{label: string, text: string}} ReadEntry
 */

/** @param {HTMLElement} root - holds the templates @param {PlanForm} form @param {Plan} whole @returns {HTMLElement[]} */
export function planToRead(root, form, whole) {
  const plan = saidOf(whole);
  const entries = (/** @type {PlanField[]} */ fields, /** @type {Record<string, unknown>} */ holder) => (
    fields.map((field) => ({ label: field.label, text: shownValue(field, holder[field.id]) }))
  );
  const section = (/** @type {string} */ id, /** @type {Record<string, unknown>} */ holder) => entries(sectionOf(form, id).fields, holder);
  const areas = plan.areas.flatMap((area, n) => [
    readPart(root, area.title || `Area ${n + 1}`, section("areas", area).slice(1)),
    readPart(root, sectionOf(form, "current").title, section("current", area.current)),
    readPart(root, sectionOf(form, "desired").title, section("desired", area.desired)),
    readPart(root, "What I count", area.measures.map(({ count, today, goal }) => (
      { label: count, text: [today && `today ${today}`, goal && `goal ${goal}`].filter(Boolean).join(", ") }
    ))),
    ...area.activities.map((activity) => readPart(root, activity.what, [
      ...section("activities", activity).slice(1), ...activity.notes.map(({ date, text }) => ({ label: `Done ${date}`, text })),
    ])),
  ]);
  return [
    readPart(root, form.title, entries(form.about, plan)), ...areas,
    readPart(root, sectionOf(form, "accountability").title, section("accountability", plan.accountability)),
    ...plan.check_ins.map((checkIn, n) => readPart(root, `Check-in ${n + 1}`, entries(form.check_ins.fields, checkIn))),
    readPart(root, "Notes", [{ label: "", text: plan.notes }]),
  ].filter((view) => !view.hidden);
}

/** A part with its entries that say something. @param {HTMLElement} root @param {string} heading @param {ReadEntry[]} entries @returns {HTMLElement} */
function readPart(root, heading, entries) {
  const view = copyOf(part(root, "desk-read-part", HTMLTemplateElement));
  const filled = entries.filter(({ text }) => text.trim());
  part(view, "desk-read-h").textContent = heading;
  part(view, "desk-read-list").replaceChildren(...filled.map(({ label, text }) => {
    const entry = copyOf(part(root, "desk-read-entry", HTMLTemplateElement));
    part(entry, "desk-read-label").textContent = label;
    part(entry, "desk-read-text").textContent = text;
    return entry;
  }));
  view.hidden = !heading || (!filled.length && !entries.length);
  return view;
}
