// What somebody brings to the page, as it is before anybody has looked at it.

import { sizeProblem, UNCHANGED } from "./saved_file.mjs";

/**
 * @typedef {{name: string, content: string | Uint8Array<ArrayBuffer>}} BroughtFile - `name`: "" for a pasted text
 * @typedef {{name: string, problem: string}} RefusedFile - and why
 * @typedef {{say: (sentence: string) => void, offerUndo: (bringBack: () => void, sentence: string) => void, goTo: (hash: string) => void}} DeskWays
 *   - what the import desk does to the page around it
 * @typedef {{bring: (files: BroughtFile[], unread: RefusedFile[]) => Promise<void>, show: () => void}} OpenDesk
 */

/** A saved file is held to less than that: its own reader says so. */
const BYTES_READ_MOST = 20_000_000;

/** @param {File} file @returns {Promise<BroughtFile | RefusedFile>} */
export async function broughtFile(file) {
  const { name } = file;
  const tooLarge = file.size > BYTES_READ_MOST || /\.json$/i.test(name) ? sizeProblem(file.size) : null;
  if (tooLarge) return { name, problem: tooLarge };
  try {
    return { name, content: new Uint8Array(await file.arrayBuffer()) };
  } catch (error) {
    // A file that moved or may not be read.
    if (!(error instanceof DOMException)) throw error;
    return { name, problem: `This file could not be read. ${UNCHANGED}` };
  }
}
