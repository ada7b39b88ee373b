// The troubles, narrowed as one types. Without script they are groups to read, with a long list of phrases at the foot.

import { joinedPhrases, phraseMatcher, phraseOf } from "../search/narrowing.mjs";
import { dataOf, elementIn, elementsIn, part } from "../dom/parts.mjs";
import { LONGEST_QUESTION } from "../search/question_text.mjs";

/**
 * @typedef {{element: HTMLElement, target: string, phrase: import("../search/narrowing.mjs").Phrase}} Line
 * a trouble, or a phrase of the long list, and where it leads
 * @typedef {{rows: Line[], phrases: Line[]}} Lines
 */

/**
 * Start the box above the troubles. `root` holds the sections; its data-stop-words are the words that say nothing.
 * @param {HTMLElement} root
 */
export function startSituations(root) {
  const stopWords = new Set(dataOf(root, "stopWords").split(" "));
  const box = part(root, "box", HTMLInputElement);
  const ask = part(root, "ask", HTMLAnchorElement);
  /** @type {Lines | null} */
  let found = null;
  // There are more than a thousand, and most readers type nothing.
  const lines = () => (found ??= linesIn(root));
  box.maxLength = LONGEST_QUESTION;
  const narrow = () => {
    const typed = box.value.trim() !== "";
    const { rows, phrases } = typed ? linesThatFit(lines(), phraseMatcher(box.value, stopWords)) : lines();
    const some = rows.length + phrases.length > 0;
    showLines(root, lines(), some ? { rows, phrases } : lines());
    part(root, "fold").toggleAttribute("open", typed && phrases.length > 0);
    part(root, "about-words").hidden = typed && some;
    part(root, "none").hidden = some;
    part(root, "status").textContent = typed ? countWords(rows.length, phrases.length) : "";
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

/** All troubles and all phrases. @param {HTMLElement} root @returns {Lines} */
function linesIn(root) {
  const rows = elementsIn(root, ".troubles > li", HTMLElement).map((element) => lineOf(element, phraseOf(element.textContent ?? "")));
  const phrases = elementsIn(root, ".told > li", HTMLElement).flatMap((group) => {
    // Where a phrase leads counts as well: the text below its group.
    const where = phraseOf(group.lastElementChild?.textContent ?? "");
    return elementsIn(group, "li", HTMLElement).map((element) => lineOf(element, joinedPhrases(phraseOf(element.textContent ?? ""), where)));
  });
  return { rows, phrases };
}

/** @param {HTMLElement} element @param {import("../search/narrowing.mjs").Phrase} phrase @returns {Line} */
function lineOf(element, phrase) {
  return { element, target: elementIn(element, "a", HTMLAnchorElement).pathname, phrase };
}

/**
 * The phrases that fit, and the troubles that fit or lead to where one of these phrases leads.
 * @param {Lines} all
 * @param {(phrase: import("../search/narrowing.mjs").Phrase) => boolean} fits
 * @returns {Lines}
 */
function linesThatFit(all, fits) {
  const phrases = all.phrases.filter(({ phrase }) => fits(phrase));
  const targets = new Set(phrases.map(({ target }) => target));
  return { rows: all.rows.filter(({ phrase, target }) => fits(phrase) || targets.has(target)), phrases };
}

/** Show these lines, and what holds one of them. @param {HTMLElement} root @param {Lines} all @param {Lines} wanted */
function showLines(root, all, wanted) {
  const shown = new Set([...wanted.rows, ...wanted.phrases]);
  for (const one of [...all.rows, ...all.phrases]) one.element.hidden = !shown.has(one);
  for (const group of elementsIn(root, ".told > li", HTMLElement)) group.hidden = !group.querySelector("li:not([hidden])");
  for (const section of elementsIn(root, "section", HTMLElement)) {
    section.hidden = !section.querySelector(".troubles > li:not([hidden]), .told li li:not([hidden])");
  }
}

/** @param {number} rows @param {number} phrases */
function countWords(rows, phrases) {
  if (rows + phrases === 0) return "Nothing here is near to that. These are the groups:";
  return `${rows} ${rows === 1 ? "trouble" : "troubles"}, and ${phrases} in other people\u2019s words`;
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
