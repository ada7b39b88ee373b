// A plan out of a document, as the plan here knows it: areas and acts get the ids that they have here, and ticked lines, which a document
// holds among the other words, are lines again.

import { linesSaid } from "./plan_said.mjs";

/**
 * @typedef {import("./plan.mjs").OfferedField} OfferedField
 * @typedef {import("./plan.mjs").Plan} Plan
 * @typedef {import("./plan.mjs").PlanArea} PlanArea
 * @typedef {import("./plan.mjs").TakenLine} TakenLine
 */

/** The plan of a document without ids of the guide: what has the same name is the same. @param {Plan} file @param {Plan} here @returns {Plan} */
export function withIdsOf(file, here) {
  return { ...file, id: here.id, areas: withKnownIds(file.areas, here.areas, ({ title }) => title).map((area) => {
    const same = here.areas.find(({ id }) => id === area.id);
    if (!same) return area;
    return {
      ...area, activities: withKnownIds(area.activities, same.activities, ({ what }) => what), measures: withKnownIds(area.measures, same.measures, ({ count }) => count),
    };
  }) };
}

/** How many areas there would be. @param {Plan} file - with the ids of here @param {Plan} here */
export function areasTogether(file, here) {
  return new Set([...here.areas, ...file.areas].map(({ id }) => id)).size;
}

/**
 * The plan that came of a document, in which lines that were ticked here are lines again; one whose words are gone is no longer ticked.
 * @param {Plan} joined @param {Plan} here @returns {Plan}
 */
export function withLinesOf(joined, here) {
  const known = new Map(here.areas.map((area) => [area.id, area]));
  const areas = joined.areas.map((area) => {
    const before = known.get(area.id);
    return before ? withLines(area, before) : area;
  });
  return { ...joined, areas };
}

/** @param {PlanArea} area @param {PlanArea} before @returns {PlanArea} */
function withLines(area, before) {
  const [behaviours, outcomes] = [splitLines(area.current.behaviours, before, "current.behaviours"), splitLines(area.desired.outcomes, before, "desired.outcomes")];
  const gone = new Set([...behaviours.gone, ...outcomes.gone]);
  const taken = before.taken.map((one) => (gone.has(one) ? { ...one, ticked: false } : one));
  return {
    ...area, taken, current: { ...area.current, behaviours: behaviours.own }, desired: { ...area.desired, outcomes: outcomes.own },
  };
}

/** @param {string} text @param {PlanArea} before @param {OfferedField} field */
function splitLines(text, before, field) {
  const own = field === "current.behaviours" ? before.current.behaviours : before.desired.outcomes;
  if (text === linesSaid(before, field).join("\n")) return { own, gone: [] };
  const ticked = before.taken.filter((one) => one.ticked && one.field === field);
  const lines = text.split("\n");
  const words = (/** @type {TakenLine} */ one) => one.words.trim() || one.line;
  const spoken = new Set(ticked.map(words));
  return { own: lines.filter((line) => !spoken.has(line)).join("\n"), gone: ticked.filter((one) => !lines.includes(words(one))) };
}

/** @template {{id: string}} T @param {T[]} list @param {T[]} known @param {(one: T) => string} name @returns {T[]} */
function withKnownIds(list, known, name) {
  const free = [...known];
  return list.map((one) => {
    const n = free.findIndex((other) => other.id === one.id || nameKey(name(other)) === nameKey(name(one)));
    return n < 0 ? one : { ...one, id: free.splice(n, 1)[0].id };
  });
}

/** @param {string} text */
function nameKey(text) {
  return text.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();
}
