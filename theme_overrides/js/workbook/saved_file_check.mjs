// What is wrong with the data of a saved file, as a clause for a sentence. Files come from anywhere and are never trusted.
// Keys that are not known are let through and kept: they may be those of a later guide.

import { ANSWER_MODES, NOT_MY_WORK, RATER_GROUPS } from "../assessment/answers.mjs";
import { counted, listed, quoted } from "../plain/words.mjs";

/**
 * @typedef {import("../plain/guide_types.mjs").Guide} Guide
 */

const DEPTH_AT_MOST = 32;
export const CHARACTERS_OF_ID = 200;
const DATE = /^\d{4}-\d{2}-\d{2}(?:T|$)/;

/**
 * The first thing that is wrong with a workbook of a known version; null when it is sound.
 * @param {unknown} file
 * @param {Guide} guide
 * @returns {string | null}
 */
export function workbookProblem(file, guide) {
  if (isTooDeep(file)) return "it is nested too deeply";
  if (!isMap(file) || !Array.isArray(file.assessments)) return "it has no list of assessments";
  if (!isMissing(file.plan) && !isMap(file.plan)) return "its plan is not a record";
  if (!isMissing(file.earlier_plans) && !isListOfMaps(file.earlier_plans)) return "its earlier plans are not a list of records";
  /** @type {unknown[]} */
  const list = file.assessments;
  const wrong = list.map((assessment) => wrongInAssessment(assessment, guide));
  const place = wrong.findIndex((clause) => clause);
  return place < 0 ? doubledId(list) : `assessment ${place + 1} ${wrong[place]}`;
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
export function isMap(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** @param {unknown} value */
function isListOfMaps(value) {
  return Array.isArray(value) && value.every(isMap);
}

/** @param {unknown} assessment @param {Guide} guide @returns {string | null} */
function wrongInAssessment(assessment, guide) {
  if (!isMap(assessment)) return "is not a record";
  const { id, date, rater, correction } = assessment;
  if (typeof id !== "string" || !id || id.length > CHARACTERS_OF_ID) return "has no id";
  if (!isDate(date)) return "has no date such as 2026-03-01";
  if (!isMap(rater)) return "does not say who answered";
  if (!isOneOf(rater.group, RATER_GROUPS)) return notOneOf("the group of who answered", rater.group, RATER_GROUPS);
  if (!isTextOrMissing(rater.name)) return "has a name that is not text";
  if (isMissing(correction)) return wrongInAnswers(assessment, guide);
  if (!isMap(correction)) return "has a correction that is not a record";
  return wrongInAnswers(assessment, guide) ?? wrongInAnswers(correction, guide);
}

/** What an assessment and its correction have alike. @param {Record<string, unknown>} answers @param {Guide} guide @returns {string | null} */
function wrongInAnswers({ mode, ratings, derailers }, guide) {
  const often = Object.keys(guide.rules.derailer_points);
  if (!isOneOf(mode, ANSWER_MODES)) return notOneOf("the mode", mode, ANSWER_MODES);
  if (!isMap(ratings)) return "has no ratings";
  return first(Object.entries(ratings), ([capability, rating]) => wrongInRating(capability, rating, guide))
    ?? wrongInChoices("derailers", derailers, often);
}

/** @param {string} capability @param {unknown} rating @param {Guide} guide @returns {string | null} */
function wrongInRating(capability, rating, guide) {
  const levels = [...guide.levels.map(({ id }) => id), NOT_MY_WORK];
  if (!isMap(rating)) return `has a rating of ${quoted(short(capability))} that is not a record`;
  if (!isMissing(rating.level) && !isOneOf(rating.level, levels)) {
    return notOneOf(`the level of ${quoted(short(capability))}`, rating.level, levels);
  }
  if (!isTextOrMissing(rating.evidence)) return `has evidence for ${quoted(short(capability))} that is not text`;
  return wrongInChoices("roles", rating.roles, levels);
}

/** @param {string} key @param {unknown} answers @param {string[]} allowed @returns {string | null} */
function wrongInChoices(key, answers, allowed) {
  if (isMissing(answers)) return null;
  if (!isMap(answers)) return `has ${key} that are not a record`;
  return first(Object.entries(answers), ([id, answer]) => (
    isMissing(answer) || isOneOf(answer, allowed) ? null : notOneOf(`the answer for ${quoted(short(id))}`, answer, allowed)
  ));
}

/** @param {unknown[]} list - of records @returns {string | null} */
function doubledId(list) {
  const ids = list.filter(isMap).map(({ id }) => id);
  const second = ids.findIndex((id, n) => ids.indexOf(id) < n);
  return second < 0 ? null : `assessments ${ids.indexOf(ids[second]) + 1} and ${second + 1} have the same id`;
}

/** @template T @param {T[]} list @param {(value: T) => string | null} wrongIn @returns {string | null} */
function first(list, wrongIn) {
  for (const value of list) {
    const wrong = wrongIn(value);
    if (wrong) return wrong;
  }
  return null;
}

/** @param {unknown} value @param {string[]} allowed */
function isOneOf(value, allowed) {
  return typeof value === "string" && allowed.includes(value);
}

/** @param {string} what @param {unknown} value @param {string[]} allowed @returns {string} */
function notOneOf(what, value, allowed) {
  const found = typeof value === "string" ? quoted(short(value)) : "no word";
  return `has ${found} as ${what}, where one of ${counted(allowed.length, "word")} belongs: ${listed(allowed, "or")}`;
}

/** Strangers' text in a sentence is kept short. @param {string} text @returns {string} */
function short(text) {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** A day that exists, with or without a time. @param {unknown} date @returns {boolean} */
export function isDate(date) {
  if (typeof date !== "string" || date.length > 40 || !DATE.test(date)) return false;
  const day = date.slice(0, 10);
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === day;
}

/** @param {unknown} value */
export function isMissing(value) {
  return value === undefined || value === null;
}

/** @param {unknown} value */
function isTextOrMissing(value) {
  return isMissing(value) || typeof value === "string";
}

/** Walked level by level and not by recursion, which deep data would break. @param {unknown} data @returns {boolean} */
function isTooDeep(data) {
  /** @type {unknown[]} */
  let level = [data];
  for (let depth = 0; depth <= DEPTH_AT_MOST; depth += 1) {
    level = level.flatMap((value) => (typeof value === "object" && value !== null ? Object.values(value) : []));
    if (!level.length) return false;
  }
  return true;
}
