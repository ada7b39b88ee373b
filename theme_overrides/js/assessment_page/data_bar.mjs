// Export, import and delete, each at once, and an undo for ten seconds.

import { imported } from "../assessment/merge.mjs";
import { sizeProblem, UNCHANGED } from "../assessment/saved_file.mjs";
import { capitalised, counted, listed } from "../assessment/words.mjs";
import { part } from "../parts.mjs";
import { localDay } from "../plan/dates.mjs";
import { download } from "./download.mjs";

/**
 * @typedef {import("../guide_types.mjs").Guide} Guide
 * @typedef {import("../assessment/saved_file.mjs").Workbook} Workbook
 * @typedef {import("./keeper.mjs").Keeper} Keeper
 * @typedef {{name: string, text: string, problem: string | null}} ReadFile - its text, or why there is none
 */

const UNDO_SECONDS = 10;
/** More files of which one and the same is to be said are counted. */
const NAMED_AT_MOST = 3;

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
  const offer = offering(part(root, "undo"), part(root, "export"), said, keeper);
  part(root, "export").addEventListener("click", () => {
    download(`growth-workbook-${localDay(new Date())}.json`, keeper.text(), "application/json");
    said.textContent = "Saved as a file among your downloads.";
  });
  part(root, "delete").addEventListener("click", () => offer(keeper.remove(), "Everything is deleted."));
  const input = part(root, "import", HTMLInputElement);
  input.addEventListener("change", async () => {
    const files = await Promise.all([...(input.files ?? [])].map(readFile));
    input.value = "";
    // Taken only now: what was answered while the files were read must stay.
    const before = keeper.workbook();
    const { workbook, sentences } = importedFiles(files, before, guide);
    said.textContent = sentences.join(" ");
    if (workbook === before) return;
    keeper.change(workbook, true);
    offer(() => keeper.change(before, true), sentences.join(" "));
  });
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

/**
 * @param {ReadFile[]} files
 * @param {Workbook} before
 * @param {Guide} guide
 * @returns {{workbook: Workbook, sentences: string[]}} the very same workbook when nothing could be imported
 */
function importedFiles(files, before, guide) {
  const texts = files.filter(({ problem }) => problem === null).map(({ text }) => text);
  const { workbook, sentences } = imported(before, texts, guide);
  /** The names of the files of which a sentence is true. @type {Map<string, string[]>} */
  const told = new Map();
  for (const { name, problem } of files) {
    const sentence = problem ?? sentences.shift() ?? "";
    told.set(sentence, [...(told.get(sentence) ?? []), name]);
  }
  const named = [...told].map(([sentence, names]) => (files.length > 1 ? `${filesInWords(names)}: ${sentence}` : sentence));
  return { workbook, sentences: named };
}

/** @param {string[]} names */
function filesInWords(names) {
  return names.length > NAMED_AT_MOST ? `${capitalised(counted(names.length, "file"))}, each` : listed(names);
}

/** @param {File} file @returns {Promise<ReadFile>} */
async function readFile(file) {
  const { name } = file;
  const tooLarge = sizeProblem(file.size);
  if (tooLarge) return { name, text: "", problem: tooLarge };
  try {
    return { name, text: await file.text(), problem: null };
  } catch (error) {
    // A file that moved or may not be read.
    if (!(error instanceof DOMException)) throw error;
    return { name, text: "", problem: `This file could not be read. ${UNCHANGED}` };
  }
}
