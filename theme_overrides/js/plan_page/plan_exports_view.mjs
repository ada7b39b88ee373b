// The plan as a file: Word, print or PDF, calendar, Markdown.

import { exportFile } from "../dom/exports.mjs";
import { openOtherWay } from "../dom/other_way.mjs";
import { calendarEvents, calendarFile } from "../plan/calendar.mjs";
import { planMarkdown } from "../plan/plan_markdown.mjs";
import { wordFile } from "../plan/word_export.mjs";
import { part } from "../dom/parts.mjs";
import { sayOfPlan, todayHere } from "./plan_editor.mjs";
import { printPlan } from "./plan_print.mjs";

/**
 * @typedef {import("./plan_editor.mjs").PlanEditor} PlanEditor
 * @typedef {import("../plan/calendar.mjs").Alarm} Alarm
 * @typedef {import("../dom/exports.mjs").ExportedFile} ExportedFile
 */

const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const PLAN_AS_TEXT = "This is your plan as text: copy it, and put it into a document or a mail of your own.";

/** @param {PlanEditor} editor */
export function startPlanExports(editor) {
  const chosen = (/** @type {string} */ name) => part(editor.root, name, HTMLSelectElement).value;
  const owner = () => part(editor.root, "plan-name", HTMLInputElement).value.trim();
  const say = (/** @type {string} */ sentence) => sayOfPlan(editor, sentence);
  const save = (/** @type {string} */ ending, /** @type {Omit<ExportedFile, "name">} */ file) => (
    exportFile(say, { name: `personal-growth-plan-${todayHere()}.${ending}`, ...file })
  );
  const text = () => planMarkdown(editor.plan, editor.form, owner());
  part(editor.root, "save-word").addEventListener("click", () => {
    const page = chosen("paper") === "letter" ? "letter" : "a4";
    save("docx", { type: WORD_TYPE, content: () => wordFile(editor.plan, editor.form, { page, name: owner() }), text, use: PLAN_AS_TEXT });
  });
  part(editor.root, "save-markdown").addEventListener("click", () => save("md", { type: "text/markdown", content: text }));
  part(editor.root, "save-calendar").addEventListener("click", () => {
    if (!calendarEvents(editor.plan, editor.form).length) {
      say("No activity has a date yet, so there is nothing for the calendar.");
      return;
    }
    const alarm = /** @type {Alarm} */ (chosen("alarm"));
    save("ics", { type: "text/calendar", content: () => calendarFile(editor.plan, editor.form, { now: new Date(), alarm }) });
  });
  part(editor.root, "print-plan").addEventListener("click", () => {
    printPlan(editor, (said) => openOtherWay(said, { name: "the print", content: text, use: PLAN_AS_TEXT }));
  });
}
