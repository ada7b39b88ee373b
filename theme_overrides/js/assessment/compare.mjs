// Self beside others, by group. What peers and stakeholders answered is shown only together, from three of a group on: levels, habits
// and comments of a capability, when three of the group rated it. What is not shown enters no figure either.

import { NEVER, RATER_GROUPS } from "./answers.mjs";
import { selfAssessments } from "./history.mjs";
import { mean } from "../plain/numbers.mjs";
import { mapValue } from "../plain/safe_maps.mjs";
import { score } from "./scoring.mjs";

/**
 * @typedef {import("./answers.mjs").Assessment} Assessment
 * @typedef {import("../plain/guide_types.mjs").Guide} Guide
 */

/**
 * @typedef {{assessment: Assessment, points: Map<string, number>}} Scored - `points`: of each rated capability's level
 * @typedef {{group: string, list: Scored[]}} Raters - of one group
 * @typedef {{group: string, count: number, missing: number, shown: boolean}} Group - `missing`: answers until it is shown
 * @typedef {{capability: string, name: string, self: number | null, groups: Record<string, number | null>, others: number | null,
 *   raters: number, difference: number | null, comments: {group: string, text: string}[]}} Row
 * Figures are means of level points after derailers, to one decimal; `raters`: of how many others; `difference` is self less others.
 * @typedef {{derailer: string, name: string, self: string | null, seen: number, of: number, manager: boolean}} SeenDerailer
 * `self`: how often one sees it oneself; null without an own assessment. `manager`: whether the one manager is among those who see it.
 * @typedef {{blind: SeenDerailer[], other: SeenDerailer[], seldom: SeenDerailer[]}} Habits - that others see, each in one list
 * @typedef {{assessed: boolean, groups: Group[], unrated: number, rows: Row[], differences: Row[], blindSpots: Row[],
 *   hiddenStrengths: Row[], habits: Habits}} Comparison
 * `assessed`: whether there is an assessment of one's own; `unrated`: how many answers of others hold no level.
 */

/** Fewer than three answers would tell whose they are. */
const GROUP_AT_LEAST = 3;
/** A manager knows that the answer will be read as the manager's. */
const SHOWN_ALONE = ["manager"];
/** Half a level: less is no difference worth a talk. */
const DIFFERS_BY = 0.5;
const DIFFERENCES_AT_MOST = 3;
/** What fewer see is hardly a blind spot: of thirty, somebody ticks almost every habit. The word of the one manager is enough. */
const ENOUGH = { people: 2, oneIn: 3 };

/**
 * The comparison of one's latest finished assessment with all those of others.
 * @param {Assessment[]} assessments
 * @param {Guide} guide
 * @param {string} today - as YYYY-MM-DD
 * @param {() => number} random - from 0 to below 1; comments are shuffled with it
 * @returns {Comparison}
 */
export function comparison(assessments, guide, today, random) {
  const self = selfAssessments(assessments, today).slice(-1).map((assessment) => scored(assessment, guide))[0] ?? null;
  const others = assessments.filter(({ rater }) => rater.group !== "self").map((assessment) => scored(assessment, guide));
  // A file without a level must not help to make up the three.
  const rated = others.filter(({ points }) => points.size);
  const ratedBy = (/** @type {string} */ group) => rated.filter(({ assessment }) => assessment.rater.group === group);
  const raters = RATER_GROUPS.slice(1).map((group) => ({ group, list: ratedBy(group) }));
  const shown = new Map(guide.capabilities.map(({ id }) => [id, shownRaters(id, raters)]));
  const rows = guide.capabilities.map((capability) => rowOf(capability, self, shown.get(capability.id) ?? [], random));
  const habits = habitsOf(seenDerailers(self, shown, guide));
  const counts = { groups: raters.map(groupOf), unrated: others.length - rated.length };
  return { assessed: self !== null, ...counts, rows, habits, ...farApart(rows) };
}

/** @param {Assessment} assessment @param {Guide} guide @returns {Scored} */
function scored(assessment, guide) {
  const levels = Object.entries(score(assessment, guide).capabilities);
  return { assessment, points: new Map(levels.map(([capability, { level }]) => [capability, guide.rules.level_points[level]])) };
}

/** @param {Raters} raters @returns {Group} */
function groupOf({ group, list: { length: count } }) {
  const needed = neededOf(group);
  return { group, count, missing: Math.max(0, needed - count), shown: count >= needed };
}

/** How many answers of a group are shown together, and no fewer. @param {string} group */
function neededOf(group) {
  return SHOWN_ALONE.includes(group) ? 1 : GROUP_AT_LEAST;
}

