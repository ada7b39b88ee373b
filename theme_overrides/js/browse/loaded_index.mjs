// The index of the search: a script of its own, loaded once and when it is first needed, because fetch does not work from file://.

import { openIndex } from "../search/open_index.mjs";
import { pageGlobal } from "../plain/page_globals.mjs";
import { runScript } from "../dom/run_script.mjs";

/**
 * @typedef {{root: string, steps: Record<string, string>}} Site the way to the site's root, and the names of the steps
 * @typedef {{index: import("../search/open_index.mjs").OpenIndex, site: Site}} LoadedIndex
 */

/** @type {typeof globalThis & {growthGuideSearchIndex?: import("../search/open_index.mjs").SearchIndex}} */
const INDEX_GLOBALS = globalThis;

/** @type {Promise<LoadedIndex> | null} */
let onItsWay = null;

/**
 * The index, ready for questions.
 * @param {string} address in assets/, so that it tells the way to the root of the site
 * @returns {Promise<LoadedIndex>} ends in MissingScript when it does not load
 */
export function loadedIndex(address) {
  return (onItsWay ??= runScript(address).then(() => {
    const data = pageGlobal(INDEX_GLOBALS, "growthGuideSearchIndex");
    return { index: openIndex(data), site: { root: address.replace(/assets\/[^/]*$/, ""), steps: data.steps } };
  }));
}
