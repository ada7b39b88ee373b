// The plan as a calendar file (RFC 5545): an event of a whole day for each activity, the check-ins from the
// next one on, as the page names it, and the next assessment.
// Whole days have no clock and no time zone. UIDs come from ids, so that importing again updates and does not double.

import { addDays, isDaily, isDay, weeksBetweenTimes } from "../plain/dates.mjs";
import { allActivities } from "./plan.mjs";
import { checkInWeeks, nextCheckInOf } from "./plan_progress.mjs";
import { saidOf } from "./plan_said.mjs";
import { wellFormed } from "../plain/well_formed.mjs";

/**
 * @typedef {import("./plan.mjs").Activity} Activity
 * @typedef {import("./plan.mjs").Plan} Plan
 * @typedef {import("./plan_fields.mjs").PlanForm} PlanForm
 */

/**
 * When to remind: not at all, at nine of the day, at nine of the day before, at nine a week before.
 * @typedef {"none" | "day" | "day-before" | "week-before"} Alarm
 * @typedef {{uid: string, date: string, summary: string, description: string, rule: string, cancelled: boolean}} CalendarEvent
 */

const ALARMS = { none: "", day: "PT9H", "day-before": "-PT15H", "week-before": "-P6DT15H" };
const OCTETS_AT_MOST = 75;
/** Without a review, a rhythm ends after so many weeks. */
const WEEKS_WITHOUT_REVIEW = 26;

/** @param {Plan} whole @param {PlanForm} form @returns {CalendarEvent[]} */
export function calendarEvents(whole, form) {
  const plan = saidOf(whole);
  const dated = allActivities(plan).filter(({ activity }) => isDay(activity.date));
  const events = dated.map(({ area, activity }) => activityEvent(plan, form, area.title, activity));
  const next = nextCheckInOf(plan, form);
  if (next) {
    const to = plan.accountability.to.trim();
    const summary = `Check-in on my growth plan${to && `: ${to}`}`;
    const rule = weeklyRule(checkInWeeks(plan, form), lastDay(plan, next), next);
    const description = form.check_ins.fields.slice(1).map(({ label }) => `${label}?`).join("\n");
    events.push({ uid: `${plan.id}-check-in`, date: next, summary, description, rule, cancelled: false });
  }
  if (isDay(plan.review)) {
    const summary = "Assess myself again, and look at my growth plan";
    events.push({ uid: `${plan.id}-review`, date: plan.review, summary, description: "", rule: "", cancelled: false });
  }
  return events;
}

/**
 * The text of the calendar file.
 * @param {Plan} plan
 * @param {PlanForm} form
 * @param {{now: Date, base?: string, alarm?: Alarm}} options
 * @returns {{text: string, exported: Plan["calendar"]}}
 */
export function calendarFile(plan, form, { now, alarm = "none" }) {
  const lines = [
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Growth Guide//Personal Growth Plan//EN", "CALSCALE:GREGORIAN",
    ...calendarEvents(plan, form).flatMap((event) => eventLines(event, now, ALARMS[alarm])),
    "END:VCALENDAR",
  ];
  const sequence = plan.calendar.sequence + 1;
  const events = calendarEvents(plan, form).map(({ uid, date, summary, rule }) => ({ uid, sequence, date, at: "", summary, rule }));
  return { text: lines.map((line) => `${folded(line)}\r\n`).join(""), exported: { sequence, events } };
}

/** @param {Plan} plan @param {PlanForm} form @param {string} title @param {Activity} activity @returns {CalendarEvent} */
function activityEvent(plan, form, title, activity) {
  const labelled = (/** @type {"minutes" | "if_then" | "measure" | "monitored" | "feedback_from"} */ id) => {
    const field = form.sections.flatMap(({ fields }) => fields).find((one) => one.id === id);
    const value = activity[id];
    return field && value ? `${field.label}: ${value}` : "";
  };
  const ids = /** @type {const} */ (["minutes", "if_then", "measure", "monitored", "feedback_from"]);
  const about = [title, ...ids.map(labelled)].filter(Boolean);
  const over = activity.state === "done" || activity.state === "dropped";
  return {
    uid: activity.id, date: activity.date, summary: activity.what.trim() || title || form.title, description: about.join("\n"),
    rule: over ? "" : ruleOf(activity, lastDay(plan, activity.date)), cancelled: activity.state === "dropped",
  };
}

/** @param {Activity} activity @param {string} last */
function ruleOf({ when, date }, last) {
  if (isDaily(when) && last > date) return `FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=${basic(last)}`;
  const weeks = weeksBetweenTimes(when);
  return weeks ? weeklyRule(weeks, last, date) : "";
}

/** @param {number} weeks @param {string} last @param {string} first */
function weeklyRule(weeks, last, first) {
  return last > first ? `FREQ=WEEKLY;INTERVAL=${weeks};UNTIL=${basic(last)}` : "";
}

/** @param {Plan} plan @param {string} first */
function lastDay(plan, first) {
  return isDay(plan.review) ? plan.review : addDays(first, WEEKS_WITHOUT_REVIEW * 7);
}

/** @param {CalendarEvent} event @param {Date} now @param {string} trigger */
function eventLines(event, now, trigger) {
  const stamp = `${now.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
  return [
    "BEGIN:VEVENT", `UID:${escapedText(event.uid)}@growth-guide`, `DTSTAMP:${stamp}`, `LAST-MODIFIED:${stamp}`,
    // A number that grows with every export, so that calendars take the newer one.
    `SEQUENCE:${Math.floor(now.getTime() / 60_000)}`,
    `DTSTART;VALUE=DATE:${basic(event.date)}`, `DTEND;VALUE=DATE:${basic(addDays(event.date, 1))}`,
    ...(event.rule ? [`RRULE:${event.rule}`] : []),
    `SUMMARY:${escapedText(event.summary)}`,
    ...(event.description ? [`DESCRIPTION:${escapedText(event.description)}`] : []),
    "TRANSP:TRANSPARENT", `STATUS:${event.cancelled ? "CANCELLED" : "CONFIRMED"}`,
    ...(trigger && !event.cancelled ? alarmLines(trigger, event.summary) : []),
    "END:VEVENT",
  ];
}

/** @param {string} trigger @param {string} summary */
function alarmLines(trigger, summary) {
  return ["BEGIN:VALARM", "ACTION:DISPLAY", `TRIGGER:${trigger}`, `DESCRIPTION:${escapedText(summary)}`, "END:VALARM"];
}

/** @param {string} date */
function basic(date) {
  return date.replaceAll("-", "");
}

/** @param {string} text */
function escapedText(text) {
  // Control characters have no place in a calendar, and neither have halves of a character.
  const clean = wellFormed(text).replace(/\r\n?/g, "\n").replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "");
  return clean.replace(/[\\;,]/g, "\\$&").replace(/\n/g, "\\n");
}

/** A line in pieces of at most 75 octets, no character torn. @param {string} line */
function folded(line) {
  const encoder = new TextEncoder();
  let [whole, octets] = ["", 0];
  for (const character of line) {
    const more = encoder.encode(character).length;
    if (octets + more > OCTETS_AT_MOST) {
      whole += "\r\n ";
      octets = 1;
    }
    whole += character;
    octets += more;
  }
  return whole;
}
