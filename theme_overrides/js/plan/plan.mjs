// A Personal Growth Plan: its shape in the saved file, and how it changes. Each function gives a new plan and leaves the old one.

/**
 * Texts are "" when nothing was written, dates "" or YYYY-MM-DD, numbers null when nothing was said. Values of closed lists are codes.
 * @typedef {{date: string, text: string}} DatedNote
 * @typedef {{id: string, what: string, short: string, when: string, date: string, paced: string, minutes: number | null, weeks: number | null,
 *   measure: string, monitored: string, feedback_from: string, if_then: string, state: "open" | "done" | "moved" | "dropped",
 *   reason: string, from_idea: string | null, notes: DatedNote[]}} Activity - `short`: the same act for a calendar or a list; `paced`:
 *   the day that the guide gave it, which its owner may have changed since; `weeks`: for how long it repeats, null until the review;
 *   `notes`: what was done
 * @typedef {{id: string, count: string, today: string, goal: string, from_idea: string | null}} Measure - `today`: its owner's number
 * @typedef {{idea: string | null, field: OfferedField, line: string, words: string, ticked: boolean}} TakenLine - an offered line that its
 *   owner touched; `words`: what they made of it, "" as it was offered. What is not ticked stays here and goes nowhere else.
 * @typedef {"current.behaviours" | "desired.outcomes"} OfferedField
 * @typedef {{id: string, title: string, capability: string | null, ideas: string[], level_now: string | null, level_wanted: string | null,
 *   why_me: string, why_organisation: string, current: {behaviours: string, impact: string, gap: string},
 *   desired: {outcomes: string, behaviours: string}, since: Record<string, string>, taken: TakenLine[], measures: Measure[], activities: Activity[],
 *   situation?: {id: string, since: string}}} PlanArea
 *   - of a list such as `behaviours`, each line is one, in its owner's own words; `since`: by idea, the day on which it came; `situation`:
 *   the one on whose page the area was made, and when
 * @typedef {{date: string, done: string, changed: string, next: string}} CheckIn
 * @typedef {{days: string[], at: string, away: {from: string, to: string}[]}} PlanTime - `days`: mon to sun; `at`: such as 16:00, "" for all day
 * @typedef {{uid: string, sequence: number, date: string, at: string, summary: string, rule: string}} ExportedEvent
 * @typedef {{id: string, start: string, hours_per_week: number | null, time: PlanTime, areas: PlanArea[],
 *   accountability: {to: string, how_often: string, support: string}, review: string, check_ins: CheckIn[], notes: string,
 *   calendar: {sequence: number, events: ExportedEvent[]}}} Plan - `notes`: what no field holds; `calendar`: what was exported last
 */

/** What is no longer to be done. */
export const CLOSED_STATES = ["done", "dropped"];

/** When acts begin as long as nobody said when: at no time of night, and not all day. */
export const TIME_OF_DAY = "16:00";

/** The time of day that its owner chose, with the days or by itself; "" for all day, and as long as nothing was chosen. @param {PlanTime} time */
export function chosenTime({ days, at }) {
  return days.length || at !== TIME_OF_DAY ? at : "";
}

/** A plan without anything in it. @param {{id: string, start?: string}} about @returns {Plan} */
export function newPlan({ id, start = "" }) {
  const accountability = { to: "", how_often: "", support: "" };
  return {
    id, start, hours_per_week: null, time: { days: [], at: TIME_OF_DAY, away: [] }, areas: [], accountability, review: "", check_ins: [], notes: "",
    calendar: { sequence: 0, events: [] },
  };
}

/** @param {Partial<PlanArea> & {id: string}} given @returns {PlanArea} */
export function newArea(given) {
  return {
    title: "", capability: null, ideas: [], level_now: null, level_wanted: null, why_me: "", why_organisation: "",
    current: { behaviours: "", impact: "", gap: "" }, desired: { outcomes: "", behaviours: "" }, since: {}, taken: [], measures: [], activities: [],
    ...given,
  };
}

/** @param {Partial<Activity> & {id: string}} given @returns {Activity} */
export function newActivity(given) {
  return {
    what: "", short: "", when: "", date: "", paced: "", minutes: null, weeks: null, measure: "", monitored: "", feedback_from: "", if_then: "",
    state: "open", reason: "", from_idea: null, notes: [], ...given,
  };
}

/** @param {Partial<Measure> & {id: string}} given @returns {Measure} */
export function newMeasure(given) {
  return { count: "", today: "", goal: "", from_idea: null, ...given };
}

/** @param {Partial<CheckIn>} given @returns {CheckIn} */
export function newCheckIn(given) {
  return { date: "", done: "", changed: "", next: "", ...given };
}

/**
 * The plan with one area changed.
 * @param {Plan} plan @param {string} id @param {(area: PlanArea) => PlanArea} change @returns {Plan}
 */
export function withArea(plan, id, change) {
  return { ...plan, areas: plan.areas.map((area) => (area.id === id ? change(area) : area)) };
}

/** The plan without an area. @param {Plan} plan @param {string} id @returns {Plan} */
export function withoutArea(plan, id) {
  return { ...plan, areas: plan.areas.filter((area) => area.id !== id) };
}

/**
 * The plan with some keys of one activity changed, such as {state: "done"}.
 * @param {Plan} plan @param {string} id @param {Partial<Activity>} changes @returns {Plan}
 */
export function withActivity(plan, id, changes) {
  const changed = (/** @type {Activity} */ activity) => (activity.id === id ? { ...activity, ...changes } : activity);
  return { ...plan, areas: plan.areas.map((area) => ({ ...area, activities: area.activities.map(changed) })) };
}

/**
 * The plan with an activity on another day.
 * @param {Plan} plan @param {string} id @param {string} date @param {string} reason @returns {Plan}
 */
export function movedActivity(plan, id, date, reason) {
  return withActivity(plan, id, { date, reason, state: "moved" });
}

/** All activities of a plan, each with its area. @param {Plan} plan @returns {{area: PlanArea, activity: Activity}[]} */
export function allActivities(plan) {
  return plan.areas.flatMap((area) => area.activities.map((activity) => ({ area, activity })));
}
