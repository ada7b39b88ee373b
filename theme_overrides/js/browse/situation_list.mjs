// The situations, narrowed as one types. Without script they are a list to read.

import { joinedPhrases, phraseMatcher, phraseOf } from "../search/narrowing.mjs";
import { dataOf, elementIn, elementsIn, part } from "../dom/parts.mjs";
import { LONGEST_QUESTION } from "../search/question_text.mjs";

/**
 * Start the box above the situations. `root` holds the sections; its data-stop-words are the words that say nothing.
 * @param {HTMLElement} root
 */
export function startSituations(root) {
  const stopWords = new Set(dataOf(root, "stopWords").split(" "));
  const box = part(root, "box", HTMLInputElement);
  const ask = part(root, "ask", HTMLAnchorElement);
  const phrases = phrasesIn(root);
  box.maxLength = LONGEST_QUESTION;
  const narrow = () => {
    const fits = phraseMatcher(box.value, stopWords);
    const typed = box.value.trim() !== "";
    let left = 0;
    for (const { element, phrase } of phrases()) {
      element.hidden = !fits(phrase);
      left += Number(!element.hidden);
    }
    hideEmpty(root);
    part(root, "none").hidden = left > 0;
    // What is left shall stand right below the box.
    part(root, "jump").hidden = typed;
    part(root, "status").textContent = typed ? `${left} of ${phrases().length} situations` : "";
  };
  box.addEventListener("input", narrow);
  part(root, "form").addEventListener("submit", (event) => event.preventDefault());
  ask.addEventListener("click", (event) => {
    event.preventDefault();
    askTheSearch(ask.hash, box.value);
  });
  // Browsers put back what stood in the box when one returns from a record.
  addEventListener("pageshow", () => box.value && narrow());
  part(root, "form").hidden = false;
}

/** @typedef {{element: HTMLElement, phrase: import("../search/narrowing.mjs").Phrase}} ShownPhrase */

/**
 * A function that gives each phrase with the element that shows it; they are read when they are first needed.
 * @param {HTMLElement} root
 */
function phrasesIn(root) {
  /** @type {ShownPhrase[] | null} */
  let found = null;
  return () => {
    // Where a phrase leads counts as well: the text below its group.
    found ??= elementsIn(root, ".told > li", HTMLElement).flatMap((group) => {
      const where = phraseOf(group.lastElementChild?.textContent ?? "");
      return [...group.querySelectorAll("li")].map((element) => (
        { element, phrase: joinedPhrases(phraseOf(element.textContent ?? ""), where) }
      ));
    });
    return found;
  };
}

/** Hide what holds no phrase any longer, from the inside out. @param {HTMLElement} root */
function hideEmpty(root) {
  for (const holder of elementsIn(root, ".told > li", HTMLElement)) holder.hidden = !holder.querySelector("li:not([hidden])");
  for (const section of root.querySelectorAll("section")) section.hidden = !section.querySelector("li li:not([hidden])");
}

/**
 * Hand the words over to the search of the whole guide.
 * @param {string} place of its box, as the fragment of an address
 * @param {string} asked
 */
function askTheSearch(place, asked) {
  const search = elementIn(document, place, HTMLInputElement);
  search.value = asked;
  search.focus();
  search.dispatchEvent(new Event("input", { bubbles: true }));
}
