// All capabilities below each other: the level, the habits, and the description of what comes next.

import { NOT_MY_WORK, roleAnswers, tickedDerailers } from "../assessment/answers.mjs";
import { levelName } from "../assessment/explanation.mjs";
import { levelsLost, rankOf, ratedLevel, topLevel } from "../assessment/scoring.mjs";
import { capitalised, counted } from "../plain/words.mjs";
import { copyOf, elementIn, part } from "../dom/parts.mjs";
import { fillLink, numeralOf, setDomain } from "../dom/marks.mjs";
import { levelBadge } from "./level_badge.mjs";

/**
 * @typedef {import("../assessment/answers.mjs").Assessment} Assessment
 * @typedef {import("../assessment/answers.mjs").CapabilityResult} CapabilityResult
 * @typedef {import("../assessment/answers.mjs").Ticked} Ticked
 * @typedef {import("../plain/guide_types.mjs").Capability} Capability
 * @typedef {import("../plain/guide_types.mjs").Guide} Guide
 * @typedef {{guide: Guide, siteRoot: string | null, answer: (capability: string) => void}} Ways - `answer`: leads to the question of a capability
 */

/**
 * @param {HTMLElement} root
 * @param {Assessment} now
 * @param {import("../assessment/answers.mjs").Result} result
 * @param {Ways} ways
 */
export function showStandings(root, now, result, ways) {
  part(root, "rows").replaceChildren(...ways.guide.capabilities.map((capability) => (
    standingView(root, capability, now, result.capabilities[capability.id], ways)
  )));
}

/**
 * @param {HTMLElement} root @param {Capability} capability @param {Assessment} now @param {CapabilityResult | undefined} found
 * @param {Ways} ways
 */
function standingView(root, capability, now, found, ways) {
  const { guide, siteRoot } = ways;
  const view = copyOf(part(root, "row", HTMLTemplateElement));
  const ticked = tickedDerailers(now, capability.id, guide);
  setDomain(view, capability.domain);
  part(view, "numeral").textContent = numeralOf(capability.id, guide);
  fillLink(part(view, "name", HTMLAnchorElement), capability.name, siteRoot === null ? null : siteRoot + capability.url);
  if (found) part(view, "level").append(levelBadge(part(root, "badge", HTMLTemplateElement), found.level, guide));
  else showUnrated(view, capability, now, ways);
  part(view, "habits-text").textContent = habitsText(found, ticked, guide);
  part(view, "habits").replaceChildren(...ticked.map(({ derailer }) => {
    const habit = copyOf(part(root, "habit", HTMLTemplateElement));
    fillLink(part(habit, "habit-name", HTMLAnchorElement), derailer.name, siteRoot === null ? null : siteRoot + derailer.url);
    return habit;
  }));
  for (const name of ["habits-text", "habits"]) part(view, name).hidden = !ticked.length;
  showNext(view, capability, found, guide);
  return view;
}

/** In place of a level. @param {HTMLElement} view @param {Capability} capability @param {Assessment} now @param {Ways} ways */
function showUnrated(view, capability, now, { guide, answer }) {
  const isMine = ratedLevel(now, capability, guide) !== NOT_MY_WORK;
  const begun = roleAnswers(now, capability).length;
  part(view, "unrated").textContent = isMine ? begun ? `${counted(begun, "role")} answered, no level yet.` : "" : "Not part of my work.";
  const button = part(view, "answer");
  button.hidden = !isMine;
  button.textContent = `Answer ${capability.name}`;
  button.addEventListener("click", () => answer(capability.id));
}

/** What the ticked habits of a capability cost. @param {CapabilityResult | undefined} found @param {Ticked[]} ticked @param {Guide} guide */
function habitsText(found, ticked, guide) {
  const habits = capitalised(counted(ticked.length, "habit"));
  const lost = found ? levelsLost(found, guide) : 0;
  if (lost) return `${habits} cost${ticked.length === 1 ? "s" : ""} ${lost === 1 ? "a level" : counted(lost, "level")} here`;
  const isLowest = found && found.points >= guide.rules.points_per_level_lost;
  return isLowest ? `${habits} here; there is no level below to lose` : `${habits} here, no level lost`;
}

/**
 * The description of the next level; of the highest, that there is none.
 * @param {HTMLElement} view @param {Capability} capability @param {CapabilityResult | undefined} found @param {Guide} guide
 */
function showNext(view, capability, found, guide) {
  part(view, "next-line").hidden = !found;
  if (!found) return;
  const isTop = found.level === topLevel(guide);
  const isLost = found.level !== found.rated;
  const next = isLost ? found.rated : guide.levels[rankOf(found.level, guide) + 1]?.id ?? found.level;
  part(view, "next-head").textContent = isTop ? "The highest level" : `${isLost ? "Without these habits" : "Next"}, at ${levelName(next, guide)} level`;
  part(view, "next-text").textContent = isTop ? "Others can learn it from you." : statementOf(capability.id, next);
}

/** The description of a level, which stands in the question. @param {string} capability @param {string} level */
function statementOf(capability, level) {
  const choice = `[name="level-${CSS.escape(capability)}"][value="${CSS.escape(level)}"]`;
  return elementIn(document, `${choice} + .pick-b > .pick-t`, HTMLElement).textContent;
}
