// What the guide knows of a returning reader at a glance, from the stored text alone: which acts are due, where an assessment
// stopped, the day of the last result, which ideas are in the plan. What is damaged says nothing.

import { newAssessment, nextToAnswer } from "../assessment/answers.mjs";
import { isDay } from "../plain/dates.mjs";
import { chosenTime, newActivity, newArea, newPlan, TIME_OF_DAY } from "../plan/plan.mjs";
import { mapValue } from "../plain/safe_maps.mjs";
import { actsProgress, isDoneThisWeek, nextTime } from "../plan/plan_progress.mjs";
import { areasIn, isStoredMap, listIn, openedText, textIn, textsIn } from "./stored_text.mjs";

/**
 * @typedef {import("../plan/plan.mjs").Activity} Activity
 * @typedef {import("../plan/plan.mjs").Plan} Plan
 * @typedef {import("../plain/guide_types.mjs").Capability} Capability
 * @typedef {import("../assessment/answers.mjs").Rating} Rating
 * @typedef {import("./stored_text.mjs").StoredMap} StoredMap
 */

/**
 * @typedef {{id: string, words: string, domain: string, day: string, at: string, minutes: number | null, isLate: boolean, isDone: boolean}} GlanceAct
 * @typedef {{acts: GlanceAct[], next: GlanceAct | null, ideas: Map<string, string>, situations: Map<string, string>}} GlancePlan - `acts`: late
 *   ones, and those of this week, done or not; `next`: the first after them; `ideas` and `situations`: each with the day on which it came, ""
 *   when that is not known
 * @typedef {{name: string}} GlanceDraft - `name`: of the capability to carry on at, "" when that is not known
 * @typedef {{plan: GlancePlan | null, draft: GlanceDraft | null, assessed: string}} Glance - `assessed`: the day of the last result, or ""
 */

const ASSESSMENTS_MOST = 500;

/**
 * What is known; null for a stranger, and where nothing can be read.
 * @param {string | null} text @param {Capability[]} capabilities @param {string} today @returns {Glance | null}
 */
export function glanceOf(text, capabilities, today) {
  const file = openedText(text);
  if (!file) return null;
  const mine = listIn(file, "assessments").slice(-ASSESSMENTS_MOST).filter(({ rater }) => isStoredMap(rater) && rater.group === "self");
  const glance = {
    plan: planAtAGlance(file.plan, capabilities, today), draft: draftIn(mine, capabilities),
    assessed: mine.filter(({ draft }) => !draft).map((one) => textIn(one, "date").slice(0, 10)).filter((day) => isDay(day) && day <= today)
      .sort().pop() ?? "",
  };
  return glance.plan || glance.draft || glance.assessed ? glance : null;
}

/** @param {unknown} given @param {Capability[]} capabilities @param {string} today @returns {GlancePlan | null} */
function planAtAGlance(given, capabilities, today) {
  const areas = areasIn(given);
  if (!areas?.length || !isStoredMap(given)) return null;
  const plan = planIn(given, areas);
  const { late, due, later, done } = actsProgress(plan, today);
  const doneNow = done.filter((act) => isDoneThisWeek(act, today));
  const shown = (/** @type {Activity} */ act) => ({ ...actShown(act, plan, capabilities, today), isLate: late.includes(act) });
  const byDay = (/** @type {GlanceAct} */ a, /** @type {GlanceAct} */ b) => (a.day < b.day ? -1 : Number(a.day > b.day));
  return {
    acts: [...late, ...due, ...doneNow].map(shown).sort(byDay), next: later.map(shown).sort(byDay)[0] ?? null,
    ideas: new Map(areas.flatMap((area) => textsIn(area, "ideas").map((id) => [id, dayOfIdea(area, id)]))),
    situations: new Map(areas.flatMap(({ situation }) => (isStoredMap(situation) ? [[textIn(situation, "id"), dayIn(textIn(situation, "since"))]] : []))),
  };
}

/** As much of the plan as its acts and their days need. @param {StoredMap} given @param {StoredMap[]} areas @returns {Plan} */
export function planIn(given, areas) {
  const whole = areas.map((area) => newArea({
    id: textIn(area, "id"), capability: textIn(area, "capability"), activities: listIn(area, "activities").map(actIn),
  }));
  const [start, review] = ["start", "review"].map((key) => dayIn(textIn(given, key)));
  const hours = typeof given.hours_per_week === "number" && given.hours_per_week > 0 ? given.hours_per_week : null;
  return { ...newPlan({ id: "" }), start, review, hours_per_week: hours, time: timeIn(given.time), areas: whole };
}

/** @param {Activity} act @param {Plan} plan @param {Capability[]} capabilities @param {string} today */
function actShown(act, plan, capabilities, today) {
  const capability = plan.areas.find(({ activities }) => activities.includes(act))?.capability;
  const domain = capabilities.find(({ id }) => id === capability)?.domain ?? "";
  const day = nextTime(act, today, plan) ?? "";
  const at = day && chosenTime(plan.time);
  return { id: act.id, words: act.short.trim() || act.what.trim(), domain, day, at, minutes: act.minutes, isDone: act.state === "done" };
}

/** @param {StoredMap} given @returns {Activity} */
function actIn(given) {
  const { minutes, state, weeks } = given;
  return newActivity({
    id: textIn(given, "id"), what: textIn(given, "what"), short: textIn(given, "short"), when: textIn(given, "when"),
    date: textIn(given, "date"), minutes: typeof minutes === "number" && minutes > 0 && minutes <= 1440 ? Math.round(minutes) : null,
    weeks: typeof weeks === "number" && weeks > 0 ? weeks : null, from_idea: textIn(given, "from_idea") || null,
    state: state === "done" || state === "dropped" ? state : "open",
  });
}

/** When the owner has time. @param {unknown} given @returns {import("../plan/plan.mjs").PlanTime} */
function timeIn(given) {
  const time = isStoredMap(given) ? given : {};
  const at = typeof time.at === "string" && /^(([01]\d|2[0-3]):[0-5]\d)?$/.test(time.at) ? time.at : TIME_OF_DAY;
  const away = listIn(time, "away").map((one) => ({ from: dayIn(textIn(one, "from")), to: dayIn(textIn(one, "to")) }));
  return { days: textsIn(time, "days"), at, away: away.filter(({ from, to }) => from && to >= from) };
}

/** @param {string} text */
function dayIn(text) {
  return isDay(text) ? text : "";
}

/** @param {StoredMap} area @param {string} id */
function dayOfIdea({ since }, id) {
  const day = isStoredMap(since) ? mapValue(since, id) : "";
  return typeof day === "string" && isDay(day) ? day : "";
}

/** @param {StoredMap[]} mine @param {Capability[]} capabilities @returns {GlanceDraft | null} */
function draftIn(mine, capabilities) {
  const draft = mine.filter((one) => one.draft === true || isStoredMap(one.correction)).pop();
  if (!draft) return null;
  const answers = isStoredMap(draft.correction) ? draft.correction : draft;
  const known = new Set(capabilities.map(({ id }) => id));
  const { ratings } = answers;
  // Under a name of another edition one cannot know which question is open.
  if (!isStoredMap(ratings) || !Object.entries(ratings).every(([id, one]) => known.has(id) && isStoredMap(one))) return { name: "" };
  const rated = /** @type {Record<string, Rating>} */ (ratings);
  const assessment = { ...newAssessment({ id: "", date: "", mode: textIn(answers, "mode") }), ratings: rated };
  return { name: nextToAnswer(assessment, { capabilities })?.name ?? "" };
}
