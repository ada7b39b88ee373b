// What is printed: the plan as a document of its own, or the sheet for the manager; never the form.

import { exportOnPaper } from "../dom/printing.mjs";
import { planPaper, planTitle } from "../plan/plan_paper.mjs";
import { part } from "../dom/parts.mjs";
import { sayOfPlan, todayHere } from "./plan_editor.mjs";
import { planOnPaper, sheetOnPaper } from "./plan_on_paper.mjs";

/**
 * @typedef {import("./plan_editor.mjs").PlanEditor} PlanEditor
 * @typedef {import("../plan/manager_sheet.mjs").ManagerSheet} ManagerSheet
 * @typedef {import("../plan/plan_paper.mjs").PaperAbout} PaperAbout
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
    const paper = READY.get(editor) ?? planReady(editor, {});
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

/** @param {PlanEditor} editor @param {PaperAbout} about - more of what stands on it; the short edition when it says none @param {OtherWay} otherWay */
export function printPlan(editor, about, otherWay) {
  layAndPrint(editor, planReady(editor, about), "save the plan as Word, and print it there.", otherWay);
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

/** @param {PlanEditor} editor @param {PaperAbout} about @returns {ReadyPaper} */
function planReady(editor, about) {
  const name = part(editor.root, "plan-name", HTMLInputElement).value.trim();
  const given = { name, today: todayHere(), ...about };
  const { form } = editor;
  return {
    title: planTitle(form, given.name),
    lay: () => part(editor.root, "print").replaceChildren(...planOnPaper(planPaper(editor.plan, form, given), form, given.edition ?? "short")),
  };
}
