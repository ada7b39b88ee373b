// Where the browser stores nothing, or may not, the page says what is in no file yet, and the browser asks before it is left: both, as
// a frame may forbid the question, or be taken away. An export does not end that, as no page can see whether the file was saved; its
// owner's word that it is there does.

/** @typedef {import("../workbook/saved_file.mjs").Workbook} Workbook */

/**
 * @param {import("../workbook/workbook_keeper.mjs").WorkbookKeeper} keeper
 * @param {HTMLElement} warning - shown as long as leaving would lose something
 * @returns {(saved: Workbook) => void} is told what a file holds of which its owner says that it is there
 */
export function askBeforeLeaving(keeper, warning) {
  let isChanged = false;
  const wouldLose = () => {
    const { assessments, plan } = keeper.workbook();
    return isChanged && !keeper.isStored() && Boolean(assessments.length || plan);
  };
  const warn = () => {
    warning.hidden = !wouldLose();
  };
  keeper.onChange((isNew) => {
    // What was imported is in a file already; what was brought back is as it was before.
    if (!isNew) isChanged = true;
    warn();
  });
  addEventListener("beforeunload", (event) => {
    if (wouldLose()) event.preventDefault();
  });
  return (saved) => {
    if (saved === keeper.workbook()) isChanged = false;
    warn();
  };
}
