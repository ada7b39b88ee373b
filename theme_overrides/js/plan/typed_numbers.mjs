// Numbers that somebody typed: minutes, hours a week, and amounts such as "six of ten". Where there are two ways to read one, both are given.

/**
 * @typedef {{value: string | number | null, words: string, asked?: true}} Reading - `words`: the value as a sentence shows it; `asked`: it
 *   is not sure even where it is the only one; `value` null: no such value is meant
 */

const SMALL = [
  "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
  "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
];
/** @type {Map<string, number>} */
const NUMBER_WORDS = new Map([
  ...SMALL.map((word, n) => /** @type {[string, number]} */ ([word, n])), ["thirty", 30], ["forty", 40], ["forty-five", 45], ["fifty", 50],
  ["sixty", 60], ["ninety", 90], ["a", 1], ["an", 1],
]);
const NUMBER = `(\\d[\\d.,]*|${[...NUMBER_WORDS.keys()].sort((a, b) => b.length - a.length).join("|")})`;
const HOURS = "(?:h|hr|hrs|hours?)\\.?";
const MINUTES = "(?:m|min|mins|minutes?|')\\.?";
const VAGUE = /^(?:about|around|approximately|approx\.?|circa|ca\.?|c\.|roughly|some|nearly|almost|up to|at least|at most|max\.?|min\.?|over|under|more than|less than|[~<>≤≥≈])\s*/;
/** @type {[RegExp, number][]} - lengths of time that have a name, in minutes */
const NAMED_TIMES = [
  [/^(?:a )?half(?: an|-)? ?hour$/, 30], [/^(?:a )?quarter(?: of an|-)? ?hour$/, 15], [/^three[ -]quarters of an hour$/, 45],
];
const MINUTES_AT_MOST_TYPED = 1440;
const HOURS_OF_A_WEEK = 168;
const CHARACTERS_MOST = 120;

/** A typed text as it is compared; "" when it is longer than any value. @param {string} text @returns {string} */
export function comparedWords(text) {
  if (text.length > CHARACTERS_MOST) return "";
  const fractions = text.replace(/(\d?)\s*([½¼¾])/g, (_, /** @type {string} */ whole, /** @type {string} */ sign) => (
    `${whole || "0"}.${{ "½": "5", "¼": "25", "¾": "75" }[/** @type {"½"} */ (sign)]}`
  ));
  return fractions.normalize("NFKC").toLowerCase().replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]+/g, " ").replace(/[‐‑‒–—−]/g, "-").trim();
}

/** The number of a word up to twenty, or of digits with one way to read them. @param {string} word @returns {number | null} */
export function wordNumber(word) {
  const [first, ...others] = numbersOf(word);
  return first === undefined || others.length ? null : first;
}

/** Each number that a text may be: "1,500" is two, "1,5" is one. @param {string} text @returns {number[]} */
function numbersOf(text) {
  const word = NUMBER_WORDS.get(text);
  if (word !== undefined) return [word];
  if (/^\d{1,7}$/.test(text)) return [Number(text)];
  const [, whole, rest] = /^(\d{1,7})[.,](\d{1,6})$/.exec(text) ?? [];
  if (!rest) return [];
  const decimal = Number(`${whole}.${rest}`);
  return rest.length === 3 && whole.length < 4 && !whole.startsWith("0") ? [Number(whole + rest), decimal] : [decimal];
}

/** @param {string} text @returns {Reading[]} */
export function minutesReadings(text) {
  const words = comparedWords(text).replace(/ (?:each|each time|every time|at a time|per time)$/, "");
  return rangedReadings(words, (one) => timeReadings(one, 1, MINUTES_AT_MOST_TYPED, (minutes) => `${minutes} min`));
}

/** Hours a week. @param {string} text @returns {Reading[]} */
export function hoursReadings(text) {
  const words = comparedWords(text).replace(/ ?(?:(?:a|per|each|every|in an ordinary) week|\/ ?(?:week|w)|weekly)$/, "");
  const [, daily] = /^(.+?) ?(?:(?:a|per|each|every) day|\/ ?day|daily)$/.exec(words) ?? [];
  const said = (/** @type {number} */ hours) => `${hours} ${hours === 1 ? "hour" : "hours"} a week`;
  const read = (/** @type {string} */ one) => timeReadings(one, 60, HOURS_OF_A_WEEK, said);
  if (!daily) return rangedReadings(words, read);
  return rangedReadings(daily, read).flatMap(({ value }) => (
    [5, 7].map((days) => Number(value) * days).filter((hours) => hours <= HOURS_OF_A_WEEK).map((hours) => asked(hours, said(hours)))
  ));
}

/**
 * A length of time in units of so many minutes.
 * @param {string} words @param {number} unit @param {number} most @param {(value: number) => string} said @returns {Reading[]}
 */
