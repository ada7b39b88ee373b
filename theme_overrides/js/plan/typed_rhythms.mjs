// Rhythms that somebody typed: how often an act is done, and how often its owner reports.

import { comparedWords, wordNumber } from "./typed_numbers.mjs";

/** @typedef {import("./typed_numbers.mjs").Reading} Reading */

/**
 * @typedef {{every: number, unit: "day" | "week" | "month", asked?: true} | {words: string}} Rhythm - `words`: a rhythm for which the plan
 *   has no code
 */

const WEEKDAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)days?";
const SPANS = /** @type {const} */ ({
  day: [1, "day"], week: [1, "week"], fortnight: [2, "week"], month: [1, "month"], quarter: [3, "month"],
});
/** @type {Map<string, Rhythm[]>} */
const NAMED = new Map([
  ["daily", [{ every: 1, unit: "day" }]],
  ["weekly", [{ every: 1, unit: "week" }]],
  ["fortnightly", [{ every: 2, unit: "week" }]],
  ["monthly", [{ every: 1, unit: "month" }]],
  ["quarterly", [{ every: 3, unit: "month" }]],
  ["biweekly", [{ every: 2, unit: "week" }, { words: "twice a week" }]],
  ["bimonthly", [{ every: 2, unit: "month" }, { words: "twice a month" }]],
]);
/** @type {Map<string, string>} */
const CODES = new Map([
  ["1 day", "daily"], ["1 week", "weekly"], ["2 week", "fortnightly"], ["4 week", "monthly"], ["1 month", "monthly"],
  ["13 week", "quarterly"], ["3 month", "quarterly"],
]);
const WEEKS_MOST = 52;

/** How often an act is done: once, today, week 3, daily, weekly and so on. @param {string} text @returns {Reading[]} */
export function whenReadings(text) {
  const words = comparedWords(text);
  if (/^(?:only |just )?(?:once|one time|1x|1 time)(?: only)?$/.test(words)) return [{ value: "once", words: "once" }];
  if (words === "today") return [{ value: words, words: "on the first day" }];
  const [, week] = /^(?:in )?week (\d{1,3})$/.exec(words) ?? [];
  if (week) return [{ value: `week ${Number(week)}`, words: `in week ${Number(week)}` }];
  return rhythmReadings(words, (rhythm) => {
    const code = CODES.get(`${rhythm.every} ${rhythm.unit}`);
    return code ? { value: code, words: rhythm.every === 4 ? "monthly (every 4 weeks)" : code } : null;
  });
}

/** How often somebody reports: a code such as weeks-2. @param {string} text @returns {Reading[]} */
export function howOftenReadings(text) {
  const words = comparedWords(text);
  if (/^weeks-\d{1,2}$/.test(words)) return howOftenReadings(`every ${words.slice(6)} weeks`);
  return rhythmReadings(words, ({ every, unit, asked }) => {
    const weeks = unit === "week" ? every : unit === "month" && every === 3 ? 13 : unit === "month" && every === 1 ? 4 : 0;
    if (!weeks || weeks > WEEKS_MOST) return null;
    // A month is no four weeks: that is for the owner of the plan to say.
    const isNear = asked || (unit === "month" && every === 1);
    return { value: `weeks-${weeks}`, words: weeks === 13 ? "every 3 months" : everyWords({ every: weeks, unit: "week" }), ...(isNear ? { asked: true } : {}) };
  });
}

/**
 * Where there are several, those without a code are read as words; alone they are no reading.
 * @param {string} words @param {(rhythm: Exclude<Rhythm, {words: string}>) => Reading | null} coded @returns {Reading[]}
 */
function rhythmReadings(words, coded) {
  const rhythms = rhythmsOf(words);
  return rhythms.flatMap((rhythm) => {
    const shown = "words" in rhythm ? rhythm.words : everyWords(rhythm);
    const reading = "words" in rhythm ? null : coded(rhythm);
    const asked = "asked" in rhythm && rhythm.asked ? { asked: /** @type {true} */ (true) } : {};
    return reading ? [{ ...reading, ...asked }] : rhythms.length > 1 ? [{ value: shown, words: shown }] : [];
  });
}

/** @param {string} words @returns {Rhythm[]} */
function rhythmsOf(words) {
  const named = NAMED.get(words.replace(/^bi-/, "bi").replace(/\.$/, ""));
  if (named) return named;
  if (new RegExp(`^(?:every |each |on |once a week on |every week on |weekly on )?${WEEKDAY}$`).test(words) && !/^on \w+day$/.test(words)) {
    return /^\w+day$/.test(words) ? [] : [{ every: 1, unit: "week", asked: true }];
  }
  const once = /^(?:every|each|(?:once|one time|1x)(?: a| per| every| each| in a)?|per) ((?:\S+ )?)(day|week|fortnight|month|quarter)s?$/.exec(words);
  if (!once) return [];
  const count = once[1] ? timesOf(once[1].trim()) : 1;
  const [unitCount, unit] = SPANS[/** @type {keyof typeof SPANS} */ (once[2])];
  const every = (count ?? 0) * unitCount;
  if (!Number.isInteger(every) || every < 1) return [];
  return unit === "day" && every % 7 === 0 ? [{ every: every / 7, unit: "week" }] : [{ every, unit }];
}

/** "other", "2nd", "second", "two", "2". @param {string} word @returns {number | null} */
function timesOf(word) {
  const ordinals = ["", "single", "second", "third", "fourth", "fifth", "sixth"];
  if (word === "other") return 2;
  const place = ordinals.indexOf(word);
  return place > 0 ? place : wordNumber(word.replace(/^(\d{1,2})(?:st|nd|rd|th)$/, "$1"));
}

/** @param {{every: number, unit: string}} rhythm */
function everyWords({ every, unit }) {
  return every === 1 ? `every ${unit}` : `every ${every} ${unit}s`;
}
