// The questions, one capability at a time: the start with its two ways, the progress, back and forth, and the end.

import { answerProgress, hasOpenQuestion, newAssessment, nextToAnswer } from "../assessment/answers.mjs";
import { draftOf, withDraft, withFinished, withAssessmentLast, withLatestReopened, withoutDraft } from "../workbook/drafts.mjs";
import { selfAssessments } from "../assessment/history.mjs";
import { newId } from "../plain/ids.mjs";
import { score } from "../assessment/scoring.mjs";
import { listed } from "../plain/words.mjs";
import { elementsIn, part, partsNamed } from "../dom/parts.mjs";
import { localDay } from "../plain/dates.mjs";
import { dateWords } from "../plain/saved_dates.mjs";
import { fillLink } from "../dom/marks.mjs";
import { fillForm, isField, withField } from "./question_form.mjs";
import { openRoles, showQuestion, startRoles } from "./question_view.mjs";
import { showProgress } from "./progress_view.mjs";
import { goToView } from "./views.mjs";

/**
 * @typedef {import("../assessment/answers.mjs").Assessment} Assessment
 * @typedef {import("../plain/guide_types.mjs").Capability} Capability
 * @typedef {import("../plain/guide_types.mjs").Guide} Guide
 * @typedef {import("../workbook/workbook_keeper.mjs").WorkbookKeeper} WorkbookKeeper
 * @typedef {import("./undo_offer.mjs").OfferUndo} OfferUndo
 * @typedef {{root: HTMLElement, parts: ReturnType<typeof partsOf>, guide: Guide, keeper: WorkbookKeeper, offerUndo: OfferUndo,
 *   question: string | null}} Page - `question`: the capability that is asked about; null at the start
 */

/** They say that an answer would begin a new assessment, and offer to change the finished one instead. */
const FINISHED_NOTES = /** @type {const} */ (["finished", "begins-new"]);

/**
 * @param {HTMLElement} root - the section
 * @param {Guide} guide
 * @param {WorkbookKeeper} keeper
 * @param {OfferUndo} offerUndo
 * @returns {(question: string | null) => void} shows a question, or the start
 */
export function startAssessing(root, guide, keeper, offerUndo) {
  const parts = partsOf(root);
  /** @type {Page} */
  const page = { root, parts, guide, keeper, offerUndo, question: null };
  parts.form.addEventListener("submit", (event) => event.preventDefault());
  parts.form.addEventListener("change", ({ target }) => {
    if (isField(target)) answer(page, target);
  });
  parts.form.addEventListener("input", ({ target }) => {
    if (target instanceof HTMLTextAreaElement) answer(page, target);
  });
  parts.begin.addEventListener("click", () => begin(page));
  parts.discard.addEventListener("click", () => discard(page));
  parts.finish.addEventListener("click", () => finish(page));
  for (const button of document.querySelectorAll("[data-reopen]")) button.addEventListener("click", () => reopen(page));
  startRoles(root);
  const show = (/** @type {string | null} */ question) => {
    page.question = guide.capabilities.some(({ id }) => id === question) ? question : null;
    showPlace(page);
  };
  keeper.onChange((isNew) => {
    if (isNew) showPlace(page);
  });
  return show;
}

/** @param {HTMLElement} root */
function partsOf(root) {
  return {
    ...partsNamed(root, [
      ...FINISHED_NOTES, "start", "ways", "resume", "resume-text", "discard", "begin", "choose", "progress", "turn", "finish", "still-open",
    ]),
    form: part(root, "form", HTMLFormElement),
    "resume-link": part(root, "resume-link", HTMLAnchorElement),
    back: part(root, "back", HTMLAnchorElement),
    next: part(root, "next", HTMLAnchorElement),
  };
}

/** @param {string} mode @returns {Assessment} */
function emptyDraft(mode) {
  return newAssessment({ id: newId((bytes) => crypto.getRandomValues(bytes)), date: localDay(new Date()), mode });
}

/** @param {Page} page */
function begin({ parts, guide, keeper, offerUndo }) {
  const [chosen] = elementsIn(parts.ways, "input:checked", HTMLInputElement);
  if (!chosen) {
    parts.choose.textContent = "Choose one of the two ways first.";
    parts.ways.querySelector("input")?.focus();
    return;
  }
  const before = keeper.workbook();
  const draft = draftOf(before);
  keeper.change(withAssessmentLast(draft ? withoutDraft(before, draft) : before, emptyDraft(chosen.value)));
  if (draft) offerUndo(() => keeper.change(before, true), "A new assessment is begun, and the one that was not finished is gone.");
  goToView(`#rate-${guide.capabilities[0].id}`);
}

/** Gives up a correction; of a new assessment, asks first which way to begin afresh. @param {Page} page */
function discard({ parts, keeper, offerUndo }) {
  const before = keeper.workbook();
  const draft = draftOf(before);
  if (draft?.correction) {
    keeper.change(withoutDraft(before, draft), true);
    offerUndo(() => keeper.change(before, true), `Your answers of ${dateWords(draft.date)} are as they were.`);
  } else {
    parts.resume.hidden = true;
    parts.ways.hidden = false;
  }
  parts.ways.querySelector("input")?.focus();
}

