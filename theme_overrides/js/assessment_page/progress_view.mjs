// How far the questions are answered: in words, as a bar, and as numerals to jump by.

import { answerProgress, hasOpenQuestion } from "../assessment/answers.mjs";
import { elementIn, part } from "../dom/parts.mjs";
import { numeralOf } from "../dom/marks.mjs";

/**
 * @typedef {import("../assessment/answers.mjs").Assessment} Assessment
 * @typedef {import("../plain/guide_types.mjs").Guide} Guide
 */

/** As the page says: nine questions take about ten minutes, 27 about 25. @type {Record<string, number>} */
const MINUTES_EACH = { quick: 10 / 9, detailed: 25 / 27 };

/**
 * @param {HTMLElement} root
 * @param {Assessment} assessment
 * @param {string | null} question - the capability that is asked about
 * @param {Guide} guide
 */
export function showProgress(root, assessment, question, guide) {
  const { answered, questions } = answerProgress(assessment, guide);
  const place = guide.capabilities.findIndex(({ id }) => id === question);
  part(root, "progress-text").textContent = `${place + 1} of ${guide.capabilities.length}`;
  part(root, "progress-rest").textContent = restWords(questions - answered, assessment.mode);
  const bar = part(root, "progress-bar", HTMLProgressElement);
  bar.max = questions;
  bar.value = answered;
  root.querySelectorAll(".pips li").forEach((pip, n) => showPip(pip, assessment, guide, n, n === place));
}

/** @param {number} open - how many questions are @param {string} mode */
function restWords(open, mode) {
  const minutes = Math.ceil(open * MINUTES_EACH[mode]);
  return minutes ? `about ${minutes} minute${minutes === 1 ? "" : "s"} left` : "every question has an answer";
}

/** @param {Element} pip @param {Assessment} assessment @param {Guide} guide @param {number} place @param {boolean} isNow */
function showPip(pip, assessment, guide, place, isNow) {
  const capability = guide.capabilities[place];
  const done = !hasOpenQuestion(assessment, capability);
  pip.classList.toggle("done", done);
  pip.classList.toggle("now", isNow);
  const link = elementIn(pip, "a", HTMLAnchorElement);
  link.setAttribute("aria-label", `${numeralOf(capability.id, guide)} ${capability.name}, ${done ? "answered" : "open"}`);
  if (isNow) link.setAttribute("aria-current", "step");
  else link.removeAttribute("aria-current");
}
