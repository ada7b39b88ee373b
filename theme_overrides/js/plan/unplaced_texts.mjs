// What somebody wrote and no field of a plan holds, as in a file that was damaged or changed by hand: it is kept among the notes.

/** More than anybody writes; beyond this nothing is looked for. */
const LINES_MOST = 20_000;

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

/** Every line of every text in a value, however deep. @param {unknown} value @returns {string[]} */
function linesIn(value) {
  /** @type {string[]} */
  const lines = [];
  const open = [value];
  while (open.length && lines.length < LINES_MOST) {
    const one = open.pop();
    if (typeof one === "string") lines.push(...one.split("\n", LINES_MOST).map((line) => line.trim()));
    else if (typeof one === "object" && one !== null) open.push(...Object.values(one).reverse());
  }
  return lines;
}
