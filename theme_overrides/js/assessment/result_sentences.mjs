// What a result means, in three sentences about this profile: a strength to build on, what holds back, what would change most.
// Of each, the first rule that fits is said; every rule stands with its reason. The words are in result_words.mjs, and _results.md
// tells the rules to the reader. Nothing is said that does not follow from the answers.

import { isAtTop, resultProfile } from "./result_profile.mjs";
import { allAtOneLevel, highestLevels, highestRoles, noLevelYet, noneAboveTheFirst, workAboveItsLevel } from "./result_words.mjs";
import { costlyHabits, habitsToWatch, habitsWithoutLevel, lowestLevels, nothingHoldsBack, waitingHabits } from "./result_words.mjs";
import { answerFirst, anyStep, habitsAndOneStep, lowestStep, passItOn, withoutTheHabits } from "./result_words.mjs";
import { SENTENCE_TITLES } from "./result_words.mjs";

/**
 * @typedef {import("./result_profile.mjs").Profile} Profile
 * @typedef {{fits: (profile: Profile) => boolean, says: (profile: Profile) => string}} Rule
 */

/** @type {Rule[]} */
const STRENGTH = [
  // Without any level there is nothing to compare.
  { fits: hasNoLevel, says: noLevelYet },
  // What stands above the rest works already, and others can see it.
  { fits: ({ isAlike }) => !isAlike, says: highestLevels },
  // When all levels are the same, work that only habits lower is a strength that is there and does not show.
  { fits: ({ above }) => above.length > 0, says: workAboveItsLevel },
  // When a mean hides it, the role that was answered highest is the strength.
  { fits: ({ roles }) => roles.length > 0, says: highestRoles },
  // At the first level throughout nothing stands out, and that is no fault.
  { fits: ({ highest }) => highest[0].rank === 0, says: noneAboveTheFirst },
  // Else the strength is that nothing lies behind.
  { fits: () => true, says: allAtOneLevel },
];

/** @type {Rule[]} */
const HOLDS_BACK = [
  // A habit costs nothing that can be told before its capability has a level.
  { fits: hasNoLevel, says: habitsWithoutLevel },
  // A level that is there in the work and is lost by habits is the nearest one.
  { fits: ({ costly }) => costly.length > 0, says: costlyHabits },
  // At the first level there is nothing to lose, but the same habits would take the next level away again.
  { fits: ({ waiting }) => waiting.length > 0, says: waitingHabits },
  // Without habits that cost, it is what lies below the rest.
  { fits: ({ isAlike }) => !isAlike, says: lowestLevels },
  // When nothing lies below the rest, a habit that costs nothing so far is all there is to watch.
  { fits: ({ ticked }) => ticked.length > 0, says: habitsToWatch },
  // Else the answers name nothing, and nothing is made up.
  { fits: () => true, says: nothingHoldsBack },
];

/** @type {Rule[]} */
const CHANGES_MOST = [
  // Without any level the next answer is what changes most.
  { fits: hasNoLevel, says: answerFirst },
  // A habit can be changed sooner than work can be learned, and it gives back what is there already.
  { fits: ({ first }) => Boolean(first?.lost), says: withoutTheHabits },
  // Where habits would take the next level away again, neither they nor the work alone are enough.
  { fits: ({ first }) => Boolean(first?.marks), says: habitsAndOneStep },
  // Above the highest level there is no step; what is left to grow are others.
  { fits: ({ first, guide }) => first !== null && isAtTop(first, guide), says: passItOn },
  // When all levels are the same, each step counts the same: the reader knows which one matters.
  { fits: ({ isAlike, standings }) => isAlike && standings.length > 1, says: anyStep },
  // Else it is the step where the level is lowest, at which the ideas begin as well.
  { fits: () => true, says: lowestStep },
];

/** @type {[title: string, rules: Rule[]][]} */
const THREE_SENTENCES = [[SENTENCE_TITLES.strength, STRENGTH], [SENTENCE_TITLES.holds, HOLDS_BACK], [SENTENCE_TITLES.changes, CHANGES_MOST]];

/**
 * The three sentences, each with what it is about.
 * @param {import("./answers.mjs").Assessment} assessment
 * @param {import("../plain/guide_types.mjs").Guide} guide
 * @param {import("./suggestions.mjs").SuggestedArea[]} [areas] - the suggestions, where they are known
 * @returns {{title: string, text: string}[]}
 */
export function resultSentences(assessment, guide, areas) {
  const profile = resultProfile(assessment, guide, areas);
  return THREE_SENTENCES.map(([title, rules]) => ({ title, text: rules.find((rule) => rule.fits(profile))?.says(profile) ?? "" }));
}

/** @param {Profile} profile */
function hasNoLevel({ standings }) {
  return standings.length === 0;
}
