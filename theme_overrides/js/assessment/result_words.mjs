// The words of the sentences about a result. They speak to the person who answered, in the words of that person's answers.

import { levelName } from "./explanation.mjs";
import { capitalised, counted, listed, numberWord, quoted } from "../plain/words.mjs";

/**
 * @typedef {import("./result_profile.mjs").Profile} Profile
 * @typedef {import("./result_profile.mjs").Standing} Standing
 * @typedef {import("./answers.mjs").Ticked} Ticked
 */

export const SENTENCE_TITLES = { strength: "A strength to build on", holds: "What holds you back", changes: "What would change most" };

/** More names than these are no sentence any more; they stand in the list below. */
const NAMES_IN_A_SENTENCE = 4;

/** @param {Profile} profile */
export function noLevelYet({ isPartial, guide }) {
  if (!isPartial) return `You said that none of the ${numberWord(guide.capabilities.length)} capabilities is part of your work.`;
  return "It shows here as soon as one capability has a level.";
}

/** @param {Profile} profile */
export function highestLevels({ highest, standings, guide }) {
  return `${capitalised(inPlaces(highest, standings))} you work at ${levelName(highest[0].level, guide)} level.`;
}

/** @param {Profile} profile */
export function workAboveItsLevel({ above, standings, guide }) {
  return `${capitalised(inPlaces(above, standings))} your work itself is at ${levelName(above[0].rated, guide)} level, before habits are counted.`;
}

/** @param {Profile} profile */
export function highestRoles({ roles, guide }) {
  const level = levelName(roles[0].level, guide);
  if (roles.length > NAMES_IN_A_SENTENCE) return `In ${numberWord(roles.length)} roles you work at ${level} level; your answers name them.`;
  return `In ${roles.length === 1 ? "the role" : "the roles"} ${listed(roles.map(({ name }) => name))} you work at ${level} level.`;
}

/** @param {Profile} profile */
export function noneAboveTheFirst({ highest, guide }) {
  const level = levelName(highest[0].level, guide);
  if (highest.length > 1) return `No capability is above ${level} level yet, and nothing is wrong with being there.`;
  return `In ${highest[0].capability.name} you work at ${level} level, and nothing is wrong with being there.`;
}

/** @param {Profile} profile */
export function allAtOneLevel(profile) {
  const { standings: [one, ...rest], guide } = profile;
  const level = levelName(one.level, guide);
  return rest.length ? `You work at ${level} level in ${allRated(profile)}.` : `In ${one.capability.name} you work at ${level} level.`;
}

/** @param {Profile} profile */
export function habitsWithoutLevel({ ticked, isPartial }) {
  if (ticked.length) return `You ticked ${habitNames(ticked) ?? counted(ticked.length, "habit")}. That costs nothing while no capability has a level.`;
  return isPartial ? "It shows here as soon as one capability has a level." : "Nothing in your answers.";
}

/** @param {Profile} profile */
export function costlyHabits({ costly, standings }) {
  const habits = costly.flatMap(({ ticked }) => ticked);
  const names = habitNames(habits);
  const [{ lost }] = costly;
  const price = costly.length === 1 ? (lost === 1 ? "a level" : `${numberWord(lost)} levels`) : "levels";
  const cost = `cost${habits.length === 1 ? "s" : ""} you ${price} ${inPlaces(costly, standings)}`;
  return `${capitalised(counted(habits.length, "habit"))} ${cost}${names ? `: ${names}` : ""}.`;
}

/** @param {Profile} profile */
export function waitingHabits({ waiting: [{ capability, ticked, rank }], guide }) {
  const next = guide.levels[rank + 1].name;
  const [names, many] = [habitNames(ticked), ticked.length > 1];
  return `In ${capability.name} ${counted(ticked.length, "habit")} would keep you from ${next} level, even if your work were there`
    + `${names ? `: ${names}` : many ? "; they stand below" : ""}.`;
}

/** @param {Profile} profile */
export function lowestLevels({ lowest, standings, ticked, guide }) {
  const habits = ticked.length ? "The habits that you ticked cost no level" : "No habit costs you a level";
  return `${capitalised(inPlaces(lowest, standings))} you work at ${levelName(lowest[0].level, guide)} level, below the rest. ${habits}.`;
}

/** @param {Profile} profile */
export function habitsToWatch({ ticked }) {
  const names = habitNames(ticked);
  return `Nothing costs you a level. You ticked ${counted(ticked.length, "habit")} to watch${names ? `: ${names}` : ""}.`;
}

