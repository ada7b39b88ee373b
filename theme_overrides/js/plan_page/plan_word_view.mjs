// A Word file of the plan comes back: chosen, or dropped anywhere on the page. What was changed in Word, and what it would replace
// here, is listed before it is taken.

import { currentId } from "../workbook/aliases.mjs";
import { planWithAnswers } from "../plan/brought_plan.mjs";
import { isBlankPlan, replacedTexts } from "../plan/plan_differences.mjs";
import { saidOf, withUnsaid } from "../plan/plan_said.mjs";
import { readWordFile } from "../plan/word_import.mjs";
import { copyOf, part } from "../dom/parts.mjs";
import { adoptPlan, keepChanged, makePlanId, sayOfPlan, todayHere } from "./plan_editor.mjs";

/**
 * @typedef {import("./plan_editor.mjs").PlanEditor} PlanEditor
 * @typedef {import("../plan/plan.mjs").Plan} Plan
 * @typedef {import("../plan/plan_differences.mjs").Difference} Difference
 * @typedef {{title: string, before: string, after: string, isRead: boolean}} TextChange
 */

const TAKEN = "The plan in the Word file stands here now.";
const NO_TEXT = "–";
const BLANK = "Nothing is written in this Word file. Your plan is as it was.";

/** @param {PlanEditor} editor */
export function startPlanWord(editor) {
  const input = part(editor.root, "word-file", HTMLInputElement);
  /** What is listed, and the plan with which it was compared. @type {{plan: Plan, taken: Plan, kept: unknown} | null} */
  let read = null;
  const end = () => {
    read = null;
    part(editor.root, "changed").hidden = true;
    for (const rows of ["changed-rows", "replaced-rows"]) part(editor.root, rows).replaceChildren();
  };
  const take = (/** @type {Plan} */ plan, /** @type {string} */ sentence) => {
    end();
    Object.assign(editor, { shown: 0, choosing: false, pending: null });
    keepChanged(editor, withUnsaid(plan, editor.plan), sentence);
  };
  const open = async (/** @type {File} */ file) => {
    const brought = await readWordFile(await bytesOf(file), editor.form, { makeId: makePlanId, today: todayHere() });
    if (!brought.plan) return sayOfPlan(editor, brought.problem);
    const taken = planWithAnswers(brought, new Map());
    const [plan, changes] = [brought.before ?? taken, brought.before ? changesOf(brought) : []];
    adoptNewest(editor);
    const replaced = replacedTexts(editor.form, saidOf(editor.plan), { plan, taken }, (id) => titleOfIdea(editor, id));
    if (replaced.length && !changes.length && isBlankPlan(editor.form, plan)) sayOfPlan(editor, BLANK);
    else if (!changes.length && !replaced.length) take(plan, TAKEN);
    else {
      read = { plan, taken, kept: editor.kept };
      showChanges(editor, changes, replaced);
    }
  };
  input.addEventListener("change", async () => {
    const file = input.files?.[0];
    if (file) await open(file);
    input.value = "";
  });
  part(editor.root, "take-changes").addEventListener("click", () => {
    const changed = !part(editor.root, "changed-in-word").hidden;
    if (read) take(read.taken, changed ? "The plan in the Word file stands here now, as it was changed in Word." : TAKEN);
  });
  part(editor.root, "take-without").addEventListener("click", () => {
    if (read) take(read.plan, "The plan in the Word file stands here now, without what was changed in Word.");
  });
  part(editor.root, "leave-word").addEventListener("click", () => {
    end();
    sayOfPlan(editor, "Your plan is as it was.");
    input.focus();
  });
  editor.keeper.onChange((isNew) => {
    if (!read || read.kept === editor.keeper.workbook().plan) return;
    end();
    // What was typed into the plan is on nobody's list.
    if (!isNew) sayOfPlan(editor, "Your plan has changed. Bring the Word file back once more to see what differs now.");
  });
  startDropping(editor, open);
}

/** What was typed into the file since it was exported. @param {import("../plan/brought_plan.mjs").BroughtPlan} brought @returns {TextChange[]} */
function changesOf({ changed, questions, notUnderstood }) {
  const open = new Set([...questions, ...notUnderstood].map(({ where }) => where));
  const typed = changed.map(({ where, before, after }) => ({ title: where, before, after, isRead: !open.has(where) }));
  const known = new Set(changed.map(({ where }) => where));
  const others = [...questions, ...notUnderstood].filter(({ where }) => !known.has(where));
  return [...typed, ...others.map(({ where, text }) => ({ title: where, before: "", after: text, isRead: false }))];
}

/** @param {PlanEditor} editor @param {(file: File) => Promise<unknown>} open */
function startDropping(editor, open) {
  document.addEventListener("dragover", (event) => {
    if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
  });
  document.addEventListener("drop", async (event) => {
    const files = [...(event.dataTransfer?.files ?? [])];
    if (!files.length) return;
    event.preventDefault();
    const file = files.find(({ name }) => name.toLowerCase().endsWith(".docx"));
    if (editor.root.hidden) location.hash = "#plan";
    if (file) await open(file);
    else sayOfPlan(editor, "Only a Word file of a plan can be dropped here. Use Import for a saved file.");
  });
}

/** @param {File} file @returns {Promise<Uint8Array<ArrayBuffer>>} no bytes when the file cannot be read */
async function bytesOf(file) {
  return new Uint8Array(await file.arrayBuffer().catch(() => new ArrayBuffer(0)));
}

/** A file can be dropped while another view is open; what is stored may be another plan by then. @param {PlanEditor} editor */
function adoptNewest(editor) {
  if (editor.kept === editor.keeper.workbook().plan) return;
  adoptPlan(editor);
}

/** @param {PlanEditor} editor @param {string} id */
function titleOfIdea({ guide }, id) {
  const today = currentId("ideas", id, guide);
  return guide.ideas.find((idea) => idea.id === today)?.title ?? id;
}

/** @param {PlanEditor} editor @param {TextChange[]} changes @param {Difference[]} replaced */
function showChanges(editor, changes, replaced) {
  const read = changes.map(({ title, before, after, isRead }) => (
    { title, before, after: (after || NO_TEXT) + (isRead ? "" : " (cannot be read, and is kept in the notes)") }
  ));
  const lists = [showRows(editor, "changed-in-word", "changed-rows", read), showRows(editor, "replaced", "replaced-rows", replaced)];
  part(editor.root, "take-changes").textContent = read.length ? "Take over with these changes" : "Take the file over";
  part(editor.root, "take-without").hidden = !read.length;
  part(editor.root, "changed").hidden = false;
  // The view may just be opening, and its lower half not be there yet.
  editor.fill();
  lists.find((list) => !list.hidden)?.querySelector("h3")?.focus();
}

/** @param {PlanEditor} editor @param {string} list @param {string} rows @param {Difference[]} differences */
function showRows(editor, list, rows, differences) {
  const template = part(editor.root, "changed-row", HTMLTemplateElement);
  part(editor.root, rows).replaceChildren(...differences.map(({ title, before, after }) => {
    const row = copyOf(template);
    part(row, "changed-field").textContent = title;
    part(row, "changed-before").textContent = before || NO_TEXT;
    part(row, "changed-after").textContent = after || NO_TEXT;
    return row;
  }));
  part(editor.root, list).hidden = !differences.length;
  return part(editor.root, list);
}
