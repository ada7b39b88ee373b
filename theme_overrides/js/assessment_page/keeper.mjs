// Holds the workbook while the page is open, and keeps it in the browser after every change.

import { merged } from "../assessment/merge.mjs";
import { emptyWorkbook, readWorkbook, UNCHANGED, writeWorkbook } from "../assessment/saved_file.mjs";

/**
 * @typedef {import("../assessment/answers.mjs").Assessment} Assessment
 * @typedef {import("../assessment/answers.mjs").Guide} Guide
 * @typedef {import("../assessment/saved_file.mjs").Workbook} Workbook
 * @typedef {import("../assessment/storage.mjs").Kept} Kept
 * @typedef {import("../assessment/storage.mjs").Store} Store
 */

/**
 * @typedef {{workbook: () => Workbook, text: () => string, sentence: () => string, isStored: () => boolean,
 *   change: (next: Workbook, isNew?: boolean) => void, remove: () => () => void, meet: () => void,
 *   onChange: (listener: (isNew: boolean) => void) => void}} Keeper
 * `text` is the saved file as it would be written now; `isStored` says whether the browser has what the page holds; `remove` gives a
 * function that brings everything back; `meet` looks at what another tab has stored; `isNew` says that the workbook is not just the
 * one before with an answer more: whatever the page shows must be shown anew.
 * @typedef {{workbook: Workbook, sentence: string, stored: boolean, unreadable: boolean}} State
 * `unreadable`: the browser has stored what cannot be read. It stays as it is, and nothing is stored.
 */

const UNREADABLE = "What you answer now is not stored: export it, or delete everything to begin anew.";

/**
 * @param {Store} store
 * @param {Guide} guide
 * @param {() => string} now - the present moment as ISO 8601 in UTC
 * @returns {Keeper}
 */
export function openKeeper(store, guide, now) {
  /** @type {State} */
  const state = { workbook: emptyWorkbook(guide), sentence: "", stored: true, unreadable: false };
  /** @type {((isNew: boolean) => void)[]} */
  const listeners = [];
  const tell = (/** @type {boolean} */ isNew) => listeners.forEach((listener) => listener(isNew));
  const change = (/** @type {Workbook} */ next, isNew = false) => {
    state.workbook = { ...next, saved_at: now() };
    const metAnother = !state.unreadable && keep(state, store, guide);
    tell(isNew || metAnother);
  };
  adopt(state, store.read(), guide);
  return {
    workbook: () => state.workbook,
    text: () => writeWorkbook(state.workbook, guide, now()),
    sentence: () => state.sentence,
    isStored: () => state.stored,
    change,
    remove: () => {
      const before = { ...state, text: state.unreadable ? store.read().text : null };
      note(state, store.remove());
      Object.assign(state, { workbook: emptyWorkbook(guide), unreadable: false, sentence: state.stored ? "" : state.sentence });
      tell(true);
      return () => {
        if (before.text === null) return change(before.workbook, true);
        state.workbook = before.workbook;
        store.keep(before.text);
        adopt(state, store.read(), guide);
        tell(true);
      };
    },
    meet: () => {
      const found = state.unreadable ? store.read() : store.keep(stamped(state.workbook, guide));
      if (state.unreadable || found.state === "elsewhere") adopt(state, found, guide);
      else note(state, found);
      tell(true);
    },
    onChange: (listener) => listeners.push(listener),
  };
}

/** Takes note of how a call to the store went. @param {State} state @param {Kept} kept */
function note(state, kept) {
  state.sentence = kept.sentence;
  state.stored = kept.state === "kept";
}

/**
 * Takes over what is stored. What cannot be read is left as it is, and nothing is written over it.
 * @param {State} state
 * @param {Kept} found
 * @param {Guide} guide
 */
function adopt(state, found, guide) {
  note(state, found);
  if (found.state === "kept" && found.text === null) state.sentence = "";
  if (found.text === null) return;
  const { workbook, problem } = readWorkbook(found.text, guide);
  state.unreadable = !workbook;
  state.stored = Boolean(workbook);
  if (workbook) state.workbook = workbook;
  else state.sentence = `What this browser has stored cannot be read, and is left as it is. ${problem.replace(UNCHANGED, UNREADABLE)}`;
}

/**
 * Keeps the workbook; together with what another tab has stored meanwhile, if one has.
 * @param {State} state
 * @param {Store} store
 * @param {Guide} guide
 * @returns {boolean} whether there was another
 */
function keep(state, store, guide) {
  const kept = store.keep(stamped(state.workbook, guide));
  note(state, kept);
  if (kept.state !== "elsewhere" || kept.text === null) return false;
  const { workbook: other } = readWorkbook(kept.text, guide);
  if (other) state.workbook = joined(state.workbook, other);
  const again = store.keep(stamped(state.workbook, guide));
  state.stored = again.state === "kept";
  if (!state.stored) state.sentence = again.sentence;
  return true;
}

/**
 * The workbook with what another tab has stored. A draft that both were answering holds the answers of both; where they differ,
 * the later one, which is the one of this tab.
 * @param {Workbook} here
 * @param {Workbook} other
 * @returns {Workbook}
 */
function joined(here, other) {
  const { workbook } = merged(here, other);
  const assessments = workbook.assessments.map((assessment) => {
    const theirs = other.assessments.find(({ id, draft }) => draft && id === assessment.id);
    return assessment.draft && theirs ? withAnswersOf(assessment, theirs) : assessment;
  });
  return { ...workbook, assessments };
}

/** @param {Assessment} mine @param {Assessment} theirs @returns {Assessment} */
function withAnswersOf(mine, theirs) {
  return {
    ...mine, ratings: { ...theirs.ratings, ...mine.ratings }, derailers: { ...theirs.derailers, ...mine.derailers },
  };
}

/** The text to store. @param {Workbook} workbook @param {Guide} guide */
function stamped(workbook, guide) {
  return writeWorkbook(workbook, guide, workbook.saved_at ?? "");
}
