// The one module that keeps answers in the browser. Storage may be forbidden, full, cleared, or written by another tab: the
// page goes on in each case, and the sentence says what is so.

/**
 * What came of a call. `text` is what is stored now, as far as one can know; null when nothing is.
 * @typedef {{state: "kept" | "elsewhere" | "cleared" | "forbidden" | "full" | "nowhere", text: string | null, sentence: string}} Kept
 * "elsewhere": another tab has changed what is stored, so nothing was written. Merge `text`, then keep the outcome.
 * "cleared": what was stored is gone, so nothing was written. To keep once more stores it again.
 * "nowhere": this page never stores anything.
 * @typedef {{read: () => Kept, keep: (text: string) => Kept, remove: () => Kept}} Store
 */

/** Other people's files share the storage of file:// pages, hence the prefix. */
export const STORAGE_KEY = "growth-guide:workbook";

const QUOTA_ERRORS = ["QuotaExceededError", "NS_ERROR_DOM_QUOTA_REACHED"];
const SENTENCES = {
  kept: "Saved in this browser, on this device only.",
  elsewhere: "This was changed in another tab or window, and both have been put together.",
  cleared: "What was stored has been deleted, by another tab or by the browser. This page still holds it.",
  forbidden: "This browser does not let the page store anything. Your answers last until you close it: export them to keep them.",
  full: "The browser's storage is full, so the latest changes are not stored. Export them to keep them.",
};

/**
 * A store over the browser's storage.
 * @param {() => Storage} open - gives the storage; the mere access throws where it is forbidden
 * @param {string} [key] - under which it is stored
 * @returns {Store}
 */
export function openStore(open, key = STORAGE_KEY) {
  /** What this tab knows to be stored. @type {string | null} */
  let seen = null;
  return {
    read: () => attempt(() => {
      seen = open().getItem(key);
      return kept("kept", seen);
    }),
    keep: (text) => attempt(() => {
      const stored = open().getItem(key);
      if (stored !== seen) {
        seen = stored;
        return kept(stored === null ? "cleared" : "elsewhere", stored);
      }
      open().setItem(key, text);
      seen = text;
      return kept("kept", text);
    }),
    remove: () => attempt(() => {
      open().removeItem(key);
      seen = null;
      return kept("kept", null);
    }),
  };
}

/** @param {() => Kept} act @returns {Kept} */
function attempt(act) {
  try {
    return act();
  } catch (error) {
    const isFull = error instanceof DOMException && QUOTA_ERRORS.includes(error.name);
    return kept(isFull ? "full" : "forbidden", null);
  }
}

/** @param {keyof typeof SENTENCES} state @param {string | null} text @returns {Kept} */
function kept(state, text) {
  return { state, text, sentence: SENTENCES[state] };
}
