// What is printed: the plan as a document of its own, or the sheet for the manager; never the form.

import { exportOnPaper } from "../dom/exports.mjs";
import { stateInBrackets } from "../plan/activity_words.mjs";
import { sectionOf, shownValue } from "../plan/plan_fields.mjs";
import { copyOf, part } from "../dom/parts.mjs";
import { nameOfArea } from "./plan_areas_view.mjs";
import { sayOfPlan } from "./plan_desk.mjs";

/**
 * @typedef {import("./plan_desk.mjs").Desk} Desk
 * @typedef {import("../plan/manager_sheet.mjs").ManagerSheet} ManagerSheet
 * @typedef {import("../plan/plan_fields.mjs").PlanField} PlanField
 * @typedef {{label: string, text: string}} Entry
 */

/** Whatever way the reader prints, the plan is laid out first. @param {Desk} desk */
export function startPlanPrint(desk) {
  addEventListener("beforeprint", () => {
    if (!part(desk.root, "print").hasAttribute("data-sheet")) layOutPlan(desk);
  });
  addEventListener("afterprint", () => part(desk.root, "print").removeAttribute("data-sheet"));
}

/** @param {Desk} desk */
export function printPlan(desk) {
  exportOnPaper((sentence) => sayOfPlan(desk, sentence), {
    instead: "save the plan as Word, and print it there.",
    layOut: () => {
      // A sheet that nothing came of, in a frame that does not let a page print, is not in the way.
      part(desk.root, "print").removeAttribute("data-sheet");
      layOutPlan(desk);
    },
  });
}

/** @param {Desk} desk @param {ManagerSheet} sheet */
export function printSheet(desk, sheet) {
  exportOnPaper((sentence) => sayOfPlan(desk, sentence), {
    instead: "save the sheet as Markdown, and print it in another program.", layOut: () => layOutSheet(desk, sheet),
  });
}

/** @param {Desk} desk @param {ManagerSheet} sheet */
function layOutSheet(desk, sheet) {
  const parts = sheet.parts.map(({ heading, entries, short }) => (
    printPart(desk, 2, heading, entries.flatMap((list) => printEntries(desk, list)), short ? "short" : "")
  ));
  const questions = sheet.questions.map((question) => ({ label: question, text: "" }));
  const minutes = sheet.agenda.reduce((sum, point) => sum + point.minutes, 0);
  const agenda = sheet.agenda.map((point) => ({ label: `${point.minutes} minutes`, text: point.do }));
  const agreements = sheet.agreements.map((label) => ({ label, text: "" }));
  part(desk.root, "print").replaceChildren(
    titleOf(desk, sheet.title, ""), ...parts, printPart(desk, 2, "Questions for you", printEntries(desk, questions, "room")),
    printPart(desk, 2, `Our ${minutes} minutes`, printEntries(desk, agenda)),
    printPart(desk, 2, "Agreements", printEntries(desk, agreements, "room")),
  );
  part(desk.root, "print").setAttribute("data-sheet", "");
}

/** @param {Desk} desk */
function layOutPlan(desk) {
  const { root, plan, form } = desk;
  const entries = (/** @type {PlanField[]} */ fields, /** @type {Record<string, unknown>} */ holder) => (
    printEntries(desk, fields.map((field) => ({ label: field.label, text: shownValue(field, holder[field.id]) })))
  );
  const section = (/** @type {string} */ id, /** @type {Record<string, unknown>} */ holder) => entries(sectionOf(form, id).fields, holder);
  const areas = plan.areas.flatMap((area, n) => [
    printPart(desk, 2, `Area ${n + 1}: ${nameOfArea(area)}`, section("areas", area).slice(1)),
    printPart(desk, 3, sectionOf(form, "current").title, section("current", area.current)),
    printPart(desk, 3, sectionOf(form, "desired").title, section("desired", area.desired)),
    ...area.activities.map((activity, m) => {
      const heading = `${n + 1}.${m + 1} ${activity.what}${stateInBrackets(activity)}`;
      return printPart(desk, 3, heading, section("activities", activity).slice(1), "activity");
    }),
  ]);
  const checkIns = plan.check_ins.map((checkIn, n) => printPart(desk, 2, `Check-in ${n + 1}`, entries(form.check_ins.fields, checkIn)));
  const name = part(root, "plan-name", HTMLInputElement).value.trim();
  part(root, "print").replaceChildren(
    titleOf(desk, form.title, name || form.promise), printPart(desk, 2, "", entries(form.about, plan), "about"), ...areas,
    printPart(desk, 2, sectionOf(form, "accountability").title, section("accountability", plan.accountability)), ...checkIns,
    printPart(desk, 2, "", printEntries(desk, form.signatures.map((label) => ({ label, text: "" })), "room")),
  );
}

/** @param {Desk} desk @param {string} title @param {string} below */
function titleOf(desk, title, below) {
  const head = printPart(desk, 1, title, printEntries(desk, below ? [{ label: below, text: "" }] : [], "title"));
  head.classList.add("print-title");
  return head;
}

/**
 * @param {Desk} desk @param {1 | 2 | 3} level - of the heading, so that a PDF has them in order
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

/** @param {Desk} desk @param {Entry[]} entries @param {string} [style] - "room": with room to write @returns {HTMLElement[]} */
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
