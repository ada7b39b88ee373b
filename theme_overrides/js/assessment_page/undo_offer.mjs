// The offer to undo what was done to all that the page holds, for ten seconds.

const UNDO_SECONDS = 10;

/**
 * Says what was done, and offers for ten seconds to bring back what was there before.
 * @typedef {(bringBack: () => void, sentence: string) => void} OfferUndo
 */

/**
 * @param {HTMLElement} undo
 * @param {HTMLElement} back - where the focus goes
 * @param {HTMLElement} said
 * @param {import("../workbook/workbook_keeper.mjs").WorkbookKeeper} keeper
 * @returns {OfferUndo} until the time is over or something else changes
 */
export function undoOffer(undo, back, said, keeper) {
  const nothing = () => {};
  const offered = { bringBack: nothing, sentence: "", timer: 0 };
  const promise = () => `${offered.sentence} You can undo this for ${UNDO_SECONDS} seconds.`;
  const end = () => {
    clearTimeout(offered.timer);
    if (said.textContent === promise()) said.textContent = offered.sentence;
    Object.assign(offered, { bringBack: nothing, sentence: "" });
    undo.hidden = true;
  };
  undo.addEventListener("click", () => {
    const { bringBack } = offered;
    end();
    back.focus();
    bringBack();
    said.textContent = "Undone: everything is as it was.";
  });
  keeper.onChange(end);
  return (bringBack, sentence) => {
    end();
    Object.assign(offered, { bringBack, sentence });
    said.textContent = promise();
    // Who has the focus on it is about to press it.
    const close = () => (document.activeElement === undo ? undo.addEventListener("blur", end, { once: true }) : end());
    offered.timer = setTimeout(close, UNDO_SECONDS * 1000);
    undo.hidden = false;
  };
}
