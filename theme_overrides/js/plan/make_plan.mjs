// From an assessment to a plan: the areas that it recommends, with their ideas, merged into what the plan holds already.

import { capitalised, counted, listed, numberWord } from "../plain/words.mjs";
import { withIdea } from "./offers.mjs";
import { allActivities, newArea, withArea } from "./plan.mjs";
import { withStart } from "./plan_start.mjs";

/**
 * @typedef {import("./plan.mjs").Plan} Plan
 * @typedef {import("./plan.mjs").PlanArea} PlanArea
 * @typedef {import("./plan_fields.mjs").PlanIdea} PlanIdea
 */

/**
 * @typedef {{capability: string, title: string, level_now: string, level_wanted: string, ideas: PlanIdea[]}} WantedArea
 * @typedef {{title: string, ideas: number, outcome: "new" | "more" | "there" | "no-room"}} AddedArea - `ideas`: how many came to it;
 *   "more": the area was there, and ideas came to it; "no-room": the plan has as many areas as one can have
 * @typedef {{plan: Plan, added: AddedArea[], acts: string[]}} MadePlan - `acts`: the ids of those that came, to be paced
 */

/** So many of the recommended ideas come into an area: one to begin with, one to go on with. */
export const IDEAS_PER_AREA = 2;

/**
 * The plan with the wanted areas. What stands there stays: an area of the same capability gets the ideas that it lacks, and the levels
 * that nobody has said.
 * @param {Plan} plan
 * @param {WantedArea[]} wanted - the first to begin with
 * @param {{hours: number | null, begin: string, today: string, most: number, makeId: () => string}} options - `hours` a week; `begin`: the day from
 *   which the new acts are counted; `most`: so many areas a plan has
 * @returns {MadePlan}
 */
export function makePlan(plan, wanted, { hours, begin, today, most, makeId }) {
  const begun = plan.start && plan.areas.length ? plan : withStart(plan, begin);
  const known = new Set(allActivities(plan).map(({ activity }) => activity.id));
  /** @type {AddedArea[]} */
  const added = [];
  let made = { ...begun, hours_per_week: hours ?? begun.hours_per_week };
  // Those that are there take no room from the others.
  const isThere = (/** @type {WantedArea} */ { capability }) => made.areas.some((area) => area.capability === capability);
  for (const one of [...wanted].sort((a, b) => Number(isThere(b)) - Number(isThere(a)))) {
    const { next, outcome } = withWanted(made, one, most, { start: begin, today, makeId });
    added.push({ title: one.title, ideas: ideasIn(next) - ideasIn(made), outcome });
    made = next;
  }
  return { plan: made, added, acts: allActivities(made).map(({ activity }) => activity.id).filter((id) => !known.has(id)) };
}

/**
 * What was added, what was there and what had no room: "Added: Knowledge Transfer with 2 ideas. Collaboration was there already."
 * @param {AddedArea[]} added @param {number} most @returns {string}
 */
export function addedWords(added, most) {
  const named = (/** @type {AddedArea["outcome"]} */ outcome) => added.filter((one) => one.outcome === outcome);
  const withIdeas = (/** @type {AddedArea} */ { title, ideas }) => (ideas ? `${title} with ${ideas} ${ideas === 1 ? "idea" : "ideas"}` : title);
  const titles = (/** @type {AddedArea[]} */ areas) => listed(areas.map(({ title }) => title));
  const [come, more, there, without] = [named("new"), named("more"), named("there"), named("no-room")];
  return [
    come.length && `Added: ${listed(come.map(withIdeas))}.`,
    ...more.map(({ title, ideas }) => `${title} was there, and has ${ideas} more ${ideas === 1 ? "idea" : "ideas"}.`),
    there.length && `${titles(there)} ${there.length === 1 ? "was" : "were"} there already.`,
    without.length && `No room for ${titles(without)}: a plan has at most ${counted(most, "area")}.`,
  ].filter(Boolean).join(" ") || "Nothing was added.";
}

/**
 * What became of the pace: later areas, and acts that stand alone.
 * @param {Pick<import("./pacing.mjs").PacedPlan, "plan"> & Partial<import("./pacing.mjs").PacedPlan>} paced @returns {string}
 */
export function pacedWords({ plan, hours = 0, later = [], alone: longer = [] }) {
  const week = `${counted(hours, "hour")} a week`;
  const alone = longer.length;
  const titleOf = (/** @type {string} */ area) => plan.areas.find(({ id }) => id === area)?.title.trim() || "An area without a name";
  const ends = later.map(({ area, weeks }) => `${titleOf(area)} ends ${counted(weeks, "week")} later than its ideas say`);
  return [
    ends.length && `So that it fits into ${week}, ${listed(ends)}.`,
    alone && `${capitalised(numberWord(alone))} ${alone === 1 ? "act is" : "acts are"} longer than a week’s hours, `
      + `${alone === 1 ? "and stands alone in its week" : "and each stands alone in its week"}.`,
  ].filter(Boolean).join(" ");
}

/** @param {Plan} plan */
function ideasIn({ areas }) {
  return areas.reduce((sum, { ideas }) => sum + ideas.length, 0);
}

/**
 * @param {Plan} plan @param {WantedArea} wanted @param {number} most @param {{start: string, today: string, makeId: () => string}} moment
 * @returns {{next: Plan, outcome: AddedArea["outcome"]}}
 */
function withWanted(plan, wanted, most, moment) {
  const filled = (/** @type {PlanArea} */ area) => {
    const levels = { level_now: area.level_now ?? wanted.level_now, level_wanted: area.level_wanted ?? wanted.level_wanted };
    /** @type {PlanArea} */
    const levelled = { ...area, ...levels };
    return wanted.ideas.reduce((before, idea) => withIdea(before, idea, moment), levelled);
  };
  const there = plan.areas.find(({ capability }) => capability === wanted.capability);
  if (there) {
    const next = withArea(plan, there.id, filled);
    return { next, outcome: ideasIn(next) > ideasIn(plan) ? "more" : "there" };
  }
  if (plan.areas.length >= most) return { next: plan, outcome: "no-room" };
  const { capability, title } = wanted;
  return { next: { ...plan, areas: [...plan.areas, filled(newArea({ id: moment.makeId(), capability, title }))] }, outcome: "new" };
}
