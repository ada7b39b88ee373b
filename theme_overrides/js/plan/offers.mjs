// What the ideas of an area bring to the plan: acts and measures come with an idea; its issues and results are offered, and count
// only when their owner ticks them.

import { dateFor } from "../plain/dates.mjs";
import { newActivity, newMeasure } from "./plan.mjs";

/**
 * @typedef {import("./plan.mjs").Activity} Activity
 * @typedef {import("./plan.mjs").Measure} Measure
 * @typedef {import("./plan.mjs").OfferedField} OfferedField
 * @typedef {import("./plan.mjs").PlanArea} PlanArea
 * @typedef {import("./plan.mjs").TakenLine} TakenLine
 * @typedef {import("./plan_fields.mjs").PlanIdea} PlanIdea
 */

/** @type {Record<OfferedField, "issues" | "results">} */
const OFFERED = { "current.behaviours": "issues", "desired.outcomes": "results" };

/**
 * The lines that are offered for a field, each as its owner left it: those of the area's ideas, and those that were touched once and
 * whose idea is gone or says it otherwise now.
 * @param {PlanArea} area @param {OfferedField} field @param {PlanIdea[]} ideas - all ideas of the guide
 * @returns {TakenLine[]}
 */
export function offeredLines(area, field, ideas) {
  const touched = area.taken.filter((one) => one.field === field);
  const offered = ideasOf(area, ideas).flatMap((idea) => idea[OFFERED[field]].map((line) => (
    { words: "", ticked: false, ...touched.find((one) => one.line === line), idea: idea.id, field, line }
  )));
  return [...offered, ...touched.filter((one) => !offered.some(({ line }) => line === one.line))];
}

/**
 * The area with an offered line as its owner wants it: ticked or not, in the words offered or in others.
 * @param {PlanArea} area @param {TakenLine} line @returns {PlanArea}
 */
export function withLine(area, line) {
  const isSame = (/** @type {TakenLine} */ one) => one.field === line.field && one.line === line.line;
  const known = area.taken.some(isSame);
  return { ...area, taken: known ? area.taken.map((one) => (isSame(one) ? line : one)) : [...area.taken, line] };
}

/**
 * The area with an idea, its acts and its measures. What stands there already stays and is not doubled.
 * @param {PlanArea} area
 * @param {PlanIdea} idea
 * @param {{start: string, today: string, makeId: () => string}} moment - `start`: the day from which the idea's weeks are counted
 * @returns {PlanArea}
 */
export function withIdea(area, idea, { start, today, makeId }) {
  if (area.ideas.includes(idea.id)) return area;
  return {
    ...area, ideas: [...area.ideas, idea.id], since: { ...area.since, [idea.id]: today },
    activities: [...area.activities, ...activitiesOfIdea(idea, start, makeId)],
    measures: [...area.measures, ...measuresOfIdea(idea, makeId)],
  };
}

/**
 * The area without an idea: its acts that are open and unchanged go, and its measures without a number. What its owner wrote or ticked stays.
 * @param {PlanArea} area @param {PlanIdea} idea @returns {PlanArea}
 */
export function withoutIdea(area, idea) {
  const acts = new Set(idea.actions.map((action) => action.do));
  const counts = new Set(idea.measures.map(({ count }) => count));
  return {
    ...area,
    ideas: area.ideas.filter((id) => id !== idea.id),
    since: Object.fromEntries(Object.entries(area.since).filter(([id]) => id !== idea.id)),
    taken: area.taken.filter((one) => one.idea !== idea.id || one.ticked || one.words),
    measures: area.measures.filter((one) => one.from_idea !== idea.id || one.today || !counts.has(one.count)),
    activities: area.activities.filter((one) => one.from_idea !== idea.id || one.state !== "open" || one.notes.length || !acts.has(one.what)),
  };
}

/**
 * The acts of an idea, with dates counted from a start.
 * @param {PlanIdea} idea
 * @param {string} start
 * @param {() => string} makeId
 * @returns {Activity[]}
 */
export function activitiesOfIdea(idea, start, makeId) {
  return idea.actions.map(({ do: what, short, when, minutes }) => {
    const date = dateFor(when, start);
    return newActivity({ id: makeId(), what, short, when, date, paced: date, minutes, weeks: idea.weeks, from_idea: idea.id });
  });
}

/** @param {PlanIdea} idea @param {() => string} makeId @returns {Measure[]} */
function measuresOfIdea(idea, makeId) {
  return idea.measures.map(({ count, goal }) => newMeasure({ id: makeId(), count, goal, from_idea: idea.id }));
}

/**
 * The idea of which a text is an act, word for word; null for one's own words.
 * @param {string} text
 * @param {PlanIdea[]} ideas
 * @returns {PlanIdea | null}
 */
export function sourceOf(text, ideas) {
  const line = text.trim();
  return ideas.find((idea) => textsOfIdea(idea).has(line)) ?? null;
}

/** The short title of an act that stands as its idea says it; "" for one in other words. @param {string} what @param {PlanIdea[]} ideas */
export function shortOf(what, ideas) {
  const line = what.trim();
  return sourceOf(line, ideas)?.actions.find((action) => action.do === line)?.short ?? "";
}

/** The texts of each idea, looked up with every stroke. @type {WeakMap<PlanIdea, Set<string>>} */
const TEXTS_OF_IDEAS = new WeakMap();

/** @param {PlanIdea} idea @returns {Set<string>} */
function textsOfIdea(idea) {
  const texts = TEXTS_OF_IDEAS.get(idea)
    ?? new Set([...idea.issues, ...idea.results, ...idea.measures.map(({ count }) => count), ...idea.actions.map((action) => action.do)]);
  TEXTS_OF_IDEAS.set(idea, texts);
  return texts;
}

/** @param {PlanArea} area @param {PlanIdea[]} ideas */
function ideasOf(area, ideas) {
  return area.ideas.flatMap((id) => ideas.find((idea) => idea.id === id) ?? []);
}
