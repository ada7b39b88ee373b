// What would change if one answer were another. Nothing is saved.

import { roleAnswers, withLevel, withRole } from "./answers.mjs";
import { levelName } from "./explanation.mjs";
import { rankOf, ratedLevel, score, topLevel } from "./scoring.mjs";
import { averageWords, counted } from "./words.mjs";

/**
 * @typedef {import("./answers.mjs").Assessment} Assessment
 * @typedef {import("../guide_types.mjs").Guide} Guide
 * @typedef {import("./answers.mjs").Result} Result
 * @typedef {{capability: import("../guide_types.mjs").Capability, role: import("../guide_types.mjs").Role | null, rank: number}} Raisable
 * What can be raised: a capability as a whole, or one of its roles; `rank` is the place of its level now, -1 without one.
 */

/**
 * Everything below the highest level: each capability, and its roles where roles were answered.
 * @param {Assessment} assessment
 * @param {Guide} guide
 * @returns {Raisable[]}
 */
export function raisable(assessment, guide) {
  const all = guide.capabilities.flatMap((capability) => {
    const answers = new Map(roleAnswers(assessment, capability).map(({ role, answer }) => [role.id, answer]));
    const roles = answers.size ? capability.roles : [];
    return [
      { capability, role: null, rank: rankOf(ratedLevel(assessment, capability, guide) ?? "", guide) },
      ...roles.map((role) => ({ capability, role, rank: rankOf(answers.get(role.id) ?? "", guide) })),
    ];
  });
  return all.filter(({ rank }) => rank < rankOf(topLevel(guide), guide));
}

/** @param {Assessment} assessment @param {Raisable} answer @param {string} level @returns {Assessment} */
export function withRaised(assessment, { capability, role }, level) {
  return role ? withRole(assessment, capability.id, role.id, level) : withLevel(assessment, capability.id, level);
}

/**
 * The difference that an answer more, a higher one or fewer derailers make, in sentences. So all that was rated still is.
 * @param {Assessment} assessment
 * @param {Assessment} changed
 * @param {Guide} guide
 * @returns {string[]}
 */
export function whatIf(assessment, changed, guide) {
  const before = score(assessment, guide);
  const after = score(changed, guide);
  const lines = [...capabilityLines(before, after, guide), ...averageLines(before, after), ...overallLines(before, after, guide)];
  return lines.length ? lines : ["No level would change."];
}

/** @param {Result} before @param {Result} after @param {Guide} guide */
function capabilityLines(before, after, guide) {
  return guide.capabilities.flatMap(({ id, name }) => {
    const from = before.capabilities[id]?.level;
    const to = after.capabilities[id]?.level;
    if (from === to) return [];
    return [`${name} would be at ${levelName(to, guide)}${from ? ` instead of ${levelName(from, guide)}` : ""}.`];
  });
}

/** @param {Result} before @param {Result} after */
function averageLines(before, after) {
  if (before.average === after.average) return [];
  const instead = before.average === null ? "" : ` instead of ${averageWords(before.average)}`;
  return [`The average would be ${averageWords(/** @type {number} */ (after.average))}${instead}.`];
}

/** @param {Result} before @param {Result} after @param {Guide} guide */
function overallLines(before, after, guide) {
  const overall = /** @type {string} */ (after.overall);
  if (before.overall !== overall) return [`Overall you would be at ${levelName(overall, guide)}.`];
  if (before.master_count === after.master_count) return [];
  const top = levelName(topLevel(guide), guide);
  return [`You would have ${counted(after.master_count, "capability", "capabilities")} at ${top} level.`];
}
