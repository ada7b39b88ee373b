// The plan as a file: Word, print or PDF, Markdown.

import { exportFile } from "../dom/exports.mjs";
import { openOtherWay } from "../dom/other_way.mjs";
import { planMarkdown } from "../plan/plan_markdown.mjs";
import { part } from "../dom/parts.mjs";
import { planFileName } from "../plan/plan_paper.mjs";
import { withOwner } from "../workbook/saved_file.mjs";
import { sayOfPlan } from "./plan_editor.mjs";
import { planAsWord } from "./plan_files.mjs";
import { aboutPaper, printPlan } from "./plan_print.mjs";

/**
 * @typedef {import("./plan_editor.mjs").PlanEditor} PlanEditor
 * @typedef {import("../dom/exports.mjs").ExportedFile} ExportedFile
 */

const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const PLAN_AS_TEXT = "This is your plan as text: copy it, and put it into a document or a mail of your own.";

/** @param {PlanEditor} editor */
export function startPlanExports(editor) {
  const { root, form } = editor;
  const say = (/** @type {string} */ sentence) => sayOfPlan(editor, sentence);
  for (const key of /** @type {const} */ (["name", "role"])) {
    part(root, `plan-${key}`, HTMLInputElement).addEventListener("change", () => {
      editor.keeper.change(withOwner(editor.keeper.workbook(), { [key]: aboutPaper(editor)[key] }));
    });
  }
  // The choice between short and full is one of Word and print: text holds all that its owner said.
  const text = () => planMarkdown(editor.plan, form, { ...aboutPaper(editor), edition: "full" });
  const save = (/** @type {string} */ ending, /** @type {Omit<ExportedFile, "name">} */ file) => (
    exportFile(say, { name: planFileName(form, aboutPaper(editor).name, ending), ...file })
  );
  part(root, "save-word").addEventListener("click", () => {
    const page = part(root, "paper", HTMLSelectElement).value === "letter" ? "letter" : "a4";
    const { plan, siteRoot } = editor;
    save("docx", { type: WORD_TYPE, content: () => planAsWord(siteRoot, plan, form, { page, ...aboutPaper(editor) }), text, use: PLAN_AS_TEXT });
  });
  part(root, "save-markdown").addEventListener("click", () => save("md", { type: "text/markdown", content: text }));
  part(root, "print-plan").addEventListener("click", () => {
    printPlan(editor, (said) => openOtherWay(said, { name: "the print", content: text, use: PLAN_AS_TEXT }));
  });
}
