// The form in which somebody rates a colleague. It makes a file and keeps nothing.

import { asFinished, newAssessment } from "../assessment/answers.mjs";
import { newId } from "../plain/ids.mjs";
import { writeRating } from "../workbook/saved_file.mjs";
import { score } from "../assessment/scoring.mjs";
import { pageGlobal } from "../plain/page_globals.mjs";
import { part, sayIn } from "../dom/parts.mjs";
import { localDay } from "../plain/dates.mjs";
import { exportFile } from "../dom/exports.mjs";
import { askHowOften, isField, withField } from "./question_form.mjs";

/** @type {import("../plain/guide_types.mjs").GuideGlobals} */
const GUIDE_GLOBALS = globalThis;
const NEXT = "Send it back.";
const USE = "Copy this text, put it into an empty text document, save that under the name rating.json, and send it back.";

/** Starts the form where the page has one. */
export function startRating() {
  const page = document.querySelector("[data-rating]");
  if (page instanceof HTMLElement) startForm(page);
}

/** @param {HTMLElement} root */
function startForm(root) {
  const guide = pageGlobal(GUIDE_GLOBALS, "growthGuideAssessment");
  /** @type {{name: string | null, group: string}} */
  const { name, group } = JSON.parse(document.querySelector("#request")?.textContent ?? "{}");
  const id = newId((bytes) => crypto.getRandomValues(bytes));
  let assessment = newAssessment({ id, date: localDay(new Date()), group });
  /** As it was saved, or before anything was answered. */
  let safe = assessment;
  const say = (/** @type {string} */ sentence) => sayIn(part(root, "said"), sentence);
  if (name) {
    for (const place of root.querySelectorAll("[data-name]")) place.textContent = name;
    document.title = `A rating for ${name}`;
  }
  part(root, "as-manager").hidden = group !== "manager";
  const answer = (/** @type {Event} */ { target }) => {
    if (!isField(target)) return;
    assessment = withField(assessment, target, guide);
    if (isRated(assessment, guide)) part(root, "no-level").textContent = "";
    const answered = Object.values(assessment.ratings).filter(({ level }) => level).length;
    say(`${answered} of ${guide.capabilities.length} answered, not saved yet.`);
  };
  part(root, "form").addEventListener("change", answer);
  part(root, "form").addEventListener("submit", (event) => event.preventDefault());
  part(root, "save").addEventListener("click", () => {
    if (!isRated(assessment, guide)) return refuse(root);
    if (askHowOften(part(root, "form"))) return;
    const saved = assessment;
    const content = () => writeRating(asFinished(saved), guide, new Date().toISOString());
    const whenThere = () => {
      safe = saved;
    };
    exportFile(say, { name: "rating.json", type: "application/json", content, next: NEXT, use: USE, whenThere });
  });
  addEventListener("beforeunload", (event) => {
    // An export does not end that, as no page can see whether the file was saved; who rates says so.
    if (assessment !== safe) event.preventDefault();
  });
}

/**
 * Whether any capability has a level. Without one the page that receives the file would not count it.
 * @param {import("../assessment/answers.mjs").Assessment} assessment
 * @param {import("../plain/guide_types.mjs").Guide} guide
 */
function isRated(assessment, guide) {
  return Object.keys(score(assessment, guide).capabilities).length > 0;
}

/** Says why there is nothing to save, where the first level can be chosen. @param {HTMLElement} root */
function refuse(root) {
  part(root, "no-level").textContent = "Nothing to save yet: choose a level in at least one capability.";
  part(root, "form").querySelector("input")?.focus();
}
