// What is counted in the area: what, today's number and the goal.

import { newMeasure, withArea } from "../plan/plan.mjs";
import { copyOf, elementsIn, part } from "../dom/parts.mjs";
import { keepChanged, makePlanId, shownArea } from "./plan_editor.mjs";
import { fillPlanFields, numberedCopy } from "./plan_fields_view.mjs";

/**
 * @typedef {import("./plan_editor.mjs").PlanEditor} PlanEditor
 */

/** @param {PlanEditor} editor */
export function startPlanMeasures(editor) {
  part(editor.root, "add-measure").addEventListener("click", () => {
    const area = shownArea(editor);
    if (!area) return;
    const plan = withArea(editor.plan, area.id, (old) => ({ ...old, measures: [...old.measures, newMeasure({ id: makePlanId() })] }));
    keepChanged(editor, plan, "An empty measure stands at the end.", `plan-area-measures-${area.measures.length}-count`);
  });
}

/** @param {PlanEditor} editor */
export function fillPlanMeasures(editor) {
  const list = part(editor.root, "measures");
  const count = shownArea(editor)?.measures.length ?? 0;
  elementsIn(list, ":scope > li", HTMLElement).slice(count).forEach((view) => view.remove());
  while (list.childElementCount < count) list.append(measureView(editor, list.childElementCount));
  fillPlanFields(editor, list);
}

/** @param {PlanEditor} editor @param {number} m */
function measureView(editor, m) {
  const view = numberedCopy(copyOf(part(editor.root, "measure", HTMLTemplateElement)), m);
  part(view, "measure-number").textContent = String(m + 1);
  part(view, "drop-measure-name").textContent = ` ${m + 1}`;
  part(view, "drop-measure").addEventListener("click", () => {
    const area = shownArea(editor);
    if (!area) return;
    const plan = withArea(editor.plan, area.id, (old) => ({ ...old, measures: old.measures.filter((_one, n) => n !== m) }));
    keepChanged(editor, plan, "The measure is taken out.");
  });
  return view;
}
