// Adds an idea to the plan on the page of the idea, and takes it out again. Where this page and the plan share no storage, the
// button stays what it is without a script: a link to the plan that carries the idea.

import { localDay } from "../plain/dates.mjs";
import { numberWord } from "../plain/words.mjs";
import { noteAdding, pagesShareStorage } from "../dom/adding_here.mjs";
import { elementIn, part } from "../dom/parts.mjs";
import { glanceOf } from "./glance.mjs";
import { fillIdea } from "./idea_view.mjs";
import { keptChange, momentNow } from "./stored_change.mjs";
import { textWithIdea, textWithoutIdea } from "./stored_plan.mjs";

/**
 * @typedef {import("../workbook/storage.mjs").Store} Store
 * @typedef {import("./stored_plan.mjs").OfferedIdea} OfferedIdea
 */

/** @param {HTMLElement} root @param {Store} store */
export function startAdding(root, store) {
  /** @type {OfferedIdea} */
  const idea = JSON.parse(elementIn(root, "[data-part=idea]", HTMLScriptElement).text);
  const add = part(root, "add", HTMLAnchorElement);
  const show = (/** @type {string} */ said = "") => fillIdea(root, glanceOf(store.read().text, [], localDay(new Date())), localDay(new Date()), said);
  part(root, "choose").addEventListener("click", () => noteAdding(idea.id));
  if (canKeep(store)) add.setAttribute("role", "button");
  add.addEventListener("keydown", (event) => {
    if (event.key !== " " || !add.hasAttribute("role")) return;
    event.preventDefault();
    add.click();
  });
  add.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const done = canKeep(store) ? keptChange(store, (text) => textWithIdea(text, idea, momentNow())) : "nowhere";
    if (done === "kept" || done === "full") event.preventDefault();
    else noteAdding(idea.id);
    if (done === "kept") {
      show();
      part(root, "open").focus();
    }
    if (done === "full") askWhere(root, idea);
  });
  part(root, "remove").addEventListener("click", () => {
    const done = keptChange(store, (text) => textWithoutIdea(text, idea, momentNow()));
    show(done === "kept" ? "Taken out of your plan. What you wrote there stays." : "");
    if (done === "kept") add.focus();
    else part(root, "planned").textContent = "It could not be taken out here. Open your plan and take it out there.";
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
