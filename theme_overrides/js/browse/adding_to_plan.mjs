// Adds what a page offers to the plan on that page, and takes it out again. Where this page and the plan share no storage, and where
// the plan has no room, the way leads to the plan, which one idea can go along to.

import { localDay } from "../plain/dates.mjs";
import { numberWord } from "../plain/words.mjs";
import { noteAdding, pagesShareStorage } from "../dom/adding_here.mjs";
import { part } from "../dom/parts.mjs";
import { glanceOf } from "../workbook/glance.mjs";
import { fillAdding, showWaysIn } from "./adding_view.mjs";
import { keptChange, momentNow } from "../workbook/stored_change.mjs";

/**
 * @typedef {import("../workbook/storage.mjs").Store} Store
 * @typedef {import("../workbook/glance.mjs").Glance} Glance
 * @typedef {import("../workbook/stored_change.mjs").Changed} Changed
 * @typedef {import("../workbook/stored_change.mjs").Moment} Moment
 */

/**
 * @typedef {{areas_at_most: number, put: (text: string | null, moment: Moment) => Changed, takeOut: (text: string | null, moment: Moment) => Changed,
 *   came: (before: Glance | null) => string, alone: () => string, whenFull: () => string, whenNowhere: () => string}} Addable
 *   - `came`: what was added, where that needs to be said; `alone`: the id of the idea that goes along to the plan, "" for none;
 *   `whenFull` and `whenNowhere`: what then is to be done, "" where the link itself leads to the plan
 */

/** @param {HTMLElement} root @param {Store} store @param {Addable} addable */
export function startAdding(root, store, addable) {
  part(root, "add").addEventListener("click", (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey && addHere(root, store, addable)) event.preventDefault();
  });
  part(root, "choose").addEventListener("click", () => noteAdding(addable.alone()));
  part(root, "remove").addEventListener("click", () => takeOut(root, store, addable));
}

/** @param {Store} store */
export function canKeep(store) {
  return pagesShareStorage() && store.read().state === "kept";
}

/** Whether it was dealt with on this page; otherwise the link leads to the plan. @param {HTMLElement} root @param {Store} store @param {Addable} addable */
function addHere(root, store, addable) {
  const before = glanceHere(store);
  const done = canKeep(store) ? keptChange(store, (text) => addable.put(text, momentNow())) : "nowhere";
  if (done === "kept") {
    fillAdding(root, glanceHere(store), localDay(new Date()), addable.came(before));
    part(root, "open").focus();
    return true;
  }
  const full = `Your plan has ${numberWord(addable.areas_at_most)} areas, and that is plenty. ${addable.whenFull()}`;
  const said = done === "full" ? full : addable.whenNowhere();
  if (said) leadOn(root, addable, said);
  else noteAdding(addable.alone());
  return said !== "";
}

/** What cannot be done here is said, and the way to the plan is shown. @param {HTMLElement} root @param {Addable} addable @param {string} said */
function leadOn(root, addable, said) {
  part(root, "planned").hidden = false;
  part(root, "planned").textContent = said;
  showWaysIn(root, false);
  const way = part(root, "choose", HTMLAnchorElement);
  const idea = addable.alone();
  way.hash = idea ? `add=${idea}` : "plan";
  way.hidden = false;
  way.focus();
}

/** @param {HTMLElement} root @param {Store} store @param {Addable} addable */
function takeOut(root, store, addable) {
  const isOut = keptChange(store, (text) => addable.takeOut(text, momentNow())) === "kept";
  fillAdding(root, glanceHere(store), localDay(new Date()), isOut ? "Taken out of your plan. What you wrote there stays." : "");
  if (isOut) part(root, "add").focus();
  else part(root, "planned").textContent = "It could not be taken out here. Open your plan and take it out there.";
}

/** @param {Store} store */
function glanceHere(store) {
  return glanceOf(store.read().text, [], localDay(new Date()));
}
