// The summary that a person may hand in for the picture of a team, "growth-summary": writing and reading. It holds levels and habits,
// and nothing that says whose they are: no name, no text, no date, no id that is the same in two of them.

import { tickedDerailers } from "../assessment/answers.mjs";
import { score } from "../assessment/scoring.mjs";
import { currentId } from "./aliases.mjs";
import { SUMMARY_FORMAT } from "./file_format.mjs";
import { isMap } from "./saved_file_check.mjs";

/**
 * @typedef {import("../assessment/answers.mjs").Assessment} Assessment
 * @typedef {import("../assessment/team_picture.mjs").Summary} Summary
 * @typedef {import("../plain/guide_types.mjs").Guide} Guide
 * @typedef {Pick<Guide, "aliases" | "levels" | "capabilities" | "derailers">} SummaryGuide
 */

const SUMMARY_VERSION = 1;
/** A summary with every habit ticked has 4,000. */
const CHARACTERS_AT_MOST = 100_000;
const RANDOM_NUMBER = /^[0-9a-f]{32}$/;
const ASK_AGAIN = "Ask for it anew.";

/**
 * The text of a summary.
 * @param {Assessment} assessment @param {Guide} guide
 * @param {string} random - a number of 32 hex digits, made for this one file: so the same file handed in twice is known from two people who are alike
 * @returns {string}
 */
export function writeSummary(assessment, guide, random) {
  const levels = Object.entries(score(assessment, guide).capabilities).map(([id, { level }]) => [id, level]);
  const ticked = guide.capabilities.flatMap(({ id }) => tickedDerailers(assessment, id, guide).map(({ derailer }) => derailer.id));
  /** @type {Summary} */
  const summary = { random, levels: Object.fromEntries(levels), habits: byCapability(ticked, guide) };
  return `${JSON.stringify({ format: SUMMARY_FORMAT, version: SUMMARY_VERSION, content_version: guide.content_version, ...summary }, null, 1)}\n`;
}

/**
 * The summary in a text, under the ids of today, or a sentence that says why there is none. What the guide does not know is left out.
 * @param {string} text @param {SummaryGuide} guide
 * @returns {{summary: Summary, problem: null} | {summary: null, problem: string}}
 */
export function readSummary(text, guide) {
  const file = text.length > CHARACTERS_AT_MOST ? undefined : parsedSummary(text);
  const problem = summaryProblem(file, guide);
  if (problem || !isMap(file)) return { summary: null, problem: problem ?? "" };
  const { random, levels, habits } = /** @type {Summary} */ (file);
  const known = (/** @type {"capabilities" | "derailers"} */ kind, /** @type {string} */ id) => {
    const current = currentId(kind, id, guide);
    return guide[kind].some((record) => record.id === current) ? [current] : [];
  };
  const rated = Object.entries(levels).flatMap(([id, level]) => known("capabilities", id).map((current) => [current, level]));
  const ticked = Object.values(habits).flat().flatMap((id) => known("derailers", id));
  return { summary: { random, levels: Object.fromEntries(rated), habits: byCapability(ticked, guide) }, problem: null };
}

/** @param {string[]} ticked @param {SummaryGuide} guide @returns {Record<string, string[]>} */
function byCapability(ticked, { capabilities, derailers }) {
  const entries = capabilities.map(({ id }) => [
    id, derailers.filter((derailer) => derailer.capability === id && ticked.includes(derailer.id)).map((derailer) => derailer.id),
  ]);
  return Object.fromEntries(entries.filter(([, ids]) => ids.length));
}

/** @param {string} text @returns {unknown} undefined when it is not JSON */
function parsedSummary(text) {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}

/** @param {unknown} file @param {SummaryGuide} guide @returns {string | null} */
function summaryProblem(file, guide) {
  if (!isMap(file) || file.format !== SUMMARY_FORMAT) return `This summary cannot be read: it is damaged. ${ASK_AGAIN}`;
  const { version, random, levels, habits } = file;
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1) return damagedSummary("it does not say which version it has");
  if (version > SUMMARY_VERSION) return `This summary was saved by a later version of the guide (${version}; this one reads ${SUMMARY_VERSION}). Open it there.`;
  if (typeof random !== "string" || !RANDOM_NUMBER.test(random)) return damagedSummary("its random number is missing");
  if (!isMap(levels) || !Object.values(levels).every((level) => isLevelId(level, guide))) return damagedSummary("its levels are not those of the guide");
  return isMap(habits) && Object.values(habits).every(isListOfIds) ? null : damagedSummary("its habits are not lists of names");
}

/** @param {unknown} level @param {SummaryGuide} guide */
function isLevelId(level, { levels }) {
  return levels.some(({ id }) => id === level);
}

/** @param {unknown} value */
function isListOfIds(value) {
  return Array.isArray(value) && value.every((/** @type {unknown} */ id) => typeof id === "string");
}

/** @param {string} clause */
function damagedSummary(clause) {
  return `This summary is damaged: ${clause}. ${ASK_AGAIN}`;
}
