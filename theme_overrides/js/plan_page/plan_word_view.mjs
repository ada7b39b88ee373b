// A Word file of the plan comes back: chosen, or dropped anywhere on the page. What was changed in Word is listed before it is taken.

import { readWordFile, withTextChanges } from "../plan/word_import.mjs";
import { copyOf, part } from "../parts.mjs";
import { keepChanged, makePlanId, sayOfPlan } from "./plan_desk.mjs";

/**
 * @typedef {import("./plan_desk.mjs").Desk} Desk
 * @typedef {import("../plan/plan.mjs").Plan} Plan
 * @typedef {import("../plan/word_import.mjs").TextChange} TextChange
 */

/** @param {Desk} desk */
export function startPlanWord(desk) {
  const input = /** @type {HTMLInputElement} */ (part(desk.root, "word-file"));
  /** @type {{plan: Plan, changes: TextChange[]} | null} */
  let read = null;
  const end = () => {
    read = null;
    part(desk.root, "changed").hidden = true;
  };
  const take = (/** @type {Plan} */ plan, /** @type {string} */ sentence) => {
    end();
    Object.assign(desk, { shown: 0, choosing: false, pending: null });
    keepChanged(desk, plan, sentence);
  };
  const open = async (/** @type {File} */ file) => {
    const { plan, changes, problem } = await readWordFile(await bytesOf(file), desk.form, makePlanId);
    if (!plan) sayOfPlan(desk, problem);
    else if (!changes.length) take(plan, "The plan in the Word file stands here now.");
    else {
      read = { plan, changes };
      showChanges(desk, changes);
    }
  };
  input.addEventListener("change", async () => {
    const file = input.files?.[0];
    if (file) await open(file);
    input.value = "";
  });
  part(desk.root, "take-changes").addEventListener("click", () => {
    if (read) take(withTextChanges(read.plan, read.changes), "The plan in the Word file stands here now, as it was changed in Word.");
  });
  part(desk.root, "take-without").addEventListener("click", () => {
    if (read) take(read.plan, "The plan in the Word file stands here now, without what was changed in Word.");
  });
  part(desk.root, "leave-word").addEventListener("click", () => {
    end();
    sayOfPlan(desk, "Your plan is as it was.");
    input.focus();
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

/** @param {Desk} desk @param {TextChange[]} changes */
function showChanges(desk, changes) {
  const template = /** @type {HTMLTemplateElement} */ (part(desk.root, "changed-row"));
  part(desk.root, "changed-rows").replaceChildren(...changes.map(({ title, before, after, value }) => {
    const row = copyOf(template);
    part(row, "changed-field").textContent = title;
    part(row, "changed-before").textContent = before || "–";
    part(row, "changed-after").textContent = (after || "–") + (value === undefined ? " (cannot be read, and is not taken over)" : "");
    return row;
  }));
  part(desk.root, "changed").hidden = false;
  part(desk.root, "changed-h").focus();
}
