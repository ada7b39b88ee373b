// Why a growth area is suggested, in words.

import { tickedDerailers } from "./answers.mjs";
import { levelName } from "./explanation.mjs";
import { levelsLost, rankOf, score, topLevel } from "./scoring.mjs";
import { capitalised, counted, numberWord, quoted } from "../plain/words.mjs";

/**
 * @typedef {import("./answers.mjs").Assessment} Assessment
 * @typedef {import("../plain/guide_types.mjs").Guide} Guide
 * @typedef {{capability: import("../plain/guide_types.mjs").Capability, result: import("./answers.mjs").CapabilityResult, exact: number,
 *   step: string, keeping: boolean, ideas: import("../plain/guide_types.mjs").Idea[],
 *   countered: import("../plain/guide_types.mjs").Derailer[], domainAverage: number, order: number}} Candidate
 * what may be suggested as a growth area; `countered`: ticked derailers that the ideas counter
 */

/**
 * The reason for a growth area.
 * @param {string} way - what its place looked for
 * @param {Candidate} candidate
 * @param {Assessment} assessment
 * @param {Guide} guide
 * @returns {string}
 */
export function areaReason(way, candidate, assessment, guide) {
  const first = { derailers: derailersReason, lowest: lowestReason, nearest: nearestReason, keeping: keepingReason }[way];
  return [first?.(candidate, assessment, guide), counteredReason(candidate)].filter(Boolean).join(" ");
}

/**
 * @param {Candidate} candidate
 * @param {Assessment} assessment
 * @param {Guide} guide
 */
function derailersReason({ capability, result }, assessment, guide) {
  const ticked = tickedDerailers(assessment, capability.id, guide).length;
  const cost = `${capitalised(counted(ticked, "habit"))} cost${ticked === 1 ? "s" : ""} you ${counted(levelsLost(result, guide), "level")} here`;
  return `${cost}; the work itself is at ${levelName(result.rated, guide)} level.`;
}

/**
 * @param {Candidate} candidate
 * @param {Assessment} assessment
 * @param {Guide} guide
 */
function lowestReason({ result }, assessment, guide) {
  const ranks = Object.values(score(assessment, guide).capabilities).map(({ level }) => rankOf(level, guide));
  const here = rankOf(result.level, guide);
  const level = levelName(result.level, guide);
  if (ranks.every((rank) => rank === here)) return ranks.length > 1 ? `At ${level} level, like all others.` : `You are at ${level} level here.`;
  if (ranks.some((rank) => rank < here)) return `You are at ${level} level here.`;
  return ranks.filter((rank) => rank === here).length === 1
    ? `At ${level} level, this is your lowest capability.`
    : `At ${level} level, this is one of your lowest capabilities.`;
}

/**
 * @param {Candidate} _candidate
 * @param {Assessment} _assessment
 * @param {Guide} guide
 */
function nearestReason(_candidate, _assessment, guide) {
  const top = levelName(topLevel(guide), guide);
  return `One step brings you to ${top} level here.`;
}

/**
 * @param {Candidate} candidate
 * @param {Assessment} _assessment
 * @param {Guide} guide
 */
function keepingReason({ result }, _assessment, guide) {
  return `You are at ${levelName(result.level, guide)} level here: keep it, and let others learn it from you.`;
}

/** @param {Candidate} candidate */
function counteredReason({ countered, ideas }) {
  if (!countered.length) return "";
  const one = ideas.length === 1;
  const its = `Its ${one ? "idea" : counted(ideas.length, "idea")}`;
  if (countered.length === 1) return `${its} also ${one ? "works" : "work"} on ${quoted(countered[0].name)}.`;
  return `${its} ${one ? "works" : "work"} on ${numberWord(countered.length)} of the habits you ticked.`;
}
