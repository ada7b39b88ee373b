// A plan from a Word file that this guide made: the data inside, and what was changed in the visible text since.

import { newActivity, newArea, newCheckIn, newPlan } from "./plan.mjs";
import { shownValue, taggedFields, typedValue, valueAt, withValueAt } from "./plan_fields.mjs";
import { readPlan } from "./read_plan.mjs";
import { PLAN_DATA_NAMESPACE, xmlText } from "./word_export.mjs";
import { crc32, unzippedText, zipEntries } from "./zip.mjs";

/**
 * @typedef {import("./plan.mjs").Plan} Plan
 * @typedef {import("./plan_fields.mjs").PlanForm} PlanForm
 * @typedef {import("./plan_fields.mjs").Tagged} Tagged
 */

/**
 * @typedef {{tag: string, title: string, before: string, after: string, value: unknown}} TextChange
 * `value` is undefined when the new text is no date or number where one belongs, or cannot be found; it is then not taken over. It is
 * null when what the tag names is gone.
 * @typedef {{plan: Plan, taken: Plan, changes: TextChange[], problem: null}
 *   | {plan: null, taken: null, changes: [], problem: string}} WordPlan
 * `plan` is what was in the file's data; for a template filled in by hand, all that was written there. `taken` is the same with what
 * was changed in Word.
 */

const BYTES_MOST = 20_000_000;
const WORD_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const NONE = "Nothing was changed.";
const COPY = " (again)";
const GONE = "Not in the file any more";
const UNREADABLE = {
  tag: "", title: "All texts", before: "", after: "The program that saved the file took the fields away", value: undefined,
};
/** What stands in a row of its own, which can be copied and deleted in Word. */
const ROW_TAG = /^(areas\.\d{1,3}\.activities|check_ins)\.\d{1,3}\.(\w+)$/;
const NO_PLAN = `This is no Word file of a growth plan made here. ${NONE}`;

/**
 * The plan in a Word file.
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {PlanForm} form
 * @returns {Promise<WordPlan>}
 */
export async function readWordFile(bytes, form) {
  if (bytes.length > BYTES_MOST) return refused(`This Word file is larger than ${BYTES_MOST / 1e6} MB. ${NONE}`);
  const entries = zipEntries(bytes);
  const document = entries?.get("word/document.xml");
  const xml = document && parsedXml(await unzippedText(bytes, document));
  const texts = xml && controlTexts(xml);
  if (!entries || !texts) return refused(NO_PLAN);
  const data = await dataIn(bytes, entries);
  if (data === null && !texts.size) return refused(NO_PLAN);
  const makeId = idMaker(texts);
  const { plan, problem } = data === null ? { plan: newPlan({ id: makeId("plan") }), problem: null } : readPlan(data, makeId);
  if (!plan) return refused(problem);
  const room = withRoom(plan, [...texts.keys()], makeId);
  const changes = texts.size ? changesIn(texts, room, form) : [UNREADABLE];
  const taken = withTextChanges(room, changes, plan);
  return data === null ? { plan: taken, taken, changes: [], problem: null } : { plan, taken, changes, problem: null };
}

/**
 * Ids for what has none. The same file gives the same ids whenever it is brought back, so that a calendar updates and does not double.
 * Whose plan it is and when it begins tell one template from another; what is written in it may change.
 * @param {Map<string, string>} texts
 * @returns {(place?: string) => string}
 */
function idMaker(texts) {
  const mark = crc32(new TextEncoder().encode(`${texts.get("name") ?? ""}\n${texts.get("start") ?? ""}`)).toString(16);
  let count = 0;
  return (place) => `word-${mark}-${place ?? (count += 1)}`;
}

/** @param {string} problem @returns {WordPlan} */
function refused(problem) {
  return { plan: null, taken: null, changes: [], problem };
}

/**
 * The plan's data; null when no part has any.
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {Map<string, import("./zip.mjs").ZipEntry>} entries
 */
async function dataIn(bytes, entries) {
  // Word numbers these parts as it likes.
  const names = [...entries.keys()].filter((name) => /^customXml\/item\d+\.xml$/.test(name)).slice(0, 20);
  for (const name of names) {
    const root = parsedXml(await unzippedText(bytes, /** @type {any} */ (entries.get(name))))?.documentElement;
    if (root?.namespaceURI === PLAN_DATA_NAMESPACE && root.textContent?.trim()) return parsedJson(root.textContent);
  }
  return null;
}

