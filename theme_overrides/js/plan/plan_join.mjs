// A plan that is brought, put together with the one that is here. What only one of them says stands. Where both say something else
// about one thing, its owner is asked, and until they answer what is here stays. Things of a list are known by their ids.

import { placeTitle } from "./place_titles.mjs";
import { mapValue } from "../plain/safe_maps.mjs";

/**
 * @typedef {import("./plan.mjs").Plan} Plan
 * @typedef {import("./plan_fields.mjs").PlanForm} PlanForm
 * @typedef {"file" | "here"} Side
 * @typedef {{where: string, text: string}} NewLine - "" for what is taken out
 * @typedef {{id: string, where: string, here: string, file: string}} PlanDifference - `id`: the place in the plan
 * @typedef {{plan: Plan, newLines: NewLine[], differences: PlanDifference[]}} JoinedPlan
 * @typedef {{was: unknown, here: unknown, file: unknown}} Versions - `was`: what both began with, undefined where nobody knows
 * @typedef {{title: (path: string[]) => string, answers: Map<string, Side>, newLines: NewLine[], differences: PlanDifference[]}} Joining
 */

/** What is not joined: what was exported, and the notes, which are added to each other. */
const APART = ["id", "calendar", "notes"];
/** Of these nobody reads anything. */
const SILENT = ["id", "capability", "from_idea", "field", "line", "ideas", "idea", "ticked", "since", "paced"];

/**
 * @param {{was: Plan | null, here: Plan, file: Plan}} plans
 * @param {PlanForm} form @param {Map<string, Side>} answers - by the id of the difference
 * @returns {JoinedPlan}
 */
export function joinBrought({ was, here, file }, form, answers) {
  /** @type {Joining} */
  const joining = { title: (path) => placeTitle(form, [here, file], path), answers, newLines: [], differences: [] };
  const plan = { ...here, .../** @type {Plan} */ (joinedMap({ was: without(was), here: without(here), file: without(file) }, [], joining)) };
  const notes = joinedNotes(here.notes, file.notes);
  if (notes !== here.notes) joining.newLines.push({ where: "Notes", text: notes.slice(here.notes.length).trim() });
  return { plan: { ...plan, id: here.id, calendar: here.calendar, notes }, newLines: joining.newLines, differences: joining.differences };
}

/** @param {Plan | null} plan */
function without(plan) {
  return plan ? Object.fromEntries(Object.entries(plan).filter(([key]) => !APART.includes(key))) : undefined;
}

/** The notes with the lines of others that are not among them. @param {string} here @param {string} file */
export function joinedNotes(here, file) {
  const known = new Set(here.split("\n").map((line) => line.trim()));
  const more = file.split("\n").filter((line) => line.trim() && !known.has(line.trim()));
  return [here, ...more].filter(Boolean).join("\n");
}

/** @param {Versions} versions @param {string[]} path @param {Joining} joining @returns {unknown} undefined for what there is no longer */
function joinedValue(versions, path, joining) {
  const { here, file } = versions;
  if (file === undefined || isSame(here, file)) return here;
  if (Array.isArray(here) && Array.isArray(file) && [...here, ...file].every(isRecord)) return joinedList(versions, path, joining);
  if (path[path.length - 1] === "ideas" && Array.isArray(here) && Array.isArray(file)) return [...new Set([...here, ...file])];
  if (isRecord(here) && isRecord(file)) return joinedMap(versions, path, joining);
  return joinedText(versions, path, joining);
}

/** @param {Versions} versions @param {string[]} path @param {Joining} joining @returns {unknown} */
function joinedText({ was, here, file }, path, joining) {
  const isKnown = was !== undefined;
  if (isKnown && isSame(file, was)) return here;
  if (isKnown ? isSame(here, was) : isEmpty(here)) {
    if (isEmpty(file)) joining.newLines.push({ where: `${joining.title(path)}: taken out`, text: shown(here) });
    return takenOver(file, path, joining);
  }
  if ((!isKnown && isWithin(file, here)) || isSilent(path)) return here;
  if (!isKnown && isWithin(here, file)) return takenOver(file, path, joining);
  const id = path.join(" / ");
  joining.differences.push({ id, where: joining.title(path), here: shown(here), file: shown(file) });
  return joining.answers.get(id) === "file" ? file : here;
}

