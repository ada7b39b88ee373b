// What somebody wrote and no field of a plan holds, as in a file that was damaged or changed by hand: it is kept among the notes.

/** Deeper than any plan, and more than anybody writes; beyond this nothing is looked for. */
const DEPTH_MOST = 40;
const TEXTS_MOST = 20_000;

/**
 * The lines in a value that stand nowhere in the plan that was read from it. Single words are ids and codes.
 * @param {unknown} value @param {unknown} plan @param {(line: string) => boolean} isGuides - whether the guide wrote a line
 * @returns {string[]}
 */
export function unplacedLines(value, plan, isGuides) {
  const placed = new Set(linesIn(plan));
  const missing = linesIn(value).filter((line) => /\S\s+\S/.test(line) && !placed.has(line) && !isGuides(line));
  return [...new Set(missing)];
}

/** Every line of every text in a value. @param {unknown} value @returns {string[]} */
function linesIn(value) {
  /** @type {string[]} */
  const lines = [];
  const collect = (/** @type {unknown} */ one, /** @type {number} */ depth) => {
    if (lines.length >= TEXTS_MOST || depth > DEPTH_MOST) return;
    if (typeof one === "string") lines.push(...one.split("\n").map((line) => line.trim()));
    else if (typeof one === "object" && one !== null) for (const inner of Object.values(one)) collect(inner, depth + 1);
  };
  collect(value, 0);
  return lines;
}
