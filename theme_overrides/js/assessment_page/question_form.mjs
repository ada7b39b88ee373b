// The questions as a form: what is chosen there becomes an assessment, and the other way round.
// Fields are named "level-<capability>", "role-<role>", "often-<derailer>", "evidence-<capability>"; ticks are named "derailer".

import { NEVER, roleAnswers, withDerailer, withEvidence, withLevel, withRole } from "../assessment/answers.mjs";
import { mapValue } from "../plain/safe_maps.mjs";
import { elementAround, elementsIn, part } from "../dom/parts.mjs";

/**
 * @typedef {import("../assessment/answers.mjs").Assessment} Assessment
 * @typedef {import("../plain/guide_types.mjs").Guide} Guide
 */

const SAY_HOW_OFTEN = "Say how often, or take the tick away.";

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
  if (asked === "often" || asked === "derailer") part(elementAround(field, ".tickrow", HTMLElement), "say-often").textContent = "";
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

/**
 * Asks about the first habit that is ticked without how often, where it stands.
 * @param {HTMLElement} root - a question, or a whole form
 * @returns {boolean} whether there was anything to ask
 */
export function askHowOften(root) {
  const open = elementsIn(root, "[name=derailer]:checked", HTMLInputElement).find((box) => !frequenciesOf(box).some(({ checked }) => checked));
  if (!open) return false;
  part(elementAround(open, ".tickrow", HTMLElement), "say-often").textContent = SAY_HOW_OFTEN;
  frequenciesOf(open)[0].focus();
  return true;
}

/** A tick says that a habit is there, and never how often. @param {Assessment} assessment @param {HTMLInputElement} box */
function withTick(assessment, box) {
  if (!box.checked) for (const choice of frequenciesOf(box)) choice.checked = false;
  return withDerailer(assessment, box.value, box.checked ? null : NEVER);
}

/** How often a ticked habit shows, to choose from. @param {HTMLInputElement} box */
function frequenciesOf(box) {
  return elementsIn(elementAround(box, ".tickrow", HTMLElement), "[type=radio]", HTMLInputElement);
}

/** @param {HTMLTextAreaElement} field @param {Assessment} assessment */
function fillEvidence(field, assessment) {
  const text = mapValue(assessment.ratings, splitName(field.name)[1])?.evidence ?? "";
  if (field.value.trim() !== text.trim()) field.value = text;
}

/** @param {HTMLInputElement} field @param {Assessment} assessment @param {Guide} guide */
function isChosen({ name, value }, assessment, guide) {
  const [asked, id] = splitName(name);
  if (asked === "derailer") return isTick(mapValue(assessment.derailers, value));
  if (asked === "often") return mapValue(assessment.derailers, id) === value;
  if (asked === "role") return mapValue(mapValue(assessment.ratings, capabilityOfRole(id, guide))?.roles, id) === value;
  // Answers for the roles count before one for the whole.
  const byRole = guide.capabilities.some((capability) => capability.id === id && roleAnswers(assessment, capability).length);
  return !byRole && mapValue(assessment.ratings, id)?.level === value;
}

/** A tick that does not say how often is one too. @param {string | null | undefined} often */
function isTick(often) {
  return often !== undefined && often !== NEVER;
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
