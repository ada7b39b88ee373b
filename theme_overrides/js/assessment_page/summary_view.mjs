// The button below the results that saves a summary, to be handed in for the picture of a team.

import { selfAssessments } from "../assessment/history.mjs";
import { exportFile } from "../dom/exports.mjs";
import { part, sayIn } from "../dom/parts.mjs";
import { localDay } from "../plain/dates.mjs";
import { newId } from "../plain/ids.mjs";
import { writeSummary } from "../workbook/team_summary.mjs";

const NOT_FINISHED = "Finish an assessment first: a summary is made of the latest finished one.";
const HAND_IN = "Hand it to whoever makes the picture.";
const DIGITS_IN_NAME = 6;

/**
 * @param {HTMLElement} root - the results
 * @param {import("../plain/guide_types.mjs").Guide} guide
 * @param {import("../workbook/workbook_keeper.mjs").WorkbookKeeper} keeper
 */
export function startSummary(root, guide, keeper) {
  const say = (/** @type {string} */ sentence) => sayIn(part(root, "summary-said"), sentence);
  part(root, "save-summary").addEventListener("click", () => {
    const now = selfAssessments(keeper.workbook().assessments, localDay(new Date())).pop();
    const random = newId((bytes) => crypto.getRandomValues(bytes));
    if (!now) {
      say(NOT_FINISHED);
      return;
    }
    // Each with a name of its own, so that several of them fit into one folder.
    const name = `growth-summary-${random.slice(0, DIGITS_IN_NAME)}.json`;
    exportFile(say, { name, type: "application/json", content: () => writeSummary(now, guide, random), next: HAND_IN });
  });
}
