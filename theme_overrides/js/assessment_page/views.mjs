// The views of the page, by the fragment of its address: #assess, #results, #plan, #compare, #data; #rate-<capability> for a question,
// and #add=<idea> to put an idea into the plan.

import { dataOf, dropCaret, elementsIn } from "../dom/parts.mjs";

const START = "assess";
const QUESTION = "rate-";
const PLAN = "plan";
const ADD = "add=";

/** @typedef {{view: string, question: string | null, idea: string | null}} ViewPlace */

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
 */
export function startViews(root, tabs, show) {
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
    if (!(link instanceof HTMLAnchorElement) || link.hash === location.hash || ctrlKey || metaKey || shiftKey || altKey) return;
    event.preventDefault();
    goToView(link.hash);
  });
  go(false);
}

/** Whether the address names something on the page that is neither a view nor a question. @param {ViewPlace} place */
function leadsElsewhere({ view, question, idea }) {
  const name = location.hash.slice(1);
  return question === null && idea === null && name !== view && document.getElementById(name) !== null;
}

/** @param {string} hash @param {string[]} names @returns {ViewPlace} */
function placeOf(hash, names) {
  const name = hash.slice(1);
  if (name.startsWith(QUESTION)) return { view: START, question: name.slice(QUESTION.length), idea: null };
  if (name.startsWith(ADD)) return { view: PLAN, question: null, idea: name.slice(ADD.length) };
  return { view: names.includes(name) ? name : START, question: null, idea: null };
}

/** Brings a screen reader to the head of what is shown. @param {HTMLElement} section */
function toHead(section) {
  // Not by checkVisibility, for which the whole view would be laid out.
  const head = elementsIn(section, "h2[tabindex]", HTMLElement).find((one) => !one.closest("[hidden]"));
  head?.focus({ preventScroll: true });
}
