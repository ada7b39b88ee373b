// The search in the header: a box, a line that says how many were found, and a panel with links.
// The index loads when the box is first used.

import { nearestPhrases } from "../search/nearest.mjs";
import { loadedIndex } from "./loaded_index.mjs";
import { sayMissing } from "../dom/load_again.mjs";
import { dataOf, elementsIn, part, partsNamed, sayIn } from "../dom/parts.mjs";
import { LONGEST_QUESTION } from "../search/question_text.mjs";
import { isWellMet, search } from "../search/ranking.mjs";
import { nearestView, resultView } from "./result_view.mjs";
import { startSearchKey } from "./search_key.mjs";

const SHOWN_AT_MOST = 12;
const NEAREST_AT_MOST = 4;
/** Results that score less than this share of the best are not counted: they share hardly a word with the question. */
const WORTH_A_LOOK = 0.1;

/** What the panel shows, one at a time; the ways while the box is empty. */
const SHOWN = /** @type {const} */ (["ways", "found", "none", "missing"]);

/**
 * @typedef {ReturnType<typeof partsOf>} Parts
 *   the box, the status line, the panel and what it shows, the results within found with what stands there when none meets the
 *   question well, the nearest phrases within none with the words above them, the
 *   templates of a result and of a near situation, and the tick for the key that leads here
 * @typedef {import("./loaded_index.mjs").LoadedIndex} LoadedIndex
 * @typedef {import("./loaded_index.mjs").Site} Site
 */

/**
 * Start the search box. `root` is the form; its data-index is the address of the index.
 * @param {HTMLElement} root
 */
export function startSearchBox(root) {
  const parts = partsOf(root);
  const answer = answering(parts, dataOf(root, "index"));
  parts.box.maxLength = LONGEST_QUESTION;
  parts.box.addEventListener("focus", answer);
  parts.box.addEventListener("input", answer);
  root.addEventListener("submit", (event) => {
    event.preventDefault();
    if (parts.panel.hidden) answer();
    goToTheFirst(parts);
  });
  root.addEventListener("keydown", (event) => steer(parts, event));
  closeWhenLeft(root, parts);
  startSearchKey(parts.box, parts.key);
}

/** @param {HTMLElement} root */
function partsOf(root) {
  return {
    ...partsNamed(root, [...SHOWN, "results", "weak", "status", "panel", "nearest", "like", "missing-why"]),
    box: part(root, "box", HTMLInputElement),
    result: part(root, "result", HTMLTemplateElement),
    near: part(root, "near", HTMLTemplateElement),
    key: part(root, "key", HTMLInputElement),
  };
}

/**
 * A function that shows what answers the words in the box, once the index has loaded; its first call loads it.
 * @param {Parts} parts @param {string} address of the index
 */
function answering(parts, address) {
  /** @type {LoadedIndex | null} */
  let loaded = null;
  let state = "new";
  const load = () => {
    state = "loading";
    loadedIndex(address)
      .then((found) => {
        loaded = found;
      }, (/** @type {unknown} */ error) => {
        state = "missing";
        sayMissing((sentence) => sayIn(parts["missing-why"], sentence), error, { what: "The search could not be loaded." });
      })
      .then(() => {
        if (document.activeElement === parts.box) answer();
      });
  };
  const answer = () => {
    if (state === "new") load();
    if (parts.box.value.trim() === "") show(parts, "ways", "");
    else if (loaded) showAnswer(parts, loaded);
    else if (state === "missing") show(parts, "missing", parts["missing-why"].firstChild?.textContent ?? "");
  };
  return answer;
}

/**
 * Close the panel when the focus or a click goes elsewhere, or a link in it is followed.
 * @param {HTMLElement} root @param {Parts} parts
 */
function closeWhenLeft(root, parts) {
  root.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !root.contains(relatedTarget)) close(parts);
  });
  document.addEventListener("pointerdown", ({ target }) => {
    if (!(target instanceof Node && root.contains(target))) close(parts);
  });
  parts.panel.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("a")) close(parts); // it may lead to a place on this very page
  });
}

/** @param {Parts} parts @param {LoadedIndex} loaded */
function showAnswer(parts, { index, site }) {
  const asked = parts.box.value;
  const found = search(index, asked);
  if (found.length) showResults(parts, found, site, isWellMet(index, asked, found[0]));
  else showNearest(parts, nearestPhrases(index.records, parts.box.value, NEAREST_AT_MOST), site);
}

/** @param {Parts} parts @param {import("../search/nearest.mjs").Nearest[]} nearest @param {Site} site */
function showNearest(parts, nearest, site) {
  parts.nearest.replaceChildren(...nearest.map((each) => nearestView(parts.near, each, site.root)));
  parts.like.hidden = !nearest.length;
  show(parts, "none", nearest.length ? "Nothing found. Some situations come near." : "Nothing found.");
}

/**
 * @param {Parts} parts @param {import("../search/ranking.mjs").SearchResult[]} found @param {Site} site
 * @param {boolean} wellMet the best says much of what was asked
 */
function showResults(parts, found, site, wellMet) {
  const good = found.filter(({ score }) => score >= found[0].score * WORTH_A_LOOK);
  const shown = good.slice(0, SHOWN_AT_MOST);
  parts.results.replaceChildren(...shown.map((each) => resultView(parts.result, each, site)));
  parts.weak.hidden = wellMet;
  const count = good.length === 1 ? "1 result" : `${good.length} results`;
  const said = good.length > shown.length ? `${count}, the best ${shown.length} shown.` : `${count}.`;
  show(parts, "found", wellMet ? said : `${said} None meets your words well.`);
}

/** Open the panel with one of its parts, and say so. @param {Parts} parts @param {typeof SHOWN[number]} name @param {string} said */
function show(parts, name, said) {
  for (const other of SHOWN) parts[other].hidden = other !== name;
  parts.panel.hidden = false;
  parts.status.textContent = said;
}

/** @param {Parts} parts */
function close(parts) {
  parts.panel.hidden = true;
  parts.status.textContent = "";
}

/** Arrows go through the links and back to the box, Escape closes. @param {Parts} parts @param {KeyboardEvent} event */
function steer(parts, event) {
  if (event.key === "Escape" && !parts.panel.hidden) {
    event.preventDefault();
    parts.box.focus();
    close(parts);
  } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    const stops = [parts.box, ...linksIn(parts)];
    const next = stops.findIndex((stop) => stop === document.activeElement) + (event.key === "ArrowDown" ? 1 : -1);
    event.preventDefault();
    stops[(next + stops.length) % stops.length].focus();
  }
}

/**
 * Enter in the box opens nothing, for nothing was chosen: it leads to the first result, and where none is found to the first way on.
 * On a phone the keyboard goes, and the list stays to be read.
 * @param {Parts} parts
 */
function goToTheFirst(parts) {
  const links = parts.found.hidden ? linksIn(parts) : elementsIn(parts.results, "a", HTMLAnchorElement);
  if (!parts.panel.hidden) links[0]?.focus();
}

/** The links that the panel shows now. @param {Parts} parts */
function linksIn({ panel }) {
  return panel.hidden ? [] : elementsIn(panel, ":scope > :not([hidden]) > :not([hidden]) a", HTMLAnchorElement);
}
