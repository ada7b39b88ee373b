// Lines of a document as the texts of a plan by tag. A line in a control of ours says itself where it belongs; any other belongs to the
// label, the head of a column or the heading that it follows. What follows none of them is left over, and never lost.

import { headsOfTables, listOfPlace, rowKey, startOf, tagOf } from "./label_places.mjs";
import { labelKey } from "./plan_places.mjs";

/**
 * @typedef {import("./plan_places.mjs").Place} Place
 * @typedef {import("./plan_places.mjs").PlanPlaces} PlanPlaces
 * @typedef {import("./word_lines.mjs").WordLine} WordLine
 * @typedef {WordLine & {isLabel?: boolean, item?: string}} DocumentLine - `isLabel`: whether it can be a label, where a document says so; `item`:
 *   its text without the mark of a list
 * @typedef {{where: string, text: string}} LeftText
 * @typedef {{texts: Map<string, string>, left: LeftText[], labels: number}} PlacedTexts - `labels`: how many of ours there were
 * @typedef {{places: PlanPlaces, texts: Map<string, string>, left: LeftText[], labels: number, place: Place | null, start: string, where: string,
 *   at: Map<string, number>, opened: Set<string>, cell: string, heads: Map<number, Map<number, Place>>, rows: Map<string, string>,
 *   copies: Map<string, number>, controls: Map<string, number>, titles: Map<number, string[]>, isClosed: boolean}} LabelReading
 */

const ROW_TAG = /^((?:areas\.\d{1,3}\.(?:activities|measures))|check_ins)\.(\d{1,3})\.(\w+)$/;
const STATE_WORDS = /\s*\((done|dropped|moved)(?:: ([^()]*))?\)$/;
const RECORDS_MOST = 200;

/** @param {DocumentLine[]} lines @param {PlanPlaces} places @param {string[]} closers - after these nothing belongs to the plan @returns {PlacedTexts} */
export function placedTexts(lines, places, closers) {
  /** @type {LabelReading} */
  const reading = {
    places, texts: new Map(), left: [], labels: 0, place: null, start: "", where: "", at: new Map(), opened: new Set(), cell: "",
    heads: headsOfTables(lines, places), rows: new Map(), copies: new Map(), controls: new Map(), titles: new Map(), isClosed: false,
  };
  for (const { control, cell } of lines) if (control && cell) reading.rows.set(rowKey(cell), control.tag);
  for (const { control } of lines) if (control) countTag(reading, control.tag);
  const ends = new Set(closers.map(labelKey));
  for (const line of lines) {
    if (line.control) readTagged(reading, line, line.control);
    else for (const text of line.text.split("\n")) readPlain(reading, text, line, ends);
  }
  takeTitles(reading);
  return { texts: reading.texts, left: reading.left, labels: reading.labels };
}

/** The title in the heading of an area, where no field says it. @param {LabelReading} reading */
function takeTitles({ titles, texts, left }) {
  for (const [n, headings] of titles) {
    const tag = `areas.${n}.title`;
    if (!texts.get(tag)?.trim()) texts.set(tag, headings[0]);
    const others = new Set(headings.filter((title) => title !== texts.get(tag)?.trim()));
    for (const title of others) left.push({ where: `Area ${n + 1}`, text: title });
  }
}

/** A new record of a list stands behind all that have tags. @param {LabelReading} reading @param {string} tag */
function countTag({ copies }, tag) {
  const [, list, n] = ROW_TAG.exec(tag) ?? (/^(areas)\.(\d{1,3})\./.exec(tag) ?? []);
  if (list) copies.set(list, Math.max(copies.get(list) ?? 0, Number(n) + 1));
}

