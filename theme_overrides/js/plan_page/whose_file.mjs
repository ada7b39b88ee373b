// Whose a file is that somebody brings, as far as it says: nobody's word but its own and the reader's.

import { filesOfOwner, isPersonal, workbookContents } from "../workbook/file_owner.mjs";
import { isMap } from "../workbook/saved_file_check.mjs";

/**
 * @typedef {import("../plain/guide_types.mjs").Guide} Guide
 * @typedef {import("../workbook/saved_file.mjs").Workbook} Workbook
 * @typedef {import("./looked_at.mjs").Look} Look
 * @typedef {"mine" | "unsaid" | "another"} Whose - "unsaid": the reader may say that it is theirs
 */

/** @param {Workbook} here @param {Look} look @param {Guide} guide @returns {{whose: Whose, words: string}} */
export function whoseFile(here, look, guide) {
  const names = look.workbook ? workbookContents(look.workbook, guide).names : [look.read?.owner.name ?? ""].filter(Boolean);
  const mine = workbookContents(here, guide).names;
  const name = names.join(", ");
  const whose = look.workbook ? ofSavedFile(here, look) : ofDocument(here, look);
  if (whose === "mine") return { whose, words: name || "yours" };
  // A page on which nobody has said anything yet is anybody's.
  if (!isSomebodys(here)) return { whose: "mine", words: name || "not said" };
  const isOtherName = names.length > 0 && mine.length > 0 && !names.some((one) => mine.some((other) => sameName(one, other)));
  if (isOtherName) return { whose: "another", words: `${name}, not you` };
  if (whose === "another") return { whose: "unsaid", words: `${name || "not said"}, made in another browser` };
  return { whose: look.workbook ? "unsaid" : "mine", words: name || "not said" };
}

/** @param {Workbook} here @param {Look} look @returns {Whose} */
function ofSavedFile(here, { workbook, text }) {
  if (!workbook || filesOfOwner(here, [{ n: 0, text, saved: workbook }], () => null).size) return "mine";
  return here.owner?.id && workbook.owner?.id && isSomebodys(here) ? "another" : "unsaid";
}

/** @param {Workbook} here @param {Look} look @returns {Whose} */
function ofDocument(here, { read }) {
  const owner = read?.owner.id ?? "";
  if (owner && here.owner?.id) return owner === here.owner.id ? "mine" : "another";
  const ids = [here.plan, ...(here.earlier_plans ?? [])].map((plan) => (isMap(plan) ? plan.id : ""));
  return read?.before && ids.includes(read.before.id) ? "mine" : "unsaid";
}

/** Whether somebody speaks of themselves on this page. @param {Workbook} here */
export function isSomebodys(here) {
  return isPersonal(here) || (here.owner?.name ?? "") !== "";
}

/** @param {string} one @param {string} other */
function sameName(one, other) {
  const key = (/** @type {string} */ name) => name.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();
  return key(one) === key(other);
}
