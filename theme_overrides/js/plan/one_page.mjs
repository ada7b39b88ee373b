// What the plan on one page says: what is due this week, and of each area the few things that carry it. What nobody said is not there.

import { addDays, isDay, mondayOf } from "../plain/dates.mjs";
import { allActivities, CLOSED_STATES } from "./plan.mjs";
import { nextTime, planProgress } from "./plan_progress.mjs";

/**
 * @typedef {import("./plan.mjs").Activity} Activity
 * @typedef {import("./plan.mjs").Measure} Measure
 * @typedef {import("./plan.mjs").Plan} Plan
 * @typedef {import("./plan.mjs").PlanArea} PlanArea
 * @typedef {import("./plan_fields.mjs").PlanForm} PlanForm
 */

/**
 * @typedef {{area: PlanArea, activity: Activity, day: string, isLate: boolean}} WeekAct
 * @typedef {{acts: WeekAct[], minutes: number, next: {activity: Activity, day: string} | null}} Week - `next`: what comes after it
 * @typedef {{why: string, first: {activity: Activity, day: string, isLate: boolean} | null, measure: Measure | null, tellers: string[]}} AreaInShort
 *   - `day`: "" for an act without one
 */

const TELLERS_AT_MOST = 2;
const DAYS_OF_WEEK = 7;

/**
 * The acts of these days: late ones, those due within a week, and those of this week that are done, by day.
 * @param {Plan} plan @param {PlanForm} form @param {string} today @returns {Week}
 */
export function weekOf(plan, form, today) {
  const { late, due } = planProgress(plan, form, today, "");
  const open = new Set([...late, ...due]);
  const acts = allActivities(plan).flatMap(({ area, activity }) => {
    if (!open.has(activity) && !isDoneThisWeek(activity, today)) return [];
    return [{ area, activity, day: dayOf(activity, today, plan), isLate: late.includes(activity) }];
  }).sort((a, b) => dayOrder(a.day, b.day));
  const minutes = acts.reduce((sum, { activity }) => sum + (activity.minutes ?? 0), 0);
  const after = openByDay(allActivities(plan).map(({ activity }) => activity), today, plan).find(({ activity, day }) => day && !open.has(activity));
  return { acts, minutes, next: after ?? null };
}

/** The few things that carry an area. @param {PlanArea} area @param {string} today @param {Plan} plan @returns {AreaInShort} */
export function areaInShort(area, today, plan) {
  const open = openByDay(area.activities, today, plan);
  const [first] = open;
  const tellers = open.map(({ activity }) => activity.feedback_from.trim()).filter(Boolean);
  const measured = area.measures.filter(({ count }) => count.trim());
  return {
    why: area.why_me.trim() || area.why_organisation.trim(),
    first: first ? { ...first, isLate: first.day !== "" && first.day < today } : null,
    measure: measured.find((one) => one.today.trim()) ?? measured[0] ?? null,
    tellers: [...new Set(tellers)].slice(0, TELLERS_AT_MOST),
  };
}

/** Those without a day come last. @param {Activity[]} activities @param {string} today @param {Plan} plan */
function openByDay(activities, today, plan) {
  const open = activities.filter(({ state }) => !CLOSED_STATES.includes(state));
  const dated = open.map((activity) => ({ activity, day: dayOf(activity, today, plan) }));
  return dated.sort((a, b) => dayOrder(a.day || "9999", b.day || "9999"));
}

/** @param {Activity} activity @param {string} today @param {Plan} _plan */
function dayOf(activity, today, _plan) {
  if (CLOSED_STATES.includes(activity.state)) return activity.date;
  return nextTime(activity, today) ?? "";
}

/** @param {Activity} activity @param {string} today */
function isDoneThisWeek({ state, date }, today) {
  return state === "done" && isDay(date) && date >= mondayOf(today) && date <= addDays(today, DAYS_OF_WEEK);
}

/** @param {string} a @param {string} b */
function dayOrder(a, b) {
  return a < b ? -1 : Number(a > b);
}