/** @param {LabelReading} reading @param {DocumentLine} line @param {import("./word_lines.mjs").WordControl} control */
function readTagged(reading, line, control) {
  const { texts, controls, places } = reading;
  const first = controls.get(control.tag) ?? control.n;
  controls.set(control.tag, first);
  const tag = first === control.n ? control.tag : copiedTag(reading, line, control.tag);
  const isPrompt = places.prompts.has(labelKey(line.text));
  const text = control.isPrompt || isPrompt ? "" : line.text;
  // A program that forgets that a field is filled in must not lose what was typed.
  if (control.isPrompt && !isPrompt && labelKey(line.text)) reading.left.push({ where: reading.where, text: line.text });
  if (tag) texts.set(tag, texts.has(tag) ? `${texts.get(tag)}\n${text}` : text);
  else if (text.trim() && text !== texts.get(control.tag)) reading.left.push({ where: reading.where, text });
  standAt(reading, tag ?? control.tag);
}

/** A row that was copied in Word brings tags that are there already; it gets the next number. @param {LabelReading} reading @param {DocumentLine} line @param {string} tag */
function copiedTag({ copies, rows }, { cell }, tag) {
  const [, list, , field] = ROW_TAG.exec(tag) ?? [];
  if (!list || !cell) return null;
  const key = `copy ${rowKey(cell)}`;
  if (!rows.has(key)) {
    rows.set(key, String(copies.get(list)));
    copies.set(list, (copies.get(list) ?? 0) + 1);
  }
  const n = Number(rows.get(key));
  return n < RECORDS_MOST ? `${list}.${n}.${field}` : null;
}

/** What follows a control without one belongs where the control stands. @param {LabelReading} reading @param {string} tag */
function standAt(reading, tag) {
  const area = /^areas\.(\d+)\./.exec(tag);
  if (area) reading.at.set("areas", Number(area[1]));
  const [, list, n] = ROW_TAG.exec(tag) ?? [];
  if (list) reading.at.set(list, Number(n));
  const path = tag.replace(/^areas\.\d+/, "areas.{n}").replace(/^((?:areas\.\{n\}\.\w+|check_ins))\.\d+/, "$1.{m}");
  reading.place = [...reading.places.labels.values()].flat().find((place) => place.path === path) ?? null;
  if (reading.place) reading.start = startOf(reading.place);
}

/** @param {LabelReading} reading @param {string} text @param {DocumentLine} line @param {Set<string>} ends */
function readPlain(reading, text, line, ends) {
  const key = labelKey(text);
  if (line.cell) enterCell(reading, line.cell);
  if (!key) return;
  if (ends.has(key)) return closePlace(reading, text, true);
  if (line.isLabel !== false && (readHeading(reading, text, key) || readLabel(reading, text, key, line))) return;
  const { places } = reading;
  if (places.silent.has(key) || places.silent.has(labelKey(line.item ?? text))) {
    if (!reading.texts.size && !reading.labels) reading.place ??= places.labels.get("name")?.[0] ?? null;
    return;
  }
  if (places.prompts.has(key)) return;
  if (places.stops.has(key) && line.isLabel !== false) return closePlace(reading, text, false);
  readTyped(reading, text, line);
}

/** @param {LabelReading} reading @param {string} where @param {boolean} isEnd */
function closePlace(reading, where, isEnd) {
  Object.assign(reading, { place: null, where: where.trim(), isClosed: reading.isClosed || isEnd });
}

/** "Area 2: Collaboration", "Area 2  Collaboration", "Activity 3 (done)", "Check-in 1", "4  Activities". @param {LabelReading} reading @param {string} text @param {string} key */
function readHeading(reading, text, key) {
  const start = reading.places.heads.get(key);
  const [, kind, number, rest = ""] = /^(area|activity|check-in) (\d{1,3})((?:: | {2}).*| \(.*\))?$/is.exec(text.trim()) ?? [];
  const n = Number(number) - 1;
  if (start === undefined && (!kind || n < 0 || n >= RECORDS_MOST)) return false;
  Object.assign(reading, { place: null, where: text.trim(), isClosed: false, labels: reading.labels + 1, start: start ?? reading.start });
  if (!kind) return true;
  const list = kind.toLowerCase() === "area" ? "areas" : kind.toLowerCase() === "activity" ? `areas.${reading.at.get("areas") ?? 0}.activities` : "check_ins";
  reading.at.set(list, n);
  if (list === "areas" && /^(: | {2})/.test(rest)) reading.titles.set(n, [...(reading.titles.get(n) ?? []), rest.slice(2).trim()]);
  if (list.endsWith("activities")) readState(reading, rest, `${list}.${n}`);
  return true;
}

