// The fields of the plan: filled from it, and kept in it with every stroke. A list has a field for each of its lines.

import { valueAt, withValueAt } from "../plan/plan_fields.mjs";
import { withStart } from "../plan/plan_start.mjs";
import { copyOf, dataOf, elementAround, elementIn, elementsIn, part } from "../dom/parts.mjs";
import { keepReshaped, keepTyped, offerUndo, wholeTag } from "./plan_desk.mjs";
import { showOffers, showSource, showSources } from "./plan_offers_view.mjs";

/**
 * @typedef {import("./plan_desk.mjs").Desk} Desk
 * @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control
 */

const CONTROLS = [HTMLInputElement, HTMLTextAreaElement, HTMLSelectElement];
const NUMBERED = ["id", "for", "data-tag", "data-source", "aria-describedby"];
const LISTS = "[data-lines]";
const LETTERS_IN_ROW = 60;

/** Gives a copy of a template the number of what it shows. @param {HTMLElement} copy @param {number} m @returns {HTMLElement} */
export function numberedCopy(copy, m) {
  for (const name of NUMBERED) {
    for (const element of copy.querySelectorAll(`[${name}*="{m}"]`)) {
      element.setAttribute(name, String(element.getAttribute(name)).replace("{m}", String(m)));
    }
  }
  return copy;
}

/** @param {Desk} desk */
export function startPlanFields(desk) {
  desk.root.addEventListener("input", ({ target }) => {
    if (isControl(target) && target.dataset.tag) keepField(desk, target);
    else if (target instanceof HTMLTextAreaElement && target.dataset.part === "line-text") keepLines(desk, target);
  });
  // A date that moves others is taken when it is complete; an empty one only when the reader leaves it, as it may be half typed.
  desk.root.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLInputElement && target.dataset.tag === "start" && target.value) keepStart(desk, target);
    const lines = target instanceof HTMLTextAreaElement && target.value.includes("\n") && target.closest("[data-lines]");
    if (lines instanceof HTMLElement) fillLines(desk, lines);
  });
  desk.root.addEventListener("focusout", ({ target }) => {
    if (target instanceof HTMLInputElement && target.dataset.tag === "start") keepStart(desk, target);
  });
  desk.root.addEventListener("keydown", (event) => {
    const { target, key } = event;
    if (!(target instanceof HTMLTextAreaElement) || target.dataset.part !== "line-text" || key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    addLine(desk, listAround(target), target.closest("li"));
  });
  for (const list of elementsIn(desk.root, LISTS, HTMLElement)) {
    part(list, "add-line").addEventListener("click", () => addLine(desk, list, null));
  }
}

/** @param {Desk} desk @param {HTMLInputElement} field */
function keepStart(desk, { value }) {
  if (value !== desk.plan.start) keepReshaped(desk, withStart(desk.plan, value));
}

/** Shows the plan in all fields below an element. @param {Desk} desk @param {ParentNode} within */
export function fillPlanFields(desk, within) {
  for (const control of [...within.querySelectorAll("[data-tag]")].filter(isControl)) fillControl(desk, control);
  for (const list of elementsIn(within, LISTS, HTMLElement)) fillLines(desk, list);
  showSources(desk, within);
}

/** Says below each line of the lists whose it is. @param {Desk} desk */
export function showLineSources(desk) {
  for (const line of elementsIn(desk.root, "[data-part=line-list] > li", HTMLElement)) {
    const { value } = part(line, "line-text", HTMLTextAreaElement);
    showSource(desk, part(line, "line-source"), value);
  }
}

/** Shows below each list what the ideas offer for it. @param {Desk} desk */
export function showListsOffers(desk) {
  for (const list of elementsIn(desk.root, LISTS, HTMLElement)) showListOffers(desk, list);
}

/** @param {Desk} desk @param {Control} control */
function fillControl(desk, control) {
  const value = String(valueAt(desk.plan, wholeTag(desk, dataOf(control, "tag"))) ?? "");
  // A rhythm in words of one's own comes from a Word file.
  const isNew = control instanceof HTMLSelectElement && ![...control.options].some((option) => option.value === value);
  if (isNew) control.append(new Option(value, value));
  if (control.value !== value) control.value = value;
  if (control instanceof HTMLTextAreaElement) setRows(control, 2);
}

