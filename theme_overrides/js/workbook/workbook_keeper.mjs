// Holds the workbook while the page is open, and keeps it in the browser after every change.

import { newId } from "../plain/ids.mjs";
import { joinTabs } from "./join_tabs.mjs";
import { emptyWorkbook, readWorkbook, UNCHANGED, writeWorkbook } from "./saved_file.mjs";

/**
 * @typedef {import("../plain/guide_types.mjs").Guide} Guide
 * @typedef {import("./saved_file.mjs").Workbook} Workbook
 * @typedef {import("./storage.mjs").Kept} Kept
 * @typedef {import("./storage.mjs").Store} Store
 */

/**
 * @typedef {{workbook: () => Workbook, text: () => string, sentence: () => string, isStored: () => boolean,
 *   change: (next: Workbook, isNew?: boolean) => void, remove: () => () => void, meetOtherTab: () => void,
 *   onChange: (listener: (isNew: boolean) => void) => void}} WorkbookKeeper
 * `text` is the saved file as it would be written now; `isStored` says whether the browser has what the page holds; `remove` gives a
 * function that brings everything back; `meetOtherTab` looks at what another tab has stored; `isNew` says that the workbook is not just the
 * one before with an answer more: whatever the page shows must be shown anew.
 * @typedef {{workbook: Workbook, stored: Workbook, state: Kept["state"] | "unreadable", sentence: string}} Held
 * `stored`: the workbook that this tab knows to be stored, the very same when the browser has what the page holds; "unreadable":
 * the browser has stored what cannot be read. It stays as it is, and nothing is stored.
 */

const UNREADABLE = "What this browser has stored cannot be read, and is left as it is.";
const NOT_STORED = "What you answer now is not stored: export it, or delete everything to begin anew.";

/**
 * @param {Store} store
 * @param {Guide} guide
 * @param {() => string} now - the present moment as ISO 8601 in UTC
 * @returns {WorkbookKeeper}
 */
export function openWorkbookKeeper(store, guide, now) {
  const nothing = emptyWorkbook(guide);
  /** @type {Held} */
  const held = { workbook: nothing, stored: nothing, state: "kept", sentence: "" };
  /** @type {((isNew: boolean) => void)[]} */
  const listeners = [];
  const tell = (/** @type {boolean} */ isNew) => listeners.forEach((listener) => listener(isNew));
  const change = (/** @type {Workbook} */ next, isNew = false) => {
    held.workbook = { ...withOwnerId(next), saved_at: now() };
    const metAnother = held.state !== "unreadable" && keep(held, store, guide);
    tell(isNew || metAnother);
  };
  adopt(held, store.read(), guide);
  return {
    workbook: () => held.workbook,
    text: () => writeWorkbook(held.workbook, guide, now()),
    sentence: () => held.sentence,
    isStored: () => held.state === "kept",
    change,
    remove: () => {
      const before = { workbook: held.workbook, text: held.state === "unreadable" ? store.read().text : null };
      note(held, store.remove());
      Object.assign(held, { workbook: nothing, stored: nothing });
      if (held.state === "kept") held.sentence = "";
      tell(true);
      return () => {
        // What came since then stays beside it.
        const both = joinTabs(nothing, held.workbook, before.workbook);
        if (before.text === null) return change(both, true);
        held.workbook = both;
        store.keep(before.text);
        adopt(held, store.read(), guide);
        tell(true);
      };
    },
    meetOtherTab: () => {
      meetOtherTab(held, store, guide);
      tell(true);
    },
    onChange: (listener) => listeners.push(listener),
  };
}

/**
 * The workbook with the id of its owner, which is made when something is first kept and never changes.
 * @param {Workbook} workbook @returns {Workbook}
 */
function withOwnerId(workbook) {
  if (workbook.owner?.id) return workbook;
  return { ...workbook, owner: { name: "", ...workbook.owner, id: newId((bytes) => crypto.getRandomValues(bytes)) } };
}

/** Takes note of how a call to the store went. @param {Held} held @param {Kept} kept */
function note(held, kept) {
  held.sentence = kept.sentence;
  held.state = kept.state;
}

/**
 * Takes over what is stored, together with what the page holds beyond it. What cannot be read is left as it is, and nothing is
 * written over it.
 * @param {Held} held
 * @param {Kept} found
 * @param {Guide} guide
 */
function adopt(held, found, guide) {
  note(held, found);
  if (found.state === "kept" && found.text === null) held.sentence = "";
  if (found.text === null) return;
  const { workbook, problem } = readWorkbook(found.text, guide);
  if (workbook) {
    held.workbook = joinTabs(held.stored, held.workbook, workbook);
    Object.assign(held, { stored: workbook, state: "kept" });
  } else Object.assign(held, { state: "unreadable", sentence: `${UNREADABLE} ${problem.replace(UNCHANGED, NOT_STORED)}` });
}

/**
 * Keeps the workbook; together with what another tab has stored meanwhile, if one has.
 * @param {Held} held
 * @param {Store} store
 * @param {Guide} guide
 * @returns {boolean} whether there was another
 */
function keep(held, store, guide) {
  const kept = store.keep(stamped(held.workbook, guide));
  if (kept.state !== "elsewhere") {
    note(held, kept);
    if (kept.state === "kept") held.stored = held.workbook;
    return false;
  }
  adopt(held, kept, guide);
  keepMore(held, store, guide);
  if (held.state === "kept") held.sentence = kept.sentence;
  return true;
}

/**
 * Keeps what the page holds beyond what is stored, if that can be read.
 * @param {Held} held
 * @param {Store} store
 * @param {Guide} guide
 */
function keepMore(held, store, guide) {
  if (held.state === "kept" && held.workbook !== held.stored) keep(held, store, guide);
}

/**
 * Looks at what another tab has stored, or deleted. What was deleted there stays on this page, but only a change made here stores
 * it again.
 * @param {Held} held
 * @param {Store} store
 * @param {Guide} guide
 */
function meetOtherTab(held, store, guide) {
  if (held.state === "unreadable") {
    adopt(held, store.read(), guide);
    keepMore(held, store, guide);
  } else if (held.state !== "cleared") keep(held, store, guide);
}

/** The text to store. @param {Workbook} workbook @param {Guide} guide */
function stamped(workbook, guide) {
  return writeWorkbook(workbook, guide, workbook.saved_at ?? "");
}
