// The form in which somebody rates a colleague, one capability at a time. It keeps the answers in that browser, where it may, and
// makes the file that is sent back.

import { asFinished, newAssessment } from "../assessment/answers.mjs";
import { newId } from "../plain/ids.mjs";
import { capitalised, counted } from "../plain/words.mjs";
import { openRatingDraft } from "../workbook/rating_draft.mjs";
import { answerName } from "../workbook/rating_names.mjs";
import { writeRating } from "../workbook/saved_file.mjs";
import { score } from "../assessment/scoring.mjs";
import { pageGlobal } from "../plain/page_globals.mjs";
import { part, sayIn } from "../dom/parts.mjs";
import { localDay } from "../plain/dates.mjs";
import { exportFile } from "../dom/exports.mjs";
import { fillForm, isField, withField } from "./question_form.mjs";
import { openTickIn, startRatingSteps } from "./rating_steps.mjs";

/**
 * @typedef {import("../assessment/answers.mjs").AnsweredInvitation} AnsweredInvitation
 * @typedef {import("../assessment/answers.mjs").Assessment} Assessment
 * @typedef {import("../plain/guide_types.mjs").Guide} Guide
 * @typedef {{group: string, invitation: AnsweredInvitation | null}} RatingRequest
 */

/** @type {import("../plain/guide_types.mjs").GuideGlobals} */
const GUIDE_GLOBALS = globalThis;
const KEPT = "Your answers are kept in this browser, on this device, as you give them, until you delete them. You can stop and come back.";
const NOT_KEPT = "This browser does not let this page keep anything. Your answers are lost when you close or reload it, "
  + "so answer in one go and save the file at the end.";

/** Starts the form where the page has one. */
export function startRating() {
  const page = document.querySelector("[data-rating]");
  if (page instanceof HTMLElement) startForm(page);
}

/** @param {HTMLElement} root */
function startForm(root) {
  const guide = pageGlobal(GUIDE_GLOBALS, "growthGuideAssessment");
  /** @type {RatingRequest} */
  const request = JSON.parse(document.querySelector("#request")?.textContent ?? "{}");
  const { invitation } = request;
  const draft = openRatingDraft(() => localStorage, invitation?.id ?? "", guide, () => new Date().toISOString());
  const found = draft.read();
  let assessment = found ?? begun(request);
  let isKept = draft.isOpen();
  /** As it was saved, or before anything was answered. */
  let safe = assessment;
  const form = part(root, "form", HTMLFormElement);
  const say = (/** @type {string} */ sentence) => sayIn(part(root, "said"), sentence);
  const steps = startRatingSteps(root, guide, () => assessment, say);
  const showKept = () => {
    part(root, "kept-here").textContent = isKept ? KEPT : NOT_KEPT;
    part(root, "forgetting").hidden = !isKept || !hasAnswers(assessment);
    part(root, "forget-words").textContent = "Kept in this browser, on this device only.";
  };
  const answer = (/** @type {Event} */ { target }) => {
    if (!isField(target)) return;
    // Another tab with the same form may know more.
    assessment = withField(draft.read() ?? assessment, target, guide);
    isKept = draft.keep(assessment);
    if (isRated(assessment, guide)) part(root, "no-level").textContent = "";
    if (!openTickIn(target)) steps.clearRefusal();
    say(`${progressWords(assessment, guide)}${isKept ? ", kept in this browser." : ", not saved yet: this browser keeps nothing."}`);
    showKept();
  };
  form.addEventListener("change", answer);
  // A line that is being typed is kept too.
  form.addEventListener("input", (event) => event.target instanceof HTMLTextAreaElement && answer(event));
  form.addEventListener("submit", (event) => event.preventDefault());
  // Another tab may have gone on, and a browser may bring back an older state of the page.
  const meetOtherTab = () => {
    assessment = draft.read() ?? assessment;
    fillForm(form, assessment, guide);
  };
  addEventListener("pageshow", meetOtherTab);
  document.addEventListener("visibilitychange", meetOtherTab);
  const file = invitation ? answerName(invitation.name, invitation.number) : "rating.json";
  part(root, "file-name").textContent = file;
  part(root, "save").addEventListener("click", () => {
    if (!isRated(assessment, guide)) return steps.refuse();
    if (steps.asksHowOften()) return;
    const saved = assessment;
    exportFile(say, {
      name: file, type: "application/json", content: () => writeRating(asFinished(saved), guide, new Date().toISOString()),
      next: `Send it back${invitation?.name ? ` to ${invitation.name}` : ""}.`,
      use: `Copy this text, put it into an empty text document, save that under the name ${file}, and send it back.`,
      whenThere: () => {
        safe = saved;
      },
    });
  });
  part(root, "forget").addEventListener("click", () => {
    draft.remove();
    assessment = safe = begun(request);
    fillForm(form, assessment, guide);
    showKept();
    steps.show(0);
    say("Your answers are deleted from this browser. A file that you saved is still where you saved it.");
  });
  addEventListener("beforeunload", (event) => {
    // An export does not end that, as no page can see whether the file was saved; who rates says so.
    if (!isKept && assessment !== safe) event.preventDefault();
  });
  nameThem(root, request);
  fillForm(form, assessment, guide);
  showKept();
  root.dataset.ready = "";
  steps.show(0);
  if (found && hasAnswers(found)) say(`${progressWords(found, guide)}, kept in this browser. Carry on where you stopped.`);
}

/** @param {RatingRequest} request @returns {Assessment} */
function begun({ group, invitation }) {
  const id = newId((bytes) => crypto.getRandomValues(bytes));
  return { ...newAssessment({ id, date: localDay(new Date()), group }), invitation };
}

/** @param {HTMLElement} root @param {RatingRequest} request */
function nameThem(root, { group, invitation }) {
  part(root, "as-manager").hidden = group !== "manager";
  if (!invitation?.name) return;
  for (const place of root.querySelectorAll("[data-name]")) place.textContent = invitation.name;
  document.title = `A rating for ${invitation.name}`;
}

/** @param {Assessment} assessment @param {Guide} guide */
function progressWords({ ratings }, { capabilities }) {
  const answered = Object.values(ratings).filter(({ level }) => level).length;
  return `${capitalised(counted(answered, "question"))} of ${capabilities.length} answered`;
}

/** @param {Assessment} assessment */
function hasAnswers({ ratings, derailers }) {
  return Object.keys(ratings).length + Object.keys(derailers ?? {}).length > 0;
}

/**
 * Whether any capability has a level. Without one the page that receives the file would not count it.
 * @param {Assessment} assessment @param {Guide} guide
 */
function isRated(assessment, guide) {
  return Object.keys(score(assessment, guide).capabilities).length > 0;
}
