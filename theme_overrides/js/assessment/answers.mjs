// An assessment and the answers in it. Every function gives a new assessment and leaves the old one as it was.

import { mapValue, withKey, withoutKey } from "../plain/safe_maps.mjs";

/**
 * @typedef {import("../plain/guide_types.mjs").Capability} Capability
 * @typedef {import("../plain/guide_types.mjs").Derailer} Derailer
 * @typedef {import("../plain/guide_types.mjs").Guide} Guide
 * @typedef {import("../plain/guide_types.mjs").Role} Role
 */

/**
 * An assessment as the saved file holds it.
 * @typedef {{level?: string | null, roles?: Record<string, string>, evidence?: string | null}} Rating
 * @typedef {{rated: string, points: number, level: string}} CapabilityResult
 * @typedef {{capabilities: Record<string, CapabilityResult>, average: number | null, overall: string | null,
 *   master_count: number}} Result
 * @typedef {{mode: string, ratings: Record<string, Rating>, derailers?: Record<string, string | null>}} Answers
 * @typedef {{id: string, number: number, round: string, name: string, date: string}} AnsweredInvitation - `name`: of the person whom it is
 *   about; `round` and `date`: of the round in which it was asked for
 * @typedef {Answers & {id: string, date: string, rater: {group: string, name?: string | null}, result?: Result, draft?: boolean,
 *   correction?: Answers | null, invitation?: AnsweredInvitation | null, answered_at?: string | null}} Assessment
 * @typedef {{derailer: Derailer, often: string}} Ticked
 * `draft` stands while the assessment is being answered, and is gone once it is finished; `correction` holds the answers that a
 * finished one is to have instead, while they are being changed; `result` stands in files only. A derailer with null is ticked in a
 * draft without how often, and counts as never.
 */

export const NOT_MY_WORK = "not-my-work";
export const NEVER = "never";
export const OFTEN = "often";
export const RATER_GROUPS = ["self", "manager", "peer", "stakeholder"];
export const ANSWER_MODES = ["quick", "detailed"];

/**
 * An assessment without any answer.
 * @param {{id: string, date: string, mode?: string, group?: string}} about - date as YYYY-MM-DD
 * @returns {Assessment}
 */
export function newAssessment({ id, date, mode = "quick", group = "self" }) {
  return { id, date, rater: { group }, mode, ratings: {}, derailers: {}, draft: true };
}

/**
 * The quick answer of a capability. It takes the place of answers about its roles: the last word counts.
 * @param {Assessment} assessment @param {string} capability @param {string} level
 * @returns {Assessment}
 */
export function withLevel(assessment, capability, level) {
  return withRating(assessment, capability, { ...withoutKey(mapValue(assessment.ratings, capability), "roles"), level });
}

/**
 * The detailed answer about one role. The quick answer stays: it counts for as long as no role has a level.
 * @param {Assessment} assessment @param {string} capability @param {string} role @param {string} level
 * @returns {Assessment}
 */
export function withRole(assessment, capability, role, level) {
  const rating = mapValue(assessment.ratings, capability) ?? {};
  return withRating(assessment, capability, { ...rating, roles: withKey(rating.roles, role, level) });
}

/** @param {Assessment} assessment @param {string} capability @param {string} evidence @returns {Assessment} */
export function withEvidence(assessment, capability, evidence) {
  const rest = withoutKey(mapValue(assessment.ratings, capability), "evidence");
  return withRating(assessment, capability, evidence.trim() ? { ...rest, evidence } : rest);
}

/**
 * How often a derailer shows; "never" takes the tick away, null is a tick that does not say it yet.
 * @param {Assessment} assessment @param {string} derailer @param {string | null} often
 * @returns {Assessment}
 */
export function withDerailer(assessment, derailer, often) {
  const derailers = often === NEVER ? withoutKey(assessment.derailers, derailer) : withKey(assessment.derailers, derailer, often);
  return { ...assessment, derailers };
}

