// One's own assessments over time.

import { allTicked } from "./answers.mjs";
import { levelName } from "./explanation.mjs";
import { rankOf, score } from "./scoring.mjs";
import { averageWords, listed, quoted } from "./words.mjs";

/**
 * @typedef {import("./answers.mjs").Assessment} Assessment
 * @typedef {import("./answers.mjs").Guide} Guide
 */

/**
 * @typedef {{capability: string, from: string | null, to: string | null, direction: "up" | "down" | "new" | "gone"}} Move
 * @typedef {{moves: Move[], dropped: string[], taken: string[], from: number | null, to: number | null, lines: string[]}} Change
 * `dropped` and `taken` are the ids of derailers that are no longer, or newly, ticked; `from` and `to` are averages.
 */

/**
 * The finished assessments of oneself, the earliest first; of one day, in the order in which they were kept. A date that is still
 * to come counts as today: a wrong clock must not make one assessment the latest for ever.
 * @param {Assessment[]} assessments
 * @param {string} today - as YYYY-MM-DD
 * @returns {Assessment[]}
 */
export function snapshots(assessments, today) {
  const mine = assessments.filter(({ rater, draft }) => rater.group === "self" && !draft);
  const counted = (/** @type {Assessment} */ { date }) => (date.slice(0, 10) > today ? today : date);
  return mine.sort((a, b) => (counted(a) < counted(b) ? -1 : Number(counted(a) > counted(b))));
}

/**
 * What moved between two assessments, both scored by today's rules.
 * @param {Assessment} earlier
 * @param {Assessment} later
 * @param {Guide} guide
 * @returns {Change}
 */
export function changeBetween(earlier, later, guide) {
  const [before, after] = [score(earlier, guide), score(later, guide)];
  const moves = guide.capabilities.flatMap(({ id }) => {
    const from = before.capabilities[id]?.level ?? null;
    const to = after.capabilities[id]?.level ?? null;
    return from === to ? [] : [{ capability: id, from, to, direction: directionOf(from, to, guide) }];
  });
  const ticked = allTicked(earlier, guide).map(({ derailer }) => derailer.id);
  const tickedNow = allTicked(later, guide).map(({ derailer }) => derailer.id);
  const dropped = ticked.filter((id) => !tickedNow.includes(id));
  const taken = tickedNow.filter((id) => !ticked.includes(id));
  const change = { moves, dropped, taken, from: before.average, to: after.average };
  return { ...change, lines: changeLines(change, guide) };
}

/** @param {string | null} from @param {string | null} to @param {Guide} guide @returns {Move["direction"]} */
function directionOf(from, to, guide) {
  if (from === null) return "new";
  if (to === null) return "gone";
  return rankOf(to, guide) > rankOf(from, guide) ? "up" : "down";
}

/** @param {Omit<Change, "lines">} change @param {Guide} guide */
function changeLines({ moves, dropped, taken, from, to }, guide) {
  const lines = [
    ...moves.map((move) => moveLine(move, guide)),
    dropped.length ? `No longer ticked: ${derailerNames(dropped, guide)}.` : "",
    taken.length ? `Newly ticked: ${derailerNames(taken, guide)}.` : "",
    from !== null && to !== null && from !== to ? `The average went from ${averageWords(from)} to ${averageWords(to)}.` : "",
  ].filter(Boolean);
  return lines.length ? lines : ["Nothing moved since last time."];
}

/** @param {string[]} ids @param {Guide} guide */
function derailerNames(ids, guide) {
  return listed(guide.derailers.filter(({ id }) => ids.includes(id)).map(({ name }) => quoted(name)));
}

/** @param {Move} move @param {Guide} guide */
function moveLine({ capability, from, to, direction }, guide) {
  const name = guide.capabilities.find(({ id }) => id === capability)?.name;
  if (to === null) return `${name}: not rated this time.`;
  if (from === null) return `${name}: new, at ${levelName(to, guide)}.`;
  return `${name}: ${direction} from ${levelName(from, guide)} to ${levelName(to, guide)}.`;
}
