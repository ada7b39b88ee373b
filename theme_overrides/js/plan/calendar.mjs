// The plan as a calendar file (RFC 5545): what is to be done at its time, and what was exported before and is no longer to be done, as
// cancelled. UIDs come from ids and numbers rise, so that importing again moves and takes back, and does not double.

import { addDays, dayNumber, localDay } from "../plain/dates.mjs";
import { calendarMoment, calendarText, foldedLine } from "./calendar_lines.mjs";
import { isSaneDay, isTime, MINUTES_WHEN_NOT_SAID, plannedTimes } from "./calendar_times.mjs";
import { saidOf } from "./plan_said.mjs";

/**
 * @typedef {import("./calendar_times.mjs").PlannedTime} PlannedTime
 * @typedef {import("./plan.mjs").Activity} Activity
 * @typedef {import("./plan.mjs").ExportedEvent} ExportedEvent
 * @typedef {import("./plan.mjs").Plan} Plan
 * @typedef {import("./plan_fields.mjs").PlanForm} PlanForm
 */

/**
 * When to remind: not at all, shortly before (ten minutes, or at nine of the day before what lasts all day), a day or a week before.
 * @typedef {"none" | "before" | "day-before" | "week-before"} Alarm
 * @typedef {{uid: string, date: string, at: string, minutes: number, summary: string, description: string, rule: string, left_out: string[],
 *   cancelled: boolean}} CalendarEvent
 */

/** Each for what has a time, and for what lasts all day; all before the start: some calendars pass over those after it. */
const ALARMS = {
  none: ["", ""], before: ["-PT10M", "-PT15H"], "day-before": ["-P1D", "-PT15H"], "week-before": ["-P7D", "-P6DT15H"],
};
const LETTERS_OF_A_TITLE = 50;
/** The greatest number that calendars take. */
const LAST_SEQUENCE = 2 ** 31 - 1;
const RULE = /^FREQ=WEEKLY;INTERVAL=\d{1,2};(?:BYDAY=[A-Z,]{2,20};)?UNTIL=(20\d\d|2100)(\d\d)(\d\d)(?:T\d{6})?$/;
const LABELLED = /** @type {const} */ (["if_then", "measure", "monitored", "feedback_from"]);

/**
 * What the calendar holds from now on.
 * @param {Plan} whole @param {PlanForm} form @param {{base?: string}} [options] - `base`: the address of the site, "" where it has none
 * @returns {CalendarEvent[]}
 */
export function calendarEvents(whole, form, { base = "" } = {}) {
  const plan = saidOf(whole);
  const events = plannedTimes(plan).map((time) => eventOf(plan, form, base, time));
  return [...new Map(events.map((event) => [event.uid, event])).values()];
}

/**
 * The calendar file, and what the plan remembers of it.
 * @param {Plan} plan
 * @param {PlanForm} form
 * @param {{now: Date, base?: string, alarm?: Alarm}} options
 * @returns {{text: string, exported: Plan["calendar"]}}
 */
export function calendarFile(plan, form, { now, base = "", alarm = "before" }) {
  const events = calendarEvents(plan, form, { base });
  const all = [...events, ...cancelledEvents(plan, events, localDay(now))];
  // By the clock as well: a plan that was brought back from an older file has forgotten its last numbers.
  const sequence = Math.min(Math.max(Math.floor(plan.calendar.sequence) + 1, Math.floor(now.getTime() / 60_000)), LAST_SEQUENCE);
  const lines = [
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Growth Guide//Personal Growth Plan//EN", "CALSCALE:GREGORIAN",
    ...all.flatMap((event) => eventLines(event, now, sequence, ALARMS[alarm][event.at ? 0 : 1])),
    "END:VCALENDAR",
  ];
  const exported = all.map(({ uid, date, at, summary, rule }) => ({ uid, sequence, date, at, summary, rule }));
  return { text: lines.map((line) => `${foldedLine(line)}\r\n`).join(""), exported: { sequence, events: exported } };
}

/**
 * What was exported before and is not to be done any longer, unless its day has gone by.
 * @param {Plan} plan @param {CalendarEvent[]} events @param {string} today @returns {CalendarEvent[]}
 */
function cancelledEvents(plan, events, today) {
  const still = new Set(events.map(({ uid }) => uid));
  const gone = plan.calendar.events.filter((event) => !still.has(event.uid) && isSaneDay(event.date) && lastDayOfEvent(event) >= today);
  return gone.map(({ uid, date, at, summary, rule }) => ({
    uid, date, at: isTime(at) ? at : "", minutes: MINUTES_WHEN_NOT_SAID, summary, description: "", rule: RULE.test(rule) ? rule : "",
    left_out: [], cancelled: true,
  }));
}