/** @param {Profile} profile */
export function nothingHoldsBack({ standings }) {
  if (standings.length === 1) return "Nothing in your answers: you ticked no habit.";
  return "Nothing in your answers: you ticked no habit, and no capability is below the others.";
}

/** @param {Profile} profile */
export function answerFirst({ unanswered, isPartial, ticked, guide }) {
  const [place] = placesOfHabits(ticked, guide).filter((name) => unanswered.some((one) => one.name === name));
  if (place) return `An answer for ${place}, where you ticked a habit.`;
  if (isPartial) return "Your next answer: each one gives a capability its level, and says what comes next.";
  return "If one of them belongs to your work after all, change that answer.";
}

/** @param {Profile} profile */
export function withoutTheHabits({ first, costly, guide }) {
  const { capability, ticked, rated } = /** @type {Standing} */ (first);
  const level = `${levelName(rated, guide)} level`;
  const these = ticked.length === 1 ? "this habit" : `these ${counted(ticked.length, "habit")}`;
  // Those of which the sentence before has just told.
  const gained = costly.length === 1
    ? `Without ${these} you would be at ${level} in ${capability.name}.`
    : `In ${capability.name} you would be at ${level} without ${habitsThere(ticked)}.`;
  return `${gained} A habit can be changed quickly, once you see it.`;
}

/** @param {Profile} profile */
export function habitsAndOneStep({ first, guide }) {
  const { capability, ticked, rank } = /** @type {Standing} */ (first);
  return `If you take one step in ${capability.name} and drop ${habitsThere(ticked)}, you are at ${guide.levels[rank + 1].name} level.`;
}

/** @param {Profile} profile */
export function passItOn({ first }) {
  const { capability } = /** @type {Standing} */ (first);
  return `There is no level above. To keep yours, let others learn from you; the ideas below begin with ${capability.name}.`;
}

/** @param {Profile} profile */
export function anyStep(profile) {
  const { capability, level } = /** @type {Standing} */ (profile.first);
  const all = profile.standings.length === 2 ? "either of the two" : "any of them";
  return `A step in ${all}, as all are at ${levelName(level, profile.guide)} level. Choose the one that matters most in your work; `
    + `the ideas below begin with ${capability.name}.`;
}

/** @param {Profile} profile */
export function lowestStep({ first, lowest, standings, guide }) {
  const { capability, level, rank } = /** @type {Standing} */ (first);
  const step = `One step in ${capability.name}, from ${levelName(level, guide)} to ${guide.levels[rank + 1].name} level`;
  if (standings.length === 1) return `${step}.`;
  return lowest.length === 1 ? `${step}. It is your lowest capability.` : `${step}. It is one of your ${numberWord(lowest.length)} lowest capabilities.`;
}

/** "in A and in B", or how many of how many. @param {Standing[]} some @param {Standing[]} all */
function inPlaces(some, all) {
  if (some.length <= NAMES_IN_A_SENTENCE) return listed(some.map(({ capability }) => `in ${capability.name}`));
  return some.length === all.length ? `in all ${numberWord(all.length)} capabilities` : `in ${numberWord(some.length)} of ${numberWord(all.length)} capabilities`;
}

/** Which capabilities all of those with a level are. @param {Profile} profile */
function allRated({ standings, guide, unanswered }) {
  const all = standings.length === 2 ? "both" : `all ${numberWord(standings.length)}`;
  if (standings.length === guide.capabilities.length) return `${all} capabilities`;
  return `${all} capabilities that ${unanswered.length ? "you have answered" : "are part of your work"}`;
}

/** The names of habits in a sentence; null when they are too many for one. @param {Ticked[]} ticked */
function habitNames(ticked) {
  return ticked.length <= NAMES_IN_A_SENTENCE ? listed(ticked.map(({ derailer }) => quoted(derailer.name))) : null;
}

/** @param {Ticked[]} ticked */
function habitsThere(ticked) {
  return ticked.length === 1 ? `the habit ${quoted(ticked[0].derailer.name)}` : `the ${counted(ticked.length, "habit")} that you ticked there`;
}

/** The capabilities in which habits are ticked. @param {Ticked[]} ticked @param {Profile["guide"]} guide */
function placesOfHabits(ticked, guide) {
  return guide.capabilities.filter(({ id }) => ticked.some(({ derailer }) => derailer.capability === id)).map(({ name }) => name);
}
