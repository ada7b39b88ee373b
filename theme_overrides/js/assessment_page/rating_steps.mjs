// The steps of the form in which somebody rates a colleague: what is to be known first, a capability each, and the file at the end.

import { mapValue } from "../plain/safe_maps.mjs";
import { copyOf, elementIn, elementsIn, part } from "../dom/parts.mjs";

/**
 * @typedef {import("../assessment/answers.mjs").Assessment} Assessment
 * @typedef {import("../plain/guide_types.mjs").Guide} Guide
 * @typedef {{show: (place: number) => void, refuse: () => void, clearRefusal: () => void, asksHowOften: () => boolean}} RatingSteps
 * `refuse`: says that there is nothing to save yet, where the first statement can be chosen; `asksHowOften`: asks it where a tick does not
 * say it, and whether there was one
 */

const NOTHING_YET = "Nothing to save yet: choose a statement for at least one capability.";

/**
 * @param {HTMLElement} root @param {Guide} guide
 * @param {() => Assessment} answers - as they are now
 * @param {(sentence: string) => void} say
 * @returns {RatingSteps}
 */
export function startRatingSteps(root, guide, answers, say) {
  const steps = elementsIn(root, "[data-step]", HTMLElement);
  const last = steps.length - 1;
  let here = 0;
  const isAnswered = (/** @type {HTMLElement} */ step) => Boolean(mapValue(answers().ratings, step.dataset.question ?? "")?.level);
  const open = () => steps.slice(1, last).filter((step) => !isAnswered(step));
  const show = (/** @type {number} */ place) => {
    here = place;
    steps.forEach((step, n) => {
      step.hidden = n !== here;
    });
    part(root, "place").textContent = placeWords(here, last);
    part(root, "back").hidden = here === 0;
    part(root, "next").hidden = here === last;
    part(root, "next").textContent = here > 0 ? "Next" : open().length < last - 1 ? "Carry on" : "Begin";
    showOpen(root, open(), (step) => turn(steps.indexOf(step)));
  };
  const turn = (/** @type {number} */ place) => {
    show(place);
    say("");
    scrollTo(0, 0);
    elementIn(steps[here], "h2", HTMLElement).focus({ preventScroll: true });
  };
  const firstOpen = () => (open().length ? steps.indexOf(open()[0]) : last);
  part(root, "back").addEventListener("click", () => turn(here - 1));
  part(root, "next").addEventListener("click", () => {
    if (asksIn(steps[here])) return;
    turn(here ? here + 1 : firstOpen());
  });
  return {
    show,
    refuse: () => {
      part(root, "no-level").textContent = NOTHING_YET;
      part(root, "no-level").scrollIntoView({ block: "nearest" });
    },
    clearRefusal: () => {
      for (const refusal of steps[here].querySelectorAll("[data-part=how-often]")) refusal.textContent = "";
    },
    asksHowOften: () => {
      const asked = steps.find(openTickIn);
      if (!asked) return false;
      turn(steps.indexOf(asked));
      return asksIn(asked);
    },
  };
}

/** @param {number} here @param {number} last */
function placeWords(here, last) {
  if (here === 0) return "Before the questions";
  return here === last ? "All questions seen" : `Question ${here} of ${last - 1}`;
}

/** The questions without an answer, each a way to it. @param {HTMLElement} root @param {HTMLElement[]} open @param {(step: HTMLElement) => void} go */
function showOpen(root, open, go) {
  part(root, "open-questions").hidden = !open.length;
  part(root, "open-list").replaceChildren(...open.map((step) => {
    const row = copyOf(part(root, "open-question", HTMLTemplateElement));
    const button = part(row, "to-question");
    button.textContent = elementIn(step, "h2", HTMLElement).textContent;
    button.addEventListener("click", () => go(step));
    return row;
  }));
}

/** Asks how often where a tick does not say it. @param {HTMLElement} step @returns {boolean} whether there is one */
function asksIn(step) {
  const box = openTickIn(step);
  if (!box) return false;
  const row = box.closest(".tickrow");
  const habit = row?.querySelector(".derailer")?.textContent.trim() ?? "";
  part(step, "how-often").textContent = `How often do you see “${habit}”? Choose occasionally or often, or take the tick away.`;
  elementIn(step, `[name="often-${CSS.escape(box.value)}"]`, HTMLInputElement).focus();
  return true;
}

/** The first tick around or within that does not say how often. @param {HTMLElement} place @returns {HTMLInputElement | undefined} */
export function openTickIn(place) {
  const within = place.closest("[data-step]");
  return within ? elementsIn(within, "[name=derailer]:checked", HTMLInputElement).find((box) => (
    !within.querySelector(`[name="often-${CSS.escape(box.value)}"]:checked`)
  )) : undefined;
}
