// How well the lines of a record meet a question. Pure; never touches the page.

/** A pair of neighbouring words that both say counts so much of its rarity. */
const PAIR_WEIGHT = 0.3;
/** The second best line speaks for a record, too, but less. */
const SECOND_LINE = 0.7;
/** A line of one word is met by chance more easily than a long one. */
const CHANCE = 0.5;
/** The lines in which people tell of a trouble. */
const TOLD = new Set(["situation", "trouble"]);

/**
 * @typedef {{word: string, telling: boolean, score: number, name: string, rarity: number, letters: string, lines: number[]}} WordMatch
 *   the best of one word in a record: the term that matched, how rare it is, and the fields and lines where it or a variant stands
 */

/**
 * How well the best lines of a record meet the question: rare words count more, and so does a line that says little else.
 * @param {WordMatch[]} own
 * @param {import("./shown_texts.mjs").ShownLine[]} lines of the record
 * @param {Map<number, number>} pairs the rarity of the shared pairs, by line
 * @returns {{score: number, saying?: import("./shown_texts.mjs").ShownLine}} the saying is the situation or trouble that meets it best
 */
export function bestLine(own, lines, pairs) {
  let [best, second, told] = [0, 0, 0];
  /** @type {import("./shown_texts.mjs").ShownLine | undefined} */
  let saying;
  for (const [place, { words, telling, rarity }] of saidByLine(own)) {
    const { kind, length, weight } = lines[place];
    const met = length && Math.min(1, words / (length + CHANCE));
    const score = weight * met * (rarity + PAIR_WEIGHT * (pairs.get(place) ?? 0));
    if (score > best) [best, second] = [score, best];
    else if (score > second) second = score;
    if (telling && TOLD.has(kind) && score > told) [told, saying] = [score, lines[place]];
  }
  return { score: best + SECOND_LINE * second, saying };
}

/** Of each line that says anything, how many words of the question it says, whether one is telling, and how rare they are. @param {WordMatch[]} own */
function saidByLine(own) {
  /** @type {Map<number, {words: number, telling: boolean, rarity: number, last: object}>} */
  const said = new Map();
  for (const match of own) {
    for (const place of match.lines) {
      const found = said.get(place);
      if (!found) said.set(place, { words: 1, telling: match.telling, rarity: match.rarity, last: match });
      else if (found.last !== match) {
        found.words += 1;
        found.telling ||= match.telling;
        found.rarity += match.rarity;
        found.last = match;
      }
    }
  }
  return said;
}
