// What the ideas of an area offer for a field, to be ticked by whom it is true of; and whose an act is: the guide's as long as it
// stands unchanged.

import { offeredLines, sourceOf, withLine } from "../plan/offers.mjs";
import { withArea } from "../plan/plan.mjs";
import { valueAt } from "../plan/plan_fields.mjs";
import { numberedIdea } from "../dom/marks.mjs";
import { copyOf, dataOf, elementsIn, part } from "../dom/parts.mjs";
import { keepTyped, shownArea, wholeTag } from "./plan_editor.mjs";

/**
 * @typedef {import("./plan_editor.mjs").PlanEditor} PlanEditor
 * @typedef {import("../plan/plan.mjs").OfferedField} OfferedField
 * @typedef {import("../plan/plan.mjs").TakenLine} TakenLine
 * @typedef {import("../plan/plan_fields.mjs").PlanIdea} PlanIdea
 */

/** What each list of offers shows. @type {WeakMap<Element, string>} */
const SHOWN_OFFERS = new WeakMap();

/** Says below each text whose it is. @param {PlanEditor} editor @param {ParentNode} within */
export function showSources(editor, within) {
  for (const element of elementsIn(within, "[data-source]", HTMLElement)) {
    showSource(editor, element, String(valueAt(editor.plan, wholeTag(editor, dataOf(element, "source"))) ?? ""));
  }
}

/**
 * Shows what is offered for the fields of the area, with what its owner ticked. A list stays as it is while its lines are the same:
 * somebody may be about to tick one.
 * @param {PlanEditor} editor
 */
export function showOffers(editor) {
  const area = shownArea(editor);
  for (const list of elementsIn(editor.root, "[data-offers]", HTMLElement)) {
    const field = /** @type {OfferedField} */ (dataOf(list, "offers"));
    const lines = area ? offeredLines(area, field, editor.form.ideas) : [];
    const shown = JSON.stringify([area?.id, lines.map(({ line, words }) => [line, words]), editor.form.ideas.length]);
    list.hidden = !lines.length;
    if (SHOWN_OFFERS.get(list) === shown) markTicked(list, lines);
    else part(list, "offer-list").replaceChildren(...lines.map((line) => offerView(editor, line)));
    SHOWN_OFFERS.set(list, shown);
  }
}

/** @param {HTMLElement} list @param {TakenLine[]} lines */
function markTicked(list, lines) {
  elementsIn(list, "input", HTMLInputElement).forEach((box, n) => {
    box.checked = lines[n].ticked;
  });
}

/** @param {PlanEditor} editor @param {TakenLine} offer */
function offerView(editor, offer) {
  const view = copyOf(part(editor.root, "offer", HTMLTemplateElement));
  const box = part(view, "offer-line", HTMLInputElement);
  part(view, "offer-text").textContent = offer.words || offer.line;
  box.checked = offer.ticked;
  box.addEventListener("change", () => {
    const area = shownArea(editor);
    if (area) keepTyped(editor, withArea(editor.plan, area.id, (old) => withLine(old, { ...offer, ticked: box.checked })));
  });
  const idea = editor.form.ideas.find(({ id }) => id === offer.idea);
  part(view, "offer-source").replaceChildren(idea ? fromView(editor, idea) : "from the first edition of the guide");
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
  element.replaceChildren(idea ? fromView(editor, idea) : own);
}

/** @param {PlanEditor} editor @param {PlanIdea} idea */
function fromView(editor, idea) {
  const from = copyOf(part(editor.root, "from", HTMLTemplateElement));
  const link = part(from, "from-idea", HTMLAnchorElement);
  link.textContent = numberedIdea(idea, editor.guide);
  if (editor.siteRoot !== null) link.href = editor.siteRoot + idea.url;
  return from;
}
