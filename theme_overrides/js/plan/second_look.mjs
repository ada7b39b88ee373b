// A second look at a plan, kindly: hints, never errors.

import { dayNumber, dayOfNumber, isDay, isRepeated, mondayOf, shownDate, weekdayOf } from "../plain/dates.mjs";
import { daysOfRepeat, repeatOf } from "./act_days.mjs";
import { allActivities, CLOSED_STATES } from "./plan.mjs";

/**
 * @typedef {import("./plan.mjs").Activity} Activity
 * @typedef {import("./plan.mjs").Plan} Plan
 */

/** @typedef {{id: string, sentence: string}} Hint */

const COURSE = /\b(courses?|training|seminars?|webinars?|workshops?|classes|certificates?|e-learning|conferences?|lectures?)\b/i;

/** What an activity still lacks, as questions that one can press. @type {["date" | "measure" | "feedback_from", string][]} */
const GAPS = [
  ["date", "By when?"],
  ["measure", "How would you know that it works?"],
  ["feedback_from", "Who can tell you?"],
];

/**
 * The hints for a plan. A plan without an area gets none: it has not begun.
 * @param {Plan} plan
 * @param {number} areasAtMost
 * @param {string} today - weeks that have gone by are no longer looked at
 * @returns {Hint[]}
 */
export function secondLook(plan, areasAtMost, today) {
  if (!plan.areas.length) return [];
  const activities = allActivities(plan).map(({ activity }) => activity).filter(({ state }) => !CLOSED_STATES.includes(state));
  const sentences = {
    "many-areas": manyAreas(plan, areasAtMost),
    "no-activity": activities.length || allActivities(plan).length ? "" : "No activity yet. What is the smallest first step?",
    "no-measure": lacking(unmeasured(plan), "measure", "no sign of progress yet. What could you count?"),
    "no-date": lacking(activities, "date", "no date yet. Steps without one wait for a quiet week."),
    "only-courses": onlyCourses(activities),
    "one-week": oneWeek(activities, today),
    "many-hours": manyHours(plan, activities, today),
    nobody: plan.accountability.to.trim() ? "" : "Nobody will ask you yet. A plan that somebody asks about is kept more often.",
  };
  return Object.entries(sentences).filter(([, sentence]) => sentence).map(([id, sentence]) => ({ id, sentence }));
}

/**
 * The questions that an activity leaves open.
 * @param {Activity} activity @param {boolean} [isMeasured] - whether its area has a measure: then it needs none of its own
 * @returns {{field: string, question: string}[]}
 */
export function activityGaps(activity, isMeasured = false) {
  const open = GAPS.filter(([field]) => !activity[field].trim() && !(isMeasured && field === "measure"));
  return open.map(([field, question]) => ({ field, question }));
}

/**
 * The minutes that each week asks for, by its Monday, from this week on: each activity in every week in which it takes place.
 * @param {Plan} plan
 * @param {Activity[]} activities
 * @param {string} today
 * @returns {Map<string, number>}
 */
export function minutesByWeek(plan, activities, today) {
  /** @type {Map<number, number>} */
  const minutesOf = new Map();
  for (const activity of activities.filter(({ date, minutes }) => isDay(date) && minutes)) {
    for (const day of daysOfRepeat(repeatOf(activity), dayNumber(activity.date), plan).days) {
      const monday = day - weekdayOf(day);
      minutesOf.set(monday, (minutesOf.get(monday) ?? 0) + Number(activity.minutes));
    }
  }
  const thisWeek = dayNumber(mondayOf(today));
  const toCome = [...minutesOf].filter(([monday]) => monday >= thisWeek).sort((a, b) => a[0] - b[0]);
  return new Map(toCome.map(([monday, minutes]) => [dayOfNumber(monday), minutes]));
}

/** Open activities in areas of which nothing is counted. @param {Plan} plan */
function unmeasured({ areas }) {
  const open = areas.filter(({ measures }) => !measures.length).flatMap(({ activities }) => activities);
  return open.filter(({ state }) => !CLOSED_STATES.includes(state));
}

/** @param {Plan} plan @param {number} most */
function manyAreas({ areas }, most) {
  return areas.length > most ? `You have ${areas.length} areas. Most people finish more of ${most} or fewer.` : "";
}

/** @param {Activity[]} activities @param {"measure" | "date"} field @param {string} words */
function lacking(activities, field, words) {
  const open = activities.filter((activity) => !activity[field].trim()).length;
  if (!open) return "";
  return open === 1 ? `One activity has ${words}` : `${open} activities have ${words}`;
}

/** @param {Activity[]} activities */
function onlyCourses(activities) {
  const only = activities.length > 0 && activities.every(({ what }) => COURSE.test(what));
  return only ? "All of it is learning from courses. What will you do differently at your own desk the week after?" : "";
}

/** @param {Activity[]} activities @param {string} today */
function oneWeek(activities, today) {
  const dates = activities.map(({ date }) => date).filter(isDay);
  const same = dates.length > 1 && new Set(dates.map(mondayOf)).size === 1;
  const toCome = same && mondayOf(dates[0]) >= mondayOf(today);
  return toCome && !activities.some(({ when }) => isRepeated(when)) ? "Everything falls in one week. Which of these could wait for the next?" : "";
}

/** @param {Plan} plan @param {Activity[]} activities @param {string} today */
function manyHours(plan, activities, today) {
  if (!plan.hours_per_week) return "";
  const [monday, most] = [...minutesByWeek(plan, activities, today)].reduce((a, b) => (b[1] > a[1] ? b : a), ["", 0]);
  if (most <= plan.hours_per_week * 60) return "";
  const hours = Math.round(most / 6) / 10;
  return `The week of ${shownDate(monday)} asks for ${hours} hours, and you have ${plan.hours_per_week} a week. What can move?`;
}
