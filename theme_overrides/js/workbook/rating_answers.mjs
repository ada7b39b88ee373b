// What others answered, as it comes in: whether it is about the owner of the workbook, whether it is here already, and what it cannot say.

import { dateWords } from "../plain/saved_dates.mjs";
import { answerTo, latestRound, roundsIn, withRound } from "./rating_rounds.mjs";

/**
 * @typedef {import("../assessment/answers.mjs").Assessment} Assessment
 * @typedef {import("../assessment/answers.mjs").AnsweredInvitation} AnsweredInvitation
 * @typedef {import("./rating_rounds_check.mjs").Round} Round
 * @typedef {import("./saved_file.mjs").Workbook} Workbook
 * @typedef {{here: Workbook, taken: Assessment[], told: string[], notes: string[]}} Sorted - `here`: without what gives way to what is
 *   taken, and with the round that an answer names; `told`: why an answer is not taken; `notes`: what is to be known of those that are
 */

export const WITHOUT_INVITATION = "A form of the first edition does not say whom it is about, or in which round it was asked for: "
  + "only you can know whether such an answer is meant for you, and whether two of them are by one person.";

/** Sorts the answers of a file. @param {Workbook} here @param {Workbook} file @returns {Sorted} */
export function sortedAnswers(here, file) {
  /** @type {Sorted} */
  let sorted = { here, taken: [], told: [], notes: [] };
  for (const answer of file.assessments) sorted = answer.rater.group === "self" ? sorted : withAnswer(sorted, answer);
  return sorted;
}

/** @param {Sorted} sorted @param {Assessment} answer @returns {Sorted} */
function withAnswer(sorted, answer) {
  const { invitation } = answer;
  const before = { ...sorted.here, assessments: [...sorted.here.assessments, ...sorted.taken] };
  const refused = (/** @type {string} */ sentence) => ({ ...sorted, told: [...sorted.told, sentence] });
  const taken = (/** @type {Partial<Sorted>} */ changes, /** @type {string[]} */ ...notes) => (
    { ...sorted, ...changes, taken: [...sorted.taken, answer], notes: [...new Set([...sorted.notes, ...notes])] }
  );
  if (!invitation) {
    const isHere = before.assessments.some(({ id }) => id === answer.id);
    return !isHere && copyOfAnswer(before, answer) ? refused(TAKEN_FOR_A_COPY) : taken({}, WITHOUT_INVITATION);
  }
  const round = roundsIn(before).find(({ id }) => id === invitation.round) ?? roundByName(before, invitation);
  if (!round) return refused(strangerWords(before, invitation));
  const earlier = answerTo(before, invitation.id) ?? before.assessments.find(({ id }) => id === answer.id);
  if (earlier) return earlier.id === answer.id ? answeredAgain(sorted, answer, earlier) : refused(secondWords(invitation));
  if (copyOfAnswer(before, answer) && !isInvited(round, invitation)) return refused(TAKEN_FOR_A_COPY);
  return taken({ here: roundsIn(before).includes(round) ? sorted.here : withRound(sorted.here, round) }, ...olderNote(before, round, invitation));
}

/** The same answer once more: the later one counts. @param {Sorted} sorted @param {Assessment} answer @param {Assessment} earlier @returns {Sorted} */
function answeredAgain(sorted, answer, earlier) {
  const number = answer.invitation?.number;
  if ((answer.answered_at ?? "") <= (earlier.answered_at ?? "")) {
    return { ...sorted, told: [...sorted.told, `The answer to invitation ${number} is here already. Nothing was changed.`] };
  }
  const without = (/** @type {Assessment[]} */ list) => list.filter(({ id }) => id !== answer.id);
  const here = { ...sorted.here, assessments: without(sorted.here.assessments) };
  const note = `The later answer to invitation ${number} takes the place of the earlier one.`;
  return { ...sorted, here, taken: [...without(sorted.taken), answer], notes: [...sorted.notes, note] };
}

const TAKEN_FOR_A_COPY = "This answer is the same as one that is here, to the last word, and so it is taken for a copy: a copy does not count. "
  + "If two people did answer alike, ask one of them to add a line in their own words. Nothing was changed.";

/** @param {AnsweredInvitation} invitation */
function secondWords({ number }) {
  return `Invitation ${number} is answered already, by another file. An invitation counts once, so the answer that is here stays. `
    + "Did two people get one form? Make one for each. Is the later answer of one person to count? Remove the earlier one under My data, "
    + "then import this one. Nothing was changed.";
}

/**
 * @param {Workbook} here @param {AnsweredInvitation} invitation
 * @returns {string} why an answer is not known to be about the owner of the page
 */
function strangerWords(here, { name, date }) {
  const [mine] = namesHere(here);
  const whom = name || "somebody who gave no name";
  const whose = mine ? `, and this page is ${mine}’s` : `, from a round that began on ${dateWords(date)} and that this page does not know`;
  const wayOut = name ? `If that is you, write “${name}” under “The name you are called by”, and import it again.` : "";
  return `This answer is about ${whom}${whose}. It belongs on the page of whoever asked for it. ${wayOut} Nothing was changed.`;
}

/** A round that was begun elsewhere is known by the name of its owner. @param {Workbook} here @param {AnsweredInvitation} invitation @returns {Round | undefined} */
function roundByName(here, { round: id, name, date }) {
  return namesHere(here).some((one) => nameCompared(one) === nameCompared(name)) ? { id, name, date, invitations: [] } : undefined;
}

/** The names under which the workbook speaks of its owner. @param {Workbook} here @returns {string[]} */
export function namesHere(here) {
  const own = here.assessments.filter(({ rater }) => rater.group === "self").map(({ rater }) => rater.name ?? "");
  const names = [here.owner?.name ?? "", ...roundsIn(here).map(({ name }) => name).reverse(), ...own];
  return [...new Set(names.map((name) => name.trim()).filter(Boolean))];
}

/** @param {Round} round @param {AnsweredInvitation} invitation */
function isInvited({ invitations }, { id }) {
  return invitations.some((one) => one.id === id);
}

/** @param {Workbook} here @param {Round} round @param {AnsweredInvitation} invitation @returns {string[]} */
function olderNote(here, { id, date }, { number }) {
  const latest = latestRound(here);
  if (!latest || latest.id === id || latest.date < date) return [];
  return [`The answer to invitation ${number} belongs to an older round, which began on ${dateWords(date)}. It is shown with that round.`];
}

/** Whether an answer says the same as another of its group and round; an empty one says nothing. @param {Workbook} here @param {Assessment} answer */
function copyOfAnswer({ assessments }, answer) {
  if (!Object.keys(answer.ratings).length) return false;
  const said = saidIn(answer);
  return assessments.some((one) => one.rater.group === answer.rater.group && one.id !== answer.id && saidIn(one) === said);
}

/** All that an answer says, whatever its order. @param {Assessment} answer */
function saidIn({ mode, ratings, derailers, invitation }) {
  return JSON.stringify(ordered([mode, ratings, derailers ?? {}, invitation?.round ?? ""]));
}

/** @param {unknown} value @returns {unknown} */
function ordered(value) {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== "object" || value === null) return value;
  /** @type {[string, unknown][]} */
  const entries = Object.entries(value);
  return entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, ordered(one)]);
}

/** @param {string} name */
function nameCompared(name) {
  return name.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();
}
