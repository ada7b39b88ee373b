// Which words somebody may have meant who mistyped one. Pure; never touches the page.

const ALPHABET = "abcdefghijklmnopqrstuvwxyz";

/**
 * All words that differ by one letter left out, put in, changed, or swapped with the next.
 * @param {string} word
 */
export function* oneSlipAway(word) {
  for (let i = 0; i <= word.length; i += 1) {
    const [head, tail] = [word.slice(0, i), word.slice(i)];
    if (tail) yield head + tail.slice(1);
    if (tail.length > 1) yield head + tail[1] + tail[0] + tail.slice(2);
    for (const letter of ALPHABET) {
      yield head + letter + tail;
      if (tail) yield head + letter + tail.slice(1);
    }
  }
}

/**
 * How many letters have to be left out, put in or changed to get from one word to the other.
 * @param {string} one @param {string} other @param {number} most more than this need not be counted
 */
export function slipsBetween(one, other, most) {
  if (Math.abs(one.length - other.length) > most || strangeLetters(one, other) > most) return most + 1;
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const here = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const changed = above[column - 1] + Number(one[row - 1] !== other[column - 1]);
      here.push(Math.min(changed, above[column] + 1, here[column - 1] + 1));
    }
    if (Math.min(...here) > most) return most + 1;
    above = here;
  }
  return above[other.length];
}

/** The letters of a word that another does not have: each is a slip at least, and they are counted much faster. @param {string} one @param {string} other */
function strangeLetters(one, other) {
  let strange = 0;
  for (const letter of one) if (!other.includes(letter)) strange += 1;
  return strange;
}
