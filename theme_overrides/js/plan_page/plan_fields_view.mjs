// The fields of the plan: filled from it, and kept in it with every stroke. A list has a field for each of its lines.

import { shortOf } from "../plan/offers.mjs";
import { shownValue, valueAt, withValueAt } from "../plan/plan_fields.mjs";
import { movedWords, withMovedStart } from "../plan/paced_plan.mjs";
import { copyOf, dataOf, elementAround, elementIn, elementsIn, part } from "../dom/parts.mjs";
import { keepReshaped, keepTyped, offerUndo, todayHere, wholeTag } from "./plan_editor.mjs";
import { showSource, showSources } from "./plan_sources_view.mjs";
import { clearSlip, isSlip, startSlips } from "./slips_view.mjs";

/**
 * @typedef {import("./plan_editor.mjs").PlanEditor} PlanEditor
 * @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control
 */

const CONTROLS = [HTMLInputElement, HTMLTextAreaElement, HTMLSelectElement];
const NUMBERED = ["id", "for", "data-tag", "data-source", "aria-describedby"];
const LISTS = "[data-lines]";
const LETTERS_IN_ROW = 60;
/** The tag of what an act is. */
const WHAT = /^(areas\.\d+\.activities\.\d+\.)what$/;

/** Gives a copy of a template the number of what it shows. @param {HTMLElement} copy @param {number} m @returns {HTMLElement} */
export function numberedCopy(copy, m) {
  for (const name of NUMBERED) {
    for (const element of copy.querySelectorAll(`[${name}*="{m}"]`)) {
      element.setAttribute(name, String(element.getAttribute(name)).replace("{m}", String(m)));
    }
  }
  return copy;
}

/** @param {PlanEditor} editor */
export function startPlanFields(editor) {
  startSlips(editor.root);
  editor.root.addEventListener("input", ({ target }) => {
    if (isControl(target) && target.dataset.tag) keepField(editor, target);
    else if (target instanceof HTMLTextAreaElement && target.dataset.part === "line-text") keepLines(editor, target);
  });
  // A date that moves others is taken when it is complete; an empty one only when the reader leaves it, as it may be half typed.
  editor.root.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLInputElement && target.dataset.tag === "start" && target.value) keepStart(editor, target);
    const lines = target instanceof HTMLTextAreaElement && target.value.includes("\n") && target.closest("[data-lines]");
    if (lines instanceof HTMLElement) fillLines(editor, lines);
  });
  editor.root.addEventListener("focusout", ({ target }) => {
    if (target instanceof HTMLInputElement && target.dataset.tag === "start") keepStart(editor, target);
  });
  editor.root.addEventListener("keydown", (event) => {
    const { target, key } = event;
    if (!(target instanceof HTMLTextAreaElement) || target.dataset.part !== "line-text" || key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    addLine(editor, listAround(target), target.closest("li"));
  });
  for (const list of elementsIn(editor.root, LISTS, HTMLElement)) {
    part(list, "add-line").addEventListener("click", () => addLine(editor, list, null));
  }
}

/** @param {PlanEditor} editor @param {HTMLInputElement} field */
function keepStart(editor, field) {
  const { value } = field;
  if (value === editor.plan.start || isSlip(field)) return;
  const before = editor.plan;
  const { plan, moved } = withMovedStart(before, value, todayHere());
  keepReshaped(editor, plan);
  if (moved) offerUndo(editor, before, movedWords(moved));
}

/** Shows the plan in all fields below an element. @param {PlanEditor} editor @param {ParentNode} within */
export function fillPlanFields(editor, within) {
  for (const control of [...within.querySelectorAll("[data-tag]")].filter(isControl)) fillControl(editor, control);
  for (const list of elementsIn(within, LISTS, HTMLElement)) fillLines(editor, list);
  showSources(editor, within);
}

/** Says below each line of the lists whose it is. @param {PlanEditor} editor */
export function showLineSources(editor) {
  for (const line of elementsIn(editor.root, "[data-part=line-list] > li", HTMLElement)) {
    const { value } = part(line, "line-text", HTMLTextAreaElement);
    showSource(editor, part(line, "line-source"), value);
  }
}

/** @param {PlanEditor} editor @param {Control} control */
function fillControl(editor, control) {
  const value = String(valueAt(editor.plan, wholeTag(editor, dataOf(control, "tag"))) ?? "");
  // A rhythm in words of one's own comes from a Word file.
  const isNew = control instanceof HTMLSelectElement && ![...control.options].some((option) => option.value === value);
  if (isNew) control.append(new Option(shownValue({ kind: "rhythm", names: {} }, value), value));
  if (control.value !== value || isSlipIn(control)) control.value = value;
  if (control instanceof HTMLInputElement) clearSlip(control);
  if (control instanceof HTMLTextAreaElement) setRows(control, 2);
}

