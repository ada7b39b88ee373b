// Deleting all that the page holds: asked about on the page, as a frame may forbid a window for it, and undone as long as the page
// is open.

import { part } from "../dom/parts.mjs";
import { capitalised, counted, listed } from "../plain/words.mjs";

/**
 * @typedef {import("../workbook/workbook_keeper.mjs").WorkbookKeeper} WorkbookKeeper
 */

/**
 * @param {HTMLElement} root
 * @param {WorkbookKeeper} keeper
 * @param {{say: import("../dom/parts.mjs").Say, exportAll: () => void}} ways
 */
export function startDeleting(root, keeper, { say, exportAll }) {
  const question = part(root, "delete-question");
  const ask = part(root, "delete");
  const back = part(root, "bring-back");
  /** Brings back all that was deleted, one deletion after the other. @type {(() => void)[]} */
  const deleted = [];
  const end = (/** @type {HTMLElement} */ next, /** @type {string} */ sentence) => {
    question.hidden = true;
    say(sentence);
    next.focus();
  };
  ask.addEventListener("click", () => {
    part(root, "delete-what").textContent = heldWords(keeper);
    question.hidden = false;
    part(root, "delete-h").focus();
  });
  part(root, "delete-export").addEventListener("click", exportAll);
  part(root, "delete-not").addEventListener("click", () => end(ask, "Nothing is deleted."));
  part(root, "delete-now").addEventListener("click", () => {
    deleted.push(keeper.remove());
    back.hidden = false;
    end(back, "Everything that this page held is deleted. As long as the page is open, you can undo that.");
  });
  back.addEventListener("click", () => {
    deleted.splice(0).reverse().forEach((bringBack) => bringBack());
    back.hidden = true;
    end(ask, "Undone: what was deleted is here again.");
  });
}

/** @param {WorkbookKeeper} keeper */
function heldWords(keeper) {
  const { assessments, plan, rounds } = keeper.workbook();
  const things = [
    ...(assessments.length ? [counted(assessments.length, "assessment")] : []),
    ...(rounds?.length ? [counted(rounds.length, "round of ratings", "rounds of ratings")] : []), ...(plan ? ["a plan"] : []),
  ];
  return things.length ? `${capitalised(listed(things))}.` : "This page shows nothing; what the browser has stored for it goes.";
}
