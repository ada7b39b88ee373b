// What is wrong with the rounds of a saved file, and with the invitations that its answers name.

import { RATER_GROUPS } from "../assessment/answers.mjs";
import { CHARACTERS_OF_ID, isDate, isMap, isMissing } from "./saved_file_check.mjs";

/**
 * @typedef {{id: string, number: number, group: string, date: string}} Invitation - `number`: in its round, from 1
 * @typedef {{id: string, name: string, date: string, invitations: Invitation[]}} Round - `name`: of the person; `date`: when it began.
 *   One that was begun in another browser may lack invitations.
 */

const ROUNDS_AT_MOST = 100;
const INVITATIONS_AT_MOST = 500;
const CHARACTERS_OF_NAME = 200;

/**
 * The first thing that is wrong, as a clause for a sentence; null when all is sound.
 * @param {Record<string, unknown> & {assessments: Record<string, unknown>[]}} file - whose assessments are sound
 * @returns {string | null}
 */
export function roundsProblem({ rounds, assessments }) {
  const odd = assessments.findIndex(({ invitation }) => !isMissing(invitation) && !isAnswered(invitation));
  if (odd >= 0) return `assessment ${odd + 1} names an invitation that is none`;
  if (isMissing(rounds)) return null;
  if (!Array.isArray(rounds) || rounds.length > ROUNDS_AT_MOST) return "its rounds are not a list";
  /** @type {unknown[]} */
  const list = rounds;
  const place = list.findIndex((round) => !isRound(round));
  return place < 0 ? null : `round ${place + 1} is not a round`;
}

/** @param {unknown} round */
function isRound(round) {
  if (!isMap(round) || !isId(round.id) || !isName(round.name) || !isDate(round.date)) return false;
  const { invitations } = round;
  return Array.isArray(invitations) && invitations.length <= INVITATIONS_AT_MOST && invitations.every(isInvitation);
}

/** @param {unknown} one */
function isInvitation(one) {
  return isMap(one) && isId(one.id) && isNumber(one.number) && isDate(one.date) && RATER_GROUPS.slice(1).some((group) => group === one.group);
}

/** @param {unknown} one */
function isAnswered(one) {
  return isMap(one) && isId(one.id) && isId(one.round) && isNumber(one.number) && isName(one.name) && isDate(one.date);
}

/** @param {unknown} id */
function isId(id) {
  return typeof id === "string" && id !== "" && id.length <= CHARACTERS_OF_ID;
}

/** @param {unknown} name */
function isName(name) {
  return typeof name === "string" && name.length <= CHARACTERS_OF_NAME;
}

/** @param {unknown} number */
function isNumber(number) {
  return typeof number === "number" && Number.isInteger(number) && number > 0 && number < 10_000;
}
