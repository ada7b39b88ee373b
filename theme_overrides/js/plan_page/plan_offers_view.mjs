// What the ideas of an area offer for a field, to be ticked by whom it is true of, in the words offered or in one's own.

import { offeredLines, withLine } from "../plan/offers.mjs";
import { withArea } from "../plan/plan.mjs";
import { capitalised, listed } from "../plain/words.mjs";
import { numberedIdea, organisationOf } from "../dom/marks.mjs";
import { copyOf, dataOf, elementIn, elementsIn, part } from "../dom/parts.mjs";
import { keepChanged, keepTyped, shownArea } from "./plan_editor.mjs";
import { ideaLink } from "./plan_sources_view.mjs";

/**
 * @typedef {import("./plan_editor.mjs").PlanEditor} PlanEditor
 * @typedef {import("../plan/plan.mjs").OfferedField} OfferedField
 * @typedef {import("../plan/plan.mjs").TakenLine} TakenLine
 */

const FIRST_EDITION = "the first edition";

/** What each list of offers shows. @type {WeakMap<Element, string>} */
const SHOWN_OFFERS = new WeakMap();
/** The line of each view, and how it is shown. @type {WeakMap<Element, {offer: TakenLine, shown: string}>} */
const OFFER_OF = new WeakMap();

/**
 * Shows what is offered for the fields of the area, with what its owner made of it. A list stays as it is while its lines are the same:
 * somebody may be about to tick one.
 * @param {PlanEditor} editor
 */
export function showOffers(editor) {
  const area = shownArea(editor);
  for (const list of elementsIn(editor.root, "[data-offers]", HTMLElement)) {
    const field = /** @type {OfferedField} */ (dataOf(list, "offers"));
    const offers = area ? offeredLines(area, field, editor.form.ideas) : [];
    const shown = JSON.stringify([area?.id, offers.map(({ line, idea }) => [line, idea]), editor.form.ideas.length]);
    if (SHOWN_OFFERS.get(list) !== shown) fillOffers(editor, list, field, offers);
    SHOWN_OFFERS.set(list, shown);
    elementsIn(list, ".offer", HTMLElement).forEach((view, n) => showOffer(editor, view, offers[n]));
  }
}

/** @param {PlanEditor} editor @param {HTMLElement} list @param {OfferedField} field @param {TakenLine[]} offers */
function fillOffers(editor, list, field, offers) {
  list.hidden = !offers.length;
  const own = elementIn(editor.root, `[data-lines="area.${field}"]`, HTMLElement);
  elementIn(own, "legend", HTMLElement).textContent = offers.length ? "Or in your own words" : dataOf(own, "name");
  part(list, "offer-from").textContent = fromWords(editor, offers);
  part(list, "offer-list").replaceChildren(...offers.map((offer, n) => offerView(editor, dataOf(list, "mine"), offer, `plan-offer-${field}-${n}`)));
}

/** Who offers these lines. @param {PlanEditor} editor @param {TakenLine[]} offers */
function fromWords({ form, guide }, offers) {
  const ids = [...new Set(offers.map(({ idea }) => idea))];
  const ideas = ids.flatMap((id) => form.ideas.find((idea) => idea.id === id) ?? []);
  if (!ideas.length) return `These lines stood in your plan, from ${FIRST_EDITION} of the guide.`;
  const [own, theirs] = [false, true].map((isTheirs) => ideas.filter(({ id }) => Boolean(organisationOf(id, guide)) === isTheirs));
  const numbers = own.map(({ number }) => String(number));
  const names = [
    ...(numbers.length ? [`${numbers.length > 1 ? "ideas" : "idea"} ${listed(numbers)}`] : []), ...theirs.map((idea) => numberedIdea(idea, guide)),
  ];
  return `${capitalised(listed(names))} ${ideas.length > 1 ? "offer" : "offers"} these lines.`;
}