/** @param {string} text @returns {unknown} */
function parsedJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @param {string | null} text @returns {Document | null} */
function parsedXml(text) {
  // No part of a Word file has a document type; a hostile one could use it to grow without end.
  if (text === null || text.includes("<!DOCTYPE")) return null;
  const xml = new DOMParser().parseFromString(text, "application/xml");
  return xml.querySelector("parsererror") ? null : xml;
}

/**
 * The text of each control by its tag. A row that was copied in Word brings tags that are there already; it gets the next number. Any
 * other control with the tag of one before it is kept under a tag that no field has.
 * @param {Document} xml
 * @returns {Map<string, string>}
 */
function controlTexts(xml) {
  const controls = [...xml.getElementsByTagNameNS(WORD_NAMESPACE, "sdt")].flatMap(controlText);
  const texts = new Map();
  const copies = controls.filter(({ tag, text }) => texts.has(tag) || !texts.set(tag, text));
  const starts = new Map();
  for (const { tag, text, row } of copies) {
    const [, list, field] = ROW_TAG.exec(tag) ?? [];
    if (list && !starts.has(row)) starts.set(row, `${list}.${roomFor([...texts.keys()], list)}`);
    texts.set(list ? `${starts.get(row)}.${field}` : `${tag}${COPY}`, text);
  }
  return texts;
}

/**
 * One control; none in a row that was deleted while changes are tracked.
 * @param {Element} control @returns {{tag: string, text: string, row: Element | null}[]}
 */
function controlText(control) {
  const tag = firstIn(control, "tag")?.getAttributeNS(WORD_NAMESPACE, "val");
  const content = [...control.children].find(({ localName }) => localName === "sdtContent");
  const row = control.closest("tr");
  if (!tag || !content || row?.querySelector(":scope > trPr > del")) return [];
  return [{ tag, text: firstIn(control, "showingPlcHdr") ? "" : textIn(content), row }];
}

/** An element among the properties of a control. @param {Element} control @param {string} name */
function firstIn(control, name) {
  const properties = [...control.children].find(({ localName }) => localName === "sdtPr");
  return properties?.getElementsByTagNameNS(WORD_NAMESPACE, name)[0];
}

/** The visible text: a line for each paragraph and break. @param {Element} content */
function textIn(content) {
  const walker = content.ownerDocument.createTreeWalker(content, NodeFilter.SHOW_ELEMENT, visible);
  let text = "";
  let paragraphs = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const name = /** @type {Element} */ (node).localName;
    if (name === "p" && paragraphs++) text += "\n";
    if (name === "t") text += node.textContent;
    if (name === "br" || name === "cr") text += "\n";
    if (name === "tab") text += "\t";
    if (name === "noBreakHyphen") text += "\u2011";
  }
  return text;
}

/** What was deleted while changes are tracked is not visible; properties hold tab stops, which are no tabs. @param {Node} node */
function visible(node) {
  const hidden = ["del", "moveFrom", "pPr", "rPr", "sdtPr"].includes(/** @type {Element} */ (node).localName);
  return hidden ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
}

/** @param {Map<string, string>} texts @param {Plan} plan @param {PlanForm} form @returns {TextChange[]} */
function changesIn(texts, plan, form) {
  const gone = goneIn([...texts.keys()], plan);
  const fields = taggedFields(form, plan).filter(({ tag }) => !gone.some((record) => tag.startsWith(`${record.tag}.`)));
  const changed = fields.flatMap(({ tag, field, title }) => {
    const before = shownValue(field, valueAt(plan, tag));
    const text = texts.get(tag);
    const after = text === undefined ? GONE : withoutPrompt(text, field.help);
    const again = withoutPrompt(texts.get(tag + COPY) ?? "", field.help);
    const value = text === undefined ? undefined : typedValue(field, after);
    return [
      ...(isSame(before, text === undefined && !before ? "" : after) ? [] : [{ tag, title, before, after, value }]),
      ...(!again || isSame(again, after) ? [] : [{ tag, title: title + COPY, before: "", after: again, value: undefined }]),
    ];
  });
  return [...changed, ...gone];
}

