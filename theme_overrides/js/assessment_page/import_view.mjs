// Import of saved files. What may be somebody else's is asked about first, and then nothing is taken before the answer.

import { importTexts } from "../workbook/import_files.mjs";
import { sizeProblem, UNCHANGED } from "../workbook/saved_file.mjs";
import { capitalised, counted, listed } from "../plain/words.mjs";
import { part } from "../dom/parts.mjs";
import { closeImportQuestion, openImportQuestion, startImportQuestion } from "./import_question.mjs";

/**
 * @typedef {import("../plain/guide_types.mjs").Guide} Guide
 * @typedef {import("../workbook/import_files.mjs").ImportChoice} ImportChoice
 * @typedef {import("../workbook/import_files.mjs").ImportQuestion} ImportQuestion
 * @typedef {import("../workbook/saved_file.mjs").Workbook} Workbook
 * @typedef {import("../workbook/workbook_keeper.mjs").WorkbookKeeper} WorkbookKeeper
 * @typedef {{name: string, text: string, problem: string | null}} ReadFile - its text, or why there is none
 */

/** More files of which one and the same is to be said are counted. */
const NAMED_AT_MOST = 3;

/**
 * @param {HTMLElement} root
 * @param {Guide} guide
 * @param {WorkbookKeeper} keeper
 * @param {{say: (sentence: string) => void, offerUndo: import("./undo_offer.mjs").OfferUndo}} sayings
 */
export function startImporting(root, guide, keeper, { say, offerUndo }) {
  const input = part(root, "import", HTMLInputElement);
  /** The files that wait for an answer. @type {{files: ReadFile[], choices: Map<string, ImportChoice>}} */
  const waiting = { files: [], choices: new Map() };
  const goOn = (moves = true) => {
    // Taken only now: what was answered while the files were read, or while the question stood, must stay.
    const before = keeper.workbook();
    const { workbook, sentences, question } = importedFiles(waiting.files, before, guide, waiting.choices);
    if (question) return openImportQuestion(root, question, waiting.files, moves);
    Object.assign(waiting, { files: [], choices: new Map() });
    closeImportQuestion(root, input);
    say(sentences.join(" "));
    if (workbook === before) return;
    keeper.change(workbook, true);
    offerUndo(() => keeper.change(before, true), sentences.join(" "));
  };
  startImportQuestion(root, (text, choice) => {
    waiting.choices.set(text, choice);
    goOn();
  });
  keeper.onChange(() => {
    if (waiting.files.length) goOn(false);
  });
  input.addEventListener("change", async () => {
    const files = await Promise.all([...(input.files ?? [])].map(readFile));
    input.value = "";
    waiting.files.push(...files);
    if (files.length) goOn();
  });
}

/**
 * @param {ReadFile[]} files
 * @param {Workbook} before
 * @param {Guide} guide
 * @param {Map<string, ImportChoice>} choices
 * @returns {{workbook: Workbook, sentences: string[], question: ImportQuestion | null}} the very same workbook when nothing was imported
 */
function importedFiles(files, before, guide, choices) {
  const texts = files.filter(({ problem }) => problem === null).map(({ text }) => text);
  const { workbook, sentences, question } = importTexts(before, texts, guide, choices);
  if (question) return { workbook, sentences, question };
  /** The names of the files of which a sentence is true. @type {Map<string, string[]>} */
  const told = new Map();
  for (const { name, problem } of files) {
    const sentence = problem ?? sentences.shift() ?? "";
    told.set(sentence, [...(told.get(sentence) ?? []), name]);
  }
  const named = [...told].map(([sentence, names]) => (files.length > 1 ? `${filesInWords(names)}: ${sentence}` : sentence));
  return { workbook, sentences: named, question };
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
