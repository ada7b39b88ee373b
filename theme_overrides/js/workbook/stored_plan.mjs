// An idea comes into the stored plan, or leaves it, on the page of the idea.

import { withStart, startForNew } from "../plan/plan_start.mjs";
import { isDay } from "../plain/dates.mjs";
import { pacedActs } from "../plan/pacing.mjs";
import { allActivities, newArea, newPlan } from "../plan/plan.mjs";
import { withIdea, withoutIdea } from "../plan/offers.mjs";
import { FORMAT, VERSION } from "./file_format.mjs";
import { planIn } from "./glance.mjs";
import { writtenPlan } from "./stored_change.mjs";
import { areasIn, isStoredMap, listIn, openedText, textIn, textsIn } from "./stored_text.mjs";

/**
 * @typedef {import("./stored_change.mjs").Changed} Changed
 * @typedef {import("./stored_change.mjs").Moment} Moment
 * @typedef {import("../plan/plan.mjs").Plan} Plan
 * @typedef {import("../plan/plan.mjs").PlanArea} PlanArea
 * @typedef {import("./stored_text.mjs").StoredMap} StoredMap
 */

/**
 * @typedef {import("../plan/plan_fields.mjs").PlanIdea & {ids: string[], capability_name: string, areas_at_most: number}} OfferedIdea
 *   - an idea as its page offers it; `ids`: its own and those that it once had
 */

/**
 * The stored text with an idea in its plan: in the area of its capability, which is made when it is missing and there is room.
 * @param {string | null} text @param {OfferedIdea} idea @param {Moment} moment @returns {Changed}
 */
export function textWithIdea(text, idea, moment) {
  const file = text === null ? { format: FORMAT, version: VERSION, assessments: [] } : openedText(text);
  const plan = file && (file.plan === undefined ? newPlan({ id: moment.makeId() }) : file.plan);
  const areas = areasIn(plan);
  if (!file || !areas || !isStoredMap(plan)) return { text: null, because: "unreadable" };
  if (areas.some((area) => holdsIdea(area, idea))) return { text: writtenPlan(file, plan, areas, moment) };
  const fits = areas.findIndex((area) => area.capability === idea.capability);
  if (fits < 0 && areas.length >= idea.areas_at_most) return { text: null, because: "full" };
  const begun = plan.start || areas.length ? plan : { ...plan, ...pickStart(withStart(planIn(plan, areas), moment.today)) };
  const area = fits < 0 ? { ...newArea({ id: moment.makeId(), title: idea.capability_name, capability: idea.capability }) } : areas[fits];
  const start = startForNew({ ...newPlan({ id: "" }), start: textIn(begun, "start") }, moment.today);
  const grown = changed(area, (one) => withIdea(one, idea, { ...moment, start }));
  const all = fits < 0 ? [...areas, grown] : areas.map((one, n) => (n === fits ? grown : one));
  const come = listIn(grown, "activities").slice(listIn(area, "activities").length).map((act) => textIn(act, "id"));
  return { text: writtenPlan(file, begun, paced(begun, all, start, come), moment) };
}

/**
 * The areas with days for acts that came, in weeks that have room for them; as they are where the plan does not say its hours.
 * @param {StoredMap} plan @param {StoredMap[]} areas @param {string} start @param {string[]} ids @returns {StoredMap[]}
 */
function paced(plan, areas, start, ids) {
  const known = planIn(plan, areas);
  if (!isDay(start) || !known.hours_per_week) return areas;
  const acts = allActivities(pacedActs(known, { today: start, ids }).plan).filter(({ activity }) => ids.includes(activity.id));
  const dates = new Map(acts.map(({ activity: { id, date } }) => [id, date]));
  const dated = (/** @type {StoredMap} */ act) => {
    const date = dates.get(textIn(act, "id"));
    return date ? { ...act, date, paced: date } : act;
  };
  return areas.map((area) => ({ ...area, activities: listIn(area, "activities").map(dated) }));
}

/**
 * The stored text without an idea. What its owner wrote stays; an area in which nothing stands goes with its last idea.
 * @param {string | null} text @param {OfferedIdea} idea @param {Moment} moment @returns {Changed}
 */
export function textWithoutIdea(text, idea, moment) {
  const file = openedText(text);
  const areas = areasIn(file?.plan);
  if (!file || !areas || !isStoredMap(file.plan)) return { text: null, because: "unreadable" };
  const left = areas.flatMap((area) => {
    if (!holdsIdea(area, idea)) return [area];
    const rest = idea.ids.reduce((one, id) => changed(one, (known) => withoutIdea(known, { ...idea, id })), area);
    return isBare(rest, idea) ? [] : [rest];
  });
  return { text: writtenPlan(file, file.plan, left, moment) };
}

/** @param {StoredMap} area @param {OfferedIdea} idea */
function holdsIdea(area, idea) {
  return textsIn(area, "ideas").some((id) => idea.ids.includes(id));
}

/**
 * A change of an area whose lists may be missing. One without `taken` is of the first edition and stays so: the page of the plan
 * reads what it holds otherwise.
 * @param {StoredMap} area @param {(area: PlanArea) => PlanArea} change @returns {StoredMap}
 */
function changed(area, change) {
  const lists = { ideas: textsIn(area, "ideas"), activities: listIn(area, "activities"), measures: listIn(area, "measures") };
  const since = isStoredMap(area.since) ? area.since : {};
  const whole = { ...area, ...lists, since, taken: listIn(area, "taken"), activities: lists.activities.map((act) => ({ ...act, notes: listIn(act, "notes") })) };
  const { taken, ...rest } = change(/** @type {PlanArea} */ (whole));
  return Array.isArray(area.taken) ? { ...rest, taken } : rest;
}

/** Whether nothing stands in an area but its name. @param {StoredMap} area @param {OfferedIdea} idea */
function isBare({ id: _id, title, capability: _capability, ...rest }, idea) {
  const isEmpty = (/** @type {unknown} */ value) => (
    !value || (Array.isArray(value) ? !value.length : typeof value === "object" && Object.values(value).every((/** @type {unknown} */ one) => !one))
  );
  return title === idea.capability_name && Object.values(rest).every(isEmpty);
}

/** @param {Plan} plan */
function pickStart({ start, review }) {
  return { start, review };
}
