// A date or a number that cannot be meant, such as the year 26, is a slip: it is not kept, and asked about below its field. What can be
// meant the field itself says, in `min` and `max`.

import { shownDate } from "../plain/dates.mjs";
import { copyOf, part } from "../dom/parts.mjs";

const RANGED = ["date", "number"];
const KEPT = "What stood here before is kept.";

/** Whether what stands in a field cannot be meant, or is not complete. @param {HTMLInputElement} field */
export function isSlip(field) {
  return !field.validity.valid;
}

/** A field is looked at when it is left: before that it may be half typed. @param {HTMLElement} root */
export function startSlips(root) {
  root.addEventListener("focusout", ({ target }) => {
    if (target instanceof HTMLInputElement && RANGED.includes(target.type)) showSlip(root, target);
  });
  root.addEventListener("input", ({ target }) => {
    if (target instanceof HTMLInputElement && !isSlip(target)) clearSlip(target);
  });
}

/** @param {HTMLInputElement} field */
export function clearSlip(field) {
  const { nextElementSibling: next } = field;
  if (next instanceof HTMLElement && next.dataset.part === "slip-said") next.remove();
  field.removeAttribute("aria-invalid");
}

/** @param {HTMLElement} root @param {HTMLInputElement} field */
function showSlip(root, field) {
  clearSlip(field);
  if (!isSlip(field)) return;
  field.setAttribute("aria-invalid", "true");
  const view = copyOf(part(root, "slip", HTMLTemplateElement));
  part(view, "slip-text").textContent = slipWords(field);
  const meant = meantDay(field.value);
  const button = part(view, "slip-meant");
  if (!meant) button.remove();
  button.textContent = `I mean ${shownDate(meant)}`;
  button.addEventListener("click", () => {
    field.value = meant;
    field.focus();
    for (const name of ["input", "change"]) field.dispatchEvent(new Event(name, { bubbles: true }));
  });
  field.after(view);
}

/** @param {HTMLInputElement} field */
function slipWords({ type, value, min, max, validity }) {
  if (type === "number") return validity.badInput ? `This is no number. ${KEPT}` : `Only ${min} to ${max} can be meant here. ${KEPT}`;
  if (validity.badInput) return `This day is not complete. ${KEPT}`;
  return `The year ${Number(value.split("-")[0])} looks like a slip. ${KEPT}`;
}

/** The day with the century that a year of two figures lacks; "" for any other. @param {string} value */
function meantDay(value) {
  return /^00\d\d-/.test(value) ? `20${value.slice(2)}` : "";
}
