// What a place of a plan is called, by its path in the saved file: lists hold their things by id.

import { sectionOf } from "./plan_fields.mjs";

/**
 * @typedef {import("./plan.mjs").Plan} Plan
 * @typedef {import("./plan_fields.mjs").PlanForm} PlanForm
 */

/** Names of what no field of the form shows. @type {Record<string, string>} */
const OTHER_NAMES = {
  state: "State", reason: "Reason", level_now: "Level now", level_wanted: "Level I want", notes: "Note", date: "Date", text: "What was done",
  weeks: "For how many weeks", short: "In short", count: "What I count", today: "Today’s number", goal: "Goal", days: "Days", at: "At what time",
  from: "Away from", to: "Away to", words: "My words",
};
const SECTIONS_OF_LISTS = new Map([["activities", "activity"], ["measures", "measure"]]);

/** @param {PlanForm} form @param {Plan[]} plans - in one of them the place is @param {string[]} path @returns {string} */
export function placeTitle(form, plans, path) {
  const [list, id] = path;
  if (list === "check_ins") return `Check-in ${Number(id) + 1}: ${labelOf(form, "check_ins", path[path.length - 1])}`;
  if (list !== "areas") return labelOf(form, list === "accountability" ? list : "about", path[path.length - 1]);
  const area = numberIn(plans.map(({ areas }) => areas), id);
  const inner = SECTIONS_OF_LISTS.get(path[2]);
  const things = plans.flatMap(({ areas }) => areas.filter((one) => one.id === id)).map((one) => (path[2] === "measures" ? one.measures : one.activities));
  const where = inner && path.length > 3 ? `Area ${area}, ${inner} ${numberIn(things, path[3])}` : `Area ${area}`;
  if (path.length === 2 || (inner && path.length === 4)) return where;
  const section = path[2] === "current" || path[2] === "desired" || path[2] === "activities" ? path[2] : "areas";
  return `${where}: ${labelOf(form, section, path[path.length - 1])}`;
}

/** @param {{id: string}[][]} lists @param {string} id */
function numberIn(lists, id) {
  return Math.max(0, ...lists.map((list) => list.findIndex((one) => one.id === id))) + 1;
}

/** @param {PlanForm} form @param {string} section @param {string} id */
function labelOf(form, section, id) {
  const fields = section === "about" ? form.about : section === "check_ins" ? form.check_ins.fields : sectionOf(form, section).fields;
  return fields.find((field) => field.id === id)?.label ?? OTHER_NAMES[id] ?? id.replaceAll("_", " ");
}
