// Asks others for a rating: completes the form that the guide holds ready, once for each of them, and saves it as a file to send on.
// The form is a script of its own that loads when it is wanted; a file that stands alone carries it inside.

import { localDay } from "../plain/dates.mjs";
import { newId } from "../plain/ids.mjs";
import { pageGlobal } from "../plain/page_globals.mjs";
import { dateWords } from "../plain/saved_dates.mjs";
import { copied, sayCopied } from "../dom/copying.mjs";
import { copyOf, part, sayIn } from "../dom/parts.mjs";
import { runScript } from "../dom/run_script.mjs";
import { unpackedText } from "../dom/packed_text.mjs";
import { exportFile } from "../dom/exports.mjs";
import { namesHere } from "../workbook/rating_answers.mjs";
import { ratingLetter } from "../workbook/rating_letter.mjs";
import { formName } from "../workbook/rating_names.mjs";
import { answerTo, latestRound, withInvitation, withRound } from "../workbook/rating_rounds.mjs";

/**
 * @typedef {import("../workbook/rating_rounds_check.mjs").Invitation} Invitation
 * @typedef {import("../workbook/rating_rounds_check.mjs").Round} Round
 * @typedef {import("../workbook/workbook_keeper.mjs").WorkbookKeeper} WorkbookKeeper
 * @typedef {{root: HTMLElement, keeper: WorkbookKeeper, questions: number, address: string | null, letterFor: string}} Asking
 *   - `questions`: how many the form has; `address`: of the form; `letterFor`: the id of the invitation that the letter is about
 */

/** @type {typeof globalThis & {growthGuideRatingForm?: string}} - packed */
const REQUEST_GLOBALS = globalThis;
const NEXT = "Send it to this one person, and import what comes back.";
const REQUEST = '{"group":"peer","invitation":null}';

/**
 * @param {HTMLElement} root
 * @param {string | null} address - of the form
 * @param {number} questions - how many it has
 * @param {WorkbookKeeper} keeper
 * @returns {() => void} shows who is asked now
 */
export function startRatingRequests(root, address, questions, keeper) {
  /** @type {Asking} */
  const asking = { root, keeper, questions, address, letterFor: "" };
  const form = part(root, "ask", HTMLFormElement);
  const nameField = part(root, "ask-name", HTMLInputElement);
  // Before the browser looks whether the field is filled: blanks are no name.
  nameField.addEventListener("change", () => {
    nameField.value = nameField.value.trim();
    if (nameField.value) keeper.change(withRound(keeper.workbook(), roundNow(asking)));
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const group = String(new FormData(form).get("ask-group"));
    const id = newId((bytes) => crypto.getRandomValues(bytes));
    const { round, invitation } = withInvitation(roundNow(asking), { id, group, date: localDay(new Date()) });
    makeForm(asking, round, invitation);
  });
  part(root, "new-round").addEventListener("click", () => {
    keeper.change(withRound(keeper.workbook(), { ...roundNow(asking), ...newRound(), invitations: [] }));
    sayIn(part(root, "asked"), "A new round has begun. Answers to the one before are still recognised.");
    nameField.focus();
  });
  const copy = part(root, "copy-letter");
  copy.addEventListener("click", () => {
    const letter = part(root, "letter", HTMLTextAreaElement);
    sayCopied(copy, part(root, "letter-copied"), copied(letter, { text: letter.value }));
  });
  return () => showRound(asking);
}

/** The round in which one asks, under the name that is typed. @param {Asking} asking @returns {Round} */
function roundNow({ root, keeper }) {
  const name = part(root, "ask-name", HTMLInputElement).value;
  return { ...(latestRound(keeper.workbook()) ?? { ...newRound(), invitations: [] }), name };
}

function newRound() {
  return { id: newId((bytes) => crypto.getRandomValues(bytes)), date: localDay(new Date()) };
}

/** Saves the form for one person, who counts as asked as soon as it is made. @param {Asking} asking @param {Round} round @param {Invitation} invitation */
function makeForm(asking, round, invitation) {
  const { root, keeper, address } = asking;
  const { id, number, group } = invitation;
  const request = { group, invitation: { id, number, round: round.id, name: round.name, date: round.date } };
  const content = async () => {
    const text = completed(await ratingForm(address), request);
    asking.letterFor = id;
    keeper.change(withRound(keeper.workbook(), round));
    return text;
  };
  const say = (/** @type {string} */ sentence) => sayIn(part(root, "asked"), sentence);
  exportFile(say, { name: formName(round.name, invitation), type: "text/html", content, next: NEXT, failed: "The form could not be loaded." });
}

/** @param {Asking} asking */
function showRound(asking) {
  const { root, keeper, questions, letterFor } = asking;
  const workbook = keeper.workbook();
  const round = latestRound(workbook);
  const nameField = part(root, "ask-name", HTMLInputElement);
  if (!nameField.value && nameField !== document.activeElement) nameField.value = namesHere(workbook)[0] ?? "";
  part(root, "round").hidden = !round?.invitations.length;
  if (!round?.invitations.length) return;
  part(root, "round-h").textContent = `The round of ${dateWords(round.date)}`;
  part(root, "invitations").replaceChildren(...round.invitations.map((invitation) => invitationRow(asking, round, invitation)));
  const last = round.invitations[round.invitations.length - 1];
  const asked = round.invitations.find(({ id }) => id === letterFor) ?? last;
  part(root, "letter", HTMLTextAreaElement).value = ratingLetter(round.name, asked, questions);
}

/** @param {Asking} asking @param {Round} round @param {Invitation} invitation */
function invitationRow(asking, round, invitation) {
  const row = copyOf(part(asking.root, "invitation", HTMLTemplateElement));
  const answer = answerTo(asking.keeper.workbook(), invitation.id);
  part(row, "form-name").textContent = formName(round.name, invitation);
  part(row, "state").textContent = answer ? "answered" : `made on ${dateWords(invitation.date)}, not answered yet`;
  part(row, "of-form").textContent = ` ${formName(round.name, invitation)}`;
  part(row, "again").addEventListener("click", () => makeForm(asking, round, invitation));
  return row;
}

/** The text of the form, which comes compressed. @param {string | null} address @returns {Promise<string>} */
async function ratingForm(address) {
  if (!REQUEST_GLOBALS.growthGuideRatingForm && address) await runScript(address);
  return unpackedText(pageGlobal(REQUEST_GLOBALS, "growthGuideRatingForm"));
}

/** The form with who asks; a name must not be able to end the element that it stands in. @param {string} text @param {object} request */
function completed(text, request) {
  const json = JSON.stringify(request).replaceAll("<", "\\u003c");
  return text.split(REQUEST).join(json);
}
