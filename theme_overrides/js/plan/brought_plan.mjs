// The texts of a document as a plan: what was understood of it, what has to be asked, and what no field holds. All of it is looked at
// before any of it is taken.

import { newActivity, newArea, newCheckIn, newMeasure } from "./plan.mjs";
import { shownValue, taggedFields, valueAt, withValueAt } from "./plan_fields.mjs";
import { readingsOf, understoodReading } from "./typed_values.mjs";
import { xmlText } from "./word_export.mjs";

/**
 * @typedef {import("./plan.mjs").Plan} Plan
 * @typedef {import("./plan_fields.mjs").PlanForm} PlanForm
 * @typedef {import("./plan_fields.mjs").TaggedField} TaggedField
 * @typedef {import("./typed_numbers.mjs").Reading} TypedReading
 * @typedef {import("./typed_values.mjs").TypedKind} TypedKind
 * @typedef {{id: string, where: string, text: string, readings: TypedReading[], isHeld: boolean}} Question - `id`: the tag of its field; `isHeld`:
 *   the text stands in the field until it is answered, and stays there when it is not
 * @typedef {{plan: Plan, before: Plan | null, owner: {id: string, name: string}, understood: {where: string, text: string, words: string}[],
 *   questions: Question[], notUnderstood: {where: string, text: string, isHeld: boolean}[], comments: {by: string, on: string, text: string}[],
 *   changed: {where: string, before: string, after: string}[], problem: null}} BroughtPlan - `before`: what the guide's own data in the file held;
 *   `changed`: what was typed since
 * @typedef {{plan: null, problem: string}} NoPlan
 */

const LIST_TAG = /^(areas\.\d{1,3}\.(?:activities|measures)|check_ins|areas)\.(\d{1,3})\./;
const TEXT_KINDS = ["when", "how_often", "amount"];
const RECORDS_MOST_IN_A_LIST = 200;

/** A plan about which nothing was said yet. @param {Plan} plan @param {Plan | null} before @returns {BroughtPlan} */
export function broughtPlan(plan, before) {
  return { plan, before, owner: { id: "", name: "" }, understood: [], questions: [], notUnderstood: [], comments: [], changed: [], problem: null };
}

/**
 * The plan with texts typed into its fields.
 * @param {BroughtPlan} brought @param {Map<string, string>} texts - by tag
 * @param {PlanForm} form @param {string} today @param {() => string} makeId @returns {BroughtPlan}
 */
export function withTypedTexts(brought, texts, form, today, makeId) {
  const room = withRoom(brought.plan, [...texts].filter(([, text]) => text.trim()).map(([tag]) => tag), makeId);
  const fields = new Map(taggedFields(form, room).map((field) => [field.tag, field]));
  /** @type {BroughtPlan} */
  const result = { ...brought, plan: room, understood: [], questions: [], notUnderstood: [...brought.notUnderstood], changed: [] };
  for (const [tag, typed] of texts) {
    const field = fields.get(tag) ?? plainField(room, tag);
    if (tag === "name") result.owner = { ...result.owner, name: typed.trim() || result.owner.name };
    else if (field) readField(result, field, typed, form, today);
    else if (typed.trim() && !/^shown\b/.test(tag)) result.notUnderstood.push({ where: tag.split(".").pop() ?? "", text: typed, isHeld: false });
  }
  return result;
}

/** A text of the plan that is no field of the form. @param {Plan} plan @param {string} tag @returns {TaggedField | null} */
function plainField(plan, tag) {
  const old = valueAt(plan, tag);
  const id = tag.split(".").pop() ?? "";
  if (id === "id" || tag.startsWith("calendar.") || (typeof old !== "string" && !/^areas\.\d+\.level_(now|wanted)$/.test(tag))) return null;
  const [, n] = /^areas\.(\d+)\./.exec(tag) ?? [];
  return { tag, title: `${n ? `Area ${Number(n) + 1}: ` : ""}${id.replaceAll("_", " ")}`, field: { id, label: id, help: "", kind: "line" } };
}

/** @param {BroughtPlan} result @param {TaggedField} tagged @param {string} typed @param {PlanForm} form @param {string} today */
function readField(result, { tag, field, title }, typed, form, today) {
  const before = shownValue(field, valueAt(result.plan, tag));
  if (comparable(before) === comparable(typed)) return;
  const named = Object.entries(field.names ?? {}).find(([, name]) => sameWords(name, typed));
  if (named && field.kind === "level") return setField(result, tag, named[0]);
  if (/\.(level_now|level_wanted)$/.test(tag)) {
    if (!/^[a-z]+(?: expert)?$/i.test(typed.trim())) result.notUnderstood.push({ where: title, text: typed, isHeld: false });
    else setField(result, tag, typed.trim().toLowerCase().replaceAll(" ", "-"));
    return;
  }
  const kind = kindOfField(tag, field);
  if (result.before) result.changed.push({ where: title, before, after: typed });
  if (named) {
    result.understood.push({ where: title, text: typed, words: named[1] });
    return setField(result, tag, named[0]);
  }
  if (!kind || !typed.trim()) return setField(result, tag, kind && !TEXT_KINDS.includes(kind) ? emptyValue(kind) : kind ? "" : typed);
  const readings = readingsOf(kind, typed, today);
  const sure = understoodReading(readings);
  const isHeld = TEXT_KINDS.includes(kind);
  if (sure) result.understood.push({ where: title, text: typed, words: sure.words });
  else if (readings.length) result.questions.push({ id: tag, where: title, text: typed, readings, isHeld });
  else result.notUnderstood.push({ where: title, text: typed, isHeld });
  if (sure) setField(result, tag, sure.value);
  else if (isHeld) setField(result, tag, typed.trim());
}

