// One's own assessments over time.

import { allTicked } from "./answers.mjs";
import { levelName } from "./explanation.mjs";
import { rankOf, score } from "./scoring.mjs";
import { averageWords, listed, quoted } from "../plain/words.mjs";

/**
 * @typedef {import("./answers.mjs").Assessment} Assessment
 * @typedef {import("../plain/guide_types.mjs").Guide} Guide
 */

/**
 * The finished assessments of oneself, the earliest first; of one day, in the order in which they were kept. A date that is still
 * to come counts as today: a wrong clock must not make one assessment the latest for ever.
 * @param {Assessment[]} assessments
 * @param {string} today - as YYYY-MM-DD
 * @returns {Assessment[]}
 */
export function selfAssessments(assessments, today) {
  const mine = assessments.filter(({ rater, draft }) => rater.group === "self" && !draft);
  const counted = (/** @type {Assessment} */ { date }) => (date.slice(0, 10) > today ? today : date);
  return mine.sort((a, b) => (counted(a) < counted(b) ? -1 : Number(counted(a) > counted(b))));
}

/**
 * What moved between two assessments, both scored by today's rules, in sentences.
 * @param {Assessment} earlier
 * @param {Assessment} later
 * @param {Guide} guide
 * @returns {string[]}
 */
export function changeBetween(earlier, later, guide) {
  const [before, after] = [score(earlier, guide), score(later, guide)];
  const ticked = allTicked(earlier, guide).map(({ derailer }) => derailer);
  const tickedNow = allTicked(later, guide).map(({ derailer }) => derailer);
  const dropped = ticked.filter((derailer) => !tickedNow.includes(derailer));
  const taken = tickedNow.filter((derailer) => !ticked.includes(derailer));
  const lines = [
    ...guide.capabilities.flatMap(({ id, name }) => (
      moveLines(name, before.capabilities[id]?.level, after.capabilities[id]?.level, guide)
    )),
    ...(dropped.length ? [`No longer ticked: ${derailerNames(dropped)}.`] : []),
    ...(taken.length ? [`Newly ticked: ${derailerNames(taken)}.`] : []),
    ...averageMoveLines(before.average, after.average),
  ];
  return lines.length ? lines : ["Nothing moved since last time."];
}

/** @param {string} name @param {string | undefined} from @param {string | undefined} to @param {Guide} guide */
function moveLines(name, from, to, guide) {
  if (from === to) return [];
  if (!to) return [`${name}: not rated this time.`];
  if (!from) return [`${name}: new, at ${levelName(to, guide)}.`];
  const direction = rankOf(to, guide) > rankOf(from, guide) ? "up" : "down";
  return [`${name}: ${direction} from ${levelName(from, guide)} to ${levelName(to, guide)}.`];
}

/** @param {number | null} from @param {number | null} to */
function averageMoveLines(from, to) {
  if (from === null || to === null || from === to) return [];
  return [`The average went from ${averageWords(from)} to ${averageWords(to)}.`];
}

/** @param {import("../plain/guide_types.mjs").Derailer[]} derailers */
function derailerNames(derailers) {
  return listed(derailers.map(({ name }) => quoted(name)));
}