/** @param {Versions} versions @param {string[]} path @param {Joining} joining @returns {Record<string, unknown>} */
function joinedMap({ was, here, file }, path, joining) {
  const [before, mine, theirs] = [was, here, file].map((one) => (isRecord(one) ? one : {}));
  const keys = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
  const entries = keys.map((key) => [key, joinedValue({ was: mapValue(before, key), here: mapValue(mine, key), file: mapValue(theirs, key) }, [...path, key], joining)]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** What is here comes first. What the file has taken out since is gone. @param {Versions} versions @param {string[]} path @param {Joining} joining */
function joinedList({ was, here, file }, path, joining) {
  const [before, mine, theirs] = [was, here, file].map((list) => keyed(Array.isArray(list) ? list : []));
  const isGone = (/** @type {string} */ key) => !theirs.has(key) && before.has(key);
  const stay = [...mine].filter(([key]) => !isGone(key));
  const gone = [...mine].filter(([key]) => isGone(key));
  joining.newLines.push(...gone.map(([key, one]) => ({ where: `${joining.title([...path, key])}: taken out`, text: thingName(one) })));
  const come = [...theirs].filter(([key, one]) => !mine.has(key) && !(before.has(key) && isSame(before.get(key), one)));
  return [
    ...stay.map(([key, one]) => (theirs.has(key) ? joinedValue({ was: before.get(key), here: one, file: theirs.get(key) }, [...path, key], joining) : one)),
    ...come.map(([key, one]) => takenOver(one, [...path, key], joining)),
  ];
}

/** What the file brings, and each text in it as a line. @param {unknown} value @param {string[]} path @param {Joining} joining @returns {unknown} */
function takenOver(value, path, joining) {
  if (Array.isArray(value)) value.forEach((/** @type {unknown} */ inner, n) => takenOver(inner, [...path, thingKey(inner) ?? String(n)], joining));
  else if (isRecord(value)) Object.entries(value).forEach(([key, inner]) => takenOver(inner, [...path, key], joining));
  else if (!isEmpty(value) && !isSilent(path)) joining.newLines.push({ where: joining.title(path), text: shown(value) });
  return value;
}

/** @param {string[]} path */
function isSilent(path) {
  return path.some((key) => SILENT.includes(key));
}

/** Those without an id by their place. @param {unknown[]} list @returns {Map<string, unknown>} */
function keyed(list) {
  return new Map(list.map((one, n) => [thingKey(one) ?? String(n), one]));
}

/** @param {unknown} one @returns {string | null} */
function thingKey(one) {
  if (!isRecord(one)) return null;
  if (typeof one.id === "string" && one.id) return one.id;
  if (typeof one.line === "string") return `${one.field} ${one.line}`;
  return "text" in one || "from" in one ? JSON.stringify(one) : null;
}

/** @param {unknown} one @returns {string} */
function thingName(one) {
  const { title, what, count, done, line } = isRecord(one) ? one : {};
  return String(title ?? what ?? count ?? done ?? line ?? "");
}

/** Whether one text has no line that the other lacks. @param {unknown} one @param {unknown} other */
function isWithin(one, other) {
  if (isEmpty(one)) return true;
  if (typeof one !== "string" || typeof other !== "string") return false;
  const lines = new Set(other.split("\n").map((line) => line.trim()));
  return one.split("\n").every((line) => lines.has(line.trim()));
}

/** @param {unknown} value */
function shown(value) {
  return Array.isArray(value) ? value.map(String).join(", ") : String(value ?? "");
}

/** @param {unknown} one @param {unknown} other */
function isSame(one, other) {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** An act of which nothing was said yet is open. @param {unknown} value */
function isEmpty(value) {
  return value === undefined || value === null || value === "" || value === "open" || (Array.isArray(value) && !value.length);
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
