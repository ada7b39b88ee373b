// What the plan on one page says: what is due this week, and of each area the few things that carry it. What nobody said is not there.

import { allActivities, chosenTime, CLOSED_STATES } from "./plan.mjs";
import { plannedTimes } from "./calendar_times.mjs";
import { isDoneThisWeek, nextTime, planProgress } from "./plan_progress.mjs";

/**
 * @typedef {import("./calendar_times.mjs").PlannedTime} PlannedTime
 * @typedef {import("./plan.mjs").Activity} Activity
 * @typedef {import("./plan.mjs").Measure} Measure
 * @typedef {import("./plan.mjs").Plan} Plan
 * @typedef {import("./plan.mjs").PlanArea} PlanArea
 */

/**
 * @typedef {{activity: Activity, day: string, at: string}} TimedAct - `day`: "" for an act without one; `at`: such as 16:00, "" for none
 * @typedef {TimedAct & {area: PlanArea, isLate: boolean}} WeekAct
 * @typedef {{acts: WeekAct[], next: TimedAct | null}} Week - `next`: what comes after it
 * @typedef {{why: string, isBegun: boolean, first: (TimedAct & {isLate: boolean}) | null, measure: Measure | null, tellers: string[]}} AreaInShort - `isBegun`: an act is done
 * @typedef {{week: Week, areas: AreaInShort[]}} OnePage
 * @typedef {{plan: Plan, today: string, ticked: Set<string>, timeOf: Map<string, PlannedTime>}} Calendar - `ticked`: acts that stay where they were,
 *   by id; `timeOf`: when each act takes place, as the calendar file says it too
 */

const TELLERS_AT_MOST = 2;

/**
 * @param {Plan} plan @param {string} today
 * @param {Set<string>} [ticked] - ids of acts that were ticked while one looks at them, whatever their day
 * @returns {OnePage}
 */
export function onePage(plan, today, ticked = new Set()) {
  const timeOf = new Map(plannedTimes(plan).flatMap((time) => (time.activity ? [[time.activity.id, time]] : [])));
  const calendar = { plan, today, ticked, timeOf };
  return { week: weekOf(calendar), areas: plan.areas.map((area) => areaInShort(area, calendar)) };
}

/**
 * The acts of these days: late ones, those due within a week, and those of this week that are done, by day.
 * @param {Calendar} calendar @returns {Week}
 */
function weekOf(calendar) {
  const { plan, today, ticked } = calendar;
  const { late, due } = planProgress(plan, today, "");
  const open = new Set([...late, ...due]);
  const acts = allActivities(plan).flatMap(({ area, activity }) => {
    const isShownDone = isDoneThisWeek(activity, today) || (activity.state === "done" && ticked.has(activity.id));
    if (!open.has(activity) && !isShownDone) return [];
    return [{ ...timed(activity, calendar), area, isLate: late.includes(activity) }];
  }).sort(byDay);
  const after = openByDay(allActivities(plan).map(({ activity }) => activity), calendar).find(({ activity, day }) => day && !open.has(activity));
  return { acts, next: after ?? null };
}

/** The few things that carry an area. @param {PlanArea} area @param {Calendar} calendar @returns {AreaInShort} */
function areaInShort(area, calendar) {
  const open = openByDay(area.activities, calendar);
  const [first] = open;
  const tellers = open.map(({ activity }) => activity.feedback_from.trim()).filter(Boolean);
  const measured = area.measures.filter(({ count }) => count.trim());
  return {
    why: area.why_me.trim() || area.why_organisation.trim(),
    isBegun: area.activities.some(({ state }) => state === "done"),
    first: first ? { ...first, isLate: first.day !== "" && first.day < calendar.today } : null,
    measure: measured.find((one) => one.today.trim()) ?? measured[0] ?? null,
    tellers: [...new Set(tellers)].slice(0, TELLERS_AT_MOST),
  };
}

/** @param {Activity[]} activities @param {Calendar} calendar @returns {TimedAct[]} */
function openByDay(activities, calendar) {
  return activities.filter(({ state }) => !CLOSED_STATES.includes(state)).map((activity) => timed(activity, calendar)).sort(byDay);
}

/** The next time of an act, or the last one; the hour only where its owner chose it. @param {Activity} activity @param {Calendar} calendar @returns {TimedAct} */
function timed(activity, { plan, today, timeOf }) {
  const time = timeOf.get(activity.id);
  if (!time) return { activity, day: nextTime(activity, today, plan) ?? "", at: "" };
  const day = time.days.find((one) => one >= today) ?? time.days[time.days.length - 1];
  return { activity, day, at: chosenTime(plan.time) && time.at };
}

/** Those without a day come last. @param {TimedAct} a @param {TimedAct} b */
function byDay(a, b) {
  const [one, other] = [a, b].map(({ day, at }) => `${day || "9999"} ${at}`);
  return one < other ? -1 : Number(one > other);
}
