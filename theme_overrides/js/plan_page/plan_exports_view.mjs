// The plan as a file: Word, print or PDF, Markdown.

import { exportFile } from "../dom/exports.mjs";
import { planMarkdown } from "../plan/plan_markdown.mjs";
import { wordFile } from "../plan/word_export.mjs";
import { part } from "../dom/parts.mjs";
import { withOwnerName } from "../workbook/saved_file.mjs";
import { sayOfPlan, todayHere } from "./plan_editor.mjs";
import { printPlan } from "./plan_print.mjs";

/**
 * @typedef {import("./plan_editor.mjs").PlanEditor} PlanEditor
 */

const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** @param {PlanEditor} editor */
export function startPlanExports(editor) {
  const chosen = (/** @type {string} */ name) => part(editor.root, name, HTMLSelectElement).value;
  const owner = () => part(editor.root, "plan-name", HTMLInputElement).value.trim();
  const say = (/** @type {string} */ sentence) => sayOfPlan(editor, sentence);
  const save = (/** @type {string} */ ending, /** @type {string} */ type, /** @type {() => BlobPart | Promise<BlobPart>} */ content) => (
    exportFile(say, { name: `personal-growth-plan-${todayHere()}.${ending}`, type, content })
  );
  part(editor.root, "plan-name", HTMLInputElement).addEventListener("change", () => {
    editor.keeper.change(withOwnerName(editor.keeper.workbook(), owner()));
  });
  part(editor.root, "save-word").addEventListener("click", () => {
    const page = chosen("paper") === "letter" ? "letter" : "a4";
    save("docx", WORD_TYPE, () => wordFile(editor.plan, editor.form, { page, name: owner() }));
  });
  part(editor.root, "save-markdown").addEventListener("click", () => {
    save("md", "text/markdown", () => planMarkdown(editor.plan, editor.form, { name: owner() }));
  });
  part(editor.root, "print-plan").addEventListener("click", () => printPlan(editor));
}