/** @param {ExportedEvent} event */
function lastDayOfEvent({ date, rule }) {
  return RULE.exec(rule)?.slice(1, 4).join("-") ?? date;
}

/** @param {Plan} plan @param {PlanForm} form @param {string} base @param {PlannedTime} time @returns {CalendarEvent} */
function eventOf(plan, form, base, time) {
  const { kind, activity, area, days, at, minutes, rule, left_out } = time;
  const about = { date: days[0], at, minutes, rule, left_out: rule ? left_out : [], cancelled: false };
  if (activity) {
    const summary = shortTitle(activity.short) || shortTitle(activity.what) || shortTitle(area?.title ?? "") || form.title;
    return { ...about, uid: `${plan.id}-act-${activity.id}@growth-guide`, summary, description: actText(form, base, area?.title ?? "", activity) };
  }
  const uid = `${plan.id}-${kind}@growth-guide`;
  if (kind === "review") return { ...about, uid, summary: "Assess myself again, and look at my growth plan", description: "" };
  const to = plan.accountability.to.trim();
  const description = form.check_ins.fields.slice(1).map(({ label }) => `${label}?`).join("\n");
  return { ...about, uid, summary: `Check-in on my growth plan${to && `: ${to}`}`, description };
}

/** @param {PlanForm} form @param {string} base @param {string} title @param {Activity} activity */
function actText(form, base, title, activity) {
  const fields = form.sections.flatMap((section) => section.fields);
  const labelled = LABELLED.map((id) => activity[id].trim() && `${fields.find((field) => field.id === id)?.label ?? id}: ${activity[id].trim()}`);
  return [activity.what.trim(), title, ...labelled, ...addressesOf(form, base, activity)].filter(Boolean).join("\n");
}

/** Where the sheet and the idea of an act lie, if the site has an address. @param {PlanForm} form @param {string} base @param {Activity} activity */
function addressesOf(form, base, { from_idea: id }) {
  if (!base || !id || !/^[a-z0-9-]+$/.test(id)) return [];
  const root = base.endsWith("/") ? base : `${base}/`;
  const idea = form.ideas.find((one) => one.id === id);
  return [idea?.sheet ? `Sheet: ${root}${idea.sheet}` : "", `Idea: ${root}${idea?.url ?? `ideas/${id}.html`}`];
}

/** The text, or as many of its words as a title may have letters. @param {string} text */
function shortTitle(text) {
  const letters = [...text.trim().replace(/\s+/g, " ")];
  if (letters.length <= LETTERS_OF_A_TITLE) return letters.join("");
  const start = letters.slice(0, LETTERS_OF_A_TITLE).join("");
  const words = letters[LETTERS_OF_A_TITLE] === " " ? start : start.replace(/ [^ ]*$/, "");
  return words.replace(/[\s,;:\u200d\p{M}]+$/u, "");
}

/** @param {CalendarEvent} event @param {Date} now @param {number} sequence @param {string} trigger */
function eventLines(event, now, sequence, trigger) {
  const { date, at, cancelled } = event;
  const stamp = `${now.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
  return [
    "BEGIN:VEVENT", `UID:${calendarText(event.uid)}`, `DTSTAMP:${stamp}`, `LAST-MODIFIED:${stamp}`, `SEQUENCE:${sequence}`,
    `DTSTART${calendarMoment(date, at)}`, `DTEND${endOfEvent(event)}`,
    ...(event.rule ? [`RRULE:${event.rule}`] : []),
    ...event.left_out.map((day) => `EXDATE${calendarMoment(day, at)}`),
    `SUMMARY:${calendarText(event.summary)}`,
    ...(event.description ? [`DESCRIPTION:${calendarText(event.description)}`] : []),
    `TRANSP:${at && !cancelled ? "OPAQUE" : "TRANSPARENT"}`, `STATUS:${cancelled ? "CANCELLED" : "CONFIRMED"}`,
    ...(trigger && !cancelled ? alarmLines(trigger, event.summary) : []),
    "END:VEVENT",
  ];
}

/** @param {CalendarEvent} event */
function endOfEvent({ date, at, minutes }) {
  if (!at) return calendarMoment(addDays(date, 1), "");
  const [hour, minute] = at.split(":").map(Number);
  const end = new Date(dayNumber(date) * 86_400_000 + (hour * 60 + minute + minutes) * 60_000).toISOString();
  return calendarMoment(end.slice(0, 10), end.slice(11, 16));
}

/** @param {string} trigger @param {string} summary */
function alarmLines(trigger, summary) {
  return ["BEGIN:VALARM", "ACTION:DISPLAY", `TRIGGER:${trigger}`, `DESCRIPTION:${calendarText(summary)}`, "END:VALARM"];
}
