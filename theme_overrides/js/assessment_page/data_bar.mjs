// Export, import and delete, and an undo for ten seconds.

import { part } from "../parts.mjs";
import { localDay } from "../plan/dates.mjs";
import { exportFile } from "./exports.mjs";
import { startImporting } from "./import_view.mjs";

/**
 * @typedef {import("../guide_types.mjs").Guide} Guide
 * @typedef {import("./keeper.mjs").Keeper} Keeper
 */

const UNDO_SECONDS = 10;

/**
 * Says what was done, and offers for ten seconds to bring back what was there before.
 * @typedef {(bringBack: () => void, sentence: string) => void} Offer
 */

/**
 * @param {HTMLElement} root
 * @param {Guide} guide
 * @param {Keeper} keeper
 * @returns {Offer}
 */
export function startDataBar(root, guide, keeper) {
  const said = part(root, "said");
  const say = (/** @type {string} */ sentence) => {
    said.textContent = sentence;
  };
  const offer = offering(part(root, "undo"), part(root, "export"), said, keeper);
  part(root, "export").addEventListener("click", () => {
    const name = `growth-workbook-${localDay(new Date())}.json`;
    exportFile(say, { name, type: "application/json", content: keeper.text });
  });
  part(root, "delete").addEventListener("click", () => offer(keeper.remove(), "Everything that this page held is deleted."));
  startImporting(root, guide, keeper, { say, offer });
  return offer;
}

/**
 * @param {HTMLElement} undo @param {HTMLElement} back - where the focus goes @param {HTMLElement} said @param {Keeper} keeper
 * @returns {Offer} until the time is over or something else changes
 */
function offering(undo, back, said, keeper) {
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
