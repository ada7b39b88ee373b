// Figures and lists as people write them.

const SMALL_NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const ORDINALS = ["", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

/** A number as a word up to ten. @param {number} number @returns {string} */
export function numberWord(number) {
  return SMALL_NUMBERS[number] ?? String(number);
}

/** "first", "second" and so on. @param {number} number @returns {string} */
export function ordinal(number) {
  return ORDINALS[number] ?? `${number}th`;
}

/** "one level", "two levels". @param {number} number @param {string} one @param {string} [many] @returns {string} */
export function counted(number, one, many = `${one}s`) {
  return `${numberWord(number)} ${number === 1 ? one : many}`;
}

/** "a, b and c". @param {string[]} parts @param {string} [last] @returns {string} */
export function listed(parts, last = "and") {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} ${last} ${parts[parts.length - 1]}`;
}

/** @param {string} sentence @returns {string} */
export function capitalised(sentence) {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** A name inside a sentence. @param {string} name @returns {string} */
export function quoted(name) {
  return `“${name}”`;
}

/**
 * An average with one decimal, or with two where one would not be exact; half a hundredth is rounded up. But what is just short of
 * a round figure such as 2.5, which may be a limit, is never shown as having reached it.
 * @param {number} average
 * @returns {string}
 */
export function averageWords(average) {
  // What binary fractions lose of a number such as 2.3 must not cost a hundredth.
  const exact = average * 100 + 1e-6;
  const rounded = Math.round(exact);
  const isShort = rounded % 10 === 0 && rounded > exact;
  return ((isShort ? rounded - 1 : rounded) / 100).toFixed(2).replace(/0$/, "");
}
