// The growth areas to suggest, at most as many as a plan holds.
//
// The rule, which _results.md tells in words. The places look for different things, so that they do not all say the same:
//   1. where derailers cost most: the most levels lost, then the most derailer points (a habit is the quickest thing to change);
//   2. where the level is lowest: then the lowest mean of the roles, then the most derailer points;
//   3. where the highest level is nearest: one step below it, then the highest mean of the roles, the fewest derailer points.
// A place that finds nothing takes what the others look for, in this order; when every capability is at the highest level, the
// areas are about keeping and passing on, the one with most derailer points first.
// Ties: the capability whose suggested ideas counter more of the ticked derailers; then the domain with fewer areas so far; then the domain
// with the lower average; then the capability that stands later in the model, which begins with technical knowledge and ends with
// what most experts are asked for last.

import { allTicked, NOT_MY_WORK, roleAnswers } from "./answers.mjs";
import { areaReason } from "./reasons.mjs";
import { levelsLost, rankOf, roleMean, score, topLevel } from "./scoring.mjs";

/**
 * @typedef {import("./answers.mjs").Assessment} Assessment
 * @typedef {import("./reasons.mjs").Candidate} Candidate
 * @typedef {import("../plain/guide_types.mjs").Capability} Capability
 * @typedef {import("./answers.mjs").CapabilityResult} CapabilityResult
 * @typedef {import("../plain/guide_types.mjs").Derailer} Derailer
 * @typedef {import("../plain/guide_types.mjs").Guide} Guide
 * @typedef {import("../plain/guide_types.mjs").Idea} Idea
 */

const IDEAS_AT_MOST = 3;

/** @typedef {Candidate & {reason: string}} SuggestedArea */

/**
 * The suggested growth areas, the first to begin with.
 * @param {Assessment} assessment
 * @param {Guide} guide
 * @returns {SuggestedArea[]}
 */
export function suggestedAreas(assessment, guide) {
  const left = candidates(assessment, guide);
  /** @type {SuggestedArea[]} */
  const areas = [];
  while (areas.length < guide.areas_at_most && left.length) {
    const way = wayOfPlace(areas.length, left, guide);
    const fitting = left.filter((candidate) => way.fits(candidate, guide));
    const best = fitting.reduce((a, b) => (isBefore(b, a, way, areas, guide) ? b : a));
    areas.push({ ...best, reason: areaReason(way.name, best, assessment, guide) });
    left.splice(left.indexOf(best), 1);
  }
  return areas;
}

/**
 * The ideas of a capability's step, best first: the most ticked derailers countered, then the weakest role, then the number.
 * A role without an answer counts as the capability is rated; one that is not part of one's work comes last.
 * @param {Assessment} assessment
 * @param {Capability} capability
 * @param {string} step
 * @param {string} rated
 * @param {Guide} guide
 * @returns {Idea[]}
 */
export function ideasByUse(assessment, capability, step, rated, guide) {
  const ticked = new Set(allTicked(assessment, guide).map(({ derailer }) => derailer.id));
  const answers = new Map(roleAnswers(assessment, capability).map(({ role, answer }) => [role.id, answer]));
  const ideas = guide.ideas.filter((idea) => idea.capability === capability.id && idea.step === step);
  const keys = new Map(ideas.map((idea) => {
    const answer = answers.get(idea.role) ?? rated;
    const weakness = answer === NOT_MY_WORK ? guide.levels.length : rankOf(answer, guide);
    return [idea.id, [-idea.counters.filter((derailer) => ticked.has(derailer)).length, weakness, idea.number]];
  }));
  return ideas.sort((a, b) => compared(/** @type {number[]} */ (keys.get(a.id)), /** @type {number[]} */ (keys.get(b.id))));
}

/**
 * What the places look for. The keys of two candidates are compared one after the other; the smaller comes first.
 * @type {{name: string, fits: (candidate: Candidate, guide: Guide) => boolean,
 *   keys: (candidate: Candidate, guide: Guide) => number[]}[]}
 */
const WAYS = [
  {
    name: "derailers",
    fits: ({ result }) => result.level !== result.rated,
    keys: ({ result }, guide) => [-levelsLost(result, guide), -result.points],
  },
  {
    name: "lowest",
    fits: ({ result }, guide) => result.level !== topLevel(guide),
    keys: ({ result, exact }, guide) => [rankOf(result.level, guide), exact, -result.points],
  },
  {
    name: "nearest",
    fits: ({ result }, guide) => rankOf(result.level, guide) === guide.levels.length - 2,
    keys: ({ result, exact }) => [-exact, result.points],
  },
  {
    name: "keeping",
    fits: () => true,
    keys: ({ result }) => [-result.points],
  },
];

/**
 * The way of the place, or the first of the others that finds something.
 * @param {number} place
 * @param {Candidate[]} left
 * @param {Guide} guide
 */
function wayOfPlace(place, left, guide) {
  const wanted = WAYS[Math.min(place, WAYS.length - 1)];
  return [wanted, ...WAYS].find((way) => left.some((candidate) => way.fits(candidate, guide))) ?? wanted;
}

/** @param {Candidate} a @param {Candidate} b @param {typeof WAYS[number]} way @param {SuggestedArea[]} areas @param {Guide} guide */
function isBefore(a, b, way, areas, guide) {
  /** @param {Candidate} candidate */
  const keys = (candidate) => [
    ...way.keys(candidate, guide),
    -candidate.countered.length,
    areas.filter((area) => area.capability.domain === candidate.capability.domain).length,
    candidate.domainAverage,
    -candidate.order,
  ];
  return compared(keys(a), keys(b)) < 0;
}

/** @param {Assessment} assessment @param {Guide} guide @returns {Candidate[]} */
function candidates(assessment, guide) {
  const results = score(assessment, guide).capabilities;
  return guide.capabilities.flatMap((capability, order) => {
    const result = results[capability.id];
    if (!result) return [];
    const step = guide.steps.find(({ from }) => from === result.level) ?? guide.steps[guide.steps.length - 1];
    const ideas = ideasByUse(assessment, capability, step.id, result.rated, guide).slice(0, IDEAS_AT_MOST);
    const countered = allTicked(assessment, guide).map(({ derailer }) => derailer)
      .filter(({ id }) => ideas.some((idea) => idea.counters.includes(id)));
    return [{
      capability, result, step: step.id, keeping: result.level === topLevel(guide), ideas, countered, order,
      exact: roleMean(assessment, capability, guide) ?? guide.rules.level_points[result.rated],
      domainAverage: domainAverage(capability.domain, results, guide),
    }];
  });
}

/** @param {string} domain @param {Record<string, CapabilityResult>} results @param {Guide} guide */
function domainAverage(domain, results, guide) {
  const rated = guide.capabilities.filter((capability) => capability.domain === domain && results[capability.id]);
  return rated.reduce((sum, { id }) => sum + guide.rules.level_points[results[id].level], 0) / rated.length;
}

/** Which of two lists of keys comes first. @param {number[]} a @param {number[]} b */
function compared(a, b) {
  const place = a.findIndex((key, n) => key !== b[n]);
  return place < 0 ? 0 : a[place] - b[place];
}
