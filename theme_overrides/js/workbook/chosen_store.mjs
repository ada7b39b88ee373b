// A store that keeps nothing until its owner chooses it, for a page inside a learning system: other people may use the same computer,
// and the system's other courses share what the browser stores. That something is stored is the choice itself, so that none other
// has to be remembered.

import { openStore } from "./storage.mjs";

/** Not the name of the guide's own page, which may be served from the same place and keeps without being asked. */
export const CHOSEN_KEY = "growth-guide:workbook-in-lms";

const NOTHING_STORED = "Nothing is stored here. Export before you leave, and see that the file is there: it is the only memory, and importing it brings all of it back.";

/**
 * @typedef {import("./storage.mjs").Store & {isChosen: () => boolean, isThere: () => boolean, choose: (isWanted: boolean) => void}} ChosenStore
 * `isThere` says whether anything is stored, which another tab may have taken away; `choose` takes away what is stored when keeping is no longer wanted; when it is, the next `keep` stores.
 */

/**
 * @param {() => Storage} open - gives the storage; the mere access throws where it is forbidden
 * @returns {ChosenStore}
 */
export function openChosenStore(open) {
  const store = openStore(open, CHOSEN_KEY);
  // A look of its own: what `store` has read counts as known to this tab.
  const isThere = () => openStore(open, CHOSEN_KEY).read().text !== null;
  let isChosen = isThere();
  const nothing = () => ({ state: /** @type {const} */ ("nowhere"), text: null, sentence: NOTHING_STORED });
  return {
    read: () => (isChosen ? store.read() : nothing()),
    keep: (text) => (isChosen ? store.keep(text) : nothing()),
    remove: () => (isChosen ? store.remove() : nothing()),
    isChosen: () => isChosen,
    isThere,
    choose: (isWanted) => {
      if (isChosen && !isWanted) store.remove();
      isChosen = isWanted;
    },
  };
}
