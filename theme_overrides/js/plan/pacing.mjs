// The acts of a plan in weeks, so that no week asks for more than its owner has: what does not fit begins later.

import { dateFor, dayNumber, dayOfNumber, isDaily, isDay, weekdayOf, weeksBetweenTimes } from "../plain/dates.mjs";
import { dailyDays, daysOfRepeat, lastDayOf, repeatOf } from "./act_days.mjs";
import { openDays } from "./open_days.mjs";
import { allActivities, CLOSED_STATES } from "./plan.mjs";
import { startForNew } from "./plan_start.mjs";

/**
 * @typedef {import("./act_days.mjs").Repeat} Repeat
 * @typedef {import("./open_days.mjs").OpenDays} OpenDays
 * @typedef {import("./plan.mjs").Activity} Activity
 * @typedef {import("./plan.mjs").Plan} Plan
 */

/**
 * @typedef {{plan: Plan, hours: number, assumed: boolean, later: {area: string, weeks: number}[], alone: string[]}} PacedPlan
 *   - `hours` a week, `assumed` when none were said; `later`: areas that end so many weeks later than their ideas say; `alone`: acts
 *   longer than a week's hours, each in a week without another
 * @typedef {{area: string, group: string, activity: Activity, repeat: Repeat, week: number}} PacedAct - `week`: the number of the
 *   Monday on which it is wanted, and then of that on which it is placed
 * @typedef {{plan: Plan, budget: number, open: OpenDays, from: number, first: number, minutesOf: Map<number, number>, full: number}} Weeks
 *   - `minutesOf`: what is asked for by week, `first`: the first week with an open day, `full`: before it no week has room
 */

const HOURS_ASSUMED = 2;
const DAYS_ASSUMED = ["tue", "thu"];
/** No plan goes on after this day: a slip of a year must not be counted to its end. */
const LAST_WEEK = dayNumber("2100-12-27");

/**
 * Gives dates to acts whose time is counted in weeks. Others stay where they are, and the minutes of all count.
 * @param {Plan} plan
 * @param {{today: string, ids?: string[], weekOf?: (activity: Activity) => number}} options - `ids`: the acts to place; without them those
 *   of ideas whose date stands as it was counted, so that what its owner moved stays; `weekOf`: the Monday of the week in which an act is
 *   wanted, where it is not counted from the start
 * @returns {PacedPlan}
 */
export function pacedActs(plan, { today, ids, weekOf }) {
  const hours = plan.hours_per_week || HOURS_ASSUMED;
  const all = allActivities(plan).filter(({ activity }) => !CLOSED_STATES.includes(activity.state));
  const isWanted = (/** @type {Activity} */ activity) => (ids ? ids.includes(activity.id) : isAsCounted(activity, plan, today));
  const toPlace = all.filter(({ activity }) => isWanted(activity) && (weekOf || weeksBefore(activity.when) !== null));
  const chosen = new Set(toPlace.map(({ activity }) => activity));
  const standing = all.map(({ activity }) => activity).filter((activity) => !chosen.has(activity) && isDay(activity.date));
  // What stands in its weeks already is held to no hours that nobody said.
  const budget = weekOf && !plan.hours_per_week ? Infinity : hours * 60;
  const weeks = emptyWeeks(plan, budget, isDay(plan.start) && plan.start > today ? plan.start : today);
  for (const activity of standing) addStanding(weeks, activity);
  const acts = toPlace.map(({ area, activity }) => (
    { area: area.id, group: `${area.id} ${activity.from_idea ?? activity.id}`, activity, repeat: repeatOf(activity), week: weekOf?.(activity) ?? weeks.first + 7 * (weeksBefore(activity.when) ?? 0) }
  ));
  const later = intoWeeks(weeks, acts);
  const alone = acts.filter((act) => minutesInWeek(act, plan) > weeks.budget).map(({ activity }) => activity.id);
  return { plan: withDates(plan, daysFor(weeks, acts, standing)), hours, assumed: !plan.hours_per_week, later, alone };
}

/** @param {Plan} plan @param {number} budget @param {string} from @returns {Weeks} */
function emptyWeeks(plan, budget, from) {
  const open = openDays(plan.time, DAYS_ASSUMED);
  const begin = open.next(dayNumber(from));
  const first = begin - weekdayOf(begin);
  return { plan, budget, open, from: begin, first, minutesOf: new Map(), full: first };
}

/** @param {Weeks} weeks @param {Activity} activity */
function addStanding({ plan, minutesOf }, activity) {
  for (const day of daysOfRepeat(repeatOf(activity), dayNumber(activity.date), plan).days) {
    add(minutesOf, day - weekdayOf(day), activity.minutes ?? 0);
  }
}

/**
 * Finds a week for each act. Within an idea their order stays, and what begins later takes the rest of its idea with it.
 * @param {Weeks} weeks @param {PacedAct[]} acts @returns {PacedPlan["later"]}
 */
function intoWeeks(weeks, acts) {
  /** @type {Map<string, PacedAct[]>} */
  const groups = new Map();
  for (const act of acts) groups.set(act.group, [...(groups.get(act.group) ?? []), act]);
  /** @type {Map<string, number>} */
  const later = new Map();
  for (const group of groups.values()) {
    const area = group[0].area;
    later.set(area, Math.max(later.get(area) ?? 0, groupIntoWeeks(weeks, group.sort(byToday))));
  }
  return [...later].filter(([, weeksLater]) => weeksLater > 0).map(([area, weeksLater]) => ({ area, weeks: weeksLater }));
}

