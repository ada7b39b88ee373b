// The plan as its owner said it: what was ticked or written, and nothing else. Every way out of the page uses this.

import { reviewOf } from "./plan_progress.mjs";

/**
 * @typedef {import("./plan.mjs").OfferedField} OfferedField
 * @typedef {import("./plan.mjs").Plan} Plan
 * @typedef {import("./plan.mjs").PlanArea} PlanArea
 */

/** The plan in which each ticked line stands among its owner's own words, before these, with the review on an open day. @param {Plan} plan @returns {Plan} */
export function saidOf(plan) {
  return { ...plan, review: reviewOf(plan), areas: plan.areas.map(saidOfArea) };
}

/** The plan as a file may hold it that is handed on: without what is not ticked, and without what was exported before. @param {Plan} plan @returns {Plan} */
export function handedOn(plan) {
  const areas = plan.areas.map((area) => ({ ...area, taken: area.taken.filter(({ ticked }) => ticked) }));
  return { ...plan, areas, calendar: { sequence: plan.calendar.sequence, events: [] } };
}

/** The lines of a field that its owner said. @param {PlanArea} area @param {OfferedField} field @returns {string[]} */
export function linesSaid(area, field) {
  const ticked = area.taken.filter((one) => one.ticked && one.field === field).map(({ line, words }) => words.trim() || line);
  const own = field === "current.behaviours" ? area.current.behaviours : area.desired.outcomes;
  const written = own.split("\n").filter((line) => line.trim());
  return [...new Set([...ticked, ...written])];
}

/** @param {PlanArea} area @returns {PlanArea} */
function saidOfArea(area) {
  return {
    ...area, taken: [],
    activities: area.activities.map((one) => ({ ...one, notes: one.notes.filter(({ text }) => text.trim()) })),
    current: { ...area.current, behaviours: linesSaid(area, "current.behaviours").join("\n") },
    desired: { ...area.desired, outcomes: linesSaid(area, "desired.outcomes").join("\n") },
  };
}