/** The assessment as a snapshot to keep. @param {Assessment} assessment @returns {Assessment} */
export function asFinished(assessment) {
  const { draft: _draft, correction: _correction, ...rest } = assessment;
  return rest;
}

/**
 * The roles of a capability that have an answer, each with it.
 * @param {Assessment} assessment @param {Capability} capability
 * @returns {{role: Role, answer: string}[]}
 */
export function roleAnswers(assessment, capability) {
  const roles = mapValue(assessment.ratings, capability.id)?.roles;
  return capability.roles.flatMap((role) => {
    const answer = mapValue(roles, role.id);
    return answer ? [{ role, answer }] : [];
  });
}

/**
 * The derailers of a capability that are ticked, each with how often.
 * @param {Assessment} assessment @param {string} capability @param {Guide} guide
 * @returns {Ticked[]}
 */
export function tickedDerailers(assessment, capability, guide) {
  return tickedOf(assessment, guide.derailers.filter((derailer) => derailer.capability === capability));
}

/** The derailers that are ticked in a draft without how often. @param {Assessment} assessment @param {Guide} guide @returns {Derailer[]} */
export function openTicks({ draft, derailers }, guide) {
  return draft ? guide.derailers.filter(({ id }) => mapValue(derailers, id) === null) : [];
}

/** All ticked derailers that say how often. @param {Assessment} assessment @param {Guide} guide @returns {Ticked[]} */
export function allTicked(assessment, guide) {
  return tickedOf(assessment, guide.derailers);
}

/** @param {Assessment} assessment @param {Derailer[]} derailers @returns {Ticked[]} */
function tickedOf(assessment, derailers) {
  return derailers.flatMap((derailer) => {
    const often = mapValue(assessment.derailers, derailer.id) ?? NEVER;
    return often === NEVER ? [] : [{ derailer, often }];
  });
}

/**
 * How far the questions are answered, and the first capability that still has one (null when none has).
 * @param {Assessment} assessment @param {Pick<Guide, "capabilities">} guide
 * @returns {{answered: number, questions: number, next: string | null}}
 */
export function answerProgress(assessment, guide) {
  const counts = guide.capabilities.map((capability) => questionsOf(assessment, capability));
  const sum = (/** @type {"answered" | "questions"} */ key) => counts.reduce((total, count) => total + count[key], 0);
  const next = guide.capabilities.find((capability) => hasOpenQuestion(assessment, capability))?.id ?? null;
  return { answered: sum("answered"), questions: sum("questions"), next };
}

/** Whether a capability still has a question without an answer. @param {Assessment} assessment @param {Capability} capability */
export function hasOpenQuestion(assessment, capability) {
  const { answered, questions } = questionsOf(assessment, capability);
  return answered < questions;
}

/**
 * Whether a capability asks about each of its roles: once one of them is answered, and in the detailed way unless there is one
 * description instead.
 * @param {Assessment} assessment
 * @param {Capability} capability
 * @returns {boolean}
 */
export function asksByRole(assessment, capability) {
  if (roleAnswers(assessment, capability).length) return true;
  return assessment.mode === "detailed" && !mapValue(assessment.ratings, capability.id)?.level;
}

/**
 * Where to carry on: the first capability with an open question, else the last.
 * @param {Assessment} draft @param {Pick<Guide, "capabilities">} guide
 */
export function nextToAnswer(draft, guide) {
  const { next } = answerProgress(draft, guide);
  return guide.capabilities.find(({ id }) => id === next) ?? guide.capabilities[guide.capabilities.length - 1];
}

/** @param {Assessment} assessment @param {Capability} capability */
function questionsOf(assessment, capability) {
  if (asksByRole(assessment, capability)) {
    return { answered: roleAnswers(assessment, capability).length, questions: capability.roles.length };
  }
  return { answered: mapValue(assessment.ratings, capability.id)?.level ? 1 : 0, questions: 1 };
}

/** @param {Assessment} assessment @param {string} capability @param {Rating} rating @returns {Assessment} */
function withRating(assessment, capability, rating) {
  return { ...assessment, ratings: withKey(assessment.ratings, capability, rating) };
}
