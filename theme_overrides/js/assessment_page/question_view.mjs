// One question: the quick way or the roles, and what counts of the two.

import { asksByRole, roleAnswers } from "../assessment/answers.mjs";
import { capitalised, counted, numberWord } from "../plain/words.mjs";
import { dataOf, elementsIn, part } from "../dom/parts.mjs";

/**
 * @typedef {import("../assessment/answers.mjs").Assessment} Assessment
 * @typedef {import("../plain/guide_types.mjs").Capability} Capability
 * @typedef {import("../plain/guide_types.mjs").Guide} Guide
 */

/**
 * Unfolds the roles where they are asked for, and nowhere else.
 * @param {HTMLElement} section
 * @param {Assessment} assessment
 * @param {Guide} guide
 */
export function openRoles(section, assessment, guide) {
  rolesOf(section).open = asksByRole(assessment, capabilityOf(section, guide));
}

/**
 * Shows which of the two ways counts.
 * @param {HTMLElement} section
 * @param {Assessment} assessment
 * @param {Guide} guide
 */
export function showQuestion(section, assessment, guide) {
  const capability = capabilityOf(section, guide);
  const answered = roleAnswers(assessment, capability).length;
  part(section, "quick").hidden = rolesOf(section).open;
  part(section, "roles-count").hidden = !answered;
  part(section, "counts").textContent = answered ? rolesLeft(capability.roles.length, answered) : "";
}

/** Lets the reader change between the two ways in each question. @param {HTMLElement} root */
export function startRoles(root) {
  for (const section of elementsIn(root, "[data-question]", HTMLElement)) {
    const roles = rolesOf(section);
    roles.addEventListener("toggle", () => {
      part(section, "quick").hidden = roles.open;
    });
  }
}

/** Names no level: that would say which answer to give. @param {number} roles @param {number} answered */
function rolesLeft(roles, answered) {
  if (answered === roles) return `All ${numberWord(roles)} roles have an answer.`;
  return capitalised(`${counted(roles - answered, "role has", "roles have")} no answer yet.`);
}

/** @param {HTMLElement} section @returns {HTMLDetailsElement} */
function rolesOf(section) {
  return part(section, "roles", HTMLDetailsElement);
}

/** @param {HTMLElement} section @param {Guide} guide @returns {Capability} */
function capabilityOf(section, guide) {
  const id = dataOf(section, "question");
  const capability = guide.capabilities.find((one) => one.id === id);
  if (!capability) throw new Error(`The guide lacks the capability ${id}`);
  return capability;
}
