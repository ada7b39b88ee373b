// Adds an idea to the plan on the page of the idea. Where this page and the plan share no storage, the button stays what it is without
// a script: a link to the plan that carries the idea.

import { elementIn, part } from "../dom/parts.mjs";
import { textWithIdea, textWithoutIdea } from "../workbook/stored_plan.mjs";
import { canKeep, startAdding } from "./adding_to_plan.mjs";

/** @param {HTMLElement} root @param {import("../workbook/storage.mjs").Store} store */
export function startIdeaAdding(root, store) {
  /** @type {import("../workbook/stored_plan.mjs").OfferedIdea} */
  const idea = JSON.parse(elementIn(root, "[data-part=idea]", HTMLScriptElement).text);
  if (canKeep(store)) actAsButton(part(root, "add", HTMLAnchorElement));
  startAdding(root, store, {
    areas_at_most: idea.areas_at_most,
    put: (text, moment) => textWithIdea(text, idea, moment),
    takeOut: (text, moment) => textWithoutIdea(text, idea, moment),
    came: () => "", alone: () => idea.id,
    whenFull: () => "Choose there where this idea is to go.", whenNowhere: () => "",
  });
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
