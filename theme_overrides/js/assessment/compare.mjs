// Self beside others, by group. What peers and stakeholders answered is shown only together: from three of a group on, and for a
// capability only when three of the group rated it. A group that is not shown enters no figure either.

import { allTicked, GROUPS, NEVER } from "./answers.mjs";
import { snapshots } from "./history.mjs";
import { mean } from "./numbers.mjs";
import { own } from "./own.mjs";
import { score } from "./scoring.mjs";

/**
 * @typedef {import("./answers.mjs").Assessment} Assessment
 * @typedef {import("./answers.mjs").Guide} Guide
 */

/**
 * @typedef {{assessment: Assessment, points: Map<string, number>}} Scored - `points`: of each rated capability's level
 * @typedef {{group: string, count: number, missing: number, shown: boolean}} Group - `missing`: answers until it is shown
 * @typedef {{capability: string, self: number | null, groups: Record<string, number | null>, others: number | null,
 *   difference: number | null, comments: {group: string, text: string}[]}} Row
 * Figures are means of level points after derailers; `difference` is self less others.
 * @typedef {{derailer: string, self: string, seen: number, of: number}} SeenDerailer
 * @typedef {{groups: Group[], rows: Row[], differences: Row[], blindSpots: Row[], hiddenStrengths: Row[],
 *   derailers: SeenDerailer[], unseen: SeenDerailer[]}} Comparison
 * `derailers`: those that others see; `unseen`: those of them that oneself does not.
 */

/** Fewer than three answers would tell whose they are. */
const TOGETHER = 3;
/** A manager knows that the answer will be read as the manager's. */
const SHOWN_ALONE = ["manager"];
/** Half a level: less is no difference worth a talk. */
const DIFFERS_BY = 0.5;
const DIFFERENCES_AT_MOST = 3;

/**
 * The comparison of one's latest finished assessment with all those of others.
 * @param {Assessment[]} assessments
 * @param {Guide} guide
 * @param {string} today - as YYYY-MM-DD
 * @param {() => number} random - from 0 to below 1; comments are shuffled with it
 * @returns {Comparison}
 */
export function comparison(assessments, guide, today, random) {
  const self = snapshots(assessments, today).slice(-1).map((assessment) => scored(assessment, guide))[0] ?? null;
  const answers = GROUPS.slice(1).map((group) => ({ group, list: assessments.filter(({ rater }) => rater.group === group) }));
  const groups = answers.map(({ group, list }) => groupOf(group, list.length));
  const shown = answers.filter((_, n) => groups[n].shown)
    .map(({ group, list }) => ({ group, list: list.map((assessment) => scored(assessment, guide)) }));
  const rows = guide.capabilities.map(({ id }) => rowOf(id, self, shown, random));
  const derailers = seenDerailers(self, shown.flatMap(({ list }) => list), guide);
  return { groups, rows, derailers, unseen: self ? derailers.filter((seen) => seen.self === NEVER) : [], ...farApart(rows) };
}

/** @param {Assessment} assessment @param {Guide} guide @returns {Scored} */
function scored(assessment, guide) {
  const levels = Object.entries(score(assessment, guide).capabilities);
  return { assessment, points: new Map(levels.map(([capability, { level }]) => [capability, guide.rules.level_points[level]])) };
}

/** @param {string} group @param {number} count @returns {Group} */
function groupOf(group, count) {
  const needed = SHOWN_ALONE.includes(group) ? 1 : TOGETHER;
  return { group, count, missing: Math.max(0, needed - count), shown: count >= needed };
}

/**
 * @param {string} capability
 * @param {Scored | null} self
 * @param {{group: string, list: Scored[]}[]} shown
 * @param {() => number} random
 * @returns {Row}
 */
function rowOf(capability, self, shown, random) {
  const figures = shown.map(({ group, list }) => ({ group, points: shownPoints(group, list, capability) }));
  const mine = self?.points.get(capability) ?? null;
  const others = mean(figures.flatMap(({ points }) => points));
  return {
    capability, self: mine, others,
    groups: Object.fromEntries(figures.map(({ group, points }) => [group, mean(points)])),
    difference: mine === null || others === null ? null : mine - others,
    comments: shown.flatMap(({ group, list }) => shuffled(commentsOf(list, capability), random).map((text) => ({ group, text }))),
  };
}

/** @param {string} group @param {Scored[]} list @param {string} capability @returns {number[]} */
function shownPoints(group, list, capability) {
  const points = list.flatMap((one) => one.points.get(capability) ?? []);
  return SHOWN_ALONE.includes(group) || points.length >= TOGETHER ? points : [];
}

/** @param {Scored[]} list @param {string} capability @returns {string[]} */
function commentsOf(list, capability) {
  return list.map(({ assessment }) => own(assessment.ratings, capability)?.evidence?.trim() ?? "").filter(Boolean);
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
 * The derailers that others see, most seen first.
 * @param {Scored | null} self
 * @param {Scored[]} others
 * @param {Guide} guide
 * @returns {SeenDerailer[]}
 */
function seenDerailers(self, others, guide) {
  const ticked = others.map(({ assessment }) => new Set(allTicked(assessment, guide).map(({ derailer }) => derailer.id)));
  const seen = guide.derailers.map(({ id }) => ({
    derailer: id, self: own(self?.assessment.derailers, id) ?? NEVER,
    seen: ticked.filter((ids) => ids.has(id)).length, of: others.length,
  }));
  return seen.filter((derailer) => derailer.seen > 0).sort((a, b) => b.seen - a.seen);
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
