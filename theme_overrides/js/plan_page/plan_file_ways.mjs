// Gives the page what reads and writes files of a plan, when the script that holds it has come.

import { wordFile } from "../plan/word_export.mjs";
import { startDesk } from "./import_desk.mjs";

/** @type {typeof globalThis & import("./plan_files.mjs").FilesGlobals} */
const FILE_WAYS = globalThis;

/** Whatever asks for a way by plan_files.mjs finds it from now on. */
export function giveFileWays() {
  FILE_WAYS.growthGuideDesk = startDesk;
  FILE_WAYS.growthGuideWordFile = wordFile;
}
