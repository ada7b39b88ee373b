// What is printed: the plan as a document of its own, or the sheet for the manager; never the form.

import { exportOnPaper } from "../dom/printing.mjs";
import { stateInBrackets } from "../plan/activity_words.mjs";
import { sectionOf, shownValue } from "../plan/plan_fields.mjs";
import { saidOf } from "../plan/plan_said.mjs";
import { copyOf, part } from "../dom/parts.mjs";
import { nameOfArea } from "./plan_areas_view.mjs";
import { sayOfPlan } from "./plan_editor.mjs";

/**
 * @typedef {import("./plan_editor.mjs").PlanEditor} PlanEditor
 * @typedef {import("../plan/manager_sheet.mjs").ManagerSheet} ManagerSheet
 * @typedef {import("../plan/plan_fields.mjs").PlanField} PlanField
 * @typedef {{label: string, text: string}} Entry
 * @typedef {import("../dom/printing.mjs").OtherWay} OtherWay
 */

/** Whatever way the reader prints, the plan is laid out first. @param {PlanEditor} editor */
export function startPlanPrint(editor) {
  addEventListener("beforeprint", () => {
    if (!part(editor.root, "print").hasAttribute("data-sheet")) layOutPlan(editor);
  });
  addEventListener("afterprint", () => part(editor.root, "print").removeAttribute("data-sheet"));
}

/** @param {PlanEditor} editor @param {OtherWay} otherWay */
export function printPlan(editor, otherWay) {
  exportOnPaper((sentence) => sayOfPlan(editor, sentence), {
    otherWay,
    instead: "save the plan as Word, and print it there.",
    layOut: () => {
      // A sheet that nothing came of, in a frame that does not let a page print, is not in the way.
      part(editor.root, "print").removeAttribute("data-sheet");
      layOutPlan(editor);
    },
  });
}

/** @param {PlanEditor} editor @param {ManagerSheet} sheet @param {OtherWay} otherWay */
export function printSheet(editor, sheet, otherWay) {
  exportOnPaper((sentence) => sayOfPlan(editor, sentence), {
    otherWay,
    instead: "save the sheet as Markdown, and print it in another program.", layOut: () => layOutSheet(editor, sheet),
  });
}

/** @param {PlanEditor} editor @param {ManagerSheet} sheet */
function layOutSheet(editor, sheet) {
  const parts = sheet.parts.map(({ heading, entries, short }) => (
    printPart(editor, 2, heading, entries.flatMap((list) => printEntries(editor, list)), short ? "short" : "")
  ));
  const questions = sheet.questions.map((question) => ({ label: question, text: "" }));
  const minutes = sheet.agenda.reduce((sum, point) => sum + point.minutes, 0);
  const agenda = sheet.agenda.map((point) => ({ label: `${point.minutes} minutes`, text: point.do }));
  const agreements = sheet.agreements.map((label) => ({ label, text: "" }));
  part(editor.root, "print").replaceChildren(
    titleOf(editor, sheet.title, ""), ...parts, printPart(editor, 2, "Questions for you", printEntries(editor, questions, "room")),
    printPart(editor, 2, `Our ${minutes} minutes`, printEntries(editor, agenda)),
    printPart(editor, 2, "Agreements", printEntries(editor, agreements, "room")),
  );
  part(editor.root, "print").setAttribute("data-sheet", "");
}

/** @param {PlanEditor} editor */
function layOutPlan(editor) {
  const { root, form } = editor;
  const plan = saidOf(editor.plan);
  const entries = (/** @type {PlanField[]} */ fields, /** @type {Record<string, unknown>} */ holder) => (
    printEntries(editor, fields.map((field) => ({ label: field.label, text: shownValue(field, holder[field.id]) })))
  );
  const section = (/** @type {string} */ id, /** @type {Record<string, unknown>} */ holder) => entries(sectionOf(form, id).fields, holder);
  const areas = plan.areas.flatMap((area, n) => [
    printPart(editor, 2, `Area ${n + 1}: ${nameOfArea(area)}`, section("areas", area).slice(1)),
    printPart(editor, 3, sectionOf(form, "current").title, section("current", area.current)),
    printPart(editor, 3, sectionOf(form, "desired").title, section("desired", area.desired)),
    ...area.activities.map((activity, m) => {
      const heading = `${n + 1}.${m + 1} ${activity.what}${stateInBrackets(activity)}`;
      return printPart(editor, 3, heading, section("activities", activity).slice(1), "activity");
    }),
  ]);
  const checkIns = plan.check_ins.map((checkIn, n) => printPart(editor, 2, `Check-in ${n + 1}`, entries(form.check_ins.fields, checkIn)));
  const name = part(root, "plan-name", HTMLInputElement).value.trim();
  part(root, "print").replaceChildren(
    titleOf(editor, form.title, name || form.promise), printPart(editor, 2, "", entries(form.about, plan), "about"), ...areas,
    printPart(editor, 2, sectionOf(form, "accountability").title, section("accountability", plan.accountability)), ...checkIns,
    printPart(editor, 2, "", printEntries(editor, form.signatures.map((label) => ({ label, text: "" })), "room")),
  );
}

/** @param {PlanEditor} editor @param {string} title @param {string} below */
function titleOf(editor, title, below) {
  const head = printPart(editor, 1, title, printEntries(editor, below ? [{ label: below, text: "" }] : [], "title"));
  head.classList.add("print-title");
  return head;
}

/**
 * @param {PlanEditor} editor @param {1 | 2 | 3} level - of the heading, so that a PDF has them in order
 * @param {string} heading @param {HTMLElement[]} content @param {string} [style] @returns {HTMLElement}
 */
function printPart({ root }, level, heading, content, style = "") {
  const view = copyOf(part(root, "print-part", HTMLTemplateElement));
  if (style) view.classList.add(`print-${style}`);
  if (heading) {
    const head = document.createElement(`h${level}`);
    head.textContent = heading;
    view.prepend(head);
  }
  part(view, "print-b").replaceChildren(...content);
  return view;
}

/** @param {PlanEditor} editor @param {Entry[]} entries @param {string} [style] - "room": with room to write @returns {HTMLElement[]} */
function printEntries({ root }, entries, style = "") {
  const template = part(root, "print-field", HTMLTemplateElement);
  return entries.map(({ label, text }) => {
    const view = copyOf(template);
    if (style) view.classList.add(`print-${style}`);
    part(view, "print-label").textContent = label;
    part(view, "print-text").textContent = text;
    return view;
  });
}
