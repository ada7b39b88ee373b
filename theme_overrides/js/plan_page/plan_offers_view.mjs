// What the ideas offer for a field, and whose the text in it is: the guide's as long as it stands unchanged.

import { offersFor, sourceOf } from "../plan/offers.mjs";
import { valueAt } from "../plan/plan_fields.mjs";
import { numberedIdea } from "../assessment_page/marks.mjs";
import { copyOf, dataOf, elementsIn, part, showWhenOpen } from "../parts.mjs";
import { shownArea, wholeTag } from "./plan_desk.mjs";

/**
 * @typedef {import("./plan_desk.mjs").Desk} Desk
 * @typedef {import("../plan/offers.mjs").Offer} Offer
 * @typedef {import("../plan/plan_fields.mjs").PlanIdea} PlanIdea
 */

/** Says below each text whose it is. @param {Desk} desk @param {ParentNode} within */
export function showSources(desk, within) {
  for (const element of elementsIn(within, "[data-source]", HTMLElement)) {
    showSource(desk, element, String(valueAt(desk.plan, wholeTag(desk, dataOf(element, "source"))) ?? ""));
  }
}

/**
 * Shows what the ideas offer for a field and does not stand in the plan yet.
 * @param {Desk} desk @param {ParentNode} holder @param {string} field @param {(text: string) => void} take
 */
export function showOffers(desk, holder, field, take) {
  const details = part(holder, "offers", HTMLDetailsElement);
  const area = shownArea(desk);
  const offers = area ? offersFor(area, field, desk.form.ideas).filter(({ taken }) => !taken) : [];
  details.hidden = !offers.length;
  showWhenOpen(details, part(details, "offer-list"), () => offers.map((offer) => offerView(desk, offer, take)));
}

/** @param {Desk} desk @param {Offer} offer @param {(text: string) => void} take */
function offerView(desk, { text }, take) {
  const view = copyOf(part(desk.root, "offer", HTMLTemplateElement));
  part(view, "offer-text").textContent = text;
  part(view, "take-offer-name").textContent = `: ${text}`;
  showSource(desk, part(view, "offer-source"), text);
  part(view, "take-offer").addEventListener("click", () => take(text));
  return view;
}

/** Whose text is said there. @type {WeakMap<Element, PlanIdea | "your words" | "">} */
const SAID = new WeakMap();

/** @param {Desk} desk @param {HTMLElement} element @param {string} text */
export function showSource(desk, element, text) {
  const idea = sourceOf(text, desk.form.ideas);
  const own = text.trim() ? "your words" : "";
  if (SAID.get(element) === (idea ?? own)) return;
  SAID.set(element, idea ?? own);
  if (!idea) {
    element.textContent = own;
    return;
  }
  const from = copyOf(part(desk.root, "from", HTMLTemplateElement));
  const link = part(from, "from-idea", HTMLAnchorElement);
  link.textContent = numberedIdea(idea, desk.guide);
  if (desk.way !== null) link.href = desk.way + idea.url;
  element.replaceChildren(from);
}
