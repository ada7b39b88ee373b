// The sheet for the manager: what is ticked is on it, and nothing else of the plan.

import { exportFile } from "../dom/exports.mjs";
import { openOtherWay } from "../dom/other_way.mjs";
import { managerSheet, managerSheetMarkdown, shareableParts } from "../plan/manager_sheet.mjs";
import { copyOf, elementIn, part } from "../dom/parts.mjs";
import { sayOfPlan, todayHere } from "./plan_editor.mjs";
import { printSheet } from "./plan_print.mjs";

/**
 * @typedef {import("./plan_editor.mjs").PlanEditor} PlanEditor
 */

const SHEET_AS_TEXT = "This is the sheet as text: copy it, and put it into a document or a mail of your own.";

const WHERE = "Everything, at “For my manager”";
const SHOWS_TICKED = `Of your plan it shows what is ticked under ${WHERE}.`;
const SHOWS_NOTHING = `Of your plan it shows nothing yet: tick what it may show under ${WHERE}.`;

/** @param {PlanEditor} editor */
export function startPlanManager(editor) {
  const name = () => part(editor.root, "plan-name", HTMLInputElement).value;
  const role = () => part(editor.root, "plan-role", HTMLInputElement).value;
  const sheet = () => managerSheet(editor.plan, editor.form, editor.shared, { name: name(), role: role() });
  const content = () => managerSheetMarkdown(sheet());
  const toPaper = () => printSheet(editor, sheet(), (said) => openOtherWay(said, { name: "the print", content, use: SHEET_AS_TEXT }));
  part(editor.root, "print-sheet").addEventListener("click", toPaper);
  part(editor.root, "to-manager").addEventListener("click", async () => {
    await toPaper();
    // Here nobody sees the ticks that say what is on it.
    part(editor.root, "plan-said").append(editor.shared.size ? ` ${SHOWS_TICKED}` : ` ${SHOWS_NOTHING}`);
  });
  part(editor.root, "save-sheet").addEventListener("click", () => {
    const name = `growth-plan-talk-${todayHere()}.md`;
    exportFile((sentence) => sayOfPlan(editor, sentence), { name, type: "text/markdown", content });
  });
}

/** Shows a box for each part that holds a text. @param {PlanEditor} editor */
export function showShares(editor) {
  const list = part(editor.root, "shares");
  const shares = shareableParts(editor.plan, editor.form);
  const shown = [...list.querySelectorAll("label")].map((label) => `${label.querySelector("input")?.value} ${label.textContent}`).join();
  if (shown === shares.map(({ key, label }) => `${key} ${label}`).join()) return;
  list.querySelectorAll("label").forEach((label) => label.remove());
  list.append(...shares.map(({ key, label }) => {
    const view = copyOf(part(editor.root, "share", HTMLTemplateElement));
    const box = elementIn(view, "input", HTMLInputElement);
    part(view, "share-name").textContent = label;
    box.value = key;
    box.checked = editor.shared.has(key);
    box.addEventListener("change", () => (box.checked ? editor.shared.add(key) : editor.shared.delete(key)));
    return view;
  }));
}
