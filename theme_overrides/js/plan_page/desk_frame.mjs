// The head and the foot of the import desk: whose a file is, what it is and how much of it is new, and what can be done with it.

import { deskLine, LINES_SHOWN } from "./desk_lists.mjs";
import { unanswered } from "./put_in.mjs";
import { capitalised, counted, listed } from "../plain/words.mjs";
import { dateWords } from "../plain/saved_dates.mjs";
import { copyOf, part } from "../dom/parts.mjs";

/**
 * @typedef {import("./looked_at.mjs").Look} Look
 * @typedef {import("./looked_at.mjs").Outcome} Outcome
 * @typedef {import("../plain/guide_types.mjs").Guide} Guide
 * @typedef {import("../plan/plan_fields.mjs").PlanForm} PlanForm
 * @typedef {import("../workbook/brought_files.mjs").DeskWays} DeskWays
 * @typedef {import("../workbook/workbook_keeper.mjs").WorkbookKeeper} WorkbookKeeper
 * @typedef {import("./looked_at.mjs").DeskAnswers} DeskAnswers
 * @typedef {{root: HTMLElement, guide: Guide, form: PlanForm, keeper: WorkbookKeeper, ways: DeskWays, waiting: Look[], answers: DeskAnswers,
 *   isClaimed: boolean, isRead: boolean, back: string}} Desk
 *   - `waiting`: what is to be decided, the first of it is shown; `isClaimed`: the reader said that it is theirs; `isRead`: the plan is only
 * read; `back`: the view from which one came
 * @typedef {{whose: {whose: import("./whose_file.mjs").Whose, words: string}, outcome: Outcome | null, file: import("../plan/plan.mjs").Plan | null,
 *   isFirst: boolean}} DeskShown - `file`: the plan in it; `isFirst`: no plan is here yet
 */

/** @param {Desk} desk @param {Look} look @param {DeskShown} shown */
export function showDeskHead({ root, keeper, waiting }, look, { whose, outcome }) {
  const more = waiting.length > 1 ? ` ${capitalised(counted(waiting.length - 1, "more file"))} waits after it.` : "";
  part(root, "desk-h").textContent = `What is in this ${look.name ? "file" : "text"}`;
  part(root, "desk-lead").textContent = `Nothing has changed yet. Look first, then decide.${more}`;
  const facts = [
    { name: "File", text: look.name }, { name: "Whose", text: whose.words }, { name: "Saved", text: savedWords(look) },
    { name: "Kind", text: look.kind }, { name: "New", text: newWords(look, keeper.workbook(), outcome) },
  ];
  part(root, "desk-glance").replaceChildren(...facts.filter(({ text }) => text).map(({ name, text }) => {
    const row = copyOf(part(root, "desk-fact", HTMLTemplateElement));
    part(row, "desk-fact-name").textContent = name;
    part(row, "desk-fact-text").textContent = text;
    return row;
  }));
  const lines = outcome?.newLines ?? [];
  part(root, "desk-new").hidden = !lines.length;
  part(root, "desk-new-list").replaceChildren(...lines.slice(0, LINES_SHOWN).map(({ where, text }) => deskLine(root, "desk-line", text, where)));
}

/** @param {Desk} desk @param {Look} look @param {DeskShown} shown */
export function showDeskFoot({ root, answers, isClaimed }, { read }, { whose: { whose }, outcome, file, isFirst }) {
  const isTaken = whose === "mine" || (whose === "unsaid" && isClaimed);
  part(root, "desk-claim").hidden = whose !== "unsaid";
  part(root, "desk-claimed", HTMLInputElement).checked = isClaimed;
  part(root, "desk-accept").hidden = !isTaken;
  part(root, "desk-look").hidden = !file;
  part(root, "desk-look").classList.toggle("quiet", isTaken);
  const questions = (read?.questions ?? []).filter(({ id }) => !answers.asked.has(id));
  const kept = questions.filter(({ readings }) => readings.some(({ value }) => value === null)).length;
  const asText = questions.length - kept;
  const open = isFirst ? 0 : unanswered(outcome?.differences ?? [], answers);
  const missing = [
    asText ? `${missingWords(asText)}: ${asText > 1 ? "they stay" : "it stays"} as text.` : "",
    kept + open ? `${missingWords(kept + open)}: what is here stays.` : "",
  ];
  part(root, "desk-missing").textContent = isTaken ? missing.filter(Boolean).join(" ") : "";
  part(root, "desk-kept").textContent = keptWords(whose, isTaken, isFirst, file !== null);
}

/** @param {number} number */
function missingWords(number) {
  return `${capitalised(counted(number, "answer is", "answers are"))} missing`;
}

/** @param {import("./whose_file.mjs").Whose} whose @param {boolean} isTaken @param {boolean} isFirst @param {boolean} hasPlan */
function keptWords(whose, isTaken, isFirst, hasPlan) {
  const look = hasPlan ? "Its plan can be looked at. " : "";
  if (whose === "another") return `This is somebody else’s. ${look}Nothing of it becomes yours.`;
  if (!isTaken) return `It does not say that it is yours. ${look}It is put in only when you say that it is.`;
  return isFirst || !hasPlan ? "" : "What is replaced is kept as an earlier plan.";
}

/** @param {Look} look */
function savedWords({ workbook }) {
  return typeof workbook?.saved_at === "string" ? dateWords(workbook.saved_at) : "";
}

/** @param {Look} look @param {import("../workbook/saved_file.mjs").Workbook} here @param {Outcome | null} outcome */
function newWords({ workbook }, here, outcome) {
  const known = new Set(here.assessments.map(({ id }) => id));
  const added = (workbook?.assessments ?? []).filter(({ id }) => !known.has(id)).length;
  const lines = outcome?.newLines.length ?? 0;
  const parts = [added ? counted(added, "assessment") : "", lines ? counted(lines, "line") : "", outcome?.whole ? "another plan" : ""];
  return listed(parts.filter(Boolean)) || "nothing";
}
