// Whose is this file, and which of two plans shall stand: asked with what stands on each side, before anything is taken.

import { counted } from "../plain/words.mjs";
import { copyOf, elementsIn, part } from "../dom/parts.mjs";
import { dateWords } from "../plain/saved_dates.mjs";

/**
 * @typedef {import("../workbook/import_files.mjs").ImportChoice} ImportChoice
 * @typedef {import("../workbook/import_files.mjs").ImportQuestion} ImportQuestion
 * @typedef {import("../workbook/file_owner.mjs").Contents} Contents
 */

const WHOSE = "Nothing of it is taken before you choose. What you take in as yours counts as your answers and your plan.";
const TWO_PLANS = "Both seem to be yours. The plan that does not stand is kept under My data.";
/** Of a file that may be anybody's, and of one that is known to be the reader's. @type {Record<ImportChoice, string[]>} */
const LABELS = {
  take: ["It is mine: take it in", "Take it in"],
  "keep-plan": ["It is mine: take it in, and let my plan here stand", "The plan on this page"],
  "take-plan": ["It is mine: take it in, and let its plan stand", "The plan of the file"],
  nothing: ["It is somebody else’s: take nothing", "Take nothing of this file"],
};

/**
 * @param {HTMLElement} root
 * @param {(text: string, choice: ImportChoice) => void} choose
 */
export function startImportQuestion(root, choose) {
  part(root, "import-question-choices").addEventListener("click", ({ target }) => {
    const button = target instanceof Element && target.closest("button");
    const asked = LAST_ASKED.get(root);
    const choice = button && asked?.choices.find((one) => one === button.value);
    if (asked && choice) choose(asked.text, choice);
  });
}

/** The question that stands. @type {WeakMap<HTMLElement, ImportQuestion>} */
const LAST_ASKED = new WeakMap();

/**
 * @param {HTMLElement} root
 * @param {ImportQuestion} question
 * @param {{name: string, text: string}[]} files - to name the one that is asked about
 * @param {boolean} moves - whether the focus goes there
 */
export function openImportQuestion(root, question, files, moves) {
  const { text, isOwn, choices } = question;
  const name = files.find((file) => file.text === text)?.name ?? "";
  LAST_ASKED.set(root, question);
  part(root, "import-question-h").textContent = isOwn ? `Which plan shall stand, yours here or that of ${name}?` : `Whose file is ${name}?`;
  part(root, "import-question-why").textContent = isOwn ? TWO_PLANS : WHOSE;
  showSides(root, question);
  const shown = elementsIn(part(root, "import-question-choices"), "button", HTMLButtonElement).map(({ value }) => value);
  if (moves || shown.join() !== choices.join()) {
    part(root, "import-question-choices").replaceChildren(...choices.map((choice) => choiceButton(root, choice, isOwn)));
  }
  part(root, "import-question").hidden = false;
  if (moves) part(root, "import-question-h").focus();
}

/** @param {HTMLElement} root @param {HTMLElement} back - where the focus goes when it was in the question */
export function closeImportQuestion(root, back) {
  const had = part(root, "import-question").contains(document.activeElement);
  part(root, "import-question").hidden = true;
  if (had) back.focus();
}

/** @param {HTMLElement} root @param {ImportChoice} choice @param {boolean} isOwn */
function choiceButton(root, choice, isOwn) {
  const button = copyOf(part(root, "import-question-choice", HTMLTemplateElement));
  button.setAttribute("value", choice);
  button.textContent = LABELS[choice][Number(isOwn)];
  return button;
}

/** @param {HTMLElement} root @param {ImportQuestion} question */
function showSides(root, { here, file }) {
  const template = part(root, "import-question-row", HTMLTemplateElement);
  const [mine, theirs] = [linesOf(here), linesOf(file)];
  part(root, "import-question-rows").replaceChildren(...mine.map(({ label, text }, n) => {
    const row = copyOf(template);
    part(row, "import-question-label").textContent = label;
    part(row, "import-question-here").textContent = text;
    part(row, "import-question-file").textContent = theirs[n].text;
    return row;
  }));
}

/** @param {Contents} contents @returns {{label: string, text: string}[]} */
function linesOf({ names, savedAt, own, latest, answers, others, areas, activities, start, isPlan }) {
  const plan = `${counted(areas, "area")}, ${counted(activities, "activity", "activities")}${start && `, from ${dateWords(start)}`}`;
  const ownOnes = `${own}, the latest of ${dateWords(latest ?? "")}, with ${counted(answers, "answer")}`;
  return [
    { label: "Name", text: names.join(", ") || "not said" },
    { label: "Last saved", text: savedAt ? dateWords(savedAt) : "not said" },
    { label: "Assessments of oneself", text: own ? ownOnes : "none" },
    { label: "Ratings by others", text: others ? String(others) : "none" },
    { label: "Plan", text: isPlan ? plan : "none" },
  ];
}
