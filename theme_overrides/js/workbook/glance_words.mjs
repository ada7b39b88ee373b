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
  const late = acts.filter(({ isLate }) => isLate).length;
  if (!acts.length || late === acts.length) return lateWords(acts) || weekWords(acts);
  const minutes = minutesTogether(acts);
  return [`this week: ${acts.length} act${acts.length === 1 ? "" : "s"}`, minutes && `${minutes} min`, late && `${late} late`].filter(Boolean).join(", ");
}

/** What comes next, where nothing is due. @param {GlancePlan} plan @param {string} today @returns {string} */
export function nextWords({ acts, next }, today) {
  return acts.length || !next ? "" : `Next: ${next.words}, on ${dayAndYear(next.day, today)}.`;
}