function timeReadings(words, unit, most, said) {
  const bare = new RegExp(`^${NUMBER}$`).exec(words);
  const values = bare && !/^an?$/.test(words) ? numbersOf(bare[1]) : lengthsOf(words).map((minutes) => minutes / unit);
  const possible = [...new Set(values)].filter((value) => value > 0 && value <= most).map((value) => Math.round(value * 100) / 100);
  const readings = possible.map((value) => (possible.length < values.length ? asked(value, said(value)) : { value, words: said(value) }));
  const isClock = /^\d{1,2}:\d\d$/.test(words);
  return isClock && readings.length ? [...readings, { value: null, words: `a time of day: ${words}` }] : readings;
}

/** Minutes; two where a number has two readings, none where the words are no length of time. @param {string} words @returns {number[]} */
function lengthsOf(words) {
  const named = NAMED_TIMES.find(([form]) => form.test(words));
  if (named) return [named[1]];
  const times = (/** @type {string} */ form) => new RegExp(`^${form}$`).exec(words);
  const clock = /^(\d{1,2}):([0-5]\d)(?: ?(?:h|hours?))?$/.exec(words);
  if (clock) return [Number(clock[1]) * 60 + Number(clock[2])];
  const part = times(`${NUMBER} and a (half|quarter) hours?`) ?? times(`${NUMBER} hours? and a (half|quarter)`);
  if (part) return numbersOf(part[1]).map((hours) => hours * 60 + (part[2] === "half" ? 30 : 15));
  const both = times(`${NUMBER} ?${HOURS}(?:,? and|,)? ?${NUMBER} ?(?:${MINUTES})?`);
  if (both) return numbersOf(both[1]).flatMap((hours) => numbersOf(both[2]).map((minutes) => hours * 60 + minutes));
  const hours = times(`${NUMBER} ?${HOURS}`);
  if (hours) return numbersOf(hours[1]).map((number) => number * 60);
  const minutes = times(`${NUMBER} ?${MINUTES}`);
  return minutes ? numbersOf(minutes[1]) : [];
}

/** An amount as a measure has it; its value is a text. @param {string} text @returns {Reading[]} */
export function amountReadings(text) {
  const words = comparedWords(text);
  if (/^(?:none|no|zero|nil|nothing|nobody|never)$/.test(words)) return [said("0")];
  return rangedReadings(words, oneAmount);
}

/** @param {string} words @returns {Reading[]} */
function oneAmount(words) {
  const times = (/** @type {string} */ form) => new RegExp(`^${form}$`).exec(words);
  const share = times(`${NUMBER} (?:of|out of|in|from) ${NUMBER}((?: [^\\d]{1,40})?)`);
  if (share) return numbersOf(share[1]).flatMap((part) => numbersOf(share[2]).map((whole) => said(`${part} of ${whole}${share[3]}`)));
  const fraction = /^(\d{1,4}) ?\/ ?(\d{1,4})$/.exec(words);
  if (fraction) {
    const [part, whole] = [Number(fraction[1]), Number(fraction[2])];
    return whole ? [said(`${part} of ${whole}`), said(String(Math.round((part / whole) * 1000) / 1000))] : [];
  }
  const percent = times(`${NUMBER} ?(?:%|percent|per cent)`);
  if (percent) return numbersOf(percent[1]).map((number) => said(`${number} %`));
  const counted = times(`${NUMBER}((?: [^\\s\\d]{1,30}){0,4})`);
  return counted && !/^an?$/.test(counted[1]) ? numbersOf(counted[1]).map((number) => said(`${number}${counted[2]}`)) : [];
}

/**
 * The readings of both ends of "2 to 3", of what is said with "about", and of a single value.
 * @param {string} words @param {(one: string) => Reading[]} read @returns {Reading[]}
 */
function rangedReadings(words, read) {
  const vague = words.replace(VAGUE, "").replace(/ ?\?+$/, "");
  if (vague !== words) return read(vague).map(({ value, words: shown }) => asked(value, shown));
  const between = words.replace(/^between (.{1,30}) and /, "$1 to ").replace(/^from /, "");
  const range = new RegExp(`^${NUMBER} ?(?:-|to|or|/) ?${NUMBER}( ?[^\\d].*)?$`).exec(between);
  if (!range || /\d ?\/ ?\d/.test(words)) return read(words);
  const [, from, to, unit = ""] = range;
  return [from, to].flatMap((end) => read(`${end}${unit}`)).map(({ value, words: shown }) => asked(value, shown));
}

/** @param {string} text @returns {Reading} */
function said(text) {
  return { value: text, words: text };
}

/** @param {Reading["value"]} value @param {string} words @returns {Reading} */
function asked(value, words) {
  return { value, words, asked: true };
}