/** Opens the latest finished assessment again, at the question that is shown or at the first. @param {Page} page */
function reopen({ root, guide, keeper, question }) {
  keeper.change(withLatestReopened(keeper.workbook(), localDay(new Date())), true);
  if (root.hidden || question === null) goToView(`#rate-${guide.capabilities[0].id}`);
  else document.getElementById(`question-${question}`)?.focus();
}

/** @param {Page} page @param {import("./question_form.mjs").Field} field */
function answer(page, field) {
  const { guide, keeper, parts } = page;
  const before = draftOf(keeper.workbook()) ?? emptyDraft("quick");
  keeper.change(withDraft(keeper.workbook(), withField(before, field, guide)));
  const draft = draftOf(keeper.workbook());
  // Another tab may have finished it.
  if (!draft) return;
  for (const name of FINISHED_NOTES) parts[name].hidden = true;
  showProgress(parts.progress, draft, page.question, guide);
  showTurn(page, draft);
  const section = field.closest("[data-question]");
  if (section instanceof HTMLElement) showQuestion(section, draft, guide);
}

/** @param {Page} page */
function finish({ parts, guide, keeper }) {
  const draft = draftOf(keeper.workbook());
  if (!draft || !answerProgress(draft, guide).answered) {
    parts["still-open"].textContent = "Nothing is answered yet. Answer at least one question.";
    return;
  }
  keeper.change(withFinished(keeper.workbook(), draft, localDay(new Date())));
  goToView("#results");
}

/** Shows the start or a question, with what is answered. @param {Page} page */
function showPlace(page) {
  const { root, parts, guide, keeper, question } = page;
  const draft = draftOf(keeper.workbook());
  parts.start.hidden = question !== null;
  parts.form.hidden = question === null;
  parts.progress.hidden = parts.turn.hidden = question === null;
  const shown = draft ?? emptyDraft("quick");
  fillForm(parts.form, shown, guide);
  for (const section of elementsIn(root, "[data-question]", HTMLElement)) {
    section.hidden = section.dataset.question !== question;
    openRoles(section, shown, guide);
    showQuestion(section, shown, guide);
  }
  showStart(page, draft);
  showFinished(page, draft);
  if (question === null) return;
  showProgress(parts.progress, shown, question, guide);
  showTurn(page, shown);
}

/**
 * Says that an answer would begin a new assessment, while there is a finished one.
 * @param {Page} page @param {Assessment | undefined} draft
 */
function showFinished({ parts, keeper }, draft) {
  const latest = selfAssessments(keeper.workbook().assessments, localDay(new Date())).pop();
  for (const name of FINISHED_NOTES) {
    parts[name].hidden = Boolean(draft) || !latest;
    const text = part(parts[name], "finished-text");
    text.textContent = latest ? `You assessed yourself on ${dateWords(latest.date)}. What you answer now begins a new assessment.` : "";
  }
}

/** @param {Page} page @param {Assessment | undefined} draft */
function showStart({ parts, guide }, draft) {
  parts.resume.hidden = !draft;
  parts.ways.hidden = Boolean(draft);
  parts.choose.textContent = "";
  if (!draft) return;
  const { answered, questions } = answerProgress(draft, guide);
  const target = nextToAnswer(draft, guide);
  parts["resume-text"].textContent = draft.correction
    ? `You are changing your answers of ${dateWords(draft.date)}. Until you finish, your results stay as they are.`
    : `You began on ${dateWords(draft.date)} and have answered ${answered} of ${questions} questions.`;
  parts.discard.textContent = draft.correction ? "Leave them as they were" : "Begin afresh instead";
  fillLink(parts["resume-link"], `Carry on at ${target.name}`, `#rate-${target.id}`);
}

/** The way back and forth, and at the end what is still open. @param {Page} page @param {Assessment} draft */
function showTurn({ parts, guide, question }, draft) {
  const place = guide.capabilities.findIndex(({ id }) => id === question);
  const before = guide.capabilities[place - 1];
  const after = guide.capabilities[place + 1];
  if (before) fillLink(parts.back, `← ${before.name}`, `#rate-${before.id}`);
  else fillLink(parts.back, "← To the start", "#assess");
  const isComplete = answerProgress(draft, guide).next === null;
  parts.next.hidden = !after;
  parts.finish.hidden = Boolean(after) && !isComplete;
  parts["still-open"].textContent = after ? "" : stillOpen(draft, guide);
  if (after) fillLink(parts.next, `Next: ${after.name}`, `#rate-${after.id}`);
}

/** What stays open, and what that means for the average. @param {Assessment} draft @param {Guide} guide */
function stillOpen(draft, guide) {
  const open = guide.capabilities.filter((capability) => hasOpenQuestion(draft, capability));
  if (!open.length) return "Every question has an answer.";
  const rated = score(draft, guide).capabilities;
  const named = (/** @type {Capability[]} */ some) => listed(some.map(({ name }) => name));
  const whole = named(open.filter(({ id }) => !rated[id]));
  const partly = named(open.filter(({ id }) => rated[id]));
  return [
    ...(whole ? [`Still open: ${whole}. What stays open is left out of the average.`] : []),
    ...(partly ? [`Some roles are still open in ${partly}; the average counts what you answered there.`] : []),
  ].join(" ");
}
