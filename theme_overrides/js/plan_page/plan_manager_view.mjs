// The sheet for the manager: what is ticked is on it, and nothing else of the plan.

import { exportFile } from "../assessment_page/exports.mjs";
import { managerSheet, managerSheetMarkdown, shareableParts } from "../plan/manager_sheet.mjs";
import { copyOf, elementIn, part } from "../parts.mjs";
import { sayOfPlan, todayHere } from "./plan_desk.mjs";
import { printSheet } from "./plan_print.mjs";

/**
 * @typedef {import("./plan_desk.mjs").Desk} Desk
 */

/** @param {Desk} desk */
export function startPlanManager(desk) {
  const sheet = () => managerSheet(desk.plan, desk.form, desk.shared);
  part(desk.root, "print-sheet").addEventListener("click", () => printSheet(desk, sheet()));
  part(desk.root, "save-sheet").addEventListener("click", () => {
    const name = `growth-plan-talk-${todayHere()}.md`;
    exportFile((sentence) => sayOfPlan(desk, sentence), { name, type: "text/markdown", content: () => managerSheetMarkdown(sheet()) });
  });
}

/** Shows a box for each part that holds a text. @param {Desk} desk */
export function showShares(desk) {
  const list = part(desk.root, "shares");
  const shares = shareableParts(desk.plan, desk.form);
  const shown = [...list.querySelectorAll("label")].map((label) => `${label.querySelector("input")?.value} ${label.textContent}`).join();
  if (shown === shares.map(({ key, label }) => `${key} ${label}`).join()) return;
  list.querySelectorAll("label").forEach((label) => label.remove());
  list.append(...shares.map(({ key, label }) => {
    const view = copyOf(part(desk.root, "share", HTMLTemplateElement));
    const box = elementIn(view, "input", HTMLInputElement);
    part(view, "share-name").textContent = label;
    box.value = key;
    box.checked = desk.shared.has(key);
    box.addEventListener("change", () => (box.checked ? desk.shared.add(key) : desk.shared.delete(key)));
    return view;
  }));
}
