// What the ideas of an area offer to the plan: issues for the present, results for the wish, actions and measures for activities.
// Only the activities come with an idea; an issue or a result is true of its reader when they take it, and not before.
// An offered text is the guide's as long as it stands unchanged; so nothing has to be remembered of where a text came from.

import { dateFor } from "../plain/dates.mjs";
import { newActivity } from "./plan.mjs";

/**
 * @typedef {import("./plan.mjs").Activity} Activity
 * @typedef {import("./plan.mjs").PlanArea} PlanArea
 * @typedef {import("./plan_fields.mjs").PlanIdea} PlanIdea
 */

/** @typedef {{text: string, idea: PlanIdea, taken: boolean}} Offer */

/**
 * The texts that the area's ideas offer for a field; none for most fields.
 * @param {PlanArea} area
 * @param {"current.behaviours" | "current.impact" | "desired.outcomes" | "activities.measure" | string} field
 * @param {PlanIdea[]} ideas - all ideas of the guide
 * @returns {Offer[]}
 */
export function offersFor(area, field, ideas) {
  const { current, desired, activities } = area;
  const written = [current.behaviours, current.impact, desired.outcomes, ...activities.map(({ measure }) => measure)];
  const taken = new Set(written.flatMap(textLines));
  return ideasOf(area, ideas).flatMap((idea) => (
    offeredTexts(idea, field).map((text) => ({ text, idea, taken: taken.has(text) }))
  ));
}

/**
 * The area with an idea and its activities. What stands there already stays and is not doubled.
 * @param {PlanArea} area
 * @param {PlanIdea} idea
 * @param {string} start - the day from which the idea's weeks are counted
 * @param {() => string} makeId
 * @returns {PlanArea}
 */
export function withIdea(area, idea, start, makeId) {
  const done = new Set(area.activities.map(({ what }) => what));
  const activities = activitiesOfIdea(idea, start, makeId).filter(({ what }) => !done.has(what));
  return {
    ...area,
    ideas: area.ideas.includes(idea.id) ? area.ideas : [...area.ideas, idea.id],
    activities: [...area.activities, ...activities],
  };
}

/**
 * The area without an idea: its unchanged texts go, and its activities that are open and unchanged. One's own words stay.
 * @param {PlanArea} area @param {PlanIdea} idea @returns {PlanArea}
 */
export function withoutIdea(area, idea) {
  const acts = new Set(idea.actions.map((action) => action.do));
  const { behaviours, impact } = area.current;
  return {
    ...area,
    ideas: area.ideas.filter((id) => id !== idea.id),
    current: {
      ...area.current, behaviours: withoutTextLines(behaviours, idea.issues), impact: withoutTextLines(impact, idea.issues),
    },
    desired: { ...area.desired, outcomes: withoutTextLines(area.desired.outcomes, idea.results) },
    activities: area.activities.filter((one) => one.from_idea !== idea.id || one.state !== "open" || !acts.has(one.what)),
  };
}

/**
 * The activities of an idea: its actions with dates counted from a start. The last ones, which look back, carry its measures.
 * @param {PlanIdea} idea
 * @param {string} start
 * @param {() => string} makeId
 * @returns {Activity[]}
 */
export function activitiesOfIdea(idea, start, makeId) {
  return idea.actions.map((action, n) => newActivity({
    id: makeId(), what: action.do, when: action.when, date: dateFor(action.when, start), minutes: action.minutes,
    measure: idea.measures[idea.actions.length - 1 - n] ?? "", from_idea: idea.id,
  }));
}

/**
 * The idea of which a text is, word for word; null for one's own words.
 * @param {string} text
 * @param {PlanIdea[]} ideas
 * @returns {PlanIdea | null}
 */
export function sourceOf(text, ideas) {
  const line = text.trim();
  return ideas.find((idea) => textsOfIdea(idea).has(line)) ?? null;
}

/** The texts of each idea, looked up with every stroke. @type {WeakMap<PlanIdea, Set<string>>} */
const TEXTS_OF_IDEAS = new WeakMap();

/** @param {PlanIdea} idea @returns {Set<string>} */
function textsOfIdea(idea) {
  const { issues, results, measures, actions } = idea;
  const texts = TEXTS_OF_IDEAS.get(idea) ?? new Set([...issues, ...results, ...measures, ...actions.map((action) => action.do)]);
  TEXTS_OF_IDEAS.set(idea, texts);
  return texts;
}

/** @param {string} text @returns {string[]} */
export function textLines(text) {
  return text.split("\n").map((line) => line.trim()).filter(Boolean);
}

/** @param {PlanArea} area @param {PlanIdea[]} ideas */
function ideasOf(area, ideas) {
  return area.ideas.flatMap((id) => ideas.find((idea) => idea.id === id) ?? []);
}

/** @param {PlanIdea} idea @param {string} field @returns {string[]} */
function offeredTexts(idea, field) {
  if (field === "current.behaviours" || field === "current.impact") return idea.issues;
  if (field === "desired.outcomes") return idea.results;
  return field === "activities.measure" ? idea.measures : [];
}

/** @param {string} text @param {string[]} lines */
function withoutTextLines(text, lines) {
  return text.split("\n").filter((line) => !lines.includes(line.trim())).join("\n");
}
