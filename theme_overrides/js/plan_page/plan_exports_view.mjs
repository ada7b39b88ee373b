// The plan as a file: Word, print or PDF, calendar, Markdown.

import { exportFile } from "../assessment_page/exports.mjs";
import { calendarEvents, calendarFile } from "../plan/calendar.mjs";
import { planMarkdown } from "../plan/plan_markdown.mjs";
import { wordFile } from "../plan/word_export.mjs";
import { part } from "../parts.mjs";
import { sayOfPlan, todayHere } from "./plan_desk.mjs";
import { printPlan } from "./plan_print.mjs";

/**
 * @typedef {import("./plan_desk.mjs").Desk} Desk
 * @typedef {import("../plan/calendar.mjs").Alarm} Alarm
 */

const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** @param {Desk} desk */
export function startPlanExports(desk) {
  const chosen = (/** @type {string} */ name) => part(desk.root, name, HTMLSelectElement).value;
  const owner = () => part(desk.root, "plan-name", HTMLInputElement).value.trim();
  const say = (/** @type {string} */ sentence) => sayOfPlan(desk, sentence);
  const save = (/** @type {string} */ ending, /** @type {string} */ type, /** @type {() => BlobPart | Promise<BlobPart>} */ content) => (
    exportFile(say, { name: `personal-growth-plan-${todayHere()}.${ending}`, type, content })
  );
  part(desk.root, "save-word").addEventListener("click", () => {
    const page = chosen("paper") === "letter" ? "letter" : "a4";
    save("docx", WORD_TYPE, () => wordFile(desk.plan, desk.form, { page, name: owner() }));
  });
  part(desk.root, "save-markdown").addEventListener("click", () => {
    save("md", "text/markdown", () => planMarkdown(desk.plan, desk.form, owner()));
  });
  part(desk.root, "save-calendar").addEventListener("click", () => {
    if (!calendarEvents(desk.plan, desk.form).length) {
      say("No activity has a date yet, so there is nothing for the calendar.");
      return;
    }
    const alarm = /** @type {Alarm} */ (chosen("alarm"));
    save("ics", "text/calendar", () => calendarFile(desk.plan, desk.form, { now: new Date(), alarm }));
  });
  part(desk.root, "print-plan").addEventListener("click", () => printPlan(desk));
}
