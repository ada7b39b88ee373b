// What a page of the guide offers comes into the stored plan, or leaves it: an idea on its own page, and more on that of a situation.

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
 * @typedef {{isIn: (area: StoredMap) => boolean, fits: (area: StoredMap) => boolean, made: {title: string, capability: string | null},
 *   areas_at_most: number, grow: (area: PlanArea, moment: Moment & {start: string}, areas: StoredMap[]) => PlanArea}} Coming - what comes into
 *   a plan; `fits`: whether it goes into an area that is there, `made`: the area that is made for it otherwise
 * @typedef {{title: string, isIn: (area: StoredMap) => boolean, shrink: (area: PlanArea) => PlanArea}} Going - what leaves it again;
 *   `title`: of the area that was made for it
 */

/**
 * The stored text with an idea in its plan: in the area of its capability, which is made when it is missing and there is room.
 * @param {string | null} text @param {OfferedIdea} idea @param {Moment} moment @returns {Changed}
 */
export function textWithIdea(text, idea, moment) {
  const { capability, capability_name: title, areas_at_most } = idea;
  return textWith(text, {
    isIn: (area) => holdsIdea(area, idea), fits: (area) => area.capability === capability, made: { title, capability }, areas_at_most,
    grow: (area, begun) => withIdea(area, idea, begun),
  }, moment);
}

/**
 * The stored text without an idea. What its owner wrote stays; an area in which nothing stands goes with its last idea.
 * @param {string | null} text @param {OfferedIdea} idea @param {Moment} moment @returns {Changed}
 */
export function textWithoutIdea(text, idea, moment) {
  const going = { title: idea.capability_name, isIn: (/** @type {StoredMap} */ area) => holdsIdea(area, idea), shrink: withoutOffered(idea) };
  return textWithout(text, going, moment);
}

/**
 * The stored text with what comes into its plan; it is full where no area fits and there is no room for another.
 * @param {string | null} text @param {Coming} coming @param {Moment} moment @returns {Changed}
 */
export function textWith(text, coming, moment) {
  const file = text === null ? { format: FORMAT, version: VERSION, assessments: [] } : openedText(text);
  const plan = file && (file.plan === undefined ? newPlan({ id: moment.makeId() }) : file.plan);
  const areas = areasIn(plan);
  if (!file || !areas || !isStoredMap(plan)) return { text: null, because: "unreadable" };
  if (areas.some(coming.isIn)) return { text: writtenPlan(file, plan, areas, moment) };
  const fits = areas.findIndex(coming.fits);
  if (fits < 0 && areas.length >= coming.areas_at_most) return { text: null, because: "full" };
  const begun = plan.start || areas.length ? plan : { ...plan, ...pickStart(withStart(planIn(plan, areas), moment.today)) };
  const area = fits < 0 ? { ...newArea({ id: moment.makeId(), ...coming.made }) } : areas[fits];
  const start = startForNew({ ...newPlan({ id: "" }), start: textIn(begun, "start") }, moment.today);
  const grown = changed(area, (one) => coming.grow(one, { ...moment, start }, areas));
  const all = fits < 0 ? [...areas, grown] : areas.map((one, n) => (n === fits ? grown : one));
  const come = listIn(grown, "activities").slice(listIn(area, "activities").length).filter((act) => act.from_idea);
  return { text: writtenPlan(file, begun, paced(begun, all, start, come.map((act) => textIn(act, "id"))), moment) };
}

/**
 * The stored text without what once came. An area in which nothing stands any more goes too.
 * @param {string | null} text @param {Going} going @param {Moment} moment @returns {Changed}
 */
export function textWithout(text, { title, isIn, shrink }, moment) {
  const file = openedText(text);
  const areas = areasIn(file?.plan);
  if (!file || !areas || !isStoredMap(file.plan)) return { text: null, because: "unreadable" };
  const left = areas.flatMap((area) => {
    if (!isIn(area)) return [area];
    const rest = changed(area, shrink);
    return isBare(rest, title) ? [] : [rest];
  });
  return { text: writtenPlan(file, file.plan, left, moment) };
}

/** @param {StoredMap} area @param {OfferedIdea} idea */
export function holdsIdea(area, idea) {
  return textsIn(area, "ideas").some((id) => idea.ids.includes(id));
}

/** The change of an area that an idea leaves, under whichever of its names it came. @param {OfferedIdea} idea @returns {(area: PlanArea) => PlanArea} */
export function withoutOffered(idea) {
  return (area) => idea.ids.reduce((one, id) => withoutIdea(one, { ...idea, id }), area);
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

/** Whether nothing stands in an area but the name that it was given. @param {StoredMap} area @param {string} given */
function isBare({ id: _id, title, capability: _capability, ...rest }, given) {
  const isEmpty = (/** @type {unknown} */ value) => (
    !value || (Array.isArray(value) ? !value.length : typeof value === "object" && Object.values(value).every((/** @type {unknown} */ one) => !one))
  );
  return title === given && Object.values(rest).every(isEmpty);
}

/** @param {Plan} plan */
function pickStart({ start, review }) {
  return { start, review };
}
