// What is stored and how large, and the policy in force.

import { unknownIds } from "../workbook/aliases.mjs";
import { withoutAssessment } from "../workbook/drafts.mjs";
import { capitalised, counted, listed } from "../plain/words.mjs";
import { copyOf, part } from "../dom/parts.mjs";
import { dateWords } from "../plain/saved_dates.mjs";
import { startEarlierPlans } from "./earlier_plans_view.mjs";

/**
 * @typedef {import("../assessment/answers.mjs").Assessment} Assessment
 * @typedef {import("../plain/guide_types.mjs").Guide} Guide
 * @typedef {import("../workbook/workbook_keeper.mjs").WorkbookKeeper} WorkbookKeeper
 */

const BY = new Map([["self", "yourself"], ["manager", "your manager"], ["peer", "a peer"], ["stakeholder", "a stakeholder"]]);

const STORED = {
  where: "All that you answered is kept in this browser, on this device, and this page sends it nowhere. Here is what there is.",
  head: "What is stored",
  nothing: "Nothing is stored.",
};
const ON_THIS_PAGE = {
  where: "All that you answered is on this page, and goes when you close the page. Only a file that was saved brings it back.",
  head: "What this page holds",
  nothing: "This page holds nothing.",
};

/**
 * @param {HTMLElement} root
 * @param {Guide} guide
 * @param {WorkbookKeeper} keeper
 * @param {import("./undo_offer.mjs").OfferUndo} offerUndo
 * @returns {() => void} shows what is stored now
 */
export function startDataView(root, guide, keeper, offerUndo) {
  const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]');
  part(root, "policy").textContent = policy?.getAttribute("content") ?? "No policy: this is a preview.";
  const rowOf = (/** @type {Assessment} */ assessment) => {
    const row = storedRow(part(root, "stored-row", HTMLTemplateElement), assessment, guide);
    part(row, "remove").addEventListener("click", () => {
      const beside = (row.nextElementSibling ?? row.previousElementSibling)?.getAttribute("data-id");
      const before = keeper.workbook();
      keeper.change(withoutAssessment(before, assessment.id), true);
      offerUndo(() => keeper.change(before, true), `The assessment of ${dateWords(assessment.date)} is removed.`);
      const next = [...part(root, "stored-rows").children].find((one) => one.getAttribute("data-id") === beside);
      (next ? part(next, "remove") : part(root, "data-h")).focus();
    });
    return row;
  };
  const showEarlierPlans = startEarlierPlans(root, keeper, offerUndo);
  return () => {
    const { assessments, plan, rounds } = keeper.workbook();
    const words = keeper.isStored() ? STORED : ON_THIS_PAGE;
    const size = new Blob([keeper.text()]).size;
    const ofRatings = rounds?.length ? [counted(rounds.length, "round of ratings", "rounds of ratings")] : [];
    const things = [counted(assessments.length, "assessment"), ...ofRatings, ...(plan ? ["a plan"] : [])];
    const held = `${listed(things)}, ${(size / 1000).toFixed(1)} kB. ${keeper.sentence()}`;
    part(root, "where").textContent = words.where;
    part(root, "stored-h").textContent = words.head;
    part(root, "stored").textContent = things.length > 1 || assessments.length ? capitalised(held) : words.nothing;
    part(root, "stored-table").hidden = !assessments.length;
    showEarlierPlans();
    part(root, "stored-rows").replaceChildren(...assessments.map(rowOf));
  };
}

/** @param {HTMLTemplateElement} template @param {Assessment} assessment @param {Guide} guide */
function storedRow(template, assessment, guide) {
  const row = copyOf(template);
  const by = BY.get(assessment.rater.group) ?? "";
  row.dataset.id = assessment.id;
  const state = assessment.draft ? ", not finished" : assessment.correction ? ", being changed" : "";
  part(row, "date").textContent = dateWords(assessment.date) + state;
  part(row, "by").textContent = `${by}, ${assessment.mode}`;
  part(row, "unknown").textContent = unknownIds(assessment, guide).join(", ") || "–";
  part(row, "remove-name").textContent = ` the assessment of ${dateWords(assessment.date)} by ${by}`;
  return row;
}
