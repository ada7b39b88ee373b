// Ids that the guide once used. Renamed ones are mapped, all others are kept as they are: nothing that somebody answered is lost.

import { computedOnce } from "../plain/computed_once.mjs";
import { mapValue } from "../plain/safe_maps.mjs";

/**
 * @typedef {import("../assessment/answers.mjs").Assessment} Assessment
 * @typedef {import("../plain/guide_types.mjs").Guide} Guide
 */

/**
 * The id that a record has today; the same id when it was never renamed, or when nothing took its place.
 * @param {string} kind - "capabilities", "roles", "derailers" or "ideas"
 * @param {string} id
 * @param {Pick<Guide, "aliases">} guide
 * @returns {string}
 */
export function currentId(kind, id, guide) {
  const seen = new Set([id]);
  let current = id;
  for (let next = mapValue(guide.aliases[kind], current); next && !seen.has(next); next = mapValue(guide.aliases[kind], current)) {
    seen.add(next);
    current = next;
  }
  return current;
}

/**
 * The assessment under the ids of today.
 * @param {Assessment} assessment
 * @param {Guide} guide
 * @returns {Assessment}
 */
export function withCurrentIds(assessment, guide) {
  const correction = assessment.correction ? { correction: renamedAnswers(assessment.correction, guide) } : {};
  return { ...renamedAnswers(assessment, guide), ...correction };
}

/** @template {import("../assessment/answers.mjs").Answers} A @param {A} answers @param {Guide} guide @returns {A} */
function renamedAnswers(answers, guide) {
  const ratings = Object.entries(renamed(answers.ratings, "capabilities", guide)).map(([capability, rating]) => [
    capability,
    rating.roles ? { ...rating, roles: renamed(rating.roles, "roles", guide) } : rating,
  ]);
  const derailers = answers.derailers ? { derailers: renamed(answers.derailers, "derailers", guide) } : {};
  return { ...answers, ratings: Object.fromEntries(ratings), ...derailers };
}

/**
 * The ids in an assessment that are no longer in the guide, to be shown as such.
 * @type {(assessment: Assessment, guide: Guide) => string[]}
 */
export const unknownIds = computedOnce(idsNotInGuide);

/** @param {Assessment} assessment @param {Guide} guide @returns {string[]} */
function idsNotInGuide(assessment, guide) {
  const known = new Set([
    ...guide.capabilities.flatMap((capability) => [capability.id, ...capability.roles.map((role) => role.id)]),
    ...guide.derailers.map((derailer) => derailer.id),
  ]);
  const roles = Object.values(assessment.ratings).flatMap((rating) => Object.keys(rating.roles ?? {}));
  const named = [...Object.keys(assessment.ratings), ...roles, ...Object.keys(assessment.derailers ?? {})];
  return [...new Set(named)].filter((id) => !known.has(id));
}

/**
 * A map with its keys renamed. Where an answer stands under the new id already, the older one keeps its old id.
 * @template T
 * @param {Record<string, T>} map
 * @param {string} kind
 * @param {Guide} guide
 * @returns {Record<string, T>}
 */
function renamed(map, kind, guide) {
  const taken = new Set(Object.keys(map));
  const entries = Object.entries(map).map(([id, value]) => {
    const current = currentId(kind, id, guide);
    if (current === id || taken.has(current)) return [id, value];
    taken.add(current);
    return [current, value];
  });
  return Object.fromEntries(entries);
}
