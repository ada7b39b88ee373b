// What leaves the page of the team: the picture on paper, and its numbers as text.

import { pictureCsv } from "../assessment/team_csv.mjs";
import { copied, sayCopied } from "../dom/copying.mjs";
import { exportFile } from "../dom/exports.mjs";
import { part, sayIn } from "../dom/parts.mjs";
import { exportOnPaper } from "../dom/printing.mjs";

/** Without it a sheet of figures takes the text for one in an older writing. */
const BYTE_ORDER_MARK = "\uFEFF";

/**
 * @param {HTMLElement} root @param {import("../assessment/team_picture.mjs").TeamGuide} guide
 * @returns {{showNumbers: (picture: import("../assessment/team_picture.mjs").TeamPicture | null) => void}}
 */
export function startTakingOut(root, guide) {
  const text = part(root, "csv-text", HTMLTextAreaElement);
  const copy = part(root, "copy-csv");
  const say = (/** @type {string} */ sentence) => sayIn(part(root, "out-said"), sentence);
  part(root, "print").addEventListener("click", () => {
    exportOnPaper(say, { layOut: () => {}, instead: "use Print in the menu of your browser." });
  });
  part(root, "save-csv").addEventListener("click", () => {
    exportFile(say, { name: "team-picture.csv", type: "text/csv", content: () => BYTE_ORDER_MARK + text.value, text: () => text.value });
  });
  copy.addEventListener("click", () => sayCopied(copy, part(root, "copied"), copied(text, { text: text.value })));
  return {
    showNumbers: (picture) => {
      text.value = picture ? pictureCsv(picture, guide) : "";
      say("");
    },
  };
}
