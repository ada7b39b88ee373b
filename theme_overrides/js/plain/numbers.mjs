/**
 * The mean of numbers; null when there is none.
 * @param {number[]} numbers
 * @returns {number | null}
 */
export function mean(numbers) {
  return numbers.length ? numbers.reduce((sum, number) => sum + number, 0) / numbers.length : null;
}
