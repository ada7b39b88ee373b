// Where the browser stores nothing, or may not, it asks before the page is left with answers. An export does not end that, as no page
// can see whether the file was saved; its owner's word that it is there does.

/** @typedef {import("../workbook/saved_file.mjs").Workbook} Workbook */

/**
 * @param {import("../workbook/workbook_keeper.mjs").WorkbookKeeper} keeper
 * @returns {(saved: Workbook) => void} is told what a file holds of which its owner says that it is there
 */
export function askBeforeLeaving(keeper) {
  let isChanged = false;
  keeper.onChange((isNew) => {
    // What was imported is in a file already; what was brought back is as it was before.
    if (!isNew) isChanged = true;
  });
  addEventListener("beforeunload", (event) => {
    const { assessments, plan } = keeper.workbook();
    if (isChanged && !keeper.isStored() && (assessments.length || plan)) event.preventDefault();
  });
  return (saved) => {
    if (saved === keeper.workbook()) isChanged = false;
  };
}
