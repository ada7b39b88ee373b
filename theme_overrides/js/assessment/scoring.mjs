// From answers to levels. Every figure comes from the rules in the guide's data; none stands here.

import { NOT_MY_WORK, roleAnswers, tickedDerailers } from "./answers.mjs";
import { mean } from "../plain/numbers.mjs";
import { computedOnce } from "../plain/computed_once.mjs";
import { mapValue } from "../plain/safe_maps.mjs";

/**
 * @typedef {import("./answers.mjs").Assessment} Assessment
 * @typedef {import("../plain/guide_types.mjs").Capability} Capability
 * @typedef {import("./answers.mjs").CapabilityResult} CapabilityResult
 * @typedef {import("../plain/guide_types.mjs").Guide} Guide
 * @typedef {import("./answers.mjs").Result} Result
 */

/**
 * The result of an assessment. A capability without an answer, or that is not part of one's work, is left out.
 * @type {(assessment: Assessment, guide: Guide) => Result}
 */
export const score = computedOnce(scoredAnew);

/** @param {Assessment} assessment @param {Guide} guide @returns {Result} */
function scoredAnew(assessment, guide) {
  const rated = guide.capabilities.flatMap((capability) => {
    const result = capabilityResult(assessment, capability, guide);
    return result ? [/** @type {const} */ ([capability.id, result])] : [];
  });
  const levels = rated.map(([, result]) => result.level);
  const average = mean(levels.map((level) => guide.rules.level_points[level]));
  const mastered = levels.filter((level) => level === topLevel(guide)).length;
  const overall = average === null ? null : overallLevel(average, levels.length, mastered, guide);
  return { capabilities: Object.fromEntries(rated), average, overall, master_count: mastered };
}

/**
 * What a capability is rated at before its derailers are counted: a level, "not-my-work", or null without an answer.
 * Answers about roles count before the quick answer. Roles that are not part of one's work leave the mean; if all are, so is the
 * capability.
 * @param {Assessment} assessment
 * @param {Capability} capability
 * @param {Guide} guide
 * @returns {string | null}
 */
export function ratedLevel(assessment, capability, guide) {
  const exact = roleMean(assessment, capability, guide);
  if (exact !== null) return nearestLevel(exact, guide.rules.role_mean_rounds_half, guide);
  const notMine = roleAnswers(assessment, capability).filter(({ answer }) => answer === NOT_MY_WORK);
  if (notMine.length === capability.roles.length) return NOT_MY_WORK;
  const level = mapValue(assessment.ratings, capability.id)?.level;
  return level === NOT_MY_WORK || isLevel(level, guide) ? /** @type {string} */ (level) : null;
}

/**
 * The mean of the levels that the roles of a capability are answered with, in points; null when none is.
 * @param {Assessment} assessment
 * @param {Capability} capability
 * @param {Guide} guide
 * @returns {number | null}
 */
export function roleMean(assessment, capability, guide) {
  const levels = roleAnswers(assessment, capability).map(({ answer }) => answer).filter((answer) => isLevel(answer, guide));
  return mean(levels.map((level) => guide.rules.level_points[level]));
}

/**
 * The level whose points are nearest; exactly between two, the upper or the lower as the rule says.
 * @param {number} points
 * @param {"up" | "down"} half
 * @param {Guide} guide
 * @returns {string}
 */
export function nearestLevel(points, half, guide) {
  const away = (/** @type {string} */ level) => Math.abs(guide.rules.level_points[level] - points);
  const ids = guide.levels.map((level) => level.id);
  return ids.reduce((best, level) => (away(level) < away(best) || (half === "up" && away(level) === away(best)) ? level : best));
}

/** The place of a level, from 0. @param {string} level @param {Guide} guide @returns {number} */
export function rankOf(level, guide) {
  return guide.levels.findIndex(({ id }) => id === level);
}

/** The id of the highest level. @param {Guide} guide @returns {string} */
export function topLevel(guide) {
  return guide.levels[guide.levels.length - 1].id;
}

/** How many levels the derailers of a capability cost. @param {CapabilityResult} result @param {Guide} guide @returns {number} */
export function levelsLost({ rated, level }, guide) {
  return rankOf(rated, guide) - rankOf(level, guide);
}

/**
 * The result of one capability; null when it is left out.
 * @param {Assessment} assessment
 * @param {Capability} capability
 * @param {Guide} guide
 * @returns {CapabilityResult | null}
 */
export function capabilityResult(assessment, capability, guide) {
  const rated = ratedLevel(assessment, capability, guide);
  if (rated === null || rated === NOT_MY_WORK) return null;
  const ticked = tickedDerailers(assessment, capability.id, guide);
  const points = ticked.reduce((sum, { often }) => sum + (mapValue(guide.rules.derailer_points, often) ?? 0), 0);
  const lost = Math.floor(points / guide.rules.points_per_level_lost);
  return { rated, points, level: guide.levels[Math.max(0, rankOf(rated, guide) - lost)].id };
}

/**
 * The highest level needs an average and a number of capabilities at that level; who lacks one of them is one level below.
 * @param {number} average
 * @param {number} rated
 * @param {number} mastered
 * @param {Guide} guide
 */
function overallLevel(average, rated, mastered, guide) {
  const { rated_capabilities_for_overall: enough, average_rounds_half: half, overall_master_expert: needed } = guide.rules;
  if (rated < enough) return null;
  const nearest = nearestLevel(average, half, guide);
  if (nearest !== topLevel(guide)) return nearest;
  const reached = average >= needed.average_at_least && mastered >= needed.capabilities_at_least;
  return reached ? nearest : guide.levels[guide.levels.length - 2].id;
}

/** @param {string | null | undefined} answer @param {Guide} guide */
function isLevel(answer, guide) {
  return typeof answer === "string" && rankOf(answer, guide) >= 0;
}
