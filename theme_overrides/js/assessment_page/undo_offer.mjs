// What is said of all that the page holds, and the offer to undo what the sentence says was done, for ten seconds.

import { sayIn } from "../dom/parts.mjs";

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
 * @returns {{say: import("../dom/parts.mjs").Say, offerUndo: OfferUndo}} an offer lasts until the time is over, something else changes,
 *   or something else is said
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
  const say = (/** @type {string} */ sentence) => {
    end();
    return sayIn(said, sentence);
  };
  const offerUndo = (/** @type {() => void} */ bringBack, /** @type {string} */ sentence) => {
    end();
    Object.assign(offered, { bringBack, sentence });
    said.textContent = promise();
    // Who has the focus on it is about to press it.
    const close = () => (document.activeElement === undo ? undo.addEventListener("blur", end, { once: true }) : end());
    offered.timer = setTimeout(close, UNDO_SECONDS * 1000);
    undo.hidden = false;
  };
  return { say, offerUndo };
}
