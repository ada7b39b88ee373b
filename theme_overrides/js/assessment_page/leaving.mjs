// Where the exported file is the only memory, as the browser stores nothing or may not, it asks before the page is left with
// answers that no file holds.

import { part } from "../parts.mjs";

/**
 * @param {HTMLElement} root - the page
 * @param {import("./keeper.mjs").Keeper} keeper
 */
export function askBeforeLeaving(root, keeper) {
  let isInFile = true;
  keeper.onChange((isNew) => {
    // What was imported is in a file already; what was brought back is as it was before.
    if (!isNew) isInFile = false;
  });
  part(root, "export").addEventListener("click", () => {
    isInFile = true;
  });
  addEventListener("beforeunload", (event) => {
    const { assessments, plan } = keeper.workbook();
    if (!isInFile && !keeper.isStored() && (assessments.length || plan)) event.preventDefault();
  });
}
