// The choice to keep the answers in the browser, for a page that keeps nothing by itself.

import { part, sayIn } from "../dom/parts.mjs";

const KEEPING_SAID = {
  kept: "From now on your answers are kept in this browser.",
  removed: "What was kept in this browser is removed. This page still holds your answers: export them to keep them.",
  elsewhere: "Another tab or window has ended the keeping. This page still holds your answers: export them to keep them.",
  impossible: "This browser cannot keep anything for this page, so nothing is kept. Export your answers instead.",
};

/**
 * @param {HTMLElement} root
 * @param {import("../workbook/chosen_store.mjs").ChosenStore} store
 * @param {import("../workbook/workbook_keeper.mjs").WorkbookKeeper} keeper - of this store
 * @returns {() => void} looks at what another tab has stored or taken away
 */
export function startKeepingChoice(root, store, keeper) {
  const box = part(root, "keep-here", HTMLInputElement);
  const say = (/** @type {keyof typeof KEEPING_SAID} */ what) => sayIn(part(root, "keep-said"), KEEPING_SAID[what]);
  const choose = (/** @type {boolean} */ isWanted) => {
    store.choose(isWanted);
    keeper.change(keeper.workbook());
    box.checked = isWanted;
  };
  box.checked = store.isChosen();
  box.addEventListener("change", () => {
    choose(box.checked);
    if (!box.checked) say("removed");
    else if (keeper.isStored()) say("kept");
    else {
      choose(false);
      say("impossible");
    }
  });
  return () => {
    if (!store.isChosen()) return;
    if (store.isThere()) keeper.meetOtherTab();
    else {
      choose(false);
      say("elsewhere");
    }
  };
}
