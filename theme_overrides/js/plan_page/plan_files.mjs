// What reads and writes files of a plan: the import desk and Word, with what Word files are made of. It is a script of its own, which
// loads when it is first wanted. A file that stands alone carries it inside.

import { pageGlobal } from "../plain/page_globals.mjs";
import { runScript } from "../dom/run_script.mjs";

/**
 * @typedef {import("../plan/plan_fields.mjs").PlanForm} PlanForm
 * @typedef {import("./idea_texts.mjs").LoadedForm} LoadedForm
 * @typedef {typeof import("./import_desk.mjs").startDesk} StartDesk
 * @typedef {object} FilesGlobals
 * @property {StartDesk} [growthGuideDesk]
 * @property {typeof import("../plan/word_export.mjs").wordFile} [growthGuideWordFile]
 * @property {PlanForm["word"]} [growthGuideWord] - what Word files are made of
 * @property {LoadedForm} [growthGuidePlan]
 */

/** @type {typeof globalThis & FilesGlobals} */
const FILES_GLOBALS = globalThis;

/**
 * The import desk, loaded.
 * @param {string | null} siteRoot - the way there; null in a file that stands alone
 * @param {Parameters<StartDesk>} given @returns {Promise<ReturnType<StartDesk>>}
 */
export async function openDesk(siteRoot, ...given) {
  await loadPlanFiles(pageGlobal(FILES_GLOBALS, "growthGuidePlan"), siteRoot);
  return pageGlobal(FILES_GLOBALS, "growthGuideDesk")(...given);
}

/** A plan as a Word file. @param {string | null} siteRoot @param {Parameters<import("../plan/word_export.mjs").wordFile>} given */
export async function planAsWord(siteRoot, ...given) {
  await loadPlanFiles(given[1], siteRoot);
  return pageGlobal(FILES_GLOBALS, "growthGuideWordFile")(...given);
}

/** @param {LoadedForm} form @param {string | null} siteRoot @returns {Promise<void>} */
async function loadPlanFiles(form, siteRoot) {
  if (!form.files_script || siteRoot === null) return;
  await runScript(siteRoot + form.files_script, () => Object.assign(form.word, pageGlobal(FILES_GLOBALS, "growthGuideWord")));
}
