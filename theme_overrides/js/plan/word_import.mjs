// A plan from a Word file that this guide made: the data inside, and what was changed in the visible text since.

import { newActivity, newArea, newCheckIn, newPlan } from "./plan.mjs";
import { shownValue, taggedFields, typedValue, valueAt, withValueAt } from "./plan_fields.mjs";
import { readPlan } from "./read_plan.mjs";
import { PLAN_DATA_NAMESPACE, xmlText } from "./word_export.mjs";
import { unzippedText, zipEntries } from "./zip.mjs";

/**
 * @typedef {import("./plan.mjs").Plan} Plan
 * @typedef {import("./plan_fields.mjs").PlanForm} PlanForm
 * @typedef {import("./plan_fields.mjs").Tagged} Tagged
 */

/**
 * @typedef {{tag: string, title: string, before: string, after: string, value: unknown}} TextChange
 * `value` is undefined when the new text is no date or number where one belongs; it is then not taken over.
 * @typedef {{plan: Plan, changes: TextChange[], problem: null} | {plan: null, changes: [], problem: string}} WordPlan
 * `plan` is what was in the file's data; for a template filled in by hand, all that was written there.
 */

const BYTES_MOST = 20_000_000;
const WORD_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const NONE = "Nothing was changed.";
const NO_PLAN = `This is no Word file of a growth plan made here. ${NONE}`;

/**
 * The plan in a Word file.
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {PlanForm} form
 * @param {() => string} makeId
 * @returns {Promise<WordPlan>}
 */
export async function readWordFile(bytes, form, makeId) {
  if (bytes.length > BYTES_MOST) return refused(`This Word file is larger than ${BYTES_MOST / 1e6} MB. ${NONE}`);
  const entries = zipEntries(bytes);
  const document = entries?.get("word/document.xml");
  const xml = document && parsedXml(await unzippedText(bytes, document));
  const texts = xml && controlTexts(xml);
  if (!entries || !texts) return refused(NO_PLAN);
  const data = await dataIn(bytes, entries);
  if (data === null) return texts.size ? fromTemplate(texts, form, makeId) : refused(NO_PLAN);
  const { plan, problem } = readPlan(data, makeId);
  return plan ? { plan, changes: changesIn(texts, plan, form), problem: null } : refused(problem);
}

/** The plan with the changed texts taken over. @param {Plan} plan @param {TextChange[]} changes @returns {Plan} */
export function withTextChanges(plan, changes) {
  const taken = changes.filter(({ value }) => value !== undefined);
  return taken.reduce((changed, { tag, value }) => withValueAt(changed, tag, value), plan);
}

/** @param {string} problem @returns {WordPlan} */
function refused(problem) {
  return { plan: null, changes: [], problem };
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
 * The text of each control by its tag; of two with one tag, such as in a copied row, the first.
 * @param {Document} xml
 * @returns {Map<string, string>}
 */
function controlTexts(xml) {
  const texts = new Map();
  for (const control of xml.getElementsByTagNameNS(WORD_NAMESPACE, "sdt")) {
    const tag = firstIn(control, "tag")?.getAttributeNS(WORD_NAMESPACE, "val");
    const content = [...control.children].find(({ localName }) => localName === "sdtContent");
    const isPrompt = firstIn(control, "showingPlcHdr");
    if (tag && content && !texts.has(tag)) texts.set(tag, isPrompt ? "" : textIn(content));
  }
  return texts;
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
  return taggedFields(form, plan).flatMap(({ tag, field, title }) => {
    const before = shownValue(field, valueAt(plan, tag));
    const after = withoutPrompt(texts.get(tag) ?? before, field.help);
    return comparable(before) === comparable(after) ? [] : [{ tag, title, before, after, value: typedValue(field, after) }];
  });
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
 * A plan that somebody wrote into the blank template.
 * @param {Map<string, string>} texts @param {PlanForm} form @param {() => string} makeId @returns {WordPlan}
 */
function fromTemplate(texts, form, makeId) {
  const blank = blankPlan([...texts.keys()], makeId);
  const plan = withTextChanges(blank, changesIn(texts, blank, form));
  const isEmpty = (/** @type {Record<string, unknown>} */ record) => (
    Object.entries(record).every(([key, value]) => ["id", "state", "activities"].includes(key) || !hasText(value))
  );
  const areas = plan.areas.map((area) => ({ ...area, activities: area.activities.filter((activity) => !isEmpty(activity)) }));
  const kept = areas.filter((area) => area.activities.length || !isEmpty(area));
  const written = { ...plan, areas: kept, check_ins: plan.check_ins.filter((checkIn) => !isEmpty({ ...checkIn })) };
  return { plan: written, changes: [], problem: null };
}

/** @param {unknown} value @returns {boolean} */
function hasText(value) {
  return value !== null && typeof value === "object" ? Object.values(value).some(hasText) : value !== null && value !== "";
}

/** A plan with room for all tags of a template. @param {string[]} tags @param {() => string} makeId */
function blankPlan(tags, makeId) {
  const most = (/** @type {RegExp} */ form, fallback = 0) => (
    Math.min(200, tags.reduce((count, tag) => Math.max(count, Number(form.exec(tag)?.[1] ?? -1) + 1), fallback))
  );
  const activitiesOf = (/** @type {number} */ n) => most(new RegExp(`^areas\\.${n}\\.activities\\.(\\d{1,3})\\.`));
  const areas = Array.from({ length: most(/^areas\.(\d{1,3})\./) }, (_, n) => newArea({
    id: makeId(), activities: Array.from({ length: activitiesOf(n) }, () => newActivity({ id: makeId() })),
  }));
  const checkIns = Array.from({ length: most(/^check_ins\.(\d{1,3})\./) }, () => newCheckIn({}));
  return { ...newPlan({ id: makeId() }), areas, check_ins: checkIns };
}
