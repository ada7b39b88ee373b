// A plan from a Word file: of ours as it was exported, of ours as another program saved it, or a template that somebody filled in.
// Controls are read by their tags, all else by the labels of the form.

import { broughtPlan, OUT, withTypedTexts } from "./brought_plan.mjs";
import { placedTexts } from "./label_reading.mjs";
import { newPlan } from "./plan.mjs";
import { planPlaces } from "./plan_places.mjs";
import { readPlan } from "./read_plan.mjs";
import { textsBeside } from "./word_beside.mjs";
import { PLAN_DATA_NAMESPACE } from "./word_export.mjs";
import { commentsIn, parsedXml, wordDocument } from "./word_lines.mjs";
import { CAN_UNPACK, unzippedText, zipEntries } from "../plain/zip.mjs";

/**
 * @typedef {import("./brought_plan.mjs").BroughtPlan} BroughtPlan
 * @typedef {import("./brought_plan.mjs").NoPlan} NoPlan
 * @typedef {import("./plan.mjs").Plan} Plan
 * @typedef {import("./plan_fields.mjs").PlanForm} PlanForm
 * @typedef {{makeId: () => string, today: string}} ReadingOptions - `makeId`: gives a random id; `today`: from which "next Friday" is counted
 * @typedef {{plan: unknown, owner: {id: string, name: string}, edition: string, besides: string[]}} PlanData - `plan` is null when the file has no
 *   data; `besides`: what the document says and the plan does not
 */

const BYTES_MOST = 20_000_000;
/** A part of the file, unpacked. */
const PART_BYTES_MOST = 8_000_000;
const LABELS_LEAST = 3;
const NOTHING_CHANGED = "Nothing was changed.";
const TOO_OLD = `This browser is too old to open a Word file. Use a newer one. ${NOTHING_CHANGED}`;
const NO_PLAN = `This is no Word file of a growth plan made here. ${NOTHING_CHANGED}`;
const TOO_MUCH = `This Word file holds more than any growth plan, or it is damaged. ${NOTHING_CHANGED}`;

/**
 * What a Word file says.
 * @param {Uint8Array<ArrayBuffer>} bytes @param {PlanForm} form @param {ReadingOptions} options @returns {Promise<BroughtPlan | NoPlan>}
 */
export async function readWordFile(bytes, form, options) {
  if (bytes.length > BYTES_MOST) return refused(`This Word file is larger than ${BYTES_MOST / 1e6} MB. ${NOTHING_CHANGED}`);
  if (!CAN_UNPACK) return refused(TOO_OLD);
  const entries = zipEntries(bytes);
  if (!entries?.has("word/document.xml")) return refused(NO_PLAN);
  const part = async (/** @type {string} */ name) => {
    const entry = entries.get(name);
    return entry ? parsedXml(await unzippedText(bytes, entry, PART_BYTES_MOST)) : null;
  };
  const xml = await part("word/document.xml");
  if (!xml) return refused(TOO_MUCH);
  const document = wordDocument(xml);
  const brought = planIn(document, await dataIn([...entries.keys()], part), form, options);
  if (!brought.plan) return brought;
  const comments = await part("word/comments.xml");
  return {
    ...brought, comments: comments ? commentsIn(comments, document.commented) : [],
    notUnderstood: [...brought.notUnderstood, ...await textsBeside([...entries.keys()], part, form)],
  };
}

/**
 * The plan of a document, with the data of the guide in the same file.
 * @param {import("./word_lines.mjs").WordDocument} document @param {PlanData} data @param {PlanForm} form @param {ReadingOptions} options
 * @returns {BroughtPlan | NoPlan}
 */
function planIn({ lines }, data, form, { makeId, today }) {
  const placed = placedTexts(lines, planPlaces(form), closersOf(form));
  const tags = lines.flatMap(({ control }) => (control ? [control.tag] : []));
  if (data.plan === null && !tags.some(isPlanTag) && placed.labels < LABELS_LEAST) return refused(NO_PLAN);
  const read = data.plan === null ? null : readPlan(data.plan, makeId, form);
  if (read && !read.plan && !placed.texts.size) return refused(read.problem);
  const plan = read?.plan ?? newPlan({ id: makeId() });
  const { texts, days } = withoutBesides(aligned(placed.texts, plan, tags), data.besides, plan);
  const left = [...placed.left, ...days].filter(({ text }) => !data.besides.includes(text.trim())).map((one) => ({ ...one, isHeld: false }));
  const base = { ...broughtPlan(plan, read?.plan ?? null), owner: data.owner, notUnderstood: left };
  const brought = withTypedTexts(base, texts, form, today, makeId);
  const isWhole = read?.plan && data.edition !== "short";
  return isWhole ? { ...brought, questions: [...brought.questions, ...goneQuestions(plan, placed.texts)] } : brought;
}

/**
 * Without the role that the document itself says, without what stands in short for a whole act, and without rows of check-ins that hold a day and no word: nobody has asked yet.
 * @param {Map<string, string>} texts @param {string[]} besides @param {Plan} plan
 * @returns {{texts: Map<string, string>, days: {where: string, text: string}[]}} `days`: of these rows
 */
