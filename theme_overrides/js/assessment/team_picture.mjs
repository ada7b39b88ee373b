// The picture of a team, made of the summaries that people handed in. It shows no number that tells of one or two people.
//
// The rules, which team.md tells in words:
//   1. there is no picture below five summaries that differ from each other;
//   2. a number below three is not shown, and neither is nought;
//   3. where fewer than three people are left over beside the numbers shown, the largest number is shown as "so many or more", so low
//      that nobody can tell whether anybody is left over; below three it is not shown;
//   4. habits and ideas are put in order by the numbers that are shown, and by no others.

import { mapValue } from "../plain/safe_maps.mjs";

/**
 * @typedef {import("../plain/guide_types.mjs").Capability} Capability
 * @typedef {import("../plain/guide_types.mjs").Derailer} Derailer
 * @typedef {import("../plain/guide_types.mjs").Guide} Guide
 * @typedef {import("../plain/guide_types.mjs").Idea & {kind: string}} IdeaOfKind
 * @typedef {Omit<Guide, "ideas"> & {ideas: IdeaOfKind[]}} TeamGuide - the guide as the page of the team knows it
 * @typedef {{random: string, levels: Record<string, string>, habits: Record<string, string[]>}} Summary - `levels` and `habits` by
 *   capability; `random`: a number made when it was saved
 * @typedef {{people: number, orMore: boolean}} ShownNumber
 * @typedef {{capability: Capability, numbers: (ShownNumber | null)[]}} LevelRow - a number for each level; null: not shown
 * @typedef {{derailer: Derailer, number: ShownNumber}} FrequentHabit
 * @typedef {{capability: Capability, from: string, to: string, number: ShownNumber, ideas: IdeaOfKind[]}} WorkshopArea - `from` and
 *   `to`: ids of levels
 * @typedef {{people: number, rows: LevelRow[], habits: FrequentHabit[], areas: WorkshopArea[]}} TeamPicture
 */

export const SUMMARIES_AT_LEAST = 5;
export const PEOPLE_AT_LEAST = 3;
const HABITS_AT_MOST = 10;
const AREAS_AT_MOST = 3;
const IDEAS_OF_AREA_AT_MOST = 3;
/** What people can do together. */
const WORKSHOP_KINDS = ["conversation", "community", "experiment"];

/**
 * The picture of these people; null when there are too few that differ. One person who saved five times is no team.
 * @param {Summary[]} summaries - those that count
 * @param {TeamGuide} guide
 * @returns {TeamPicture | null}
 */
export function teamPicture(summaries, guide) {
  if (differentSummaries(summaries) < SUMMARIES_AT_LEAST) return null;
  const rows = guide.capabilities.map((capability) => ({ capability, numbers: levelNumbers(capability.id, summaries, guide) }));
  const habits = frequentHabits(summaries, guide);
  return { people: summaries.length, rows, habits, areas: workshopAreas(rows, habits, guide) };
}

/** How many summaries there are of those that say the same counted once. @param {Summary[]} summaries */
export function differentSummaries(summaries) {
  return new Set(summaries.map(summaryContent)).size;
}

/** What a summary says, whenever and by whom it was saved, in whatever order. @param {Summary} summary @returns {string} */
export function summaryContent({ levels, habits }) {
  return JSON.stringify([Object.entries(levels).sort(), Object.values(habits).flat().sort()]);
}

/**
 * Numbers of people as they may be shown: of those in parts of a whole, in which nobody stands in two.
 * @param {number[]} numbers
 * @param {number} people - of the whole; some may stand in no part
 * @returns {(ShownNumber | null)[]}
 */
export function shownNumbers(numbers, people) {
  const shown = numbers.map((number) => (number >= PEOPLE_AT_LEAST ? { people: number, orMore: false } : null));
  const left = people - shown.reduce((sum, number) => sum + (number?.people ?? 0), 0);
  if (left >= PEOPLE_AT_LEAST) return shown;
  const largest = numbers.indexOf(Math.max(...numbers));
  const sure = numbers[largest] + left - (PEOPLE_AT_LEAST - 1);
  return shown.map((number, n) => (n !== largest ? number : sure >= PEOPLE_AT_LEAST ? { people: sure, orMore: true } : null));
}

/** "4", "3 or more", or that a number is not shown. @param {ShownNumber | null} number */
export function numberInWords(number) {
  return number ? `${number.people}${number.orMore ? " or more" : ""}` : "not shown";
}

/** @param {string} capability @param {Summary[]} summaries @param {TeamGuide} guide */
function levelNumbers(capability, summaries, guide) {
  const found = summaries.map(({ levels }) => mapValue(levels, capability));
  return shownNumbers(guide.levels.map(({ id }) => found.filter((level) => level === id).length), summaries.length);
}

/** The most frequent first, then as in the guide. @param {Summary[]} summaries @param {TeamGuide} guide @returns {FrequentHabit[]} */
function frequentHabits(summaries, guide) {
  const ticked = summaries.map(({ habits }) => new Set(Object.values(habits).flat()));
  const found = guide.derailers.flatMap((derailer) => {
    const [number] = shownNumbers([ticked.filter((habits) => habits.has(derailer.id)).length], summaries.length);
    return number ? [{ derailer, number }] : [];
  });
  return found.sort(byPeople).slice(0, HABITS_AT_MOST);
}

/**
 * What a workshop could be about: the next steps that would help most people, one of each capability, then as in the guide. A step for
 * which there is nothing to do together is left out.
 * @param {LevelRow[]} rows @param {FrequentHabit[]} habits @param {TeamGuide} guide
 * @returns {WorkshopArea[]}
 */
function workshopAreas(rows, habits, guide) {
  const areas = rows.flatMap(({ capability, numbers }) => guide.steps.flatMap(({ id, from, to }) => {
    const number = numbers[guide.levels.findIndex((level) => level.id === from)];
    const ideas = number ? workshopIdeas(capability.id, id, habits, guide) : [];
    return number && ideas.length ? [{ capability, from, to, number, ideas }] : [];
  }).sort(byPeople).slice(0, 1));
  return areas.sort(byPeople).slice(0, AREAS_AT_MOST);
}

/**
 * What people can do together for a step: first what counters most of the frequent habits, then the lowest number.
 * @param {string} capability @param {string} step @param {FrequentHabit[]} habits @param {TeamGuide} guide
 */
function workshopIdeas(capability, step, habits, guide) {
  const countered = (/** @type {IdeaOfKind} */ { counters }) => habits.filter(({ derailer }) => counters.includes(derailer.id)).length;
  return guide.ideas.filter((idea) => idea.capability === capability && idea.step === step && WORKSHOP_KINDS.includes(idea.kind))
    .sort((a, b) => countered(b) - countered(a) || a.number - b.number).slice(0, IDEAS_OF_AREA_AT_MOST);
}

/** @param {{number: ShownNumber}} a @param {{number: ShownNumber}} b */
function byPeople(a, b) {
  return b.number.people - a.number.people;
}
