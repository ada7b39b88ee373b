// Adds a situation to the plan on its page: as much of its first hour and its ideas as the reader ticks.

import { counted, listed } from "../plain/words.mjs";
import { elementIn, elementsIn, part } from "../dom/parts.mjs";
import { textWithoutSituation, textWithSituation } from "../workbook/stored_situation.mjs";
import { startAdding } from "./adding_to_plan.mjs";

/**
 * @typedef {import("../workbook/glance.mjs").Glance} Glance
 * @typedef {import("../workbook/stored_situation.mjs").ChosenParts} ChosenParts
 * @typedef {import("../workbook/stored_situation.mjs").OfferedSituation} OfferedSituation
 */

const NOT_FROM_HERE = "From this page nothing can be put into your plan.";

/** @param {HTMLElement} root @param {import("../workbook/storage.mjs").Store} store */
export function startSituationAdding(root, store) {
  /** @type {OfferedSituation} */
  const situation = JSON.parse(elementIn(root, "[data-part=situation]", HTMLScriptElement).text);
  const chosen = () => chosenIn(root, situation);
  for (const box of boxesIn(root)) box.addEventListener("change", () => showChosen(root, chosen()));
  // A browser may have kept the ticks of the last visit.
  showChosen(root, chosen());
  startAdding(root, store, {
    areas_at_most: situation.areas_at_most,
    put: (text, moment) => textWithSituation(text, situation, chosen(), moment),
    takeOut: (text, moment) => textWithoutSituation(text, situation, moment),
    came: (before) => cameWords(chosen(), before),
    alone: () => chosen().ideas[0]?.id ?? "",
    whenFull: () => alongWords(chosen()) || "Take one out there first.",
    whenNowhere: () => `${NOT_FROM_HERE} ${alongWords(chosen()) || "Note the first hour there yourself."}`,
  });
}

/** @param {HTMLElement} root */
function boxesIn(root) {
  return elementsIn(root, "[data-part=choice] input", HTMLInputElement);
}

/** What is ticked; where there are no ideas to choose from, the first hour. @param {HTMLElement} root @param {OfferedSituation} situation @returns {ChosenParts} */
function chosenIn(root, { ideas }) {
  const boxes = boxesIn(root);
  const ticked = new Set(boxes.filter(({ checked }) => checked).map(({ value }) => value));
  return { firstHour: !boxes.length || ticked.has(""), ideas: ideas.filter(({ id }) => ticked.has(id)) };
}

/** @param {HTMLElement} root @param {ChosenParts} chosen */
function showChosen(root, chosen) {
  const words = chosenWords(chosen);
  part(root, "add", HTMLButtonElement).disabled = !words;
  for (const one of elementsIn(root, "[data-part=chosen]", HTMLElement)) one.textContent = words || "nothing so far";
}

/** "the first hour and one idea" @param {ChosenParts} chosen @returns {string} "" for nothing */
function chosenWords({ firstHour, ideas }) {
  return listed([...(firstHour ? ["the first hour"] : []), ...(ideas.length ? [counted(ideas.length, "idea")] : [])]);
}

/** @param {ChosenParts} chosen @param {Glance | null} before */
function cameWords(chosen, before) {
  const known = before?.plan?.ideas;
  const there = chosen.ideas.filter(({ ids }) => ids.some((id) => known?.has(id)));
  const come = { ...chosen, ideas: chosen.ideas.filter((idea) => !there.includes(idea)) };
  const stayed = there.length ? [`${counted(there.length, "idea")} stood there already`] : [];
  return [...[chosenWords(come)].filter(Boolean), ...stayed].join("; ");
}

/** What goes along to the plan, and what does not. @param {ChosenParts} chosen @returns {string} "" where no idea is ticked */
function alongWords({ firstHour, ideas }) {
  if (!ideas.length) return "";
  const left = chosenWords({ firstHour, ideas: ideas.slice(1) });
  return `Choose there where “${ideas[0].title}” is to go.${left && ` What stays on this page: ${left}.`}`;
}
