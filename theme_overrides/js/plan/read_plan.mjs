// A plan from a file, made whole. Whatever the file holds, the plan has its shape afterwards; keys that are not known are kept.
// A plan of the first edition says of no line that its owner ticked it: what the guide had put there is offered, and not said.

import { isDay } from "../plain/dates.mjs";
import { hashOf, isOfFirstEdition } from "./first_edition.mjs";
import { newActivity, newArea, newCheckIn, newMeasure, newPlan, TIME_OF_DAY } from "./plan.mjs";
import { rhythmNames } from "./plan_fields.mjs";
import { heldRhythm } from "./rhythms.mjs";
import { unplacedLines } from "./unplaced_texts.mjs";

/**
 * @typedef {import("./plan.mjs").OfferedField} OfferedField
 * @typedef {import("./plan.mjs").Plan} Plan
 * @typedef {import("./plan.mjs").PlanArea} PlanArea
 * @typedef {import("./plan_fields.mjs").PlanForm} PlanForm
 * @typedef {(line: string) => boolean} IsGuides - whether the guide wrote a line, and not the owner of a plan
 */

/** @type {Pick<PlanForm, "offered" | "sections">} */
const NO_FORM = { offered: [], sections: [] };
/** More than anybody plans; a file beyond this is damaged or hostile. */
const AREAS_MOST = 30;
const ACTIVITIES_MOST = 200;
const CHECK_INS_MOST = 500;
const TAKEN_MOST = 500;
const MEASURES_MOST = 100;
const DAYS_MOST = 200;
const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
/** @type {import("./plan.mjs").Activity["state"][]} */
const STATES = ["open", "done", "moved", "dropped"];

/**
 * The plan in a value from a file, or a sentence that says why there is none.
 * @param {unknown} value
 * @param {() => string} makeId - gives a new id
 * @param {Pick<PlanForm, "offered" | "sections">} [form] - it knows what the guide of today offers, for a plan of the first edition, and the
 *   names of rhythms
 * @returns {{plan: Plan, problem: null} | {plan: null, problem: string}}
 */
export function readPlan(value, makeId, { offered, sections } = NO_FORM) {
  if (!isObject(value)) return { plan: null, problem: "The plan in this file is damaged. Nothing was changed." };
  const areas = listOf(value.areas);
  if (areas.some(holdsTooMuch) || areas.length > AREAS_MOST || listOf(value.check_ins).length > CHECK_INS_MOST) return { plan: null, problem: "The plan in this file is larger than this page can hold. Nothing was changed." };
  const single = singleIds(makeId);
  const hashes = new Set(offered);
  const isGuides = (/** @type {string} */ line) => isOfFirstEdition(line) || hashes.has(hashOf(line));
  const whole = areas.map((area) => (
    Array.isArray(area.taken) ? readArea(area, single) : withOfferedLines(readArea(area, single), isGuides, single)
  ));
  const said = textsOf(value.accountability, newPlan({ id: "" }).accountability);
  // It was held as it was shown once.
  const accountability = { ...said, how_often: heldRhythm(said.how_often, rhythmNames({ sections })) };
  const plan = {
    ...value, id: textOf(value.id) || whole[0]?.id || makeId(), start: dateOf(value.start), review: dateOf(value.review),
    hours_per_week: numberOf(value.hours_per_week), time: readTime(value.time), areas: whole, accountability,
    notes: textOf(value.notes), calendar: readCalendar(value.calendar),
    check_ins: listOf(value.check_ins).map((one) => ({ ...textsOf(one, newCheckIn({})), date: dateOf(one.date) })),
  };
  const notes = [plan.notes, ...unplacedLines(value, plan, isGuides)].filter(Boolean).join("\n");
  return { plan: { ...plan, notes }, problem: null };
}

/** @param {Record<string, unknown>} area */
function holdsTooMuch({ activities, taken, measures }) {
  return listOf(activities).length > ACTIVITIES_MOST || listOf(taken).length > TAKEN_MOST || listOf(measures).length > MEASURES_MOST;
}

/** What gives each record an id of its own: the one it has, or a new one. @param {() => string} makeId @returns {(id: unknown) => string} */
function singleIds(makeId) {
  /** @type {Set<string>} */
  const ids = new Set();
  return (id) => {
    const own = typeof id === "string" && id && !ids.has(id) ? id.slice(0, 200) : makeId();
    ids.add(own);
    return own;
  };
}

/** @param {Record<string, unknown>} given @param {(id: unknown) => string} single @returns {import("./plan.mjs").PlanArea} */
function readArea(given, single) {
  const blank = newArea({ id: "" });
  const ideas = Array.isArray(given.ideas) ? given.ideas.filter((/** @type {unknown} */ id) => typeof id === "string") : [];
  return {
    ...given, ...blank, ...pickTexts(given, ["title", "why_me", "why_organisation"]), id: single(given.id), ideas,
    capability: codeOf(given.capability), level_now: codeOf(given.level_now), level_wanted: codeOf(given.level_wanted),
    since: daysById(given.since),
    current: textsOf(given.current, blank.current), desired: textsOf(given.desired, blank.desired),
    taken: listOf(given.taken).map(readTaken), measures: listOf(given.measures).map((one) => readMeasure(one, single)),
    activities: listOf(given.activities).map((one) => readActivity(one, single)),
  };
}

