// The views of the page, by the fragment of its address: #assess, #results, #plan, #compare, #data; #rate-<capability> for a question
// and #habits-<capability> for the habits that belong to it; #plan-parts and #plan-everything for the plan in other depths, and
// #add=<idea> to put an idea into it.

import { dataOf, dropCaret, elementsIn } from "../dom/parts.mjs";

const START = "assess";
const QUESTION = "rate-";
const HABITS = "habits-";
const PLAN = "plan";
/** How much of the plan is shown, by the fragment. */
const DEPTHS = new Map([["plan", "page"], ["plan-parts", "parts"], ["plan-everything", "everything"]]);
const ADD = "add=";

/**
 * @typedef {{view: string, question: string | null, isHabits: boolean, idea: string | null, depth: string | null}} ViewPlace
 * `question`: the capability that is asked about; `isHabits`: about its habits; `depth`: of the plan
 */

/**
 * Goes to a place of the page as the browser would, without its own way there: that looks for the fragment in the page and styles
 * it as a target, which takes longer than showing the view.
 * @param {string} hash
 */
export function goToView(hash) {
  history.pushState(null, "", hash);
  dispatchEvent(new HashChangeEvent("hashchange"));
}

/**
 * Shows the view that the address names, now and whenever it changes.
 * @param {HTMLElement} root
 * @param {HTMLElement} tabs
 * @param {(place: ViewPlace, moved: boolean) => void} show - is told where the reader is; `moved` is false when the page opens
 * @param {(hash: string) => string} wayTo - where a link leads that names no more than a view
 */
export function startViews(root, tabs, show, wayTo) {
  const sections = elementsIn(root, "[data-view]", HTMLElement);
  const names = sections.map((section) => dataOf(section, "view"));
  const go = (/** @type {boolean} */ moved) => {
    const place = placeOf(location.hash, names);
    // The way past the head of the page, say, leads within what is shown.
    if (moved && leadsElsewhere(place)) return;
    dropCaret();
    // Scrolled before anything changes, and shown when it is filled: so the new view is laid out once, and where it will be seen.
    if (moved) scrollTo(0, 0);
    root.dataset.shows = place.question ? "question" : place.view;
    show(place, moved);
    for (const section of sections) section.hidden = section.dataset.view !== place.view;
    for (const tab of tabs.querySelectorAll("a")) {
      if (tab.hash === `#${place.view}`) tab.setAttribute("aria-current", "page");
      else tab.removeAttribute("aria-current");
    }
    if (moved) sections.filter((section) => !section.hidden).forEach(toHead);
  };
  addEventListener("hashchange", () => go(true));
  root.addEventListener("click", (event) => {
    const { target, ctrlKey, metaKey, shiftKey, altKey } = event;
    const link = target instanceof Element && target.closest('a[href^="#"]');
    if (!(link instanceof HTMLAnchorElement) || ctrlKey || metaKey || shiftKey || altKey) return;
    const hash = link.hasAttribute("data-depth") ? link.hash : wayTo(link.hash);
    if (link.hash === location.hash && hash === link.hash) return;
    event.preventDefault();
    if (hash !== location.hash) goToView(hash);
  });
  go(false);
}

/** Whether the address names something on the page that is neither a view nor a question. @param {ViewPlace} place */
function leadsElsewhere({ view, question, idea, depth }) {
  const name = location.hash.slice(1);
  return question === null && idea === null && depth === null && name !== view && document.getElementById(name) !== null;
}

/** @param {string} hash @param {string[]} names @returns {ViewPlace} */
function placeOf(hash, names) {
  const name = hash.slice(1);
  const place = { view: START, question: null, isHabits: false, idea: null, depth: DEPTHS.get(name) ?? null };
  if (place.depth) return { ...place, view: PLAN };
  if (name.startsWith(QUESTION)) return { ...place, question: name.slice(QUESTION.length) };
  if (name.startsWith(HABITS)) return { ...place, question: name.slice(HABITS.length), isHabits: true };
  if (name.startsWith(ADD)) return { ...place, view: PLAN, idea: name.slice(ADD.length) };
  return { ...place, view: names.includes(name) ? name : START };
}

/** Brings a screen reader to the head of what is shown. @param {HTMLElement} section */
function toHead(section) {
  // Not by checkVisibility, for which the whole view would be laid out.
  const head = elementsIn(section, "h2[tabindex]", HTMLElement).find((one) => !one.closest("[hidden]"));
  head?.focus({ preventScroll: true });
}