/** @param {PlanEditor} editor @param {string} mine - what a tick says @param {TakenLine} offer @param {string} id */
function offerView(editor, mine, offer, id) {
  const view = copyOf(part(editor.root, "offer", HTMLTemplateElement));
  const [tick, words] = [part(view, "offer-tick", HTMLInputElement), part(view, "offer-words", HTMLTextAreaElement)];
  const change = part(view, "offer-change");
  view.dataset.mine = mine;
  tick.id = `${id}-tick`;
  words.id = id;
  change.id = `${id}-change`;
  part(view, "offer-text").textContent = offer.line;
  part(view, "offer-own-label").setAttribute("for", id);
  part(view, "offer-own-label").textContent = `Your words, after ${sourceWords(editor, offer)}`;
  part(view, "offer-change-name").textContent = `: ${offer.line}`;
  tick.addEventListener("change", () => keepOffer(editor, view, { ticked: tick.checked }));
  words.addEventListener("input", () => keepOffer(editor, view, { words: words.value.trim() === offer.line ? "" : words.value }));
  words.addEventListener("focusout", () => {
    view.removeAttribute("data-changing");
    showOffer(editor, view, OFFER_OF.get(view)?.offer ?? offer);
  });
  change.addEventListener("click", () => changeWords(editor, view));
  return view;
}

/** Opens a field with the words, or puts those back that were offered. @param {PlanEditor} editor @param {HTMLElement} view */
function changeWords(editor, view) {
  const [area, offer] = [shownArea(editor), OFFER_OF.get(view)?.offer];
  if (!area || !offer) return;
  if (offer.words.trim()) {
    const plan = withArea(editor.plan, area.id, (old) => withLine(old, { ...offer, words: "" }));
    keepChanged(editor, plan, "The line stands as it was offered.", part(view, "offer-change").id);
    return;
  }
  view.dataset.changing = "";
  showOffer(editor, view, offer);
  const words = part(view, "offer-words", HTMLTextAreaElement);
  words.value = offer.line;
  words.focus();
}

/** @param {PlanEditor} editor @param {HTMLElement} view @param {Partial<TakenLine>} changes */
function keepOffer(editor, view, changes) {
  const [area, offer] = [shownArea(editor), OFFER_OF.get(view)?.offer];
  if (!area || !offer) return;
  const next = { ...offer, ...changes };
  keepTyped(editor, withArea(editor.plan, area.id, (old) => withLine(old, next)));
  showOffer(editor, view, next);
}

/** @param {PlanEditor} editor @param {HTMLElement} view @param {TakenLine} offer */
function showOffer(editor, view, offer) {
  const words = part(view, "offer-words", HTMLTextAreaElement);
  const isOwn = Boolean(offer.words.trim());
  const isChanged = isOwn || "changing" in view.dataset;
  const shown = JSON.stringify([offer.ticked, offer.words, isChanged]);
  const isSame = OFFER_OF.get(view)?.shown === shown;
  OFFER_OF.set(view, { offer, shown });
  if (isSame) return;
  view.toggleAttribute("data-changed", isChanged);
  part(view, "offer-tick", HTMLInputElement).checked = offer.ticked;
  part(view, "offer-text").classList.toggle("vh", isChanged);
  part(view, "offer-own").hidden = !isChanged;
  if (isOwn && words !== document.activeElement) words.value = offer.words;
  part(view, "offer-source").replaceChildren(...saidOfOffer(editor, dataOf(view, "mine"), offer, isOwn));
  part(view, "offer-change").hidden = !isOwn && (!offer.ticked || isChanged);
  part(view, "offer-change-text").textContent = isOwn ? "Take the words offered" : "Change the words";
}

/** Whose the line is, as long as that is to be said. @param {PlanEditor} editor @param {string} mine @param {TakenLine} offer @param {boolean} isOwn */
function saidOfOffer(editor, mine, offer, isOwn) {
  if (isOwn) return [offer.ticked ? mine : "Not ticked: it stays here, and stands nowhere else."];
  const idea = editor.form.ideas.find(({ id }) => id === offer.idea);
  if (offer.ticked) return [`${mine} From `, idea ? ideaLink(editor, idea) : sourceWords(editor, offer), "."];
  return offer.idea ? [] : [`From ${FIRST_EDITION}.`];
}

/** @param {PlanEditor} editor @param {TakenLine} offer @returns {string} */
function sourceWords({ form, guide }, { idea: id }) {
  const idea = form.ideas.find((one) => one.id === id);
  return idea ? numberedIdea(idea, guide) : FIRST_EDITION;
}
