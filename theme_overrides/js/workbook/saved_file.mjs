// The saved file, "growth-workbook": reading and writing. What the browser stores is the same text.

import { withCurrentIds } from "./aliases.mjs";
import { computedOnce } from "../plain/computed_once.mjs";
import { FORMAT, VERSION } from "./file_format.mjs";
import { roundsProblem } from "./rating_rounds_check.mjs";
import { CHARACTERS_OF_ID, isMap, workbookProblem } from "./saved_file_check.mjs";
import { score } from "../assessment/scoring.mjs";

/**
 * @typedef {import("../assessment/answers.mjs").Assessment} Assessment
 * @typedef {import("../plain/guide_types.mjs").Guide} Guide
 */

/**
 * @typedef {{id: string, name: string, role?: string}} Owner - `id`: random, made once; `name` and `role`: "" when they are left out
 * @typedef {{format: string, version: number, owner?: Owner, content_version?: string, saved_at?: string,
 *   assessments: Assessment[], rounds?: import("./rating_rounds_check.mjs").Round[] | null, plan?: unknown, earlier_plans?: unknown[]}} Workbook
 * `rounds`: of ratings that its owner asked for; `earlier_plans`: those of which another plan took the place.
 */

export const UNCHANGED = "Nothing was changed.";
export const BYTES_AT_MOST = 5_000_000;
const ASSESSMENTS_AT_MOST = 500;

/** A workbook without anything in it. @param {Guide} guide @returns {Workbook} */
export function emptyWorkbook(guide) {
  return { format: FORMAT, version: VERSION, content_version: guide.content_version, assessments: [] };
}

/** The workbook with what its owner says of themselves. @param {Workbook} workbook @param {Partial<Owner>} said @returns {Workbook} */
export function withOwner(workbook, said) {
  return { ...workbook, owner: { id: "", name: "", ...workbook.owner, ...said } };
}

/**
 * The workbook in a text, or a sentence that says why there is none. Ids are those of today; results that a file names are never
 * believed, and left behind.
 * @param {string} text
 * @param {Guide} guide
 * @returns {{workbook: Workbook, problem: null} | {workbook: null, problem: string}}
 */
export function readWorkbook(text, guide) {
  const file = parsed(text);
  // Of far too many assessments it is only said that there are too many.
  const number = isMap(file) && Array.isArray(file.assessments) ? file.assessments.length : 0;
  const problem = sizeProblem(text.length) ?? formatProblem(file) ?? numberProblem(number)
    ?? damage(workbookProblem(file, guide) ?? roundsProblem(/** @type {Workbook} */ (file)));
  if (problem) return { workbook: null, problem };
  const { owner, ...sound } = /** @type {Workbook} */ (file);
  const assessments = sound.assessments.map((one) => asOfToday(one, guide));
  return { workbook: { ...sound, version: VERSION, ...ownerIn(owner), assessments }, problem: null };
}

/**
 * Why a file is not even read; null when it may be.
 * @param {number} bytes
 * @returns {string | null}
 */
export function sizeProblem(bytes) {
  if (bytes <= BYTES_AT_MOST) return null;
  const most = `${BYTES_AT_MOST / 1e6} MB`;
  return `This file is too large: ${(bytes / 1e6).toFixed(1)} MB, where a saved file has at most ${most}. ${UNCHANGED}`;
}

/**
 * Why so many assessments cannot be kept; null when they can.
 * @param {number} number
 * @returns {string | null}
 */
export function numberProblem(number) {
  if (number <= ASSESSMENTS_AT_MOST) return null;
  return `With this file there would be ${number} assessments, and there is room for ${ASSESSMENTS_AT_MOST}. ${UNCHANGED}`;
}

/**
 * The text of a saved file.
 * @param {Workbook} workbook
 * @param {Guide} guide
 * @param {string} savedAt - the present moment as ISO 8601 in UTC
 * @returns {string}
 */
export function writeWorkbook(workbook, guide, savedAt) {
  const { format, version: _version, owner, ...rest } = workbook;
  const whole = { format, version: VERSION, owner, ...rest, content_version: guide.content_version, saved_at: savedAt };
  const lines = Object.entries(whole).filter(([, value]) => value !== undefined).map(([key, value]) => (
    `${JSON.stringify(key)}: ${key === "assessments" ? listText(workbook.assessments, guide) : JSON.stringify(value)}`
  ));
  return `{\n${lines.join(",\n")}\n}\n`;
}

/**
 * The text that somebody who was asked for a rating sends back: one assessment, without the name of who answered.
 * @param {Assessment} assessment
 * @param {Guide} guide
 * @param {string} savedAt
 * @returns {string}
 */
export function writeRating(assessment, guide, savedAt) {
  const nameless = { ...assessment, rater: { group: assessment.rater.group }, answered_at: savedAt };
  return writeWorkbook({ ...emptyWorkbook(guide), assessments: [nameless] }, guide, savedAt);
}

/** Whose a file is, if it says so; one without an id says it of nobody. @param {unknown} owner @returns {{owner?: Owner}} */
function ownerIn(owner) {
  const given = isMap(owner) ? owner : {};
  const { id, name } = given;
  if (typeof id !== "string" || !id || id.length > CHARACTERS_OF_ID) return {};
  return { owner: { ...given, id, name: typeof name === "string" ? name : "" } };
}

/** @param {Assessment} assessment @param {Guide} guide @returns {Assessment} */
function asOfToday(assessment, guide) {
  const { result: _result, ...rest } = withCurrentIds(assessment, guide);
  return rest;
}

/** The assessments of a file, one a line. @param {Assessment[]} assessments @param {Guide} guide */
function listText(assessments, guide) {
  return `[\n${assessments.map((assessment) => assessmentText(assessment, guide)).join(",\n")}\n]`;
}

const assessmentText = computedOnce((/** @type {Assessment} */ assessment, /** @type {Guide} */ guide) => (
  JSON.stringify({ ...assessment, result: score(assessment, guide) })
));

/** @param {string} text @returns {unknown} undefined when it is not JSON */
function parsed(text) {
  if (text.length > BYTES_AT_MOST) return undefined;
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}

/** @param {unknown} file @returns {string | null} */
function formatProblem(file) {
  if (file === undefined) return `This file cannot be read: it is damaged, or it is no saved file of this guide. ${UNCHANGED}`;
  if (!isMap(file) || file.format !== FORMAT) return `This is no saved file of this guide. ${UNCHANGED}`;
  const { version } = file;
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1) return damage("it does not say which version it has");
  if (version <= VERSION) return null;
  return `This file was saved by a later version of this guide (${version}; this one reads ${VERSION}). `
    + `Open it there, or ask for the newer guide. ${UNCHANGED}`;
}

/** @param {string | null} clause @returns {string | null} */
function damage(clause) {
  return clause && `This file is damaged: ${clause}. ${UNCHANGED}`;
}
