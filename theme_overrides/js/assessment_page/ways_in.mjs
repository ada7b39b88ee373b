// All ways in which something is brought to the page: files that are chosen or dropped, and text that is pasted. All lead to the import
// desk, which is in the script of the plan.

import { pageGlobal } from "../plain/page_globals.mjs";
import { sayMissing } from "../dom/load_again.mjs";
import { startDropping, startFileInput } from "../dom/file_ways.mjs";
import { elementIn, part } from "../dom/parts.mjs";
import { broughtFile } from "../workbook/brought_files.mjs";
import { loadPlanScript } from "./plan_loader.mjs";
import { goToView } from "./views.mjs";

/**
 * @typedef {import("../plain/guide_types.mjs").Guide} Guide
 * @typedef {import("../workbook/workbook_keeper.mjs").WorkbookKeeper} WorkbookKeeper
 * @typedef {import("../workbook/brought_files.mjs").BroughtFile} BroughtFile
 * @typedef {import("../workbook/brought_files.mjs").DeskWays} DeskWays
 * @typedef {import("../workbook/brought_files.mjs").OpenDesk} OpenDesk
 * @typedef {import("../workbook/brought_files.mjs").RefusedFile} RefusedFile
 * @typedef {object} DeskGlobals
 * @property {(siteRoot: string | null, root: HTMLElement, guide: Guide, keeper: WorkbookKeeper, ways: DeskWays) => Promise<OpenDesk>}
 *   [growthGuideOpenDesk] - `siteRoot`: the way to the root of the site, where the desk has a script of its own
 */

/** @type {typeof globalThis & DeskGlobals} */
const DESK_GLOBALS = globalThis;
const NOT_LOADED = "What opens a file could not be loaded.";

/**
 * @param {HTMLElement} root - the page
 * @param {Guide} guide @param {WorkbookKeeper} keeper
 * @param {{say: import("../dom/parts.mjs").Say, offerUndo: import("./undo_offer.mjs").OfferUndo, siteRoot: string | null, address: string | null}} given -
 *   `address`: of the script of the plan
 * @returns {() => void} shows the desk as it is now
 */
export function startWaysIn(root, guide, keeper, { say, offerUndo, siteRoot, address }) {
  const ways = {
    offerUndo, goTo: goToView, say: (/** @type {string} */ sentence) => {
      say(sentence);
      part(part(root, "bar"), "said").scrollIntoView({ block: "nearest" });
    },
  };
  /** @type {OpenDesk | null} */
  let desk = null;
  /** Two files that are brought at once find one desk. @type {Promise<OpenDesk> | null} */
  let opening = null;
  const bring = async (/** @type {BroughtFile[]} */ brought, /** @type {RefusedFile[]} */ unread) => {
    try {
      await loadPlanScript(address);
      const view = elementIn(root, '[data-view="import"]', HTMLElement);
      opening ??= pageGlobal(DESK_GLOBALS, "growthGuideOpenDesk")(siteRoot, view, guide, keeper, ways);
      desk = await opening;
    } catch (error) {
      opening = null;
      sayMissing(say, error, { what: NOT_LOADED, isStored: keeper.isStored() });
      return;
    }
    await desk.bring(brought, unread);
  };
  const bringFiles = async (/** @type {Iterable<File>} */ files) => {
    const read = await Promise.all([...files].map(broughtFile));
    if (read.length) await bring(read.flatMap((one) => ("content" in one ? [one] : [])), read.flatMap((one) => ("problem" in one ? [one] : [])));
  };
  for (const name of ["import", "word-file"]) startFileInput(part(root, name, HTMLInputElement), bringFiles);
  startPasting(root, (text) => bring([{ name: "", content: text }], []));
  startDropping(bringFiles);
  return () => desk?.show();
}

/** @param {HTMLElement} root @param {(text: string) => Promise<void>} bring */
function startPasting(root, bring) {
  const field = part(root, "paste-text", HTMLTextAreaElement);
  part(root, "paste-look").addEventListener("click", async () => {
    if (!field.value.trim()) return field.focus();
    await bring(field.value);
    field.value = "";
    field.closest("details")?.removeAttribute("open");
  });
}
