// The answers of somebody who rates a colleague, while they are being given: kept in that browser, where it lets the form, in the
// shape of the file that will be sent back.

import { readWorkbook, writeRating } from "./saved_file.mjs";
import { openStore } from "./storage.mjs";

/**
 * @typedef {import("../assessment/answers.mjs").Assessment} Assessment
 * @typedef {import("../plain/guide_types.mjs").Guide} Guide
 * @typedef {{read: () => Assessment | null, keep: (assessment: Assessment) => boolean, remove: () => void, isOpen: () => boolean}} RatingDraft
 * `keep` says whether it is kept; `isOpen`: whether the browser lets the form keep anything
 */

/** The id of the invitation follows: two forms in one browser do not meet. */
export const RATING_KEY = "growth-guide:rating:";

/**
 * @param {() => Storage} open - the mere access throws where it is forbidden
 * @param {string} invitation - its id
 * @param {Guide} guide @param {() => string} now - the present moment as ISO 8601 in UTC
 * @returns {RatingDraft}
 */
export function openRatingDraft(open, invitation, guide, now) {
  const store = openStore(open, RATING_KEY + invitation);
  return {
    read: () => {
      const { text } = store.read();
      return (text && readWorkbook(text, guide).workbook?.assessments[0]) || null;
    },
    keep: (assessment) => {
      const text = writeRating(assessment, guide, now());
      // The answers were read just before, so what another tab has stored is in them.
      return store.keep(text).state === "kept" || store.keep(text).state === "kept";
    },
    remove: () => {
      store.remove();
    },
    isOpen: () => store.read().state === "kept",
  };
}
