// What moved since last time, and up to three assessments side by side.

import { changeBetween } from "../assessment/history.mjs";
import { levelName } from "../assessment/explanation.mjs";
import { score } from "../assessment/scoring.mjs";
import { averageWords } from "../assessment/words.mjs";
import { copyOf, elementAround, elementIn, part } from "../parts.mjs";
import { dateNames } from "./dates.mjs";
import { fillList } from "./marks.mjs";

/**
 * @typedef {import("../assessment/answers.mjs").Assessment} Assessment
 * @typedef {import("../guide_types.mjs").Guide} Guide
 * @typedef {import("../assessment/answers.mjs").Result} Result
 */

const SIDE_BY_SIDE = 3;

/**
 * @param {HTMLElement} root
 * @param {Guide} guide
 * @returns {(list: Assessment[]) => void} shows the finished assessments, the earliest first
 */
export function startHistory(root, guide) {
  /** @type {Assessment[]} */
  let shown = [];
  part(root, "side").addEventListener("change", () => showSide(root, shown, guide));
  return (list) => {
    shown = list;
    showMoved(root, list, guide);
    showSide(root, list, guide);
  };
}

/** @param {HTMLElement} root @param {Assessment[]} list @param {Guide} guide */
function showMoved(root, list, guide) {
  const [earlier, now] = list.slice(-2);
  const names = dateNames(list);
  const since = now ? [`Since ${names[names.length - 2]}:`, ...changeBetween(earlier, now, guide)] : [];
  fillList(part(root, "moved"), now ? since : ["This is your first assessment. Assess again in three months, and what moved stands here."]);
  part(root, "side").hidden = !now;
  const first = Math.max(0, list.length - SIDE_BY_SIDE);
  selects(root).forEach((select, n) => {
    // Chosen from the start: choosing later lays out the page.
    select.replaceChildren(new Option("none", ""), ...names.map((name, place) => (
      new Option(name, String(place), false, place === first + n)
    )));
  });
}

/** @param {HTMLElement} root @returns {HTMLSelectElement[]} */
function selects(root) {
  return [...part(root, "side").querySelectorAll("select")];
}

/** @param {HTMLElement} root @param {Assessment[]} list @param {Guide} guide */
function showSide(root, list, guide) {
  const results = selects(root).map(({ value }) => (value === "" ? null : score(list[Number(value)], guide)));
  selects(root).forEach((select, n) => showOnPaper(select, results[n] !== null));
  const template = part(root, "side-row", HTMLTemplateElement);
  const rowView = (/** @type {string} */ name, /** @type {(string | null)[]} */ cells) => {
    const row = copyOf(template);
    part(row, "name").textContent = name;
    row.querySelectorAll("td").forEach((cell, n) => {
      cell.textContent = cells[n] ?? "–";
      cell.classList.toggle("none-chosen", results[n] === null);
    });
    return row;
  };
  const levelIn = (/** @type {Result | null} */ result, /** @type {string} */ id) => {
    const level = result?.capabilities[id]?.level;
    return level ? levelName(level, guide) : null;
  };
  const rows = guide.capabilities.map(({ id, name }) => rowView(name, results.map((result) => levelIn(result, id))));
  const averages = results.map((result) => (result && result.average !== null ? averageWords(result.average) : null));
  const overall = results.map((result) => (result?.overall ? levelName(result.overall, guide) : null));
  part(root, "side-rows").replaceChildren(...rows, rowView("Average", averages), rowView("Overall", overall));
}

/**
 * A select prints badly: for the paper its date stands beside it as text, and a column without one is left out.
 * @param {HTMLSelectElement} select
 * @param {boolean} isChosen
 */
function showOnPaper(select, isChosen) {
  const head = elementAround(select, "th", HTMLElement);
  head.classList.toggle("none-chosen", !isChosen);
  elementIn(head, ".on-paper", HTMLElement).textContent = select.selectedOptions[0]?.text ?? "";
}
