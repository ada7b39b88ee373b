// The plan as a document shows it, in Markdown and in print: what its owner said, and nothing that is empty.

import { stateWords } from "./activity_words.mjs";
import { isDay, shownDate } from "../plain/dates.mjs";
import { sectionOf, shownValue } from "./plan_fields.mjs";
import { checkInDays } from "./plan_progress.mjs";
import { saidOf } from "./plan_said.mjs";

/**
 * @typedef {import("./plan.mjs").Activity} Activity
 * @typedef {import("./plan.mjs").Plan} Plan
 * @typedef {import("./plan.mjs").PlanArea} PlanArea
 * @typedef {import("./plan_fields.mjs").PlanField} PlanField
 * @typedef {import("./plan_fields.mjs").PlanForm} PlanForm
 */

/**
 * @typedef {"short" | "full"} Edition
 * @typedef {{title: string, level: string}} Strength - a capability, and its level in words
 * @typedef {{edition?: Edition, name?: string, role?: string, strengths?: Strength[], today?: string}} PaperAbout
 *   - `today`: the day that stands on the document, and from which the next check-ins are counted
 * @typedef {{id: string, label: string, text: string, isList: boolean}} Entry
 * @typedef {{title: string, entries: Entry[]}} Part
 * @typedef {{date: string, what: string, state: string, entries: Entry[]}} PaperActivity
 * @typedef {{title: string, about: Entry[], situations: Part[], measures: Entry[][], activities: PaperActivity[]}} PaperArea
 * @typedef {{title: string, owner: string, strengths: string, about: Entry[], areas: PaperArea[], accountability: Entry[],
 *   checkIns: Entry[][], checkInRows: string[][], foot: string}} PlanPaper - `checkInRows`: the texts of each, in the order of the form;
 *   the last ones are rows to write in, with a day at most
 */

/** Rows for check-ins to write in. */
const ROOM_FOR_CHECK_INS = 4;
/** What the short edition says of an activity besides what it is. */
const SHORT_ACTIVITY = ["date", "when", "minutes"];

/** @param {Plan} whole @param {PlanForm} form @param {PaperAbout} [about] @returns {PlanPaper} */
export function planPaper(whole, form, about = {}) {
  const plan = saidOf(whole);
  const { edition = "short", name = "", role = "", strengths = [], today = "" } = about;
  return {
    title: form.title, owner: [name, role].map((text) => text.trim()).filter(Boolean).join(", "), strengths: strengthWords(strengths),
    about: [...dateEntry(today), ...entriesOf(form.about, plan)],
    areas: plan.areas.map((area, n) => areaOnPaper(area, n, form, edition)),
    accountability: entriesOf(sectionOf(form, "accountability").fields, plan.accountability),
    checkIns: plan.check_ins.map((one) => entriesOf(form.check_ins.fields, one)).filter((entries) => entries.length),
    checkInRows: checkInRows(plan, form, today), foot: form.word.foot,
  };
}

/** "Expert Knowledge and Solutioning, at Master Expert level." @param {Strength[]} strengths @returns {string} "" for none */
export function strengthWords(strengths) {
  const levels = [...new Set(strengths.map(({ level }) => level))];
  const groups = levels.map((level) => {
    const titles = strengths.filter((one) => one.level === level).map(({ title }) => title);
    return `${inARow(titles)}, at ${level} level`;
  });
  return groups.length ? `${groups.join("; ")}.` : "";
}

/**
 * The name of a document of the plan: "Personal Growth Plan - Ana Moreno.docx".
 * @param {PlanForm} form @param {string} name @param {string} ending @returns {string}
 */
export function planFileName(form, name, ending) {
  // What some systems do not take in the name of a file.
  const sound = planTitle(form, name).replace(/[\\/:*?"<>|\p{Cc}]+/gu, " ").replace(/\s+/g, " ").trim().slice(0, 120).replace(/[. ]+$/, "");
  return `${sound}.${ending}`;
}

/** The title of a document of the plan, with whose it is. @param {PlanForm} form @param {string} name */
export function planTitle(form, name) {
  return name.trim() ? `${form.title} - ${name.trim()}` : form.title;
}

/**
 * The days of the next check-ins from a day on; none as long as nobody said how often.
 * @param {Plan} plan @param {string} today @returns {string[]}
 */
export function nextCheckIns(plan, today) {
  return checkInDays(plan).filter((day) => day >= today).slice(0, ROOM_FOR_CHECK_INS);
}

/**
 * The check-ins that were written down, and rows to write in.
 * @param {Plan} plan @param {PlanForm} form @param {string} today @returns {string[][]}
 */
export function checkInRows(plan, form, today) {
  const { fields } = form.check_ins;
  const days = nextCheckIns(plan, today);
  const room = Array.from({ length: ROOM_FOR_CHECK_INS }, (_, n) => ({ date: days[n] ?? "" }));
  return [...plan.check_ins, ...room].map((/** @type {Record<string, unknown>} */ row) => fields.map((field) => shownValue(field, row[field.id])));
}

/** @param {PlanArea} area @param {number} n @param {PlanForm} form @param {Edition} edition @returns {PaperArea} */
function areaOnPaper(area, n, form, edition) {
  const [title, ...reasons] = sectionOf(form, "areas").fields;
  const name = shownValue(title, area.title).trim();
  const situations = ["current", "desired"].map((id) => (
    { title: sectionOf(form, id).title, entries: entriesOf(sectionOf(form, id).fields, area[/** @type {"current" | "desired"} */ (id)]) }
  ));
  return {
    title: `Area ${n + 1}${name && `: ${name}`}`, about: entriesOf([title, ...form.levels, ...reasons], area),
    situations: edition === "short" ? [] : situations.filter(({ entries }) => entries.length),
    measures: area.measures.map((measure) => entriesOf(form.measures.fields, measure)).filter((entries) => entries.length),
    activities: area.activities.map((activity) => activityOnPaper(activity, form, edition)).filter(({ what, entries }) => what || entries.length),
  };
}

/** @param {Activity} activity @param {PlanForm} form @param {Edition} edition @returns {PaperActivity} */
function activityOnPaper(activity, form, edition) {
  const fields = sectionOf(form, "activities").fields.filter(({ id }) => id !== "what" && (edition === "full" || SHORT_ACTIVITY.includes(id)));
  const what = (edition === "short" && activity.short.trim()) || activity.what;
  return { date: activity.date, what: shownValue({ kind: "text" }, what).trim(), state: stateWords(activity), entries: entriesOf(fields, activity) };
}

/** The fields that hold a text. @param {PlanField[]} fields @param {Record<string, unknown>} holder @returns {Entry[]} */
function entriesOf(fields, holder) {
  const all = fields.map((field) => ({ id: field.id, label: field.label, text: shownValue(field, holder[field.id]), isList: field.kind === "list" }));
  return all.filter(({ text }) => text.trim());
}

/** @param {string} today @returns {Entry[]} */
function dateEntry(today) {
  return isDay(today) ? [{ id: "today", label: "Written on", text: shownDate(today), isList: false }] : [];
}

/** @param {string[]} texts */
function inARow(texts) {
  return texts.length < 2 ? texts.join("") : `${texts.slice(0, -1).join(", ")} and ${texts[texts.length - 1]}`;
}
