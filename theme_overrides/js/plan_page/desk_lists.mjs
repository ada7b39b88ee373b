// The lists of the import desk: what was understood, what has to be said, what was not understood, what differs, and comments.

import { WHOLE_PLAN } from "./looked_at.mjs";
import { counted, quoted } from "../plain/words.mjs";
import { copyOf, elementIn, part } from "../dom/parts.mjs";

/**
 * @typedef {import("./looked_at.mjs").DeskAnswers} DeskAnswers
 * @typedef {import("./looked_at.mjs").Look} Look
 * @typedef {import("./looked_at.mjs").Outcome} Outcome
 * @typedef {import("../plan/brought_plan.mjs").Question} Question
 * @typedef {{words: string, lead?: string, isChosen: boolean, choose: () => void}} Choice
 */

/** What of a file is shown at most in one list: beyond that nobody reads, and a hostile one would freeze the page. */
export const LINES_SHOWN = 300;

/**
 * @param {HTMLElement} root @param {Look} look @param {Outcome | null} outcome @param {DeskAnswers} answers
 * @param {() => void} changed - is told of each answer
 */
export function showDeskLists(root, { read }, outcome, answers, changed) {
  const { understood = [], questions = [], notUnderstood = [], comments = [] } = read ?? {};
  const list = (/** @type {string} */ name, /** @type {string} */ count, /** @type {HTMLElement[]} */ items) => {
    const section = part(root, `desk-${name}`);
    section.hidden = !items.length;
    part(section, "desk-count").textContent = count;
    part(section, "desk-list").replaceChildren(...items.slice(0, LINES_SHOWN), ...moreLine(root, items.length));
  };
  list("understood", counted(understood.length, "entry", "entries"), understood.map(({ where, text, words }) => {
    const item = deskLine(root, "desk-reading", quoted(text), where);
    part(item, "desk-words").textContent = words;
    return item;
  }));
  list("questions", askedCount(questions), questions.map((question, n) => questionItem(root, question, n, answers, changed)));
  list("strange", "kept as it was written", notUnderstood.map(({ where, text }) => deskLine(root, "desk-line", quoted(text), stoodWords(where))));
  const { differences = [] } = outcome ?? {};
  list("different", counted(differences.length, "entry", "entries"), differences.map((one, n) => differenceItem(root, one, n, answers, changed)));
  list("comments", counted(comments.length, "comment"), comments.map(({ by, on, text }) => (
    deskLine(root, "desk-line", quoted(text), [by && `By ${by}`, on && `On: ${on}`].filter(Boolean).join(". "))
  )));
}

/** @param {Question[]} questions */
function askedCount({ length }) {
  return length === 1 ? "one entry has more than one meaning" : `${counted(length, "entry", "entries")} have more than one meaning`;
}

/** @param {string} where */
function stoodWords(where) {
  return where ? `Stood under: ${where}` : "Stood beside the fields; becomes a note";
}

/** @param {HTMLElement} root @param {number} length @returns {HTMLElement[]} */
function moreLine(root, length) {
  return length > LINES_SHOWN ? [deskLine(root, "desk-line", `${length - LINES_SHOWN} more, which are not shown here.`, "")] : [];
}

/** @param {HTMLElement} root @param {string} template @param {string} text @param {string} where */
export function deskLine(root, template, text, where) {
  const item = copyOf(part(root, template, HTMLTemplateElement));
  part(item, "desk-text").textContent = text;
  part(item, "desk-where").textContent = where;
  return item;
}

/** @param {HTMLElement} root @param {Question} question @param {number} n @param {DeskAnswers} answers @param {() => void} changed */
function questionItem(root, { id, where, text, readings }, n, { asked }, changed) {
  const item = deskLine(root, "desk-question", quoted(text), where);
  const choose = (/** @type {number | null} */ reading) => () => {
    asked.set(id, reading);
    changed();
  };
  const isGone = readings.some(({ value }) => value === null);
  const choices = readings.map(({ words }, m) => ({ words, isChosen: asked.get(id) === m, choose: choose(m) }));
  const asText = isGone ? [] : [{ words: "leave it as text", isChosen: asked.get(id) === null, choose: choose(null) }];
  fillChoices(root, item, `desk-question-${n}`, `${where}, ${quoted(text)}: what does it mean?`, [...choices, ...asText]);
  return item;
}

/** @param {HTMLElement} root @param {Outcome["differences"][number]} difference @param {number} n @param {DeskAnswers} answers @param {() => void} changed */
function differenceItem(root, { id, where, here, file }, n, { sides }, changed) {
  const item = deskLine(root, "desk-difference", where, "");
  const choice = (/** @type {"file" | "here"} */ side, /** @type {string} */ lead, /** @type {string} */ words) => ({
    lead, words: words || "nothing", isChosen: sides.get(id) === side, choose: () => {
      sides.set(id, side);
      changed();
    },
  });
  const kept = id === WHOLE_PLAN ? "Only one of two plans can stand. The other is kept as an earlier plan." : "";
  part(item, "desk-where").textContent = kept;
  fillChoices(root, item, `desk-difference-${n}`, `${where}: which one stays?`, [choice("file", "In the file", file), choice("here", "Here now", here)]);
  return item;
}

/** @param {HTMLElement} root @param {HTMLElement} item @param {string} name @param {string} legend @param {Choice[]} choices */
function fillChoices(root, item, name, legend, choices) {
  const set = elementIn(item, "fieldset", HTMLFieldSetElement);
  elementIn(set, "legend", HTMLLegendElement).textContent = legend;
  set.append(...choices.map(({ words, lead = "", isChosen, choose }) => {
    const label = copyOf(part(root, "desk-choice", HTMLTemplateElement));
    const input = elementIn(label, "input", HTMLInputElement);
    Object.assign(input, { name, checked: isChosen });
    input.addEventListener("change", choose);
    part(label, "desk-lead").textContent = lead;
    part(label, "desk-lead").hidden = !lead;
    part(label, "desk-words").textContent = words;
    return label;
  }));
}