/** @param {Weeks} weeks @param {PacedAct[]} group @returns {number} by how many weeks its last act is later */
function groupIntoWeeks(weeks, group) {
  let [shift, before] = [0, weeks.first];
  for (const act of group) {
    const target = Math.max(before, act.week + 7 * shift);
    act.week = firstWeekFor(weeks, act, target);
    if (act.week > LAST_WEEK) break;
    shift += (act.week - target) / 7;
    before = act.week;
    for (const week of weeksOf(act, act.week, weeks.plan)) add(weeks.minutesOf, week, minutesInWeek(act, weeks.plan));
    while (isFull(weeks) && weeks.full < LAST_WEEK) weeks.full += 7;
  }
  return shift;
}

/** @param {Weeks} weeks @param {PacedAct} act @param {number} target */
function firstWeekFor(weeks, act, target) {
  const { plan, budget, minutesOf } = weeks;
  const minutes = minutesInWeek(act, plan);
  const hasRoom = (/** @type {number} */ week) => {
    const asked = minutesOf.get(week) ?? 0;
    return asked === 0 || asked + minutes <= budget || !hasOpenDay(weeks, week);
  };
  let week = Math.max(target, minutes ? weeks.full : target);
  while (week <= LAST_WEEK && !(hasOpenDay(weeks, week) && weeksOf(act, week, plan).every(hasRoom))) week += 7;
  return week;
}

/** @param {Weeks} weeks */
function isFull(weeks) {
  return (weeks.minutesOf.get(weeks.full) ?? 0) >= weeks.budget || !hasOpenDay(weeks, weeks.full);
}

/** @param {Weeks} weeks @param {number} week */
function hasOpenDay({ open, from }, week) {
  return open.next(Math.max(week, from)) < week + 7;
}

/** The weeks in which an act takes place that begins in one. @param {PacedAct} act @param {number} week @param {Plan} plan */
function weeksOf({ repeat }, week, plan) {
  const weeks = [week];
  const last = repeat.every ? lastDayOf(repeat, week + 6, plan) : week;
  for (let next = week + 7 * repeat.every; repeat.every && next <= last; next += 7 * repeat.every) weeks.push(next);
  return weeks;
}

/**
 * The day of each act in its week: the chosen day that asks for least, and none before an earlier act of its idea.
 * @param {Weeks} weeks @param {PacedAct[]} acts @param {Activity[]} standing @returns {Map<string, string>}
 */
function daysFor({ plan, open, from }, acts, standing) {
  /** @type {Map<number, number>} */
  const minutesOf = new Map();
  const addAll = (/** @type {Activity} */ activity, /** @type {number} */ first) => {
    for (const day of daysOfRepeat(repeatOf(activity), first, plan).days) add(minutesOf, day, activity.minutes || 1);
  };
  for (const activity of standing) addAll(activity, dayNumber(activity.date));
  /** @type {Map<string, number>} */
  const lastOf = new Map();
  /** @type {Map<string, string>} */
  const dates = new Map();
  for (const { group, activity, week } of acts.filter((act) => act.week && act.week <= LAST_WEEK).sort((a, b) => a.week - b.week || byToday(a, b))) {
    const earliest = Math.max(week, from, lastOf.get(group) ?? 0);
    const days = [0, 1, 2, 3, 4, 5, 6].map((n) => week + n).filter((day) => day >= earliest && open.isOpen(day));
    const day = days.reduce((best, one) => ((minutesOf.get(one) ?? 0) < (minutesOf.get(best) ?? 0) ? one : best));
    addAll(activity, day);
    lastOf.set(group, day);
    dates.set(activity.id, dayOfNumber(day));
  }
  return dates;
}

/** Those of the first hour come first. @param {PacedAct} a @param {PacedAct} b */
function byToday(a, b) {
  return Number(isToday(b.activity)) - Number(isToday(a.activity));
}

/** @param {Activity} activity */
function isToday({ when }) {
  return when.trim().toLowerCase() === "today";
}

/** @param {PacedAct} act @param {Plan} plan */
function minutesInWeek({ activity, repeat }, plan) {
  return (activity.minutes ?? 0) * (repeat.daily ? dailyDays(plan).week.length : 1);
}

/** Weeks from the start to its first time; null for words that name none. @param {string} when @returns {number | null} */
function weeksBefore(when) {
  const words = when.trim().toLowerCase();
  const week = /^week (\d{1,3})$/.exec(words);
  if (week) return Math.max(Number(week[1]) - 1, 0);
  const every = isDaily(words) ? 1 : weeksBetweenTimes(words);
  return words === "today" ? 0 : every && every - 1;
}

/** @param {Activity} activity @param {Plan} plan @param {string} today */
function isAsCounted({ state, from_idea, date, when }, plan, today) {
  return state === "open" && from_idea !== null && (!date || [plan.start, startForNew(plan, today)].some((start) => date === dateFor(when, start)));
}

/** @param {Plan} plan @param {Map<string, string>} dates @returns {Plan} */
function withDates(plan, dates) {
  const dated = (/** @type {Activity} */ one) => {
    const date = dates.get(one.id);
    return date ? { ...one, date, paced: date } : one;
  };
  return { ...plan, areas: plan.areas.map((area) => ({ ...area, activities: area.activities.map(dated) })) };
}

/** @param {Map<number, number>} minutesOf @param {number} key @param {number} minutes */
function add(minutesOf, key, minutes) {
  minutesOf.set(key, (minutesOf.get(key) ?? 0) + minutes);
}
