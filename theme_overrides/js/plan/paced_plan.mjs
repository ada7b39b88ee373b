// The days that the guide gave to acts, as a plan grows or changes: an idea that comes is paced, and what was paced moves with the start
// and with its owner's days. A day that the owner gave stays.

import { dayNumber, isDay, weekdayOf } from "../plain/dates.mjs";
import { counted } from "../plain/words.mjs";
import { withIdea } from "./offers.mjs";
import { pacedActs } from "./pacing.mjs";
import { allActivities, withArea } from "./plan.mjs";
import { startForNew, withReviewOf, withStart } from "./plan_start.mjs";

/**
 * @typedef {import("./pacing.mjs").PacedPlan} PacedPlan
 * @typedef {import("./plan.mjs").Activity} Activity
 * @typedef {import("./plan.mjs").Plan} Plan
 * @typedef {import("./plan.mjs").PlanTime} PlanTime
 * @typedef {import("./plan_fields.mjs").PlanIdea} PlanIdea
 * @typedef {{plan: Plan, moved: number}} MovedPlan - `moved`: so many acts stand on another day now
 */

/**
 * The plan with an idea in one of its areas. Its acts are paced when the plan says from when on, and how many hours a week there are.
 * @param {Plan} plan @param {string} area - its id @param {PlanIdea} idea @param {{today: string, makeId: () => string}} moment
 * @returns {Pick<PacedPlan, "plan"> & Partial<PacedPlan>}
 */
export function withPacedIdea(plan, area, idea, { today, makeId }) {
  const known = new Set(allActivities(plan).map(({ activity }) => activity.id));
  const start = startForNew(plan, today);
  const grown = withArea(plan, area, (old) => withIdea(old, idea, { start, today, makeId }));
  if (!isDay(start) || !plan.hours_per_week) return { plan: grown };
  const ids = allActivities(grown).map(({ activity }) => activity.id).filter((id) => !known.has(id));
  return pacedActs(grown, { today: start, ids });
}

/** The plan with another start, and with it the days that the guide gave. @param {Plan} plan @param {string} start @param {string} today @returns {MovedPlan} */
export function withMovedStart(plan, start, today) {
  const begun = withStart(plan, start);
  if (![plan.start, start].every(isDay) || !plan.hours_per_week) return counting(plan, begun);
  const days = mondayNumber(start) - mondayNumber(plan.start);
  const moved = pacedIn(plan, (one) => days !== 0 || one.date >= today);
  // What was only counted from the start is counted from the other one; what was paced is paced again.
  const areas = begun.areas.map((area, n) => (
    { ...area, activities: area.activities.map((one, m) => (moved.includes(one.id) ? plan.areas[n].activities[m] : one)) }
  ));
  return counting(plan, movedTo({ ...begun, areas }, moved, days, today));
}

/** The plan with other days on which its owner has time. What is late stays late. @param {Plan} plan @param {Partial<PlanTime>} changes @param {string} today @returns {MovedPlan} */
export function withMovedTime(plan, changes, today) {
  const timed = withReviewOf(plan, { ...plan, time: { ...plan.time, ...changes } });
  if (!("days" in changes || "away" in changes)) return { plan: timed, moved: 0 };
  return counting(plan, movedTo(timed, pacedIn(plan, ({ date }) => date >= today), 0, today));
}

/** "Four acts moved with it; those that you dated yourself stay." @param {number} moved @returns {string} "" when none did */
export function movedWords(moved) {
  const acts = counted(moved, "act");
  return moved ? `${acts[0].toUpperCase()}${acts.slice(1)} moved with it; what you dated yourself stays where it is.` : "";
}

/** Each act into the week in which it stood, so many days on, as far as there is room. @param {Plan} plan @param {string[]} ids @param {number} days @param {string} today */
function movedTo(plan, ids, days, today) {
  return pacedActs(plan, { today, ids, weekOf: ({ date }) => mondayNumber(date) + days }).plan;
}

/** The open acts to which the guide gave their day, by id. @param {Plan} plan @param {(one: Activity) => boolean} isMeant */
function pacedIn(plan, isMeant) {
  const acts = allActivities(plan).map(({ activity }) => activity);
  return acts.filter((one) => one.state === "open" && isDay(one.date) && one.date === one.paced && isMeant(one)).map(({ id }) => id);
}

/** @param {Plan} before @param {Plan} plan @returns {MovedPlan} */
function counting(before, plan) {
  const dates = new Map(allActivities(before).map(({ activity: { id, date } }) => [id, date]));
  return { plan, moved: allActivities(plan).filter(({ activity: { id, date } }) => dates.get(id) !== date).length };
}

/** @param {string} day */
function mondayNumber(day) {
  return dayNumber(day) - weekdayOf(dayNumber(day));
}