/** @param {LabelReading} reading @param {string} text @param {string} record @returns {string} the text without what became of the act */
function readState(reading, text, record) {
  const [whole, state, reason] = STATE_WORDS.exec(text) ?? [];
  if (!whole) return text;
  reading.texts.set(`${record}.state`, state);
  if (reason) reading.texts.set(`${record}.reason`, reason);
  return text.slice(0, -whole.length);
}

/** "Begins on", and "Begins on: 4 March 2027". @param {LabelReading} reading @param {string} text @param {string} key @param {DocumentLine} line */
function readLabel(reading, text, key, line) {
  if (reading.isClosed) return false;
  if (openLabel(reading, key, text)) return true;
  const colon = text.indexOf(":");
  if (colon < 1 || colon > 60 || !openLabel(reading, labelKey(text.slice(0, colon)), text.slice(0, colon))) return false;
  if (!reading.places.prompts.has(labelKey(text.slice(colon + 1)))) readTyped(reading, text.slice(colon + 1).trim(), line);
  return true;
}

/** @param {LabelReading} reading @param {string} key @param {string} text */
function openLabel(reading, key, text) {
  const places = reading.places.labels.get(key);
  if (!places) return false;
  const place = places.find((one) => startOf(one) === reading.start) ?? places[0];
  const list = listOfPlace(reading, place);
  // The same label again begins the next record of a list.
  if (list && reading.opened.has(tagOf(reading, place)) && !reading.cell.includes("listed")) {
    reading.at.set(list, Math.min(RECORDS_MOST - 1, (reading.at.get(list) ?? 0) + 1));
  }
  reading.opened.add(tagOf(reading, place));
  Object.assign(reading, { place, start: startOf(place), where: text.trim(), labels: reading.labels + 1 });
  return true;
}

/** @param {LabelReading} reading @param {string} text @param {DocumentLine} line */
function readTyped(reading, text, line) {
  const { place, texts, left } = reading;
  if (!place) return left.push({ where: reading.where, text });
  const tag = tagOf(reading, place);
  const typed = place.field.kind === "list" && line.item !== undefined ? line.item : text;
  const record = tag.slice(0, tag.lastIndexOf("."));
  const said = place.field.id === "what" ? readState(reading, typed, record) : typed;
  if (!said.trim()) return undefined;
  const old = texts.get(tag);
  if (old && ["date", "number", "rhythm"].includes(place.field.kind)) return left.push({ where: reading.where, text });
  return texts.set(tag, old ? `${old}\n${said}` : said);
}

/** @param {LabelReading} reading @param {import("./word_lines.mjs").WordCell} cell */
function enterCell(reading, cell) {
  const heads = reading.heads.get(cell.table);
  const key = `${heads ? "listed " : ""}${rowKey(cell)}.${cell.column}`;
  if (key === reading.cell) return;
  const isNewRow = !reading.cell.startsWith(`${heads ? "listed " : ""}${rowKey(cell)}.`);
  reading.cell = key;
  if (!heads || cell.row === 0) return;
  reading.place = heads.get(cell.column) ?? null;
  const place = reading.place ?? [...heads.values()][0];
  const list = listOfPlace(reading, place);
  if (!isNewRow || !list) return;
  const [, , n] = ROW_TAG.exec(reading.rows.get(rowKey(cell)) ?? "") ?? (/^(areas)\.(\d+)/.exec(reading.rows.get(rowKey(cell)) ?? "") ?? []);
  const next = n === undefined ? reading.copies.get(list) ?? 0 : Number(n);
  reading.at.set(list, Math.min(RECORDS_MOST - 1, next));
  if (n === undefined) reading.copies.set(list, next + 1);
}
