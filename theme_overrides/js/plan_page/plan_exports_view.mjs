// The plan as a file: Word, print or PDF, calendar, Markdown.

import { exportFile } from "../dom/exports.mjs";
import { calendarEvents, calendarFile } from "../plan/calendar.mjs";
import { planMarkdown } from "../plan/plan_markdown.mjs";
import { wordFile } from "../plan/word_export.mjs";
import { part } from "../dom/parts.mjs";
import { withOwnerName } from "../workbook/saved_file.mjs";
import { keepTyped, sayOfPlan, todayHere } from "./plan_editor.mjs";
import { printPlan } from "./plan_print.mjs";

/**
 * @typedef {import("./plan_editor.mjs").PlanEditor} PlanEditor
 * @typedef {import("../plan/calendar.mjs").Alarm} Alarm
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
  part(editor.root, "save-calendar").addEventListener("click", () => {
    if (!calendarEvents(editor.plan, editor.form).length) {
      say("No activity has a date yet, so there is nothing for the calendar.");
      return;
    }
    const alarm = /** @type {Alarm} */ (chosen("alarm"));
    const base = siteAddress(editor);
    save("ics", "text/calendar", () => {
      const { text, exported } = calendarFile(editor.plan, editor.form, { now: new Date(), base, alarm });
      keepTyped(editor, { ...editor.plan, calendar: exported });
      return text;
    });
  });
  part(editor.root, "print-plan").addEventListener("click", () => printPlan(editor));
}

/** The address of the site, for links in files; "" for a page that was opened as a file. @param {PlanEditor} editor */
function siteAddress({ siteRoot }) {
  return siteRoot !== null && location.protocol.startsWith("http") ? new URL(siteRoot || ".", location.href).href : "";
}
