// What somebody brings, a file or a pasted text, looked at: whose it is, what it says, and what the plan would be with it. Nothing changes.

import { planWithAnswers } from "../plan/brought_plan.mjs";
import { kindOfFile } from "../plan/file_kinds.mjs";
import { readPdfFile } from "../plan/pdf_import.mjs";
import { areasTogether, withIdsOf, withLinesOf } from "../plan/plan_brought_home.mjs";
import { joinBrought } from "../plan/plan_join.mjs";
import { saidOf } from "../plan/plan_said.mjs";
import { readPlan } from "../plan/read_plan.mjs";
import { readPlanText } from "../plan/text_import.mjs";
import { readWordFile } from "../plan/word_import.mjs";
import { CAN_UNPACK } from "../plain/zip.mjs";
import { isWritten } from "../workbook/earlier_plans.mjs";
import { isPersonal } from "../workbook/file_owner.mjs";
import { readWorkbook } from "../workbook/saved_file.mjs";

/**
 * @typedef {import("../plain/guide_types.mjs").Guide} Guide
 * @typedef {import("../plan/brought_plan.mjs").BroughtPlan} BroughtPlan
 * @typedef {import("../plan/plan.mjs").Plan} Plan
 * @typedef {import("../plan/plan_fields.mjs").PlanForm} PlanForm
 * @typedef {import("../plan/plan_join.mjs").JoinedPlan} JoinedPlan
 * @typedef {import("../plan/plan_join.mjs").Side} Side
 * @typedef {import("../workbook/brought_files.mjs").BroughtFile} BroughtFile
 * @typedef {import("../workbook/brought_files.mjs").RefusedFile} RefusedFile
 * @typedef {import("../workbook/saved_file.mjs").Workbook} Workbook
 * @typedef {{name: string, kind: string, text: string, workbook: Workbook | null, read: BroughtPlan | null}} Look - `text`: of a saved file
 * @typedef {{asked: Map<string, number | null>, sides: Map<string, Side>}} DeskAnswers
 * @typedef {JoinedPlan & {whole: Plan | null}} Outcome - `whole`: the other plan of the two, where only one of them can stand
 */

const KINDS = new Map([
  ["saved-file", "a saved file of this guide"], ["word-plan", "a growth plan in Word"], ["pdf-plan", "the form of a growth plan as PDF"],
  ["markdown-plan", "a growth plan as text"],
  ["text", "text, which becomes notes"],
]);
/** The difference that is about the plans themselves. */
export const WHOLE_PLAN = "the plan";

/**
 * @param {BroughtFile} brought @param {Guide} guide @param {PlanForm} form
 * @param {{makeId: () => string, today: string}} options @returns {Promise<Look | RefusedFile>}
 */
export async function lookAt({ name, content }, guide, form, options) {
  const { kind, sentence } = await kindOfFile(content, name, form);
  const text = contentText(content);
  const seen = { name, kind: KINDS.get(kind) ?? "", text, workbook: null, read: null };
  if (kind === "saved-file" || kind === "rating" || (/\.json$/i.test(name) && !["guide-data", "summary", "calendar"].includes(kind))) return savedFile(seen, guide, form, options.makeId);
  const isWord = kind === "word-plan" || (kind === "word" && !CAN_UNPACK) || (kind === "text" && /\.docx$/i.test(name));
  const read = isWord && typeof content !== "string" ? await readWordFile(content, form, options)
    : kind === "pdf-plan" && typeof content !== "string" ? await readPdfFile(content, form, options)
    : kind === "markdown-plan" || kind === "text" ? readPlanText(text, form, options) : null;
  if (!read) return { name, problem: `${sentence} Nothing was changed.` };
  return read.plan ? { ...seen, read } : { name, problem: read.problem };
}

/** @param {Look} seen @param {Guide} guide @param {PlanForm} form @param {() => string} makeId @returns {Look | RefusedFile} */
function savedFile(seen, guide, form, makeId) {
  const { workbook, problem } = readWorkbook(seen.text, guide);
  if (!workbook) return { name: seen.name, problem };
  const damage = isWritten(workbook.plan) ? readPlan(workbook.plan, makeId, form.offered).problem : null;
  return damage ? { name: seen.name, problem: damage } : { ...seen, workbook };
}

/** @param {string | Uint8Array<ArrayBuffer>} content */
function contentText(content) {
  return typeof content === "string" ? content : new TextDecoder().decode(content);
}

/** Whether there is something to decide: what others answered comes in without. @param {Look} look */
export function isToDecide({ workbook }) {
  return !workbook || isPersonal(workbook);
}

/**
 * The plan that a file brings, by itself.
 * @param {Look} look @param {PlanForm} form @param {() => string} makeId @param {DeskAnswers} answers @returns {Plan | null}
 */
export function planOf({ workbook, read }, form, makeId, answers) {
  if (read) return planWithAnswers(read, answers.asked);
  return isWritten(workbook?.plan) ? readPlan(workbook?.plan, makeId, form.offered).plan : null;
}

/**
 * What the plan would be.
 * @param {Plan} file @param {Plan | null} here - null where nothing is written yet
 * @param {Look} look @param {PlanForm} form @param {DeskAnswers} answers @returns {Outcome}
 */
export function outcomeOf(file, here, { read }, form, answers) {
  if (!here) return { ...joinBrought({ was: null, here: { ...file, ...NOTHING }, file }, form, answers.sides), plan: file, whole: null };
  const isForeign = !read || read.before !== null;
  const known = isForeign || file.id === here.id ? file : withIdsOf(file, here);
  if (known.id !== here.id || areasTogether(known, here) > Math.max(form.areas_at_most, here.areas.length)) return oneOfTwo(file, here, answers);
  if (!read) return { ...joinBrought({ was: null, here, file }, form, answers.sides), whole: null };
  const was = read.before && saidOf(read.before);
  const joined = joinBrought({ was, here: saidOf(here), file: saidOf(known) }, form, answers.sides);
  return { ...joined, plan: withLinesOf(joined.plan, here), whole: null };
}

/** What a plan is compared with where there is none. @type {Partial<Plan>} */
const NOTHING = {
  start: "", hours_per_week: null, areas: [], review: "", check_ins: [], notes: "", accountability: { to: "", how_often: "", support: "" },
  time: { days: [], at: "", away: [] },
};

/** Two plans of which one stands, and the other is kept. @param {Plan} file @param {Plan} here @param {DeskAnswers} answers @returns {Outcome} */
function oneOfTwo(file, here, { sides }) {
  const takesFile = sides.get(WHOLE_PLAN) === "file";
  const difference = { id: WHOLE_PLAN, where: "Which plan stands", here: areasInWords(here), file: areasInWords(file) };
  return { plan: takesFile ? file : here, newLines: [], differences: [difference], whole: takesFile ? here : file };
}

/** @param {Plan} plan */
function areasInWords({ areas }) {
  return areas.map(({ title }) => title || "an area without a name").join(", ") || "A plan without an area";
}