/** @param {Desk} desk @param {Control} control */
function keepField(desk, control) {
  const { type, dataset: { tag } } = control;
  if (type === "date" && tag === "start") return;
  const typed = type === "number" ? Number.parseFloat(control.value) : control.value;
  const value = typeof typed === "number" && !(typed >= 0) ? null : typed;
  keepTyped(desk, withValueAt(desk.plan, wholeTag(desk, String(tag)), value));
  if (control instanceof HTMLTextAreaElement) setRows(control, 2);
}

/** @param {Desk} desk @param {HTMLElement} list */
function fillLines(desk, list) {
  const text = String(valueAt(desk.plan, wholeTag(desk, dataOf(list, "lines"))) ?? "");
  const lines = text.split("\n").filter((line) => line.trim());
  const wanted = lines.length ? lines : [""];
  const shown = [...list.querySelectorAll("textarea")].map(({ value }) => value);
  if (wanted.length === shown.length && wanted.every((line, n) => line === shown[n])) return;
  part(list, "line-list").replaceChildren(...wanted.map((line) => lineView(desk, list, line)));
  nameLines(list);
}

/** @param {Desk} desk @param {HTMLElement} list @param {string} text */
function lineView(desk, list, text) {
  const view = copyOf(part(desk.root, "line", HTMLTemplateElement));
  const area = part(view, "line-text", HTMLTextAreaElement);
  area.value = text;
  setRows(area, 1);
  showSource(desk, part(view, "line-source"), text);
  part(view, "leave-out").addEventListener("click", () => {
    const before = desk.plan;
    const beside = view.nextElementSibling ?? view.previousElementSibling;
    view.remove();
    keepList(desk, list);
    if (area.value.trim()) offerUndo(desk, before, "The line is left out.");
    if (!beside) fillLines(desk, list);
    (beside ?? list).querySelector("textarea")?.focus();
    nameLines(list);
  });
  return view;
}

/** @param {Desk} desk @param {HTMLElement} list @param {Element | null} after - null for the end */
function addLine(desk, list, after) {
  const view = lineView(desk, list, "");
  if (after) after.after(view);
  else part(list, "line-list").append(view);
  nameLines(list);
  view.querySelector("textarea")?.focus();
}

/** @param {Desk} desk @param {HTMLTextAreaElement} area */
function keepLines(desk, area) {
  keepList(desk, listAround(area));
  setRows(area, 1);
  showSource(desk, part(elementAround(area, "li", HTMLElement), "line-source"), area.value);
}

/** @param {Desk} desk @param {HTMLElement} list */
function keepList(desk, list) {
  const lines = [...list.querySelectorAll("textarea")].map(({ value }) => value).filter((value) => value.trim());
  keepTyped(desk, withValueAt(desk.plan, wholeTag(desk, dataOf(list, "lines")), lines.join("\n")));
}

/** @param {HTMLElement} list */
function nameLines(list) {
  const name = list.querySelector("legend")?.textContent;
  [...part(list, "line-list").children].forEach((line, n) => {
    const label = elementIn(line, "label", HTMLLabelElement);
    line.querySelector("textarea")?.setAttribute("id", `plan-${list.dataset.lines}-${n}`);
    label.setAttribute("for", `plan-${list.dataset.lines}-${n}`);
    label.textContent = `${name}, ${n + 1}`;
    part(line, "leave-out-name").textContent = `: ${name}, ${n + 1}`;
  });
}

/** @param {Desk} desk @param {HTMLElement} list */
function showListOffers(desk, list) {
  const tag = wholeTag(desk, dataOf(list, "lines"));
  showOffers(desk, list, tag.split(".").slice(2).join("."), (text) => {
    const there = String(valueAt(desk.plan, tag) ?? "");
    keepTyped(desk, withValueAt(desk.plan, tag, there.trim() ? `${there}\n${text}` : text));
    fillLines(desk, list);
    [...list.querySelectorAll("textarea")].pop()?.focus();
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
