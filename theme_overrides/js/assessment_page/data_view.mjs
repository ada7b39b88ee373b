// What is stored and how large, and the policy in force.

import { unknownIds } from "../assessment/aliases.mjs";
import { counted } from "../assessment/words.mjs";
import { copyOf, part } from "../parts.mjs";
import { dateWords } from "./dates.mjs";

/**
 * @typedef {import("../assessment/answers.mjs").Assessment} Assessment
 * @typedef {import("../assessment/answers.mjs").Guide} Guide
 * @typedef {import("./keeper.mjs").Keeper} Keeper
 */

const BY = new Map([["self", "yourself"], ["manager", "your manager"], ["peer", "a peer"], ["stakeholder", "a stakeholder"]]);

/**
 * @param {HTMLElement} root
 * @param {Guide} guide
 * @param {Keeper} keeper
 * @returns {() => void} shows what is stored now
 */
export function startDataView(root, guide, keeper) {
  const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]');
  part(root, "policy").textContent = policy?.getAttribute("content") ?? "No policy: this is a preview.";
  return () => {
    const { assessments, plan } = keeper.workbook();
    const size = new Blob([keeper.text()]).size;
    const words = `${counted(assessments.length, "assessment")}${plan ? " and a plan" : ""}, ${(size / 1000).toFixed(1)} kB. ${keeper.sentence()}`;
    part(root, "stored").textContent = assessments.length || plan ? words.replace(/^./, (first) => first.toUpperCase()) : "Nothing is stored.";
    part(root, "stored-table").hidden = !assessments.length;
    const template = /** @type {HTMLTemplateElement} */ (part(root, "stored-row"));
    part(root, "stored-rows").replaceChildren(...assessments.map((assessment) => storedRow(template, assessment, guide)));
  };
}

/** @param {HTMLTemplateElement} template @param {Assessment} assessment @param {Guide} guide */
function storedRow(template, assessment, guide) {
  const row = copyOf(template);
  part(row, "date").textContent = dateWords(assessment.date) + (assessment.draft ? ", not finished" : "");
  part(row, "by").textContent = BY.get(assessment.rater.group) ?? "";
  part(row, "mode").textContent = assessment.mode;
  part(row, "unknown").textContent = unknownIds(assessment, guide).join(", ") || "–";
  return row;
}
