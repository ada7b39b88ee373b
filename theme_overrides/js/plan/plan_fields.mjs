// The fields of a plan by tag: the path of a field in the saved file, such as "areas.0.activities.2.measure". The web form, the
// Word file and the Markdown file hold them in this order.

import { shownWhen } from "./activity_words.mjs";
import { shownDate } from "../plain/dates.mjs";
import { mapValue } from "../plain/safe_maps.mjs";

/**
 * The form as plan_data.py makes it.
 * @typedef {{id: string, label: string, help: string, kind: "line" | "text" | "list" | "date" | "number" | "rhythm" | "level",
 *   names?: Record<string, string>}} PlanField - `names`: of levels and of rhythms, by id
 * @typedef {{id: string, title: string, stands: string, help: string, questions: string[], fields: PlanField[]}} PlanSection
 * @typedef {{id: string, number: number, title: string, url: string, capability: string,
 *   sheet: string, weeks: number, issues: string[], results: string[], measures: {count: string, start: string, goal: string}[],
 *   actions: {do: string, short: string, when: string, minutes: number}[]}} PlanIdea
 * @typedef {{title: string, promise: string, areas_at_most: number, about: PlanField[],
 *   sections: PlanSection[], levels: PlanField[], measures: {title: string, help: string, fields: PlanField[]},
 *   check_ins: {title: string, help: string, fields: PlanField[]}, signatures: string[],
 *   manager_questions: string[], agenda: {minutes: number, do: string}[], ideas: PlanIdea[], offered: string[],
 *   word: {fragments: Record<"both" | "short" | "full", Record<string, string>>, parts: Record<string, string>,
 *   pages: Record<string, number[]>, foot: string, owner: PlanField[]}}} PlanForm
 *   - `offered`: the hashes of all that the ideas offer; `foot`: which guide and version made a document, and its licence; `owner`: the fields that say
 *   whose plan a document is
 * @typedef {import("./plan.mjs").Plan} Plan
 */

/**
 * @typedef {{tag: string, field: PlanField, title: string}} TaggedField - `title` names the field on its own: "Area 1: Growth area"
 */

/** @param {PlanForm} form @param {string} id @returns {PlanSection} */
export function sectionOf(form, id) {
  const found = form.sections.find((section) => section.id === id);
  if (!found) throw new Error(`The form of the plan lacks the section ${id}`);
  return found;
}

/**
 * All fields of a plan, in order.
 * @param {PlanForm} form
 * @param {Plan} plan
 * @returns {TaggedField[]}
 */
export function taggedFields(form, plan) {
  const tagged = (/** @type {string} */ start, /** @type {PlanField[]} */ fields, where = "") => (
    fields.map((field) => ({ tag: start + field.id, field, title: where + field.label }))
  );
  const fieldsIn = (/** @type {string} */ id) => sectionOf(form, id).fields;
  return [
    ...tagged("", form.about),
    ...plan.areas.flatMap((_, n) => tagged(`areas.${n}.`, [...fieldsIn("areas"), ...form.levels], `Area ${n + 1}: `)),
    ...plan.areas.flatMap((area, n) => [
      ...["current", "desired"].flatMap((id) => tagged(`areas.${n}.${id}.`, fieldsIn(id), `Area ${n + 1}: `)),
      ...area.measures.flatMap((_, m) => tagged(`areas.${n}.measures.${m}.`, form.measures.fields, `Area ${n + 1}, measure ${m + 1}: `)),
      ...area.activities.flatMap((_, m) => (
        tagged(`areas.${n}.activities.${m}.`, fieldsIn("activities"), `Area ${n + 1}, activity ${m + 1}: `)
      )),
    ]),
    ...tagged("accountability.", fieldsIn("accountability")),
    ...plan.check_ins.flatMap((_, n) => tagged(`check_ins.${n}.`, form.check_ins.fields, `Check-in ${n + 1}: `)),
  ];
}

/** What the plan holds under a tag. @param {Plan} plan @param {string} tag @returns {unknown} */
export function valueAt(plan, tag) {
  /** @type {unknown} */
  let value = plan;
  for (const key of tag.split(".")) value = isHolder(value) ? mapValue(value, key) : undefined;
  return value;
}

/** The plan with another value under a tag whose place is there. @param {Plan} plan @param {string} tag @param {unknown} value */
export function withValueAt(plan, tag, value) {
  return /** @type {Plan} */ (setAt(plan, tag.split("."), value));
}

/** A value as documents show it. @param {{id?: string, kind: PlanField["kind"], names?: Record<string, string>}} field @param {unknown} value @returns {string} */
export function shownValue(field, value) {
  if (value === null || value === undefined) return "";
  if (field.names) return mapValue(field.names, String(value)) ?? unnamed(String(value));
  if (field.id === "when") return shownWhen(String(value));
  return field.kind === "date" ? shownDate(String(value)) : String(value).replace(/\r\n?/g, "\n");
}

/** A rhythm that the form does not name, or words of one's own. @param {string} value */
function unnamed(value) {
  const weeks = /^weeks-(\d{1,2})$/.exec(value);
  return weeks ? `Every ${weeks[1]} weeks` : value;
}

/** How often one reports: its names by id; none in a form without it. @param {Pick<PlanForm, "sections">} form @returns {Record<string, string>} */
export function rhythmNames({ sections }) {
  return sections.flatMap(({ fields }) => fields).find(({ kind }) => kind === "rhythm")?.names ?? {};
}

/** @param {unknown} holder @param {string[]} path @param {unknown} value @returns {unknown} */
function setAt(holder, path, value) {
  const key = path[0];
  if (!isHolder(holder)) throw new Error(`The plan has no place for ${key}`);
  const inner = path.length === 1 ? value : setAt(holder[key], path.slice(1), value);
  if (!Array.isArray(holder)) return { ...holder, [key]: inner };
  return holder.map((/** @type {unknown} */ old, n) => (String(n) === key ? inner : old));
}

/** A record or a list. @param {unknown} value @returns {value is Record<string, unknown>} */
function isHolder(value) {
  return typeof value === "object" && value !== null;
}
