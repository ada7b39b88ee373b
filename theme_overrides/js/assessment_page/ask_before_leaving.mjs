// Where the browser stores nothing, or may not, it asks before the page is left with answers. An export does not end that: no page
// can see whether the file was saved.

/** @param {import("../workbook/workbook_keeper.mjs").WorkbookKeeper} keeper */
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
}
