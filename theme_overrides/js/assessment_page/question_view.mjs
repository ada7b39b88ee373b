// One question: the quick way or the roles, and what counts of the two.

import { roleAnswers } from "../assessment/answers.mjs";
import { explainCapability } from "../assessment/explanation.mjs";
import { part } from "../parts.mjs";

/**
 * @typedef {import("../assessment/answers.mjs").Assessment} Assessment
 * @typedef {import("../assessment/answers.mjs").Capability} Capability
 * @typedef {import("../assessment/answers.mjs").Guide} Guide
 */

/**
 * Shows which of the two ways counts, and unfolds the roles where they do.
 * @param {HTMLElement} section
 * @param {Assessment} assessment
 * @param {Guide} guide
 */
export function showQuestion(section, assessment, guide) {
  const capability = capabilityOf(section, guide);
  const roles = /** @type {HTMLDetailsElement} */ (part(section, "roles"));
  const answered = roleAnswers(assessment, capability).length;
  if (assessment.mode === "detailed" || answered) roles.open = true;
  part(section, "quick").hidden = roles.open;
  part(section, "counts").textContent = answered ? explainCapability(assessment, capability, guide).join(" ") : "";
}

/**
 * Lets the reader change between the two ways in each question.
 * @param {HTMLElement} root
 * @param {() => Assessment | undefined} draft
 * @param {Guide} guide
 */
export function showRoles(root, draft, guide) {
  for (const section of root.querySelectorAll("[data-question]")) {
    const roles = /** @type {HTMLDetailsElement} */ (part(section, "roles"));
    roles.addEventListener("toggle", () => {
      part(section, "quick").hidden = roles.open;
      const assessment = draft();
      const answered = assessment && roleAnswers(assessment, capabilityOf(section, guide)).length;
      if (answered && !roles.open) part(section, "counts").textContent = "Your answers for the roles count until you choose one here.";
    });
  }
}

/** @param {Element} section @param {Guide} guide @returns {Capability} */
function capabilityOf(section, guide) {
  const id = /** @type {HTMLElement} */ (section).dataset.question;
  return /** @type {Capability} */ (guide.capabilities.find((capability) => capability.id === id));
}