function withoutBesides(texts, besides, { areas, check_ins: checkIns }) {
  const words = [...texts].filter(([tag, text]) => tag.startsWith("check_ins.") && !tag.endsWith(".date") && text.trim());
  const written = new Set(words.map(([tag]) => tag.split(".")[1]));
  const isDayAlone = (/** @type {string} */ tag) => {
    const [, row] = /^check_ins\.(\d+)\.date$/.exec(tag) ?? [];
    return row !== undefined && Number(row) >= checkIns.length && !written.has(row);
  };
  const days = [...texts].filter(([tag, text]) => isDayAlone(tag) && text.trim()).map(([, text]) => ({ where: "Check-ins", text }));
  const isRole = (/** @type {string} */ tag, /** @type {string} */ text) => tag === "role" && besides.includes(text.trim());
  const isInShort = (/** @type {string} */ tag, /** @type {string} */ text) => {
    const [, n, m] = /^areas\.(\d+)\.activities\.(\d+)\.what$/.exec(tag) ?? [];
    return m !== undefined && text.trim() !== "" && areas[Number(n)]?.activities[Number(m)]?.short.trim() === text.trim();
  };
  const isBeside = (/** @type {[string, string]} */ [tag, text]) => isDayAlone(tag) || isRole(tag, text) || isInShort(tag, text);
  return { texts: new Map([...texts].filter((one) => !isBeside(one))), days };
}

/** What stands below the signatures or the manager's questions is nobody's field. @param {PlanForm} form */
export function closersOf({ signatures, manager_questions: questions }) {
  return [...signatures, ...questions];
}

/** @param {string} tag */
export function isPlanTag(tag) {
  return /^(areas\.\d|accountability\.|check_ins\.\d|name$|start$|review$|hours_per_week$)/.test(tag);
}

/** @param {string} problem @returns {NoPlan} */
function refused(problem) {
  return { plan: null, problem };
}

/**
 * The plan's data, and what the file says of itself.
 * @param {string[]} all - names of parts @param {(name: string) => Promise<Document | null>} part @returns {Promise<PlanData>}
 */
async function dataIn(all, part) {
  // Word numbers these parts as it likes.
  const names = all.filter((name) => /^customXml\/item\d+\.xml$/.test(name)).slice(0, 20);
  for (const name of names) {
    const root = (await part(name))?.documentElement;
    if (root?.namespaceURI !== PLAN_DATA_NAMESPACE || !root.textContent?.trim()) continue;
    const data = /** @type {Record<string, unknown> | undefined} */ (parsedData(root.textContent));
    const { owner, ...plan } = data && typeof data === "object" ? data : { owner: null };
    return { plan: data && plan, owner: ownerOf(owner), edition: root.getAttribute("edition") ?? "", besides: textsIn(root.getAttribute("besides")) };
  }
  return { plan: null, owner: ownerOf(null), edition: "", besides: [] };
}

/** @param {string | null} json @returns {string[]} */
function textsIn(json) {
  const list = parsedData(json ?? "");
  return Array.isArray(list) ? list.filter((/** @type {unknown} */ one) => typeof one === "string").slice(0, 50) : [];
}

/** @param {unknown} owner */
function ownerOf(owner) {
  const { id, name } = /** @type {Record<string, unknown>} */ (owner && typeof owner === "object" ? owner : {});
  return { id: typeof id === "string" ? id.slice(0, 200) : "", name: typeof name === "string" ? name.slice(0, 500) : "" };
}

/** @param {string} text @returns {unknown} */
function parsedData(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Where tags are gone, rows have numbers only. A row that was taken out must not move the words of the next act into its place.
 * @param {Map<string, string>} texts @param {Plan} plan @param {string[]} tags
 */
function aligned(texts, plan, tags) {
  if (tags.some((tag) => tag.includes(".activities."))) return texts;
  return plan.areas.reduce((/** @type {Map<string, string>} */ next, area, n) => {
    const list = `areas.${n}.activities`;
    const rows = [...next.keys()].filter((tag) => tag.startsWith(`${list}.`)).map((tag) => Number(tag.split(".")[3]));
    const count = rows.length ? Math.max(...rows) + 1 : 0;
    if (!count || count === area.activities.length) return next;
    const free = new Map(area.activities.map(({ what, short }, m) => [m, [what.trim(), short.trim()]]));
    const places = Array.from({ length: count }, (_, row) => {
      const same = [...free].find(([, names]) => names.includes((next.get(`${list}.${row}.what`) ?? "").trim()));
      return same && free.delete(same[0]) ? same[0] : null;
    });
    let end = area.activities.length;
    const moved = places.map((place) => place ?? end++);
    return new Map([...next].map(([tag, text]) => [tag.startsWith(`${list}.`) ? moveRow(tag, moved) : tag, text]));
  }, texts);
}

/** @param {string} tag @param {number[]} moved */
function moveRow(tag, moved) {
  const parts = tag.split(".");
  return [...parts.slice(0, 3), moved[Number(parts[3])], ...parts.slice(4)].join(".");
}

/** Areas, acts and check-ins of which nothing is left in the document. @param {Plan} plan @param {Map<string, string>} texts @returns {import("./brought_plan.mjs").Question[]} */
function goneQuestions({ areas, check_ins: checkIns }, texts) {
  const tags = [...texts.keys()];
  if (!tags.length) return [];
  const readings = [{ value: OUT, words: "It was taken out" }, { value: null, words: "It stays in the plan" }];
  const gone = (/** @type {string} */ id, /** @type {string} */ where, /** @type {string} */ text) => (
    tags.some((tag) => tag.startsWith(`${id}.`)) || !text.trim() ? [] : [{ id, where: `${where}: not in the file any more`, text, readings, isHeld: true }]
  );
  return [
    ...areas.flatMap(({ title, activities }, n) => {
      const area = gone(`areas.${n}`, `Area ${n + 1}`, title);
      return area.length ? area : activities.flatMap(({ what }, m) => gone(`areas.${n}.activities.${m}`, `Area ${n + 1}, activity ${m + 1}`, what));
    }),
    ...checkIns.flatMap(({ done }, n) => gone(`check_ins.${n}`, `Check-in ${n + 1}`, done)),
  ];
}
