// Export and delete of all that the page holds.

import { part } from "../dom/parts.mjs";
import { localDay } from "../plain/dates.mjs";
import { exportFile } from "../dom/exports.mjs";
import { undoOffer } from "./undo_offer.mjs";

/**
 * @typedef {import("../workbook/workbook_keeper.mjs").WorkbookKeeper} WorkbookKeeper
 * @typedef {import("./undo_offer.mjs").OfferUndo} OfferUndo
 */

/**
 * @param {HTMLElement} root
 * @param {WorkbookKeeper} keeper
 * @returns {OfferUndo}
 */
export function startDataBar(root, keeper) {
  const said = part(root, "said");
  const say = (/** @type {string} */ sentence) => {
    said.textContent = sentence;
  };
  const offerUndo = undoOffer(part(root, "undo"), part(root, "export"), said, keeper);
  part(root, "export").addEventListener("click", () => {
    const name = `growth-workbook-${localDay(new Date())}.json`;
    exportFile(say, { name, type: "application/json", content: keeper.text });
  });
  part(root, "delete").addEventListener("click", () => offerUndo(keeper.remove(), "Everything that this page held is deleted."));
  return offerUndo;
}
