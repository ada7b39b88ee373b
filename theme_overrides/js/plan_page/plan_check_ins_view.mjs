// The check-ins: what was done, what changed and what comes next, each with its day.

import { newCheckIn } from "../plan/plan.mjs";
import { copyOf, elementIn, part } from "../dom/parts.mjs";
import { keepChanged, todayHere } from "./plan_editor.mjs";
import { fillPlanFields, numberedCopy } from "./plan_fields_view.mjs";
import { showNotesForCheckIn } from "./plan_notes_view.mjs";

/**
 * @typedef {import("./plan_editor.mjs").PlanEditor} PlanEditor
 */

/** @param {PlanEditor} editor */
export function startPlanCheckIns(editor) {
  part(editor.root, "add-check-in").addEventListener("click", () => {
    const { plan } = editor;
    const next = { ...plan, check_ins: [...plan.check_ins, newCheckIn({ date: todayHere() })] };
    keepChanged(editor, next, "A check-in of today stands at the end of the list.", `plan-check_ins-${plan.check_ins.length}-done`);
  });
}

/** @param {PlanEditor} editor */
export function fillPlanCheckIns(editor) {
  const list = part(editor.root, "check-ins");
  const count = editor.plan.check_ins.length;
  while (list.childElementCount > count) list.lastElementChild?.remove();
  while (list.childElementCount < count) list.append(checkInView(editor, list.childElementCount));
  fillPlanFields(editor, list);
  showNotesForCheckIn(editor);
}

/** @param {PlanEditor} editor @param {number} m */
function checkInView(editor, m) {
  const view = numberedCopy(copyOf(part(editor.root, "check-in", HTMLTemplateElement)), m);
  elementIn(view, "legend", HTMLElement).textContent = `Check-in ${m + 1}`;
  part(view, "drop-check-in").addEventListener("click", () => {
    const next = { ...editor.plan, check_ins: editor.plan.check_ins.filter((_one, n) => n !== m) };
    keepChanged(editor, next, "The check-in is deleted.");
  });
  return view;
}
