// The plans of which another one took the place: each can be brought back, or removed.

import { isWritten, withoutEarlierPlan, withPlanBroughtBack } from "../workbook/earlier_plans.mjs";
import { isMap } from "../workbook/saved_file_check.mjs";
import { counted, listed, quoted } from "../plain/words.mjs";
import { copyOf, part } from "../dom/parts.mjs";
import { dateWords } from "../plain/saved_dates.mjs";

/**
 * @typedef {import("../workbook/saved_file.mjs").Workbook} Workbook
 * @typedef {import("../workbook/workbook_keeper.mjs").WorkbookKeeper} WorkbookKeeper
 */

/**
 * @param {HTMLElement} root
 * @param {WorkbookKeeper} keeper
 * @param {import("./undo_offer.mjs").OfferUndo} offerUndo
 * @returns {() => void} shows what is kept now
 */
export function startEarlierPlans(root, keeper, offerUndo) {
  const act = (/** @type {(workbook: Workbook) => Workbook} */ change, /** @type {string} */ sentence) => {
    const before = keeper.workbook();
    keeper.change(change(before), true);
    offerUndo(() => keeper.change(before, true), sentence);
    part(root, "data-h").focus();
  };
  const rowOf = (/** @type {unknown} */ plan) => {
    const row = copyOf(part(root, "earlier-plan", HTMLTemplateElement));
    const name = nameOf(plan);
    part(row, "plan-of").textContent = name;
    for (const place of row.querySelectorAll("[data-part=of-plan]")) place.textContent = ` the plan ${name}`;
    part(row, "bring-back").addEventListener("click", () => {
      act((workbook) => withPlanBroughtBack(workbook, plan), "The earlier plan stands again, and the one before is kept here.");
    });
    part(row, "remove-plan").addEventListener("click", () => {
      act((workbook) => withoutEarlierPlan(workbook, plan), "The earlier plan is removed.");
    });
    return row;
  };
  return () => {
    const plans = (keeper.workbook().earlier_plans ?? []).filter(isWritten);
    part(root, "earlier-plans").hidden = !plans.length;
    part(root, "earlier-plan-list").replaceChildren(...plans.map(rowOf));
  };
}

/** What tells a plan from another: its areas, and since when. @param {unknown} plan */
function nameOf(plan) {
  const { areas, start } = isMap(plan) ? plan : {};
  const list = Array.isArray(areas) ? areas.filter(isMap) : [];
  const titles = list.flatMap(({ title }) => (typeof title === "string" && title.trim() ? [quoted(title)] : []));
  const from = typeof start === "string" && start ? `, from ${dateWords(start)}` : "";
  return `${titles.length ? `with ${listed(titles)}` : `of ${counted(list.length, "area")}`}${from}`;
}