/** @param {PlanEditor} editor @param {Control} control */
function keepField(editor, control) {
  const { type, dataset: { tag } } = control;
  if ((type === "date" && tag === "start") || isSlipIn(control)) return;
  const typed = type === "number" ? Number.parseFloat(control.value) : control.value;
  const value = typeof typed === "number" && !(typed >= 0) ? null : typed;
  const whole = wholeTag(editor, String(tag));
  const plan = withValueAt(editor.plan, whole, value);
  // An act in other words is another act: the short title of the idea's no longer says what it is.
  const short = WHAT.exec(whole)?.[1].concat("short");
  keepTyped(editor, short ? withValueAt(plan, short, shortOf(String(value), editor.form.ideas)) : plan);
  if (control instanceof HTMLTextAreaElement) setRows(control, 2);
}

/** @param {Control} control */
function isSlipIn(control) {
  return control instanceof HTMLInputElement && isSlip(control);
}

/** @param {PlanEditor} editor @param {HTMLElement} list */
function fillLines(editor, list) {
  const text = String(valueAt(editor.plan, wholeTag(editor, dataOf(list, "lines"))) ?? "");
  const lines = text.split("\n").filter((line) => line.trim());
  const wanted = lines.length ? lines : [""];
  const shown = [...list.querySelectorAll("textarea")].map(({ value }) => value);
  if (wanted.length === shown.length && wanted.every((line, n) => line === shown[n])) return;
  part(list, "line-list").replaceChildren(...wanted.map((line) => lineView(editor, list, line)));
  nameLines(list);
}

/** @param {PlanEditor} editor @param {HTMLElement} list @param {string} text */
function lineView(editor, list, text) {
  const view = copyOf(part(editor.root, "line", HTMLTemplateElement));
  const area = part(view, "line-text", HTMLTextAreaElement);
  area.value = text;
  setRows(area, 1);
  showSource(editor, part(view, "line-source"), text);
  part(view, "leave-out").addEventListener("click", () => {
    const before = editor.plan;
    const beside = view.nextElementSibling ?? view.previousElementSibling;
    view.remove();
    keepList(editor, list);
    if (area.value.trim()) offerUndo(editor, before, "The line is left out.");
    if (!beside) fillLines(editor, list);
    (beside ?? list).querySelector("textarea")?.focus();
    nameLines(list);
  });
  return view;
}

/** @param {PlanEditor} editor @param {HTMLElement} list @param {Element | null} after - null for the end */
function addLine(editor, list, after) {
  const view = lineView(editor, list, "");
  if (after) after.after(view);
  else part(list, "line-list").append(view);
  nameLines(list);
  view.querySelector("textarea")?.focus();
}

/** @param {PlanEditor} editor @param {HTMLTextAreaElement} area */
function keepLines(editor, area) {
  keepList(editor, listAround(area));
  setRows(area, 1);
  showSource(editor, part(elementAround(area, "li", HTMLElement), "line-source"), area.value);
}

/** @param {PlanEditor} editor @param {HTMLElement} list */
function keepList(editor, list) {
  const lines = [...list.querySelectorAll("textarea")].map(({ value }) => value).filter((value) => value.trim());
  keepTyped(editor, withValueAt(editor.plan, wholeTag(editor, dataOf(list, "lines")), lines.join("\n")));
}

/** @param {HTMLElement} list */
function nameLines(list) {
  const name = dataOf(list, "name");
  [...part(list, "line-list").children].forEach((line, n) => {
    const label = elementIn(line, "label", HTMLLabelElement);
    line.querySelector("textarea")?.setAttribute("id", `plan-${list.dataset.lines}-${n}`);
    label.setAttribute("for", `plan-${list.dataset.lines}-${n}`);
    label.textContent = `${name}, ${n + 1}`;
    part(line, "leave-out-name").textContent = `: ${name}, ${n + 1}`;
  });
}

/** @param {EventTarget | null} target @returns {target is Control} */
function isControl(target) {
  return CONTROLS.some((type) => target instanceof type);
}

/** The list that holds a line. @param {Element} inner */
function listAround(inner) {
  return elementAround(inner, LISTS, HTMLElement);
}

/** A browser that does not fit a field to its text gets about the right number of rows. @param {HTMLTextAreaElement} area @param {number} least */
function setRows(area, least) {
  const rows = area.value.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LETTERS_IN_ROW)), 0);
  area.rows = Math.max(least, Math.min(rows, 20));
}
