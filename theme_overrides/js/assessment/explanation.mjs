// How a result came about, line by line, in the words of the page. The sentences speak to the person who answered.

import { NEVER, NOT_MY_WORK, OFTEN, roleAnswers, tickedDerailers, withDerailer } from "./answers.mjs";
import { capabilityResult, levelsLost, nearestLevel, ratedLevel, roleMean, score, topLevel } from "./scoring.mjs";
import { averageWords, capitalised, counted, listed, numberWord, quoted } from "../plain/words.mjs";

/**
 * @typedef {import("./answers.mjs").Assessment} Assessment
 * @typedef {import("../plain/guide_types.mjs").Capability} Capability
 * @typedef {import("./answers.mjs").CapabilityResult} CapabilityResult
 * @typedef {import("../plain/guide_types.mjs").Derailer} Derailer
 * @typedef {import("../plain/guide_types.mjs").Guide} Guide
 * @typedef {import("./answers.mjs").Result} Result
 */

/**
 * Why a capability is at its level.
 * @param {Assessment} assessment
 * @param {Capability} capability
 * @param {Guide} guide
 * @returns {string[]}
 */
export function explainCapability(assessment, capability, guide) {
  const rated = ratedLevel(assessment, capability, guide);
  if (rated === null) return unratedLines(assessment, capability, guide);
  if (rated === NOT_MY_WORK) return [`${capability.name} is not part of your work, so it stays out of the average.`];
  const result = score(assessment, guide).capabilities[capability.id];
  return [
    ...choiceLines(assessment, capability, rated, guide),
    ...derailerLines(assessment, capability, result, guide),
    `So: ${levelName(result.level, guide)}.`,
    ...withoutLines(assessment, capability, result, guide),
  ];
}

/**
 * Why the overall level is what it is.
 * @param {Result} result
 * @param {Guide} guide
 * @returns {string[]}
 */
export function explainOverall(result, guide) {
  const rated = counted(Object.keys(result.capabilities).length, "rated capability", "rated capabilities");
  if (result.average === null) return ["No capability is rated: each is without a level, or not part of your work."];
  const average = `The average of ${rated} is ${averageWords(result.average)}.`;
  if (result.overall === null) {
    const enough = numberWord(guide.rules.rated_capabilities_for_overall);
    return [average, `An overall level is shown from ${enough} rated capabilities on.`];
  }
  const overall = `So, overall: ${levelName(result.overall, guide)}.`;
  return [average, nearestLine(result.average, guide), masterLine(result, guide), overall];
}

/** The name of a level. @param {string} level @param {Guide} guide @returns {string} */
export function levelName(level, guide) {
  if (level === NOT_MY_WORK) return "not part of my work";
  return guide.levels.find(({ id }) => id === level)?.name ?? level;
}

/** @param {Assessment} assessment @param {Capability} capability @param {Guide} guide */
function unratedLines(assessment, capability, guide) {
  if (!roleAnswers(assessment, capability).length) return [`You have not answered for ${capability.name} yet.`];
  return [rolesLine(assessment, capability, guide), "Without a level in any of them it stays out of the average."];
}

/** "Two derailers occasionally and one often". @param {{often: string}[]} ticked @returns {string} */
export function tickedWords(ticked) {
  const frequencies = [...new Set(ticked.map(({ often }) => often))].sort().reverse();
  const parts = frequencies.map((often, n) => {
    const number = ticked.filter((tick) => tick.often === often).length;
    return n === 0 ? `${counted(number, "derailer")} ${often}` : `${numberWord(number)} ${often}`;
  });
  return capitalised(listed(parts));
}

/**
 * @param {Assessment} assessment
 * @param {Capability} capability
 * @param {string} rated
 * @param {Guide} guide
 */
function choiceLines(assessment, capability, rated, guide) {
  const exact = roleMean(assessment, capability, guide);
  if (exact === null) return [`You chose ${levelName(rated, guide)} in ${capability.name}.`];
  const open = capability.roles.length - roleAnswers(assessment, capability).length;
  const between = nearestLevel(exact, "up", guide) !== nearestLevel(exact, "down", guide);
  const half = guide.rules.role_mean_rounds_half === "up" ? "upper" : "lower";
  const where = between ? `halfway between two levels, and the ${half} one counts` : "nearest to";
  return [
    rolesLine(assessment, capability, guide),
    `The mean of ${open ? "what you answered" : "what is part of your work"} is ${averageWords(exact)}, ${where}${between ? ":" : ""} ${levelName(rated, guide)}.`,
  ];
}

