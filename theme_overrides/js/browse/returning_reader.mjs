// What is known of a returning reader, shown on every page before the first paint. A stranger costs one look into the storage.

import { whenParsed } from "../dom/when_parsed.mjs";
import { localDay } from "../plain/dates.mjs";
import { pageGlobal } from "../plain/page_globals.mjs";
import { glanceOf } from "../workbook/glance.mjs";
import { keptChange, momentNow, textWithAct } from "../workbook/stored_change.mjs";
import { openStore, STORAGE_KEY } from "../workbook/storage.mjs";
import { fillAdding } from "./adding_view.mjs";
import { fillHome } from "./home_view.mjs";
import { fillMenu } from "./menu_view.mjs";

/** @typedef {import("../workbook/glance.mjs").GlanceAct} GlanceAct */

/** @type {typeof globalThis & {growthGuideCapabilities?: import("../plain/guide_types.mjs").Capability[]}} */
const CAPABILITY_GLOBALS = globalThis;

/** Shows it as soon as the places for it are parsed; to be called in the head of the page. */
export function startReturning() {
  const store = openStore(() => localStorage);
  const today = localDay(new Date());
  let known = look(store, today);
  // Without this what a stranger reads first would be painted before it is known whether it stays.
  const mark = () => document.documentElement.toggleAttribute("data-returns", known !== null);
  const tick = (/** @type {GlanceAct} */ { id }, /** @type {boolean} */ isDone) => (
    keptChange(store, (text) => textWithAct(text, id, isDone, momentNow())) === "kept"
  );
  const whileOpen = (/** @type {HTMLElement} */ root, /** @type {() => void} */ show) => {
    if (known) show();
    whenChanged(root, () => {
      known = look(store, today);
      mark();
      show();
    });
  };
  mark();
  whenParsed("[data-returning=menu]", (root) => whileOpen(root, () => fillMenu(root, known, today)));
  whenParsed("[data-returning=home]", (root) => whileOpen(root, () => fillHome(root, known, today, tick)));
  whenParsed("[data-returning=idea]", (root) => whileOpen(root, () => fillAdding(root, known, today)));
  whenParsed("[data-returning=situation]", (root) => {
    const show = () => fillAdding(root, known, today);
    // A stranger's button waits for a script too.
    if (!known) show();
    whileOpen(root, show);
  });
}

/** What is known now. @param {import("../workbook/storage.mjs").Store} store @param {string} today */
function look(store, today) {
  try {
    return glanceOf(store.read().text, pageGlobal(CAPABILITY_GLOBALS, "growthGuideCapabilities"), today);
  } catch {
    // Whatever somebody has stored there: it is looked at with care where it is opened.
    return null;
  }
}

/** Runs when another tab has changed what is stored, and when one comes back to the page. @param {HTMLElement} root @param {() => void} run */
function whenChanged(root, run) {
  addEventListener("storage", ({ key }) => {
    if (key === STORAGE_KEY || key === null) run();
  });
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted && root.isConnected) run();
  });
}
