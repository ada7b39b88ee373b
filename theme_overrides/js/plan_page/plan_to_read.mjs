// A plan as one reads it, and cannot change it: that of a file which somebody only looks at. It says what it would say on paper.

import { planPaper } from "../plan/plan_paper.mjs";
import { sectionOf } from "../plan/plan_fields.mjs";
import { copyOf, part } from "../dom/parts.mjs";

/**
 * @typedef {import("../plan/plan.mjs").Plan} Plan
 * @typedef {import("../plan/plan_fields.mjs").PlanForm} PlanForm
 * @typedef {import("../plan/plan_paper.mjs").PaperArea} PaperArea
 * @typedef {{label: string, text: string}} ReadEntry
 */

/** @param {HTMLElement} root - holds the templates @param {PlanForm} form @param {Plan} plan @returns {HTMLElement[]} */
export function planToRead(root, form, plan) {
  const paper = planPaper(plan, form, { edition: "full" });
  const read = (/** @type {string} */ heading, /** @type {ReadEntry[]} */ entries) => readPart(root, heading, entries);
  return [
    read(paper.title, paper.about), ...paper.areas.flatMap((area) => areaToRead(root, area)),
    ...(paper.accountability.length ? [read(sectionOf(form, "accountability").title, paper.accountability)] : []),
    ...paper.checkIns.map((entries, n) => read(`Check-in ${n + 1}`, entries)),
    ...(plan.notes ? [read("Notes", [{ label: "", text: plan.notes }])] : []),
  ];
}

/**
 * An area, and all that belongs to it; without a title of its own where that stands above it already.
 * @param {HTMLElement} root - holds the templates @param {Omit<PaperArea, "title"> & {title: string | null}} area @returns {HTMLElement[]}
 */
export function areaToRead(root, { title, about, situations, measures, activities }) {
  return [
    readPart(root, title, about), ...situations.map((one) => readPart(root, one.title, one.entries)),
    ...(measures.length ? [readPart(root, "What I count", measures.flat())] : []),
    ...activities.map(({ what, state, entries }) => readPart(root, what, [{ label: "State", text: state }, ...entries])),
  ];
}

/** @param {HTMLElement} root @param {string | null} heading @param {ReadEntry[]} entries @returns {HTMLElement} */
function readPart(root, heading, entries) {
  const view = copyOf(part(root, "desk-read-part", HTMLTemplateElement));
  part(view, "desk-read-h").hidden = heading === null;
  part(view, "desk-read-h").textContent = heading || "–";
  part(view, "desk-read-list").replaceChildren(...entries.filter(({ text }) => text.trim()).map(({ label, text }) => {
    const entry = copyOf(part(root, "desk-read-entry", HTMLTemplateElement));
    part(entry, "desk-read-label").textContent = label;
    part(entry, "desk-read-text").textContent = text;
    return entry;
  }));
  return view;
}
