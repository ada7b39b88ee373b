// What the search of the whole guide answers where hardly a trouble fits what somebody typed.

import { loadedIndex } from "./loaded_index.mjs";
import { isWellMet, search } from "../search/ranking.mjs";
import { answerView } from "./result_view.mjs";

/** What answers a trouble. */
const ANSWERING = new Set(["situation", "idea", "derailer"]);
const ANSWERS_AT_MOST = 6;

/**
 * A function that gives the best answers as elements, none unless the best meets the question well, and null while the index is
 * on its way. Its first call loads the index.
 * @param {string} address of the index
 * @param {HTMLTemplateElement} template of an answer
 * @param {() => void} again is called when there is more to say than null
 * @returns {(asked: string, known: Set<string>) => HTMLElement[] | null} `known` are the paths of pages that need no second line
 */
export function answersOfSearch(address, template, again) {
  /** @type {import("./loaded_index.mjs").LoadedIndex | null} */
  let loaded = null;
  let state = "new";
  const load = () => {
    state = "loading";
    // Where it does not load, the groups are there to read, and the search in the header says why.
    loadedIndex(address).then((found) => { loaded = found; }, () => { state = "missing"; }).then(again);
  };
  return (asked, known) => {
    if (state === "new") load();
    if (!loaded) return state === "missing" ? [] : null;
    const { index, site: { root } } = loaded;
    const found = search(index, asked).filter(({ record }) => ANSWERING.has(record.kind));
    if (!found.length || !isWellMet(index, asked, found[0])) return [];
    return found
      .filter(({ record }) => !known.has(new URL(`${root}${record.address}`, document.baseURI).pathname))
      .slice(0, ANSWERS_AT_MOST)
      .map((each) => answerView(template, each, root));
  };
}
