// A Word file of the plan comes back: chosen, or dropped anywhere on the page. What was changed in Word, and what it would replace
// here, is listed before it is taken.

import { currentId } from "../assessment/aliases.mjs";
import { isBlank, replacedTexts } from "../plan/plan_differences.mjs";
import { readWordFile } from "../plan/word_import.mjs";
import { copyOf, part } from "../parts.mjs";
import { adoptPlan, keepChanged, sayOfPlan } from "./plan_desk.mjs";

/**
 * @typedef {import("./plan_desk.mjs").Desk} Desk
 * @typedef {import("../plan/plan.mjs").Plan} Plan
 * @typedef {import("../plan/plan_differences.mjs").Difference} Difference
 * @typedef {import("../plan/word_import.mjs").TextChange} TextChange
 */

const TAKEN = "The plan in the Word file stands here now.";
const NO_TEXT = "–";
const BLANK = "Nothing is written in this Word file. Your plan is as it was.";

/** @param {Desk} desk */
export function startPlanWord(desk) {
  const input = part(desk.root, "word-file", HTMLInputElement);
  /** What is listed, and the plan with which it was compared. @type {{plan: Plan, taken: Plan, kept: unknown} | null} */
  let read = null;
  const end = () => {
    read = null;
    part(desk.root, "changed").hidden = true;
    for (const rows of ["changed-rows", "replaced-rows"]) part(desk.root, rows).replaceChildren();
  };
  const take = (/** @type {Plan} */ plan, /** @type {string} */ sentence) => {
    end();
    Object.assign(desk, { shown: 0, choosing: false, pending: null });
    keepChanged(desk, plan, sentence);
  };
  const open = async (/** @type {File} */ file) => {
    const { plan, taken, changes, problem } = await readWordFile(await bytesOf(file), desk.form);
    if (!plan) return sayOfPlan(desk, problem);
    adoptNewest(desk);
    const replaced = replacedTexts(desk.form, desk.plan, { plan, taken }, (id) => titleOfIdea(desk, id));
    if (replaced.length && !changes.length && isBlank(desk.form, plan)) sayOfPlan(desk, BLANK);
    else if (!changes.length && !replaced.length) take(plan, TAKEN);
    else {
      read = { plan, taken, kept: desk.kept };
      showChanges(desk, changes, replaced);
    }
  };
  input.addEventListener("change", async () => {
    const file = input.files?.[0];
    if (file) await open(file);
    input.value = "";
  });
  part(desk.root, "take-changes").addEventListener("click", () => {
    const changed = !part(desk.root, "changed-in-word").hidden;
    if (read) take(read.taken, changed ? "The plan in the Word file stands here now, as it was changed in Word." : TAKEN);
  });
  part(desk.root, "take-without").addEventListener("click", () => {
    if (read) take(read.plan, "The plan in the Word file stands here now, without what was changed in Word.");
  });
  part(desk.root, "leave-word").addEventListener("click", () => {
    end();
    sayOfPlan(desk, "Your plan is as it was.");
    input.focus();
  });
  desk.keeper.onChange((isNew) => {
    if (!read || read.kept === desk.keeper.workbook().plan) return;
    end();
    // What was typed into the plan is on nobody's list.
    if (!isNew) sayOfPlan(desk, "Your plan has changed. Bring the Word file back once more to see what differs now.");
  });
  startDropping(desk, open);
}

/** @param {Desk} desk @param {(file: File) => Promise<void>} open */
function startDropping(desk, open) {
  document.addEventListener("dragover", (event) => {
    if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
  });
  document.addEventListener("drop", async (event) => {
    const files = [...(event.dataTransfer?.files ?? [])];
    if (!files.length) return;
    event.preventDefault();
    const file = files.find(({ name }) => name.toLowerCase().endsWith(".docx"));
    if (desk.root.hidden) location.hash = "#plan";
    if (file) await open(file);
    else sayOfPlan(desk, "Only a Word file of a plan can be dropped here. Use Import for a saved file.");
  });
}

/** @param {File} file @returns {Promise<Uint8Array<ArrayBuffer>>} no bytes when the file cannot be read */
async function bytesOf(file) {
  return new Uint8Array(await file.arrayBuffer().catch(() => new ArrayBuffer(0)));
}

/** A file can be dropped while another view is open; what is stored may be another plan by then. @param {Desk} desk */
function adoptNewest(desk) {
  if (desk.kept === desk.keeper.workbook().plan) return;
  adoptPlan(desk);
}

/** @param {Desk} desk @param {string} id */
function titleOfIdea({ guide }, id) {
  const today = currentId("ideas", id, guide);
  return guide.ideas.find((idea) => idea.id === today)?.title ?? id;
}

/** @param {Desk} desk @param {TextChange[]} changes @param {Difference[]} replaced */
function showChanges(desk, changes, replaced) {
  const read = changes.map(({ title, before, after, value }) => (
    { title, before, after: (after || NO_TEXT) + (value === undefined ? " (cannot be read, and is not taken over)" : "") }
  ));
  const lists = [showRows(desk, "changed-in-word", "changed-rows", read), showRows(desk, "replaced", "replaced-rows", replaced)];
  part(desk.root, "take-changes").textContent = read.length ? "Take over with these changes" : "Take the file over";
  part(desk.root, "take-without").hidden = !read.length;
  part(desk.root, "changed").hidden = false;
  // The view may just be opening, and its lower half not be there yet.
  desk.fill();
  lists.find((list) => !list.hidden)?.querySelector("h3")?.focus();
}

/** @param {Desk} desk @param {string} list @param {string} rows @param {Difference[]} differences */
function showRows(desk, list, rows, differences) {
  const template = part(desk.root, "changed-row", HTMLTemplateElement);
  part(desk.root, rows).replaceChildren(...differences.map(({ title, before, after }) => {
    const row = copyOf(template);
    part(row, "changed-field").textContent = title;
    part(row, "changed-before").textContent = before || NO_TEXT;
    part(row, "changed-after").textContent = after || NO_TEXT;
    return row;
  }));
  part(desk.root, list).hidden = !differences.length;
  return part(desk.root, list);
}
