// The questions as a form: what is chosen there becomes an assessment, and the other way round.
// Fields are named "level-<capability>", "role-<role>", "often-<derailer>", "evidence-<capability>"; ticks are named "derailer".

import { NEVER, roleAnswers, withDerailer, withEvidence, withLevel, withRole } from "../assessment/answers.mjs";
import { mapValue } from "../plain/safe_maps.mjs";
import { elementsIn } from "../dom/parts.mjs";

/**
 * @typedef {import("../assessment/answers.mjs").Assessment} Assessment
 * @typedef {import("../plain/guide_types.mjs").Guide} Guide
 */

/** A habit that is ticked counts as this until the reader says how often. */
const AT_LEAST = "occasionally";

/** @typedef {HTMLInputElement | HTMLTextAreaElement} Field */

/** @param {EventTarget | null} target @returns {target is Field} */
export function isField(target) {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

/**
 * The assessment with what a field now says.
 * @param {Assessment} assessment
 * @param {Field} field
 * @param {Guide} guide
 * @returns {Assessment}
 */
export function withField(assessment, field, guide) {
  const [asked, id] = splitName(field.name);
  if (asked === "level") return withLevel(assessment, id, field.value);
  if (asked === "role") return withRole(assessment, capabilityOfRole(id, guide), id, field.value);
  if (asked === "evidence") return withEvidence(assessment, id, field.value);
  if (asked === "often") return withDerailer(assessment, id, field.value);
  if (asked === "derailer" && field instanceof HTMLInputElement) return withTick(assessment, field);
  return assessment;
}

/**
 * Shows an assessment in the form.
 * @param {HTMLFormElement} form
 * @param {Assessment} assessment
 * @param {Guide} guide
 */
export function fillForm(form, assessment, guide) {
  for (const field of form.elements) {
    if (field instanceof HTMLTextAreaElement) fillEvidence(field, assessment);
    else if (field instanceof HTMLInputElement) field.checked = isChosen(field, assessment, guide);
  }
}

/** @param {Assessment} assessment @param {HTMLInputElement} box */
function withTick(assessment, box) {
  const often = box.form ? elementsIn(box.form, `[name="often-${CSS.escape(box.value)}"]`, HTMLInputElement) : [];
  if (!box.checked) for (const choice of often) choice.checked = false;
  return withDerailer(assessment, box.value, box.checked ? AT_LEAST : NEVER);
}

/** @param {HTMLTextAreaElement} field @param {Assessment} assessment */
function fillEvidence(field, assessment) {
  const text = mapValue(assessment.ratings, splitName(field.name)[1])?.evidence ?? "";
  if (field.value.trim() !== text.trim()) field.value = text;
}

/** @param {HTMLInputElement} field @param {Assessment} assessment @param {Guide} guide */
function isChosen({ name, value }, assessment, guide) {
  const [asked, id] = splitName(name);
  if (asked === "derailer") return (mapValue(assessment.derailers, value) ?? NEVER) !== NEVER;
  if (asked === "often") return mapValue(assessment.derailers, id) === value;
  if (asked === "role") return mapValue(mapValue(assessment.ratings, capabilityOfRole(id, guide))?.roles, id) === value;
  // Answers for the roles count before one for the whole.
  const byRole = guide.capabilities.some((capability) => capability.id === id && roleAnswers(assessment, capability).length);
  return !byRole && mapValue(assessment.ratings, id)?.level === value;
}

/** "level-change-agility" is the level of "change-agility". @param {string} name @returns {[string, string]} */
function splitName(name) {
  const at = name.indexOf("-");
  return at < 0 ? [name, ""] : [name.slice(0, at), name.slice(at + 1)];
}

/** @param {string} role @param {Guide} guide @returns {string} */
function capabilityOfRole(role, guide) {
  return guide.capabilities.find(({ roles }) => roles.some(({ id }) => id === role))?.id ?? "";
}