/** @param {string} one @param {string} other */
function sameWords(one, other) {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

/** @param {BroughtPlan} result @param {string} tag @param {unknown} value */
function setField(result, tag, value) {
  result.plan = withValueAt(result.plan, tag, value);
}

/** @param {TypedKind} kind */
function emptyValue(kind) {
  return kind === "date" ? "" : null;
}

/** @param {string} tag @param {{id: string, kind: string}} field @returns {TypedKind | null} */
function kindOfField(tag, { id, kind }) {
  if (kind === "date") return "date";
  if (kind === "number") return id === "minutes" ? "minutes" : "hours";
  if (id === "when" || id === "how_often") return id;
  return /\.measures\.\d+\.(today|goal)$/.test(tag) ? "amount" : null;
}

/**
 * The plan with answers to what was asked: the number of the reading, or null to leave the text. What no field holds is written into
 * the notes, as it was typed.
 * @param {BroughtPlan} brought @param {Map<string, number | null>} answers - by the id of the question @returns {Plan}
 */
export function planWithAnswers(brought, answers) {
  const { questions, notUnderstood } = brought;
  const chosen = new Map(questions.map((one) => [one.id, one.readings[answers.get(one.id) ?? -1]]));
  const isOpen = (/** @type {Question} */ { id, isHeld }) => !isHeld && (chosen.get(id)?.value ?? null) === null;
  const unread = [...notUnderstood.filter(({ isHeld }) => !isHeld), ...questions.filter(isOpen)];
  const lines = unread.map(({ where, text }) => (where ? `${where}: ${text}` : text));
  const plan = questions.reduce((next, { id }) => answered(next, id, chosen.get(id)), brought.plan);
  const whole = withoutGone(plan);
  return { ...whole, notes: [whole.notes, ...lines].filter(Boolean).join("\n") };
}

/** @param {Plan} plan @param {string} tag @param {TypedReading | undefined} reading */
function answered(plan, tag, reading) {
  if (!reading || reading.value === null) return plan;
  return withValueAt(plan, tag, reading.value === OUT ? null : reading.value);
}

/** The value of the answer that takes a record out of the plan. */
export const OUT = "out";

/** Without the records that an answer took out. @param {Plan} plan @returns {Plan} */
function withoutGone(plan) {
  const areas = plan.areas.filter(Boolean).map((area) => ({ ...area, activities: area.activities.filter(Boolean) }));
  return { ...plan, areas, check_ins: plan.check_ins.filter(Boolean) };
}

/** Spaces at the ends of lines are lost in some programs, and nobody misses them. @param {string} text */
function comparable(text) {
  return xmlText(text).replace(/\r\n?/g, "\n").split("\n").map((line) => line.trim()).join("\n").trim();
}

/** The plan with room for all tags. @param {Plan} plan @param {string[]} tags @param {() => string} makeId @returns {Plan} */
function withRoom(plan, tags, makeId) {
  /** @type {Map<string, number>} */
  const sizes = new Map();
  for (const tag of tags) {
    for (const [, list, n] of [LIST_TAG.exec(tag) ?? [], /^(areas)\.(\d{1,3})\./.exec(tag) ?? []]) {
      if (list) sizes.set(list, Math.max(sizes.get(list) ?? 0, Number(n) + 1));
    }
  }
  /** @template T @param {T[]} list @param {string} name @param {() => T} make */
  const longer = (list, name, make) => {
    const missing = Math.min(RECORDS_MOST_IN_A_LIST, sizes.get(name) ?? 0) - list.length;
    return [...list, ...Array.from({ length: Math.max(0, missing) }, make)];
  };
  const areas = longer(plan.areas, "areas", () => newArea({ id: makeId() })).map((area, n) => ({
    ...area, activities: longer(area.activities, `areas.${n}.activities`, () => newActivity({ id: makeId() })),
    measures: longer(area.measures, `areas.${n}.measures`, () => newMeasure({ id: makeId() })),
  }));
  return { ...plan, areas, check_ins: longer(plan.check_ins, "check_ins", () => newCheckIn({})) };
}
