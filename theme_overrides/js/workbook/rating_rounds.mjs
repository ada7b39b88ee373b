// Rounds of ratings: whom the owner of a workbook asked, and when. Each invitation has an id of its own, which its answer names.

/**
 * @typedef {import("./rating_rounds_check.mjs").Invitation} Invitation
 * @typedef {import("./rating_rounds_check.mjs").Round} Round
 * @typedef {import("../assessment/answers.mjs").Assessment} Assessment
 * @typedef {import("./saved_file.mjs").Workbook} Workbook
 */

/** All rounds, the oldest first. @param {Workbook} workbook @returns {Round[]} */
export function roundsIn({ rounds }) {
  return [...(rounds ?? [])].sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
}

/** The round in which one asks now. @param {Workbook} workbook @returns {Round | undefined} */
export function latestRound(workbook) {
  return roundsIn(workbook).pop();
}

/** The workbook with a round, in place of the one with the same id. @param {Workbook} workbook @param {Round} round @returns {Workbook} */
export function withRound(workbook, round) {
  const rounds = workbook.rounds ?? [];
  const isKnown = rounds.some(({ id }) => id === round.id);
  return { ...workbook, rounds: isKnown ? rounds.map((one) => (one.id === round.id ? round : one)) : [...rounds, round] };
}

/**
 * A round with one invitation more, whose number none before had.
 * @param {Round} round @param {{id: string, group: string, date: string}} about
 * @returns {{round: Round, invitation: Invitation}}
 */
export function withInvitation(round, about) {
  const invitation = { ...about, number: Math.max(0, ...round.invitations.map(({ number }) => number)) + 1 };
  return { round: { ...round, invitations: [...round.invitations, invitation] }, invitation };
}

/**
 * The rounds of two workbooks together. Of one round both know invitations that the other may lack.
 * @param {Round[] | null | undefined} older @param {Round[] | null | undefined} newer @returns {{rounds?: Round[]}}
 */
export function roundsTogether(older, newer) {
  const both = new Map((older ?? []).map((round) => [round.id, round]));
  for (const round of newer ?? []) {
    const known = new Map([...(both.get(round.id)?.invitations ?? []), ...round.invitations].map((one) => [one.id, one]));
    both.set(round.id, { ...round, invitations: [...known.values()] });
  }
  return both.size ? { rounds: [...both.values()] } : {};
}

/** The answer to an invitation. @param {Workbook} workbook @param {string} invitation - its id @returns {Assessment | undefined} */
export function answerTo({ assessments }, invitation) {
  return assessments.find((one) => one.invitation?.id === invitation);
}

/**
 * The assessments of oneself, and of those of others the ones of a round; without one, those that name none.
 * @param {Assessment[]} assessments @param {string} round - its id, or ""
 */
export function assessmentsOfRound(assessments, round) {
  return assessments.filter(({ rater, invitation }) => rater.group === "self" || (invitation?.round ?? "") === round);
}