/**
 * Those who rated a capability, of the groups in which enough did.
 * @param {string} capability @param {Raters[]} raters
 * @returns {Raters[]}
 */
function shownRaters(capability, raters) {
  return raters.map(({ group, list }) => ({ group, list: list.filter(({ points }) => points.has(capability)) }))
    .filter(({ group, list }) => list.length >= neededOf(group));
}

/**
 * @param {import("../plain/guide_types.mjs").Capability} capability
 * @param {Scored | null} self
 * @param {Raters[]} shown
 * @param {() => number} random
 * @returns {Row}
 */
function rowOf({ id: capability, name }, self, shown, random) {
  const mine = self?.points.get(capability) ?? null;
  const everybody = shown.flatMap(({ list }) => list);
  const others = figureOf(everybody, capability);
  return {
    capability, name, self: mine, others, raters: everybody.length,
    groups: Object.fromEntries(shown.map(({ group, list }) => [group, figureOf(list, capability)])),
    difference: mine === null || others === null ? null : mine - others,
    comments: shown.flatMap(({ group, list }) => shuffled(commentsOf(list, capability), random).map((text) => ({ group, text }))),
  };
}

/**
 * The mean of a capability's points as it is shown. It is rounded before anything is compared, so that a reader who takes one shown
 * figure from another finds what the page says.
 * @param {Scored[]} list @param {string} capability
 * @returns {number | null}
 */
function figureOf(list, capability) {
  const exact = mean(list.flatMap(({ points }) => points.get(capability) ?? []));
  return exact === null ? null : Math.round(exact * 10) / 10;
}

/** @param {Scored[]} list @param {string} capability @returns {string[]} */
function commentsOf(list, capability) {
  return list.map(({ assessment }) => mapValue(assessment.ratings, capability)?.evidence?.trim() ?? "").filter(Boolean);
}

/** The rows in which self and others differ, the farthest apart first. @param {Row[]} rows */
function farApart(rows) {
  const size = (/** @type {Row} */ { difference }) => Math.abs(difference ?? 0);
  const far = rows.filter((row) => size(row) >= DIFFERS_BY).sort((a, b) => size(b) - size(a));
  return {
    differences: far.slice(0, DIFFERENCES_AT_MOST),
    blindSpots: far.filter(({ difference }) => Number(difference) > 0),
    hiddenStrengths: far.filter(({ difference }) => Number(difference) < 0),
  };
}

/**
 * The derailers that others see, most seen first; each is asked of those who rated its capability.
 * @param {Scored | null} self
 * @param {Map<string, Raters[]>} shown - by capability
 * @param {Guide} guide
 * @returns {SeenDerailer[]}
 */
function seenDerailers(self, shown, guide) {
  const seen = guide.derailers.map(({ id, name, capability }) => {
    const groups = shown.get(capability) ?? [];
    const raters = groups.flatMap(({ list }) => list);
    const seenBy = (/** @type {Scored[]} */ list) => list.filter((one) => oftenOf(one, id) !== NEVER).length;
    const manager = groups.some(({ group, list }) => SHOWN_ALONE.includes(group) && list.length === 1 && seenBy(list) === 1);
    return { derailer: id, name, self: self && oftenOf(self, id), seen: seenBy(raters), of: raters.length, manager };
  });
  return seen.filter((derailer) => derailer.seen > 0).sort((a, b) => b.seen - a.seen);
}

/**
 * Blind spots are the habits that enough others see and oneself does not; `seldom` are those that neither sees.
 * @param {SeenDerailer[]} derailers
 * @returns {Habits}
 */
function habitsOf(derailers) {
  /** @type {Habits} */
  const habits = { blind: [], other: [], seldom: [] };
  for (const derailer of derailers) habits[listOf(derailer)].push(derailer);
  return habits;
}

/** @param {SeenDerailer} derailer @returns {keyof Habits} */
function listOf({ self, seen, of, manager }) {
  if (self !== null && self !== NEVER) return "other";
  const isEnough = manager || (seen >= ENOUGH.people && seen * ENOUGH.oneIn >= of);
  if (!isEnough) return "seldom";
  return self === NEVER ? "blind" : "other";
}

/** @param {Scored} answers @param {string} derailer @returns {string} */
function oftenOf({ assessment }, derailer) {
  return mapValue(assessment.derailers, derailer) ?? NEVER;
}

/** A fair shuffle. @template T @param {T[]} list @param {() => number} random @returns {T[]} */
function shuffled(list, random) {
  const cards = [...list];
  for (let last = cards.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [cards[last], cards[other]] = [cards[other], cards[last]];
  }
  return cards;
}
