// Why a growth area is suggested, in words.

import { tickedDerailers } from "./answers.mjs";
import { levelName, tickedWords } from "./explanation.mjs";
import { levelsLost, rankOf, score, topLevel } from "./scoring.mjs";
import { counted, numberWord, ordinal, quoted } from "../plain/words.mjs";

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
  const ticked = tickedWords(tickedDerailers(assessment, capability.id, guide));
  const rated = levelName(result.rated, guide);
  const cost = `${ticked}: ${counted(levelsLost(result, guide), "level")} down`;
  return `You are at ${rated} in the work itself. ${cost}. Once seen, a habit is quick to change.`;
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
  if (ranks.some((rank) => rank < here)) return `You are at ${level} here, and the next level is within reach.`;
  return ranks.filter((rank) => rank === here).length === 1
    ? `At ${level}, this is your lowest level: raising it lifts the whole.`
    : `At ${level}, this is among your lowest levels: raising it lifts the whole.`;
}

/**
 * @param {Candidate} _candidate
 * @param {Assessment} assessment
 * @param {Guide} guide
 */
function nearestReason(_candidate, assessment, guide) {
  const { master_count: has } = score(assessment, guide);
  const needed = guide.rules.overall_master_expert.capabilities_at_least;
  const top = levelName(topLevel(guide), guide);
  if (has >= needed) return `One step, and you are at ${top} level here too, beyond the ${numberWord(needed)} that are needed.`;
  return `One step, and it would be your ${ordinal(has + 1)} capability at ${top} level; ${numberWord(needed)} make a ${top}.`;
}

/**
 * @param {Candidate} candidate
 * @param {Assessment} _assessment
 * @param {Guide} guide
 */
function keepingReason({ result }, _assessment, guide) {
  return `You are at ${levelName(result.level, guide)} level here: this area is about keeping it and passing it on.`;
}

/** @param {Candidate} candidate */
function counteredReason({ countered, ideas }) {
  if (!countered.length) return "";
  const one = ideas.length === 1;
  const its = `Its ${one ? "idea" : counted(ideas.length, "idea")}`;
  if (countered.length === 1) return `${its} also ${one ? "works" : "work"} on ${quoted(countered[0].name)}.`;
  return `${its} ${one ? "works" : "work"} on ${numberWord(countered.length)} of the derailers you ticked.`;
}
