// The troubles, narrowed as one types; where hardly one fits, the search of the whole guide answers below them.
// Without script they are groups to read, with a long list of phrases at the foot.

import { joinedPhrases, phraseMatcher, phraseOf } from "../search/narrowing.mjs";
import { dataOf, elementAround, elementIn, elementsIn, part, partsNamed } from "../dom/parts.mjs";
import { LONGEST_QUESTION } from "../search/question_text.mjs";
import { answersOfSearch } from "./situation_answers.mjs";

/** Troubles and phrases that lead to fewer places than these leave room for what the search knows. */
const FEW = 3;

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
  const search = elementIn(document, ask.hash, HTMLInputElement);
  const index = dataOf(elementAround(search, "form", HTMLElement), "index");
  const answersTo = answersOfSearch(index, part(root, "answer", HTMLTemplateElement), () => narrow());
  const narrow = () => {
    const typed = box.value.trim() !== "";
    const fitting = typed ? linesThatFit(lines(), phraseMatcher(box.value, stopWords)) : lines();
    const places = new Set([...fitting.rows, ...fitting.phrases].map(({ target }) => target));
    const answers = typed && places.size < FEW ? answersTo(box.value, places) : [];
    showLines(root, lines(), places.size || answers?.length ? fitting : lines());
    showAround(root, typed, fitting, answers);
  };
  box.addEventListener("input", narrow);
  part(root, "form").addEventListener("submit", (event) => event.preventDefault());
  ask.addEventListener("click", (event) => {
    event.preventDefault();
    askTheSearch(search, box.value);
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

/**
 * What stands around the lines: how many there are, the long list unfolded, what the search answers, and where it has no answer the way to it.
 * @param {HTMLElement} root @param {boolean} typed @param {Lines} fitting @param {HTMLElement[] | null} answers null while they are on their way
 */
function showAround(root, typed, { rows, phrases }, answers) {
  const parts = partsNamed(root, ["fold", "about-words", "none", "answers", "answer-list", "status"]);
  const some = rows.length + phrases.length > 0;
  parts.fold.toggleAttribute("open", typed && phrases.length > 0);
  parts["about-words"].hidden = typed && some;
  parts.none.hidden = some || answers?.length !== 0;
  parts.answers.hidden = !answers?.length;
  parts["answer-list"].replaceChildren(...answers ?? []);
  parts.status.textContent = typed ? countWords(rows.length, phrases.length, answers) : "";
}

/** @param {number} rows @param {number} phrases @param {HTMLElement[] | null} answers */
function countWords(rows, phrases, answers) {
  const more = answers?.length ? `${answers.length} from the whole guide` : "";
  if (rows + phrases > 0) {
    return `${rows} ${rows === 1 ? "trouble" : "troubles"}, and ${phrases} in other people\u2019s words${more && `; ${more}`}`;
  }
  if (!answers) return "Looking through the whole guide.";
  return more ? `No trouble here has these words; ${more}:` : "Nothing here is near to that. These are the groups:";
}

/**
 * Hand the words over to the search of the whole guide.
 * @param {HTMLInputElement} search its box
 * @param {string} asked
 */
function askTheSearch(search, asked) {
  search.value = asked;
  search.focus();
  search.dispatchEvent(new Event("input", { bubbles: true }));
}