/**
 * An area of the first edition, in which what the guide had written is offered again, and its measures are the area's.
 * @param {PlanArea} area @param {IsGuides} isGuides @param {(id: unknown) => string} single @returns {PlanArea}
 */
function withOfferedLines(area, isGuides, single) {
  const { current, desired } = area;
  const own = (/** @type {string} */ text) => text.split("\n").filter((line) => !isGuides(line)).join("\n");
  const isMeasure = (/** @type {string} */ text) => Boolean(text.trim()) && isGuides(text);
  return {
    ...area, current: { ...current, behaviours: own(current.behaviours), impact: own(current.impact) },
    desired: { ...desired, outcomes: own(desired.outcomes) },
    taken: [
      ...offeredAgain(`${current.behaviours}\n${current.impact}`, "current.behaviours", isGuides),
      ...offeredAgain(desired.outcomes, "desired.outcomes", isGuides),
    ],
    measures: [...area.measures, ...area.activities.filter(({ measure }) => isMeasure(measure)).map((one) => measureOf(one, single))],
    activities: area.activities.map((one) => (isMeasure(one.measure) ? { ...one, measure: "" } : one)),
  };
}

/** @param {string} text @param {OfferedField} field @param {IsGuides} isGuides @returns {import("./plan.mjs").TakenLine[]} */
function offeredAgain(text, field, isGuides) {
  const lines = new Set(text.split("\n").filter((line) => line.trim() && isGuides(line)).map((line) => line.trim()));
  return [...lines].map((line) => ({ idea: null, field, line, words: "", ticked: false }));
}

/** What an act of the first edition was measured by. @param {import("./plan.mjs").Activity} activity @param {(id: unknown) => string} single */
function measureOf({ measure, from_idea }, single) {
  const [, count, goal] = /^(.*) \(today: .*; goal: (.*)\)$/s.exec(measure.trim()) ?? [null, measure.trim(), ""];
  return newMeasure({ id: single(null), count, goal, from_idea });
}

/** @param {Record<string, unknown>} given @returns {import("./plan.mjs").TakenLine} */
function readTaken(given) {
  const field = given.field === "desired.outcomes" ? given.field : "current.behaviours";
  return { idea: codeOf(given.idea), field, line: textOf(given.line), words: textOf(given.words), ticked: given.ticked === true };
}

/** @param {Record<string, unknown>} given @param {(id: unknown) => string} single */
function readMeasure(given, single) {
  return newMeasure({ ...given, ...pickTexts(given, ["count", "today", "goal"]), id: single(given.id), from_idea: codeOf(given.from_idea) });
}

/** @param {unknown} value @returns {import("./plan.mjs").PlanTime} */
function readTime(value) {
  const given = isObject(value) ? value : {};
  const days = Array.isArray(given.days) ? DAYS.filter((day) => given.days instanceof Array && given.days.includes(day)) : [];
  // All day is what its owner chose; where nothing was said, it is the time of a new plan.
  const at = typeof given.at === "string" && /^(([01]\d|2[0-3]):[0-5]\d)?$/.test(given.at) ? given.at : TIME_OF_DAY;
  const away = listOf(given.away).map(({ from, to }) => ({ from: dateOf(from), to: dateOf(to) })).filter(({ from, to }) => from && to >= from);
  return { days, at, away: away.slice(0, 50) };
}

/** @param {unknown} value @returns {import("./plan.mjs").Plan["calendar"]} */
function readCalendar(value) {
  const given = isObject(value) ? value : {};
  const texts = ["uid", "at", "summary", "rule"];
  const events = listOf(given.events).slice(0, 2000).map((one) => ({
    ...newEvent(), ...pickTexts(one, texts), date: dateOf(one.date), sequence: numberOf(one.sequence) ?? 0,
  }));
  return { sequence: numberOf(given.sequence) ?? 0, events: events.filter(({ uid }) => uid) };
}

/** @returns {import("./plan.mjs").ExportedEvent} */
function newEvent() {
  return { uid: "", sequence: 0, date: "", at: "", summary: "", rule: "" };
}

/** @param {Record<string, unknown>} given @param {(id: unknown) => string} single */
function readActivity(given, single) {
  const texts = ["what", "short", "when", "measure", "monitored", "feedback_from", "if_then", "reason"];
  return newActivity({
    ...given, ...pickTexts(given, texts), id: single(given.id), date: dateOf(given.date), paced: dateOf(given.paced), minutes: numberOf(given.minutes),
    weeks: numberOf(given.weeks), notes: listOf(given.notes).slice(0, 500).map(({ date, text }) => ({ date: dateOf(date), text: textOf(text) })),
    state: STATES.find((state) => state === given.state) ?? "open",
    from_idea: codeOf(given.from_idea),
  });
}

/** An id or a word of a closed list. @param {unknown} value @returns {string | null} */
function codeOf(value) {
  return typeof value === "string" && value ? value.slice(0, 200) : null;
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

/** Days by id. @param {unknown} value @returns {Record<string, string>} */
function daysById(value) {
  const days = Object.entries(isObject(value) ? value : {}).map(([id, day]) => [id, dateOf(day)]);
  return Object.fromEntries(days.filter(([, day]) => day).slice(0, DAYS_MOST));
}

/** @param {unknown} value @returns {number | null} */
function numberOf(value) {
  return typeof value === "number" && Number.isFinite(value) && value >= 0 ? value : null;
}
