// One search result as an element: its title and promise with the words that matched marked, what kind of thing it is, why it is
// there (the trouble or situation that says what was asked, or else the words), and what it costs.

import { copyOf, part } from "../dom/parts.mjs";
import { splitAtTerms } from "../search/tokenize.mjs";

/** What lists call a thing where its kind's own name is a word of the model. */
const PLAIN_NAMES = new Map([["derailer", "Habit"]]);

/** @typedef {import("../search/ranking.mjs").SearchResult} SearchResult */

/**
 * All of a result.
 * @param {HTMLTemplateElement} template
 * @param {SearchResult} found
 * @param {import("./loaded_index.mjs").Site} site
 * @returns {HTMLElement}
 */
export function resultView(template, found, { root, steps }) {
  const view = answerView(template, found, root);
  const { record, terms } = found;
  fillMarked(part(view, "summary"), record.summary, terms);
  part(view, "place").textContent = record.place ? `, ${record.place}` : "";
  part(view, "cost").textContent = record.step && record.effort ? `${steps[record.step]}, ${effortText(record.effort)}` : "";
  return view;
}

/**
 * The title of a result, its kind, and why it is there.
 * @param {HTMLTemplateElement} template @param {SearchResult} found @param {string} root the way to the site's root
 * @returns {HTMLElement}
 */
export function answerView(template, { record, terms, said, saying }, root) {
  const view = copyOf(template);
  part(view, "link", HTMLAnchorElement).href = `${root}${record.address}`;
  fillMarked(part(view, "title"), record.title, terms);
  part(view, "kind").textContent = kindName(record);
  // What matched may stand further down on the page, or only among the words that editors have added.
  if (saying) fillMarked(part(view, "why"), `\u201c${saying.text}\u201d`, terms);
  else part(view, "why").textContent = `Your words here: ${said.join(", ")}`;
  return view;
}

/**
 * A link to a record under one of its phrases.
 * @param {HTMLTemplateElement} template
 * @param {import("../search/nearest.mjs").Nearest} nearest
 * @param {string} root the way to the site's root
 * @returns {HTMLElement}
 */
export function nearestView(template, { record, phrase }, root) {
  const view = copyOf(template);
  const link = part(view, "link", HTMLAnchorElement);
  link.href = `${root}${record.address}`;
  link.textContent = phrase;
  return view;
}

/** @param {import("../search/shown_texts.mjs").SearchRecord} record */
function kindName({ kind, number }) {
  const name = PLAIN_NAMES.get(kind) ?? kind.charAt(0).toUpperCase() + kind.slice(1).replaceAll("-", " ");
  return number ? `${name} ${number}` : name;
}

/** @param {[number, number]} effort */
function effortText([minutes, weeks]) {
  return `${minutes} min a week, ${weeks} ${weeks === 1 ? "week" : "weeks"}`;
}

/** @param {HTMLElement} element @param {string} text @param {Set<string>} terms */
function fillMarked(element, text, terms) {
  for (const { text: piece, marked } of splitAtTerms(text, terms)) {
    if (marked) {
      const mark = document.createElement("mark");
      mark.textContent = piece;
      element.append(mark);
    } else {
      element.append(piece);
    }
  }
}
