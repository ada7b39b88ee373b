// Export and delete of all that the page holds.

import { part } from "../dom/parts.mjs";
import { localDay } from "../plain/dates.mjs";
import { exportFile } from "../dom/exports.mjs";
import { askBeforeLeaving } from "./ask_before_leaving.mjs";
import { startDeleting } from "./delete_view.mjs";
import { undoOffer } from "./undo_offer.mjs";

/**
 * @typedef {import("../workbook/workbook_keeper.mjs").WorkbookKeeper} WorkbookKeeper
 * @typedef {import("./undo_offer.mjs").OfferUndo} OfferUndo
 */

/**
 * @param {HTMLElement} root
 * @param {WorkbookKeeper} keeper
 * @returns {{say: import("../dom/parts.mjs").Say, offerUndo: OfferUndo}} what was done is said in the bar
 */
export function startDataBar(root, keeper) {
  const { say, offerUndo } = undoOffer(part(root, "undo"), part(root, "export"), part(root, "said"), keeper);
  const markSaved = askBeforeLeaving(keeper, part(root, "in-no-file"));
  const exportAll = () => {
    const exported = keeper.workbook();
    const name = `growth-workbook-${localDay(new Date())}.json`;
    exportFile(say, { name, type: "application/json", content: keeper.text, whenThere: () => markSaved(exported) });
  };
  part(root, "export").addEventListener("click", exportAll);
  startDeleting(root, keeper, { say, exportAll });
  return { say, offerUndo };
}
