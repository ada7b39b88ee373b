// How much of the plan is shown: one page, part by part, or everything. On a phone the parts are folded, so that one sees them all.

import { dataOf, elementAround, elementsIn, part } from "../dom/parts.mjs";
import { showAreaAt } from "./plan_areas_view.mjs";

/**
 * @typedef {import("./plan_editor.mjs").PlanEditor} PlanEditor
 */

const NARROW = "(max-width: 59.99em)";
const PARTS = "[data-part=plan-form] .planpart";
/** So many are open on a narrow screen: the area itself. */
const OPEN_AT_FIRST = 1;

/** @param {PlanEditor} editor */
export function startDepths(editor) {
  elementsIn(editor.root, PARTS, HTMLElement).forEach((section, n) => makeFold(section, n));
  part(editor.root, "to-calendar").addEventListener("click", () => goToPart(editor, ["calendar", "plan-take"]));
  part(editor.root, "next-area").addEventListener("click", () => {
    showAreaAt(editor, (editor.shown + 1) % editor.plan.areas.length);
    foldParts(editor);
    part(editor.root, "area-tabs").scrollIntoView();
  });
}

/** Shows a depth; an empty plan has none, only the choice of an area. @param {PlanEditor} editor */
export function showDepth({ root, plan, depth }) {
  const shown = plan.areas.length ? depth : "everything";
  const page = part(root, "planpage");
  const isNew = page.dataset.depth !== shown;
  if (isNew) page.dataset.depth = shown;
  for (const one of elementsIn(root, "[data-depths]", HTMLElement)) one.hidden = !dataOf(one, "depths").split(" ").includes(shown);
  for (const link of part(root, "depths").querySelectorAll("a")) {
    if (link.dataset.depth === depth) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  for (const name of ["depths", "plan-bar"]) part(root, name).hidden = !plan.areas.length;
  part(root, "plan-promise").hidden = plan.areas.length > 0;
  if (isNew) foldParts({ root, depth: shown });
  if (isNew) placeSaid(root, shown);
}

/** What was said lies at the foot of the screen; on one page at its head, where it covers nothing. @param {HTMLElement} root @param {string} depth */
function placeSaid(root, depth) {
  const line = elementAround(part(root, "plan-said"), ".plan-said", HTMLElement);
  const works = part(root, "plan-works");
  if (depth === "page") works.prepend(line);
  else works.append(line);
}

/** Folds the parts where a screen has no room for all. @param {{root: HTMLElement, depth: string}} shown */
function foldParts({ root, depth }) {
  const isFolded = depth === "parts" && matchMedia(NARROW).matches;
  elementsIn(root, PARTS, HTMLElement).forEach((section, n) => setFold(section, !isFolded || n < OPEN_AT_FIRST));
}

/**
 * Goes to the first of these places that there is, in the depth that holds it.
 * @param {PlanEditor} editor @param {string[]} ids
 */
function goToPart(editor, ids) {
  const place = ids.map((id) => document.getElementById(id)).find(Boolean);
  if (!place) return;
  const holder = place.closest("[data-depths]");
  const depths = holder instanceof HTMLElement ? dataOf(holder, "depths").split(" ") : [editor.depth];
  if (!depths.includes(editor.depth)) editor.goToDepth(depths[0]);
  const section = place.closest(".planpart");
  if (section instanceof HTMLElement) setFold(section, true);
  const heading = place.matches("h2, h3") ? place : place.querySelector("h2, h3");
  if (!(heading instanceof HTMLElement)) return;
  heading.tabIndex = -1;
  heading.focus();
  heading.scrollIntoView();
}

/** The heading of a part becomes what folds it. @param {HTMLElement} section @param {number} n */
function makeFold(section, n) {
  const heading = section.querySelector("h2");
  const body = section.querySelector(":scope > div");
  if (!heading || !body) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "partfold";
  button.append(...heading.childNodes);
  heading.append(button);
  body.id ||= `plan-part-body-${n}`;
  button.setAttribute("aria-controls", body.id);
  button.addEventListener("click", () => setFold(section, button.getAttribute("aria-expanded") !== "true"));
  setFold(section, true);
}

/** @param {HTMLElement} section @param {boolean} isOpen */
function setFold(section, isOpen) {
  section.querySelector(".partfold")?.setAttribute("aria-expanded", String(isOpen));
  for (const inner of elementsIn(section, ":scope > :not(h2)", HTMLElement)) inner.toggleAttribute("data-folded", !isOpen);
}
