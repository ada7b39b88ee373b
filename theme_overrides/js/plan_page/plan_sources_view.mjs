// Whose a text of the plan is: the guide's as long as it stands unchanged, else its owner's.

import { sourceOf } from "../plan/offers.mjs";
import { valueAt } from "../plan/plan_fields.mjs";
import { numberedIdea } from "../dom/marks.mjs";
import { copyOf, dataOf, elementsIn, part } from "../dom/parts.mjs";
import { wholeTag } from "./plan_editor.mjs";

/**
 * @typedef {import("./plan_editor.mjs").PlanEditor} PlanEditor
 * @typedef {import("../plan/plan_fields.mjs").PlanIdea} PlanIdea
 */

/** Whose text is said there. @type {WeakMap<Element, PlanIdea | "your words" | "">} */
const SAID = new WeakMap();

/** Says below each text whose it is. @param {PlanEditor} editor @param {ParentNode} within */
export function showSources(editor, within) {
  for (const element of elementsIn(within, "[data-source]", HTMLElement)) {
    showSource(editor, element, String(valueAt(editor.plan, wholeTag(editor, dataOf(element, "source"))) ?? ""));
  }
}

/** @param {PlanEditor} editor @param {HTMLElement} element @param {string} text */
export function showSource(editor, element, text) {
  const idea = sourceOf(text, editor.form.ideas);
  const own = text.trim() ? "your words" : "";
  if (SAID.get(element) === (idea ?? own)) return;
  SAID.set(element, idea ?? own);
  element.replaceChildren(...(idea ? ["from ", ideaLink(editor, idea)] : [own]));
}

/** An idea by its number, linked where the page has a way to it. @param {PlanEditor} editor @param {PlanIdea} idea */
export function ideaLink(editor, idea) {
  const link = part(copyOf(part(editor.root, "from", HTMLTemplateElement)), "from-idea", HTMLAnchorElement);
  link.textContent = numberedIdea(idea, editor.guide);
  if (editor.siteRoot !== null) link.href = editor.siteRoot + idea.url;
  return link;
}
