// A level as a sign of the book.

import { levelName } from "../assessment/explanation.mjs";
import { rankOf } from "../assessment/scoring.mjs";
import { copyOf, part } from "../dom/parts.mjs";

/**
 * A level as its ladder and its name.
 * @param {HTMLTemplateElement} template
 * @param {string} level
 * @param {import("../plain/guide_types.mjs").Guide} guide
 * @returns {HTMLElement}
 */
export function levelBadge(template, level, guide) {
  const badge = copyOf(template);
  badge.querySelector("use")?.setAttribute("href", `#r-${rankOf(level, guide) + 1}`);
  part(badge, "level-name").textContent = levelName(level, guide);
  return badge;
}
