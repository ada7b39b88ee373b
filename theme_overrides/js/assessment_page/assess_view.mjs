// The questions, one capability at a time: the start with its two ways, the progress, back and forth, and the end.

import { answerProgress, newAssessment, nextToAnswer, openTicks } from "../assessment/answers.mjs";
import { draftOf, withDraft, withFinished, withAssessmentLast, withLatestReopened, withoutDraft } from "../workbook/drafts.mjs";
import { selfAssessments } from "../assessment/history.mjs";
import { newId } from "../plain/ids.mjs";
import { elementIn, elementsIn, part, partsNamed } from "../dom/parts.mjs";
import { localDay } from "../plain/dates.mjs";
import { dateWords } from "../plain/saved_dates.mjs";
import { fillLink } from "../dom/marks.mjs";
import { askHowOften, fillForm, isField, withField } from "./question_form.mjs";
import { openRoles, showQuestion, startRoles } from "./question_view.mjs";
import { showProgress } from "./progress_view.mjs";
import { hashOfStep, showTurn } from "./turn_view.mjs";
import { goToView } from "./views.mjs";

/**
 * @typedef {import("../assessment/answers.mjs").Assessment} Assessment
 * @typedef {import("../plain/guide_types.mjs").Capability} Capability
 * @typedef {import("../plain/guide_types.mjs").Guide} Guide
 * @typedef {import("../workbook/workbook_keeper.mjs").WorkbookKeeper} WorkbookKeeper
 * @typedef {import("./undo_offer.mjs").OfferUndo} OfferUndo
 * @typedef {{root: HTMLElement, parts: ReturnType<typeof partsOf>, guide: Guide, keeper: WorkbookKeeper, offerUndo: OfferUndo,
 *   question: string | null, isHabits: boolean}} Page
 * `question`: the capability that is asked about, null at the start; `isHabits`: about its habits
 * @typedef {object} Assessing
 * @property {(question: string | null, isHabits: boolean) => void} show - a question, or the start
 * @property {(capability: string) => void} answer - leads to a question of the results, whichever assessment they are of
 */

/** They say that an answer would begin a new assessment, and offer to change the finished one instead. */
const FINISHED_NOTES = /** @type {const} */ (["finished", "begins-new"]);

/**
 * @param {HTMLElement} root - the section
 * @param {Guide} guide
 * @param {WorkbookKeeper} keeper
 * @param {OfferUndo} offerUndo
 * @returns {Assessing}
 */
export function startAssessing(root, guide, keeper, offerUndo) {
  const parts = partsOf(root);
  /** @type {Page} */
  const page = { root, parts, guide, keeper, offerUndo, question: null, isHabits: false };
  parts.form.addEventListener("submit", (event) => event.preventDefault());
  parts.form.addEventListener("change", ({ target }) => {
    if (isField(target)) answer(page, target);
  });
  parts.form.addEventListener("input", ({ target }) => {
    if (target instanceof HTMLTextAreaElement) answer(page, target);
  });
  parts.begin.addEventListener("click", () => begin(page));
  parts.discard.addEventListener("click", () => discard(page));
  parts.next.addEventListener("click", (event) => {
    if (!asksFirst(page)) return;
    event.preventDefault();
    event.stopPropagation();
  });
  for (const button of document.querySelectorAll("[data-finish]")) button.addEventListener("click", () => finish(page));
  for (const button of document.querySelectorAll("[data-reopen]")) button.addEventListener("click", () => reopen(page, root.hidden ? null : page.question));
  startRoles(root);
  keeper.onChange((isNew) => {
    if (isNew) showPlace(page);
  });
  return {
    show: (question, isHabits) => {
      page.question = guide.capabilities.some(({ id }) => id === question) ? question : null;
      page.isHabits = isHabits;
      showPlace(page);
    },
    answer: (capability) => (draftOf(keeper.workbook()) ? goToView(hashOfStep(capability, false)) : reopen(page, capability)),
  };
}

/** @param {HTMLElement} root */
function partsOf(root) {
  return {
    ...partsNamed(root, [
      ...FINISHED_NOTES, "start", "ways", "resume", "resume-text", "discard", "begin", "progress", "turn", "finish", "still-open",
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
  const before = keeper.workbook();
  const draft = draftOf(before);
  keeper.change(withAssessmentLast(draft ? withoutDraft(before, draft) : before, emptyDraft(chosen?.value ?? "quick")));
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

/** Opens the latest finished assessment again, at a question or at the first. @param {Page} page @param {string | null} question */
function reopen({ root, guide, keeper }, question) {
  keeper.change(withLatestReopened(keeper.workbook(), localDay(new Date())), true);
  if (root.hidden || question === null) goToView(hashOfStep(question ?? guide.capabilities[0].id, false));
  else document.getElementById(`question-${question}`)?.focus();
}

/** Whether a habit of the question that is shown has first to say how often. @param {Page} page */
function asksFirst({ root, question }) {
  return question !== null && askHowOften(elementIn(root, `[data-question="${CSS.escape(question)}"]`, HTMLElement));
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
  const { question, isHabits } = page;
  if (question === null) return;
  showProgress(parts.progress, draft, question, guide);
  showTurn(parts.turn, draft, { question, isHabits }, guide);
  const section = field.closest("[data-question]");
  if (section instanceof HTMLElement) showQuestion(section, draft, guide);
}

/** @param {Page} page */
function finish(page) {
  const { parts, guide, keeper } = page;
  const draft = draftOf(keeper.workbook());
  if (!draft || !answerProgress(draft, guide).answered) {
    parts["still-open"].textContent = "Nothing is answered yet. Answer at least one question.";
    return;
  }
  const [tick] = openTicks(draft, guide);
  if (tick) {
    goToView(hashOfStep(tick.capability, true));
    asksFirst(page);
    return;
  }
  keeper.change(withFinished(keeper.workbook(), draft, localDay(new Date())));
  goToView("#results");
}

/** Shows the start or a question, with what is answered. @param {Page} page */
function showPlace(page) {
  const { root, parts, guide, keeper, question, isHabits } = page;
  const draft = draftOf(keeper.workbook());
  parts.start.hidden = question !== null;
  parts.form.hidden = question === null;
  parts.progress.hidden = parts.turn.hidden = question === null;
  const shown = draft ?? emptyDraft("quick");
  fillForm(parts.form, shown, guide);
  for (const section of elementsIn(root, "[data-question]", HTMLElement)) {
    section.hidden = section.dataset.question !== question;
    section.dataset.asks = isHabits ? "habits" : "level";
    part(section, "asks-habits").hidden = !isHabits;
    // How far one is stands below the name of what is asked.
    if (!section.hidden) elementIn(section, "header", HTMLElement).append(parts.progress);
    openRoles(section, shown, guide);
    showQuestion(section, shown, guide);
  }
  showStart(page, draft);
  showFinished(page, draft);
  if (question === null) return;
  showProgress(parts.progress, shown, question, guide);
  showTurn(parts.turn, shown, { question, isHabits }, guide);
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
  if (!draft) return;
  const { answered, questions } = answerProgress(draft, guide);
  const target = nextToAnswer(draft, guide);
  parts["resume-text"].textContent = draft.correction
    ? `You are changing your answers of ${dateWords(draft.date)}. Until you finish, your results stay as they are.`
    : `You began on ${dateWords(draft.date)} and have answered ${answered} of ${questions} questions.`;
  parts.discard.textContent = draft.correction ? "Leave them as they were" : "Start again instead";
  fillLink(parts["resume-link"], `Carry on at ${target.name}`, `#rate-${target.id}`);
}
