// The check-ins: what was done, what changed and what comes next, each with its day.

import { newCheckIn } from "../plan/plan.mjs";
import { copyOf, elementIn, part } from "../parts.mjs";
import { keepChanged, todayHere } from "./plan_desk.mjs";
import { fillPlanFields, numberedCopy } from "./plan_fields_view.mjs";

/**
 * @typedef {import("./plan_desk.mjs").Desk} Desk
 */

/** @param {Desk} desk */
export function startPlanCheckIns(desk) {
  part(desk.root, "add-check-in").addEventListener("click", () => {
    const { plan } = desk;
    const next = { ...plan, check_ins: [...plan.check_ins, newCheckIn({ date: todayHere() })] };
    keepChanged(desk, next, "A check-in of today stands at the end of the list.", `plan-check_ins-${plan.check_ins.length}-done`);
  });
}

/** @param {Desk} desk */
export function fillPlanCheckIns(desk) {
  const list = part(desk.root, "check-ins");
  const count = desk.plan.check_ins.length;
  while (list.childElementCount > count) list.lastElementChild?.remove();
  while (list.childElementCount < count) list.append(checkInView(desk, list.childElementCount));
  fillPlanFields(desk, list);
}

/** @param {Desk} desk @param {number} m */
function checkInView(desk, m) {
  const view = numberedCopy(copyOf(part(desk.root, "check-in", HTMLTemplateElement)), m);
  elementIn(view, "legend", HTMLElement).textContent = `Check-in ${m + 1}`;
  part(view, "drop-check-in").addEventListener("click", () => {
    const next = { ...desk.plan, check_ins: desk.plan.check_ins.filter((_one, n) => n !== m) };
    keepChanged(desk, next, "The check-in is deleted.");
  });
  return view;
}
