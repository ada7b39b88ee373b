// An idea comes into the stored plan, or leaves it, on the page of the idea.

import { withStart, startForNew } from "../plan/plan_start.mjs";
import { newArea, newPlan } from "../plan/plan.mjs";
import { withIdea, withoutIdea } from "../plan/offers.mjs";
import { FORMAT, VERSION } from "./file_format.mjs";
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
  const begun = plan.start || areas.length ? plan : { ...plan, ...pickStart(withStart({ ...newPlan({ id: "" }), ...plan }, moment.today)) };
  const area = fits < 0 ? { ...newArea({ id: moment.makeId(), title: idea.capability_name, capability: idea.capability }) } : areas[fits];
  const start = startForNew({ ...newPlan({ id: "" }), start: textIn(begun, "start") }, moment.today);
  const since = { ...(isStoredMap(area.since) ? area.since : {}), [idea.id]: moment.today };
  const grown = changed({ ...area, since }, (one) => withIdea(one, idea, start, moment.makeId));
  return { text: writtenPlan(file, begun, fits < 0 ? [...areas, grown] : areas.map((one, n) => (n === fits ? grown : one)), moment) };
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
    const { since: _since, ...rest } = idea.ids.reduce((one, id) => changed(one, (known) => withoutIdea(known, { ...idea, id })), area);
    const since = Object.fromEntries(Object.entries(isStoredMap(area.since) ? area.since : {}).filter(([id]) => !idea.ids.includes(id)));
    return isBare(rest, idea) ? [] : [Object.keys(since).length ? { ...rest, since } : rest];
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
  const whole = { ...area, ...lists, taken: listIn(area, "taken"), activities: lists.activities.map((act) => ({ ...act, notes: listIn(act, "notes") })) };
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
