// What is known of a returning reader, in words.

import { counted } from "../plain/words.mjs";
import { dayAndYear, minutesTogether, weekWords } from "../plain/week_words.mjs";

/**
 * @typedef {import("./glance.mjs").GlanceAct} GlanceAct
 * @typedef {import("./glance.mjs").GlancePlan} GlancePlan
 */

/** "three acts are late"; "" when none is. @param {GlanceAct[]} acts @returns {string} */
export function lateWords(acts) {
  const late = acts.filter(({ isLate, isDone }) => isLate && !isDone).length;
  return late ? `${counted(late, "act")} ${late === 1 ? "is" : "are"} late` : "";
}

/** The same in a line of the menu. @param {GlancePlan} plan @returns {string} */
export function menuWords({ acts }) {
  const open = acts.filter(({ isDone }) => !isDone);
  const late = open.filter(({ isLate }) => isLate).length;
  if (!open.length || late === open.length) return lateWords(open) || weekWords(acts);
  const minutes = minutesTogether(open);
  return [`this week: ${open.length} act${open.length === 1 ? "" : "s"}`, minutes && `${minutes} min`, late && `${late} late`].filter(Boolean).join(", ");
}

/** What comes next, where nothing is due. @param {GlancePlan} plan @param {string} today @returns {string} */
export function nextWords({ acts, next }, today) {
  return acts.some(({ isDone }) => !isDone) || !next ? "" : `Next: ${next.words}, on ${dayAndYear(next.day, today)}.`;
}
