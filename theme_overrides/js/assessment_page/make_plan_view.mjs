// The one step from the results to a plan: which areas, how many hours a week, and when to begin.

import { localDay } from "../plain/dates.mjs";
import { elementsIn, part } from "../dom/parts.mjs";

/**
 * @typedef {import("../workbook/workbook_keeper.mjs").WorkbookKeeper} WorkbookKeeper
 * @typedef {(wish: import("../plain/plan_wish.mjs").MakeWish) => void} AskForPlan
 */

const HOURS_WHEN_NOT_SAID = 2;

/**
 * @param {HTMLElement} root - the section of the results
 * @param {WorkbookKeeper} keeper
 * @param {AskForPlan} askForPlan
 * @returns {() => void} shows what the plan says already, or what is sensible
 */
export function startMakePlan(root, keeper, askForPlan) {
  const hours = part(root, "make-hours", HTMLInputElement);
  const begin = part(root, "make-begin", HTMLInputElement);
  part(root, "make-form").addEventListener("submit", (event) => {
    event.preventDefault();
    const boxes = elementsIn(root, "[data-part=area-wanted]:checked", HTMLInputElement);
    part(root, "make-said").textContent = boxes.length ? "" : "Tick an area first.";
    if (boxes.length) askForPlan({ hours: hours.valueAsNumber, begin: begin.value, capabilities: boxes.map(({ value }) => value) });
  });
  return () => {
    const { plan } = keeper.workbook();
    const said = isRecord(plan) ? plan : {};
    const today = localDay(new Date());
    hours.value = String(Number(said.hours_per_week) > 0 ? said.hours_per_week : HOURS_WHEN_NOT_SAID);
    begin.value = String(said.start ?? "") > today ? String(said.start) : today;
  };
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
function isRecord(value) {
  return typeof value === "object" && value !== null;
}
