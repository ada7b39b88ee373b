// A plan from a Word file that this guide made: the data inside, and what was changed in the visible text since.

import { newActivity, newArea, newCheckIn, newPlan } from "./plan.mjs";
import { shownValue, taggedFields, typedValue, valueAt, withValueAt } from "./plan_fields.mjs";
import { readPlan } from "./read_plan.mjs";
import { controlTexts, COPY_MARK, listLength, parsedXml } from "./word_controls.mjs";
import { PLAN_DATA_NAMESPACE, xmlText } from "./word_export.mjs";
import { CAN_UNPACK, crc32, unzippedText, zipEntries } from "../plain/zip.mjs";

/**
 * @typedef {import("./plan.mjs").Plan} Plan
 * @typedef {import("./plan_fields.mjs").PlanForm} PlanForm
 * @typedef {import("./plan_fields.mjs").TaggedField} TaggedField
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
const NONE = "Nothing was changed.";
const GONE = "Not in the file any more";
const UNREADABLE = {
  tag: "", title: "All texts", before: "", after: "The program that saved the file took the fields away", value: undefined,
};
const TOO_OLD = `This browser is too old to open a Word file. Use a newer one. ${NONE}`;
const NO_PLAN = `This is no Word file of a growth plan made here. ${NONE}`;

/**
 * The plan in a Word file.
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {PlanForm} form
 * @returns {Promise<WordPlan>}
 */
export async function readWordFile(bytes, form) {
  if (bytes.length > BYTES_MOST) return refused(`This Word file is larger than ${BYTES_MOST / 1e6} MB. ${NONE}`);
  if (!CAN_UNPACK) return refused(TOO_OLD);
  const entries = zipEntries(bytes);
  const document = entries?.get("word/document.xml");
  const xml = document && parsedXml(await unzippedText(bytes, document));
  const texts = xml && controlTexts(xml);
  if (!entries || !texts) return refused(NO_PLAN);
  const data = await dataIn(bytes, entries);
  if (data === null && !texts.size) return refused(NO_PLAN);
  const makeId = idMaker(texts);
  const { plan, problem } = data === null ? { plan: newPlan({ id: makeId("plan") }), problem: null } : readPlan(data, makeId, form.offered);
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
 * @param {Map<string, import("../plain/zip.mjs").ZipEntry>} entries
 */
async function dataIn(bytes, entries) {
  // Word numbers these parts as it likes.
  const parts = [...entries].filter(([name]) => /^customXml\/item\d+\.xml$/.test(name)).slice(0, 20);
  for (const [, entry] of parts) {
    const root = parsedXml(await unzippedText(bytes, entry))?.documentElement;
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

/** @param {Map<string, string>} texts @param {Plan} plan @param {PlanForm} form @returns {TextChange[]} */
function changesIn(texts, plan, form) {
  const gone = goneIn([...texts.keys()], plan);
  const fields = taggedFields(form, plan).filter(({ tag }) => !gone.some((record) => tag.startsWith(`${record.tag}.`)));
  const changed = fields.flatMap(({ tag, field, title }) => {
    const before = shownValue(field, valueAt(plan, tag));
    const text = texts.get(tag);
    const after = text === undefined ? GONE : withoutPrompt(text, field.help);
    const again = withoutPrompt(texts.get(tag + COPY_MARK) ?? "", field.help);
    const value = text === undefined ? undefined : typedValue(field, after);
    return [
      ...(isSame(before, text === undefined && !before ? "" : after) ? [] : [{ tag, title, before, after, value }]),
      ...(!again || isSame(again, after) ? [] : [{ tag, title: title + COPY_MARK, before: "", after: again, value: undefined }]),
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

/** @param {Record<string, unknown>} record */
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
    const missing = Math.max(0, listLength(tags, name) - list.length);
    return [...list, ...Array.from({ length: missing }, (_, n) => make(`${name}.${list.length + n}`))];
  };
  const areas = longer(plan.areas, "areas", (place) => newArea({ id: freeId(place) })).map((area, n) => ({
    ...area, activities: longer(area.activities, `areas.${n}.activities`, (place) => newActivity({ id: freeId(place) })),
  }));
  return { ...plan, areas, check_ins: longer(plan.check_ins, "check_ins", () => newCheckIn({})) };
}