/** What was answered for the roles. @param {Assessment} assessment @param {Capability} capability @param {Guide} guide */
function rolesLine(assessment, capability, guide) {
  const answers = roleAnswers(assessment, capability);
  const roles = answers.map(({ role, answer }) => (
    `${role.name} ${answer === NOT_MY_WORK ? "as not part of your work" : `at ${levelName(answer, guide)}`}`
  ));
  const open = capability.roles.length - answers.length;
  const unanswered = open ? `; ${counted(open, "role has", "roles have")} no answer yet` : "";
  return `In ${capability.name} you answered: ${listed(roles)}${unanswered}.`;
}

/**
 * @param {Assessment} assessment
 * @param {Capability} capability
 * @param {CapabilityResult} result
 * @param {Guide} guide
 */
function derailerLines(assessment, capability, result, guide) {
  const ticked = tickedDerailers(assessment, capability.id, guide);
  if (!ticked.length) return [];
  const down = levelsLost(result, guide);
  if (result.points < guide.rules.points_per_level_lost) return [`${tickedWords(ticked)}: that costs no level yet.`];
  if (!down) return [`${tickedWords(ticked)}: there is no level below ${levelName(result.level, guide)} to lose.`];
  return [`${tickedWords(ticked)}: ${counted(down, "level")} down.`];
}

/**
 * How few derailers it is enough to drop, and the level without them.
 * @param {Assessment} assessment
 * @param {Capability} capability
 * @param {CapabilityResult} result
 * @param {Guide} guide
 */
function withoutLines(assessment, capability, result, guide) {
  if (result.level === result.rated) return [];
  const ticked = tickedDerailers(assessment, capability.id, guide);
  // What shows often costs most: with that first, the fewest are enough.
  const often = ticked.filter((tick) => tick.often === OFTEN).map(({ derailer }) => derailer);
  const others = ticked.filter((tick) => tick.often !== OFTEN).map(({ derailer }) => derailer);
  const first = [...often, ...others];
  const without = (/** @type {Derailer[]} */ some) => levelWithout(assessment, some, capability, guide);
  const number = 1 + first.findIndex((_, n) => without(first.slice(0, n + 1)) !== result.level);
  const level = without(first.slice(0, number));
  const leastOften = Math.max(0, number - others.length);
  let ofOften = leastOften;
  while (without([...often.slice(0, ofOften), ...others.slice(0, number - ofOften)]) !== level) ofOften += 1;
  const which = ofOften > leastOften ? someWords(number, ofOften, often) : anyWords(number, ticked.length);
  return [`Without ${which} you would be at ${levelName(level, guide)}.`];
}

/** @param {number} number @param {number} all */
function anyWords(number, all) {
  if (number === all) return all === 1 ? "it" : `the ${numberWord(all)} of them`;
  return number === 1 && all === 2 ? "either of them" : `any ${numberWord(number)} of them`;
}

/** Which of those that show often must be among the dropped. @param {number} number @param {number} ofOften @param {Derailer[]} often */
function someWords(number, ofOften, often) {
  const names = often.map(({ name }) => quoted(name));
  const some = ofOften === 1 ? listed(names, "or") : `${numberWord(ofOften)} of ${listed(names)}`;
  const which = ofOften === often.length ? listed(names) : some;
  return number === ofOften ? which : `${numberWord(number)} of them, ${which} among them,`;
}

/**
 * @param {Assessment} assessment
 * @param {Derailer[]} derailers
 * @param {Capability} capability
 * @param {Guide} guide
 */
function levelWithout(assessment, derailers, capability, guide) {
  const without = derailers.reduce((rest, derailer) => withDerailer(rest, derailer.id, NEVER), assessment);
  return /** @type {CapabilityResult} */ (capabilityResult(without, capability, guide)).level;
}

/** @param {number} average @param {Guide} guide */
function nearestLine(average, guide) {
  const half = guide.rules.average_rounds_half;
  const between = nearestLevel(average, "up", guide) !== nearestLevel(average, "down", guide);
  const name = levelName(nearestLevel(average, half, guide), guide);
  if (between) return `That is halfway between two levels, and the ${half === "up" ? "upper" : "lower"} one counts: ${name}.`;
  return `That is nearest to ${name}.`;
}

/** @param {Result} result @param {Guide} guide */
function masterLine(result, guide) {
  const { average_at_least: average, capabilities_at_least: needed } = guide.rules.overall_master_expert;
  const top = levelName(topLevel(guide), guide);
  const mastered = capitalised(counted(result.master_count, "capability is", "capabilities are"));
  const reached = result.overall === topLevel(guide);
  const rule = `${numberWord(needed)} at that level and an average of ${averageWords(average)}`;
  return `${mastered} at ${top} level; to be ${top} overall takes ${rule}${reached ? ", and you have both" : ""}.`;
}
