// The plan as a file: Word, print or PDF, calendar, Markdown.

import { download } from "../assessment_page/download.mjs";
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
  const save = (/** @type {string} */ ending, /** @type {BlobPart} */ content, /** @type {string} */ type) => {
    download(`personal-growth-plan-${todayHere()}.${ending}`, content, type);
    sayOfPlan(desk, "Saved as a file among your downloads.");
  };
  part(desk.root, "save-word").addEventListener("click", async () => {
    const page = chosen("paper") === "letter" ? "letter" : "a4";
    save("docx", await wordFile(desk.plan, desk.form, { page, name: owner() }), WORD_TYPE);
  });
  part(desk.root, "save-markdown").addEventListener("click", () => {
    save("md", planMarkdown(desk.plan, desk.form, owner()), "text/markdown");
  });
  part(desk.root, "save-calendar").addEventListener("click", () => {
    if (!calendarEvents(desk.plan, desk.form).length) {
      sayOfPlan(desk, "No activity has a date yet, so there is nothing for the calendar.");
      return;
    }
    const alarm = /** @type {Alarm} */ (chosen("alarm"));
    save("ics", calendarFile(desk.plan, desk.form, { now: new Date(), alarm }), "text/calendar");
  });
  part(desk.root, "print-plan").addEventListener("click", () => printPlan(desk));
}
