// A plan from a file, made whole. Whatever the file holds, the plan has its shape afterwards; keys that are not known are kept.

import { isDay } from "./dates.mjs";
import { newActivity, newArea, newCheckIn, newPlan } from "./plan.mjs";

/**
 * @typedef {import("./plan.mjs").Plan} Plan
 */

/** More than anybody plans; a file beyond this is damaged or hostile. */
const AREAS_MOST = 30;
const ACTIVITIES_MOST = 200;
const CHECK_INS_MOST = 500;
/** @type {import("./plan.mjs").Activity["state"][]} */
const STATES = ["open", "done", "moved", "dropped"];

/**
 * The plan in a value from a file, or a sentence that says why there is none.
 * @param {unknown} value
 * @param {() => string} makeId - gives a new id
 * @returns {{plan: Plan, problem: null} | {plan: null, problem: string}}
 */
export function readPlan(value, makeId) {
  if (!isObject(value)) return { plan: null, problem: "The plan in this file is damaged. Nothing was changed." };
  const areas = listOf(value.areas);
  const tooMany = areas.length > AREAS_MOST || listOf(value.check_ins).length > CHECK_INS_MOST
    || areas.some((area) => listOf(area.activities).length > ACTIVITIES_MOST);
  if (tooMany) return { plan: null, problem: "The plan in this file is larger than this page can hold. Nothing was changed." };
  /** @type {Set<string>} */
  const ids = new Set();
  const single = (/** @type {unknown} */ id) => {
    const own = typeof id === "string" && id && !ids.has(id) ? id.slice(0, 200) : makeId();
    ids.add(own);
    return own;
  };
  const whole = areas.map((area) => readArea(area, single));
  const accountability = textsOf(value.accountability, newPlan({ id: "" }).accountability);
  return {
    plan: {
      ...value, id: textOf(value.id) || whole[0]?.id || makeId(), start: dateOf(value.start), review: dateOf(value.review),
      hours_per_week: numberOf(value.hours_per_week), areas: whole, accountability,
      check_ins: listOf(value.check_ins).map((one) => ({ ...textsOf(one, newCheckIn({})), date: dateOf(one.date) })),
    },
    problem: null,
  };
}

/** @param {Record<string, unknown>} given @param {(id: unknown) => string} single @returns {import("./plan.mjs").PlanArea} */
function readArea(given, single) {
  const blank = newArea({ id: "" });
  const ideas = Array.isArray(given.ideas) ? given.ideas.filter((/** @type {unknown} */ id) => typeof id === "string") : [];
  return {
    ...given, ...blank, ...pickTexts(given, ["title", "why_me", "why_organisation"]), id: single(given.id), ideas,
    capability: typeof given.capability === "string" ? given.capability : null,
    current: textsOf(given.current, blank.current), desired: textsOf(given.desired, blank.desired),
    activities: listOf(given.activities).map((one) => readActivity(one, single)),
  };
}

/** @param {Record<string, unknown>} given @param {(id: unknown) => string} single */
function readActivity(given, single) {
  const texts = ["what", "when", "measure", "monitored", "feedback_from", "if_then", "reason"];
  return newActivity({
    ...given, ...pickTexts(given, texts), id: single(given.id), date: dateOf(given.date), minutes: numberOf(given.minutes),
    state: STATES.find((state) => state === given.state) ?? "open",
    from_idea: typeof given.from_idea === "string" ? given.from_idea : null,
  });
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** @param {unknown} value @returns {Record<string, unknown>[]} */
function listOf(value) {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** A list of texts is read as its lines. @param {unknown} value @returns {string} */
function textOf(value) {
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join("\n");
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
}

/** @param {Record<string, unknown>} given @param {string[]} keys */
function pickTexts(given, keys) {
  return Object.fromEntries(keys.map((key) => [key, textOf(given[key])]));
}

/** @template {Record<string, string>} T @param {unknown} value @param {T} blank @returns {T} */
function textsOf(value, blank) {
  const given = isObject(value) ? value : {};
  return { ...given, ...blank, ...pickTexts(given, Object.keys(blank)) };
}

/** @param {unknown} value @returns {string} */
function dateOf(value) {
  return typeof value === "string" && isDay(value) ? value : "";
}

/** @param {unknown} value @returns {number | null} */
function numberOf(value) {
  return typeof value === "number" && Number.isFinite(value) && value >= 0 ? value : null;
}
