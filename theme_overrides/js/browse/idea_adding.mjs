// Adds an idea to the plan on the page of the idea, and takes it out again. Where this page and the plan share no storage, the
// button stays what it is without a script: a link to the plan that carries the idea.

import { localDay } from "../plain/dates.mjs";
import { numberWord } from "../plain/words.mjs";
import { noteAdding, pagesShareStorage } from "../dom/adding_here.mjs";
import { elementIn, part } from "../dom/parts.mjs";
import { glanceOf } from "../workbook/glance.mjs";
import { fillIdea } from "./idea_view.mjs";
import { keptChange, momentNow } from "../workbook/stored_change.mjs";
import { textWithIdea, textWithoutIdea } from "../workbook/stored_plan.mjs";

/**
 * @typedef {import("../workbook/storage.mjs").Store} Store
 * @typedef {import("../workbook/stored_plan.mjs").OfferedIdea} OfferedIdea
 */

/** @param {HTMLElement} root @param {Store} store */
export function startAdding(root, store) {
  /** @type {OfferedIdea} */
  const idea = JSON.parse(elementIn(root, "[data-part=idea]", HTMLScriptElement).text);
  const add = part(root, "add", HTMLAnchorElement);
  if (canKeep(store)) actAsButton(add);
  add.addEventListener("click", (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey && addHere(root, store, idea)) event.preventDefault();
  });
  part(root, "choose").addEventListener("click", () => noteAdding(idea.id));
  part(root, "remove").addEventListener("click", () => takeOut(root, store, idea));
}

/** Whether it was dealt with on this page; otherwise the link leads to the plan. @param {HTMLElement} root @param {Store} store @param {OfferedIdea} idea */
function addHere(root, store, idea) {
  const done = canKeep(store) ? keptChange(store, (text) => textWithIdea(text, idea, momentNow())) : "nowhere";
  if (done === "kept") {
    show(root, store);
    part(root, "open").focus();
    return true;
  }
  if (done === "full") askWhere(root, idea);
  else noteAdding(idea.id);
  return done === "full";
}

/** @param {HTMLElement} root @param {Store} store @param {OfferedIdea} idea */
function takeOut(root, store, idea) {
  const isOut = keptChange(store, (text) => textWithoutIdea(text, idea, momentNow())) === "kept";
  show(root, store, isOut ? "Taken out of your plan. What you wrote there stays." : "");
  if (isOut) part(root, "add").focus();
  else part(root, "planned").textContent = "It could not be taken out here. Open your plan and take it out there.";
}

/** @param {HTMLElement} root @param {Store} store @param {string} [said] */
function show(root, store, said = "") {
  const today = localDay(new Date());
  fillIdea(root, glanceOf(store.read().text, [], today), today, said);
}

/** A link that acts on its own page is told and used as a button. @param {HTMLAnchorElement} link */
function actAsButton(link) {
  link.setAttribute("role", "button");
  link.addEventListener("keydown", (event) => {
    if (event.key !== " ") return;
    event.preventDefault();
    link.click();
  });
}

/** More areas than a plan holds: the plan asks into which the idea is to go. @param {HTMLElement} root @param {OfferedIdea} idea */
function askWhere(root, idea) {
  part(root, "planned").hidden = false;
  part(root, "planned").textContent = `Your plan has ${numberWord(idea.areas_at_most)} areas, and that is plenty. Choose there where this idea is to go.`;
  part(root, "add").hidden = true;
  part(root, "choose").hidden = false;
  part(root, "choose").focus();
}

/** @param {Store} store */
function canKeep(store) {
  return pagesShareStorage() && store.read().state === "kept";
}
