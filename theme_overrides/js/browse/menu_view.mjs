// The lines of the menu, with what is known of a returning reader.

import { capitalised } from "../plain/words.mjs";
import { part } from "../dom/parts.mjs";
import { menuWords } from "../workbook/glance_words.mjs";
import { dayAndYear } from "../plain/week_words.mjs";

/** @typedef {import("../workbook/glance.mjs").Glance} Glance */

/** @param {HTMLElement} root @param {Glance | null} glance @param {string} today */
export function fillMenu(root, glance, today) {
  part(root, "menu-plan").textContent = glance?.plan ? menuWords(glance.plan) : "";
  part(root, "menu-standing").textContent = glance?.draft ? carryOnWords(glance.draft.name) : "";
  part(root, "menu-results").textContent = glance?.assessed ? `of ${dayAndYear(glance.assessed, today)}` : "";
  part(root, "menu-results-line").hidden = !glance?.assessed;
}

/** @param {string} name - of a capability, "" when it is not known */
function carryOnWords(name) {
  return name ? `carry on at ${name}` : "carry on where you stopped";
}

/** The same, as a link says it. @param {string} name @returns {string} */
export function carryOnLink(name) {
  return capitalised(carryOnWords(name));
}
