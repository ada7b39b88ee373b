// Export, import and delete, each at once, and an undo for ten seconds.

import { imported } from "../assessment/merge.mjs";
import { sizeProblem } from "../assessment/saved_file.mjs";
import { capitalised, counted, listed } from "../assessment/words.mjs";
import { part } from "../parts.mjs";
import { localDay } from "../plan/dates.mjs";
import { download } from "./download.mjs";

/**
 * @typedef {import("../assessment/answers.mjs").Guide} Guide
 * @typedef {import("../assessment/saved_file.mjs").Workbook} Workbook
 * @typedef {import("./keeper.mjs").Keeper} Keeper
 */

const UNDO_SECONDS = 10;
/** More files of which one and the same is to be said are counted. */
const NAMED_AT_MOST = 3;

/**
 * @param {HTMLElement} root
 * @param {Guide} guide
 * @param {Keeper} keeper
 */
export function startDataBar(root, guide, keeper) {
  const [said, undo] = [part(root, "said"), part(root, "undo")];
  const offer = offering(undo, part(root, "export"), said, keeper);
  part(root, "export").addEventListener("click", () => {
    download(`growth-workbook-${localDay(new Date())}.json`, keeper.text(), "application/json");
    said.textContent = "Saved as a file among your downloads.";
  });
  part(root, "delete").addEventListener("click", () => {
    const before = keeper.workbook();
    keeper.remove();
    said.textContent = `Everything is deleted. You can undo this for ${UNDO_SECONDS} seconds.`;
    offer(before);
  });
  const input = /** @type {HTMLInputElement} */ (part(root, "import"));
  input.addEventListener("change", async () => {
    const before = keeper.workbook();
    const { workbook, sentences } = await importedFiles([...(input.files ?? [])], before, guide);
    input.value = "";
    said.textContent = sentences.join(" ");
    if (workbook === before) return;
    keeper.change(workbook, true);
    offer(before);
  });
}

/**
 * A function that offers to bring a workbook back, until the time is over or something else changes.
 * @param {HTMLElement} undo @param {HTMLElement} back - where the focus goes @param {HTMLElement} said @param {Keeper} keeper
 * @returns {(before: Workbook) => void}
 */
function offering(undo, back, said, keeper) {
  /** @type {{before: Workbook | null, timer: number}} */
  const offered = { before: null, timer: 0 };
  const end = () => {
    clearTimeout(offered.timer);
    offered.before = null;
    undo.hidden = true;
  };
  undo.addEventListener("click", () => {
    const { before } = offered;
    end();
    if (!before) return;
    back.focus();
    keeper.change(before, true);
    said.textContent = "Undone: everything is as it was.";
  });
  keeper.onChange(end);
  return (before) => {
    end();
    offered.before = before;
    // Who has the focus on it is about to press it.
    const close = () => (document.activeElement === undo ? undo.addEventListener("blur", end, { once: true }) : end());
    offered.timer = setTimeout(close, UNDO_SECONDS * 1000);
    undo.hidden = false;
  };
}

/**
 * @param {File[]} files
 * @param {Workbook} before
 * @param {Guide} guide
 * @returns {Promise<{workbook: Workbook, sentences: string[]}>} the very same workbook when nothing could be imported
 */
async function importedFiles(files, before, guide) {
  let workbook = before;
  /** The names of the files of which a sentence is true. @type {Map<string, string[]>} */
  const told = new Map();
  for (const file of files) {
    const outcome = await importedFile(file, workbook, guide);
    workbook = outcome.workbook;
    told.set(outcome.sentence, [...(told.get(outcome.sentence) ?? []), file.name]);
  }
  const sentences = [...told].map(([sentence, names]) => (files.length > 1 ? `${filesInWords(names)}: ${sentence}` : sentence));
  return { workbook, sentences };
}

/** @param {string[]} names */
function filesInWords(names) {
  return names.length > NAMED_AT_MOST ? `${capitalised(counted(names.length, "file"))}, each` : listed(names);
}

/** @param {File} file @param {Workbook} workbook @param {Guide} guide */
async function importedFile(file, workbook, guide) {
  const tooLarge = sizeProblem(file.size);
  if (tooLarge) return { workbook, sentence: tooLarge };
  try {
    return imported(workbook, await file.text(), guide);
  } catch (error) {
    // A file that moved or may not be read; its text never throws.
    if (!(error instanceof DOMException)) throw error;
    return { workbook, sentence: "This file could not be read. Nothing was changed." };
  }
}