/** Areas, activities and check-ins of which no control is left. @param {string[]} tags @param {Plan} plan @returns {TextChange[]} */
function goneIn(tags, { areas, check_ins }) {
  const ifGone = (/** @type {string} */ tag, /** @type {string} */ title, /** @type {string} */ before) => (
    tags.some((one) => one.startsWith(`${tag}.`)) ? [] : [{ tag, title, before, after: GONE, value: null }]
  );
  return [
    ...areas.flatMap(({ title, activities }, n) => {
      const area = ifGone(`areas.${n}`, `Area ${n + 1}`, title);
      return area.length ? area : activities.flatMap(({ what }, m) => (
        ifGone(`areas.${n}.activities.${m}`, `Area ${n + 1}, activity ${m + 1}`, what)
      ));
    }),
    ...check_ins.flatMap(({ done }, n) => ifGone(`check_ins.${n}`, `Check-in ${n + 1}`, done)),
  ];
}

/** @param {string} before @param {string} after */
function isSame(before, after) {
  return comparable(before) === comparable(after);
}

/** Some programs forget that a control shows its prompt. @param {string} text @param {string} prompt */
function withoutPrompt(text, prompt) {
  return text.trim() === prompt ? "" : text;
}

/** Spaces at the ends of lines are lost in some programs, and nobody misses them. @param {string} text */
function comparable(text) {
  return visibleText(text).split("\n").map((line) => line.trim()).join("\n").trim();
}

/** What a document shows of a text. @param {string} text */
function visibleText(text) {
  return xmlText(text).replace(/\r\n?/g, "\n");
}

/**
 * The plan with the changed texts taken over, and without what is gone; of the room that was made, what nothing is written in goes too.
 * @param {Plan} room @param {TextChange[]} changes @param {Plan} plan - before there was room @returns {Plan}
 */
function withTextChanges(room, changes, plan) {
  const values = changes.filter(({ value }) => value !== undefined);
  const changed = values.reduce((/** @type {Plan} */ next, { tag, value }) => withValueAt(next, tag, value), room);
  const had = new Set(plan.areas.flatMap(({ id, activities }) => [id, ...activities.map((activity) => activity.id)]));
  const stays = (/** @type {{id: string, activities?: unknown[]}} */ record) => (
    had.has(record.id) || Boolean(record.activities?.length) || !isEmpty(record)
  );
  const areas = changed.areas.filter(Boolean).map((area) => (
    { ...area, activities: area.activities.filter((activity) => activity && stays(activity)) }
  ));
  const checkIns = changed.check_ins.filter((one, n) => one && (n < plan.check_ins.length || !isEmpty(one)));
  return { ...changed, areas: areas.filter(stays), check_ins: checkIns };
}

/** @param {object} record */
function isEmpty(record) {
  return Object.entries(record).every(([key, value]) => ["id", "state", "activities"].includes(key) || !hasText(value));
}

/** @param {unknown} value @returns {boolean} */
function hasText(value) {
  return value !== null && typeof value === "object" ? Object.values(value).some(hasText) : value !== null && value !== "";
}

/**
 * The plan with room for all tags: those of a template, or of rows that were copied in Word.
 * @param {Plan} plan @param {string[]} tags @param {(place: string) => string} makeId @returns {Plan}
 */
function withRoom(plan, tags, makeId) {
  const had = new Set(plan.areas.flatMap(({ id, activities }) => [id, ...activities.map((activity) => activity.id)]));
  const freeId = (/** @type {string} */ place) => {
    let id = makeId(place);
    // A row copied in a file before this one may stand in the plan under that id.
    while (had.has(id)) id += "-again";
    return id;
  };
  /** @template T @param {T[]} list @param {string} name @param {(place: string) => T} make */
  const longer = (list, name, make) => {
    const missing = Math.max(0, roomFor(tags, name) - list.length);
    return [...list, ...Array.from({ length: missing }, (_, n) => make(`${name}.${list.length + n}`))];
  };
  const areas = longer(plan.areas, "areas", (place) => newArea({ id: freeId(place) })).map((area, n) => ({
    ...area, activities: longer(area.activities, `areas.${n}.activities`, (place) => newActivity({ id: freeId(place) })),
  }));
  return { ...plan, areas, check_ins: longer(plan.check_ins, "check_ins", () => newCheckIn({})) };
}

/** How many places a list has to have for these tags. @param {string[]} tags @param {string} list */
function roomFor(tags, list) {
  const form = new RegExp(`^${list.replaceAll(".", "\\.")}\\.(\\d{1,3})\\.`);
  return Math.min(200, tags.reduce((count, tag) => Math.max(count, Number(form.exec(tag)?.[1] ?? -1) + 1), 0));
}
