// The views of the page, by the fragment of its address: #assess, #results, #plan, #compare, #data; #rate-<capability> for a question,
// and #add=<idea> to put an idea into the plan.

const START = "assess";
const QUESTION = "rate-";
const PLAN = "plan";
const ADD = "add=";

/** @typedef {{view: string, question: string | null, idea: string | null}} Place */

/**
 * Shows the view that the address names, now and whenever it changes.
 * @param {HTMLElement} root
 * @param {HTMLElement} tabs
 * @param {(place: Place, moved: boolean) => void} show - is told where the reader is; `moved` is false when the page opens
 */
export function startViews(root, tabs, show) {
  const sections = [...root.querySelectorAll("[data-view]")];
  const names = sections.map((section) => section.dataset.view);
  const go = (/** @type {boolean} */ moved) => {
    const place = placeOf(location.hash, names);
    // Before anything changes, so that the new view is laid out once, and where it will be seen.
    if (moved) scrollTo(0, 0);
    for (const section of sections) section.hidden = section.dataset.view !== place.view;
    for (const tab of tabs.querySelectorAll("a")) {
      if (tab.hash === `#${place.view}`) tab.setAttribute("aria-current", "page");
      else tab.removeAttribute("aria-current");
    }
    root.dataset.shows = place.question ? "question" : place.view;
    show(place, moved);
    // The page opened again, or gone back to, must not add the idea once more.
    if (place.idea) history.replaceState(null, "", `#${PLAN}`);
    if (moved) toHead(sections.find((section) => !section.hidden));
  };
  addEventListener("hashchange", () => go(true));
  go(false);
}

/** @param {string} hash @param {(string | undefined)[]} names @returns {Place} */
function placeOf(hash, names) {
  const name = hash.slice(1);
  if (name.startsWith(QUESTION)) return { view: START, question: name.slice(QUESTION.length), idea: null };
  if (name.startsWith(ADD)) return { view: PLAN, question: null, idea: name.slice(ADD.length) };
  return { view: names.includes(name) ? name : START, question: null, idea: null };
}

/** Brings a screen reader to the head of what is shown. @param {Element | undefined} section */
function toHead(section) {
  // Not by checkVisibility, for which the whole view would be laid out.
  const head = [...(section?.querySelectorAll("h2[tabindex]") ?? [])].find((one) => !one.closest("[hidden]"));
  head?.focus({ preventScroll: true });
}
