// What is printed: the plan as a document of its own, or the sheet for the manager; never the form.

import { exportOnPaper } from "../dom/printing.mjs";
import { planPaper, planTitle } from "../plan/plan_paper.mjs";
import { part } from "../dom/parts.mjs";
import { sayOfPlan, todayHere } from "./plan_editor.mjs";
import { planOnPaper, sheetOnPaper } from "./plan_on_paper.mjs";
import { strengthsNow } from "./plan_strengths.mjs";

/**
 * @typedef {import("./plan_editor.mjs").PlanEditor} PlanEditor
 * @typedef {import("../plan/manager_sheet.mjs").ManagerSheet} ManagerSheet
 * @typedef {import("../plan/plan_paper.mjs").Edition} Edition
 * @typedef {import("../dom/printing.mjs").OtherWay} OtherWay
 */

/** What lies ready for the printer, for as long as the browser prints. @typedef {{lay: () => void, title: string}} ReadyPaper */
/** @type {WeakMap<PlanEditor, ReadyPaper>} */
const READY = new WeakMap();

/** Whatever way the reader prints, the plan is laid out first. @param {PlanEditor} editor */
export function startPlanPrint(editor) {
  let titleBefore = document.title;
  addEventListener("beforeprint", () => {
    if (editor.root.hidden) return;
    const paper = READY.get(editor) ?? planReady(editor);
    paper.lay();
    titleBefore = document.title;
    // A browser offers it as the name of a PDF.
    document.title = paper.title;
  });
  addEventListener("afterprint", () => {
    if (READY.has(editor) || !editor.root.hidden) document.title = titleBefore;
    READY.delete(editor);
  });
}

/** @param {PlanEditor} editor @param {OtherWay} otherWay */
export function printPlan(editor, otherWay) {
  layAndPrint(editor, planReady(editor), "save the plan as Word, and print it there.", otherWay);
}

/** @param {PlanEditor} editor @param {ManagerSheet} sheet @param {OtherWay} otherWay @returns {Promise<void>} */
export function printSheet(editor, sheet, otherWay) {
  const paper = { title: sheet.title, lay: () => part(editor.root, "print").replaceChildren(...sheetOnPaper(sheet)) };
  return layAndPrint(editor, paper, "save the sheet as Markdown, and print it in another program.", otherWay);
}

/** @param {PlanEditor} editor @param {ReadyPaper} paper @param {string} instead @param {OtherWay} otherWay */
function layAndPrint(editor, paper, instead, otherWay) {
  return exportOnPaper((sentence) => sayOfPlan(editor, sentence), {
    instead, otherWay,
    layOut: () => {
      READY.set(editor, paper);
      paper.lay();
    },
  });
}

/** What a document says besides the plan. @param {PlanEditor} editor */
export function aboutPaper(editor) {
  const typed = (/** @type {string} */ name) => part(editor.root, name, HTMLInputElement).value.trim();
  /** @type {Edition} */
  const edition = part(editor.root, "edition", HTMLSelectElement).value === "full" ? "full" : "short";
  return { edition, name: typed("plan-name"), role: typed("plan-role"), strengths: strengthsNow(editor), today: todayHere() };
}

/** @param {PlanEditor} editor @returns {ReadyPaper} */
function planReady(editor) {
  const { form } = editor;
  const about = aboutPaper(editor);
  return {
    title: planTitle(form, about.name),
    lay: () => part(editor.root, "print").replaceChildren(...planOnPaper(planPaper(editor.plan, form, about), form, about.edition)),
  };
}
