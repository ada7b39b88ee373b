// The way through the questions: each capability asks for a description and then, where there are any, for habits. Back, next, and at the
// end what is still open.

import { answerProgress, hasOpenQuestion } from "../assessment/answers.mjs";
import { score } from "../assessment/scoring.mjs";
import { listed } from "../plain/words.mjs";
import { part } from "../dom/parts.mjs";

/**
 * @typedef {import("../assessment/answers.mjs").Assessment} Assessment
 * @typedef {import("../plain/guide_types.mjs").Capability} Capability
 * @typedef {import("../plain/guide_types.mjs").Guide} Guide
 * @typedef {{capability: Capability, isHabits: boolean}} Step
 */

/** The address of a step within the page. @param {string} capability @param {boolean} isHabits */
export function hashOfStep(capability, isHabits) {
  return `#${isHabits ? "habits" : "rate"}-${capability}`;
}

/**
 * @param {HTMLElement} turn
 * @param {Assessment} draft
 * @param {{question: string, isHabits: boolean}} now
 * @param {Guide} guide
 */
export function showTurn(turn, draft, { question, isHabits }, guide) {
  const steps = stepsOf(guide);
  const here = steps.findIndex((step) => step.capability.id === question && step.isHabits === isHabits);
  const [before, after] = [steps[here - 1], steps[here + 1]];
  const [back, next] = [part(turn, "back", HTMLAnchorElement), part(turn, "next", HTMLAnchorElement)];
  back.href = before ? hashOfStep(before.capability.id, before.isHabits) : "#assess";
  part(turn, "back-to").textContent = ` to ${before ? stepName(before) : "the start"}`;
  // There a longer word needs the room.
  part(turn, "kept-here").hidden = isHabits;
  next.hidden = !after;
  if (after) {
    next.href = hashOfStep(after.capability.id, after.isHabits);
    next.textContent = `Next: ${after.isHabits ? "habits" : after.capability.name}`;
  }
  part(turn, "finish").hidden = Boolean(after) && answerProgress(draft, guide).next !== null;
  part(turn, "still-open").textContent = after ? "" : stillOpen(draft, guide);
}

/** @param {Guide} guide @returns {Step[]} */
function stepsOf(guide) {
  return guide.capabilities.flatMap((capability) => {
    const hasHabits = guide.derailers.some((derailer) => derailer.capability === capability.id);
    return [{ capability, isHabits: false }, ...(hasHabits ? [{ capability, isHabits: true }] : [])];
  });
}

/** @param {Step} step */
function stepName({ capability, isHabits }) {
  return isHabits ? `the habits in ${capability.name}` : capability.name;
}

/** What stays open, and what that means for the average. @param {Assessment} draft @param {Guide} guide */
function stillOpen(draft, guide) {
  const open = guide.capabilities.filter((capability) => hasOpenQuestion(draft, capability));
  if (!open.length) return "Every question has an answer.";
  const rated = score(draft, guide).capabilities;
  const named = (/** @type {Capability[]} */ some) => listed(some.map(({ name }) => name));
  const whole = named(open.filter(({ id }) => !rated[id]));
  const partly = named(open.filter(({ id }) => rated[id]));
  return [
    ...(whole ? [`Still open: ${whole}. What stays open is left out of the average.`] : []),
    ...(partly ? [`Some roles are still open in ${partly}; the average counts what you answered there.`] : []),
  ].join(" ");
}
