// What the ideas offer for a field, and whose the text in it is: the guide's as long as it stands unchanged.

import { offersFor, sourceOf } from "../plan/offers.mjs";
import { valueAt } from "../plan/plan_fields.mjs";
import { numberedIdea } from "../dom/marks.mjs";
import { copyOf, dataOf, elementsIn, part, showWhenOpen } from "../dom/parts.mjs";
import { shownArea, wholeTag } from "./plan_editor.mjs";

/**
 * @typedef {import("./plan_editor.mjs").PlanEditor} PlanEditor
 * @typedef {import("../plan/offers.mjs").Offer} Offer
 * @typedef {import("../plan/plan_fields.mjs").PlanIdea} PlanIdea
 */

/** Says below each text whose it is. @param {PlanEditor} editor @param {ParentNode} within */
export function showSources(editor, within) {
  for (const element of elementsIn(within, "[data-source]", HTMLElement)) {
    showSource(editor, element, String(valueAt(editor.plan, wholeTag(editor, dataOf(element, "source"))) ?? ""));
  }
}

/**
 * Shows what the ideas offer for a field and does not stand in the plan yet.
 * @param {PlanEditor} editor @param {ParentNode} holder @param {string} field @param {(text: string) => void} take
 */
export function showOffers(editor, holder, field, take) {
  const details = part(holder, "offers", HTMLDetailsElement);
  const area = shownArea(editor);
  const offers = area ? offersFor(area, field, editor.form.ideas).filter(({ taken }) => !taken) : [];
  details.hidden = !offers.length;
  showWhenOpen(details, part(details, "offer-list"), () => offers.map((offer) => offerView(editor, offer, take)));
}

/** @param {PlanEditor} editor @param {Offer} offer @param {(text: string) => void} take */
function offerView(editor, { text }, take) {
  const view = copyOf(part(editor.root, "offer", HTMLTemplateElement));
  part(view, "offer-text").textContent = text;
  part(view, "take-offer-name").textContent = `: ${text}`;
  showSource(editor, part(view, "offer-source"), text);
  part(view, "take-offer").addEventListener("click", () => take(text));
  return view;
}

/** Whose text is said there. @type {WeakMap<Element, PlanIdea | "your words" | "">} */
const SAID = new WeakMap();

/** @param {PlanEditor} editor @param {HTMLElement} element @param {string} text */
export function showSource(editor, element, text) {
  const idea = sourceOf(text, editor.form.ideas);
  const own = text.trim() ? "your words" : "";
  if (SAID.get(element) === (idea ?? own)) return;
  SAID.set(element, idea ?? own);
  if (!idea) {
    element.textContent = own;
    return;
  }
  const from = copyOf(part(editor.root, "from", HTMLTemplateElement));
  const link = part(from, "from-idea", HTMLAnchorElement);
  link.textContent = numberedIdea(idea, editor.guide);
  if (editor.siteRoot !== null) link.href = editor.siteRoot + idea.url;
  element.replaceChildren(from);
}
