// The script at the head of every page: what is known of a returning reader, shown before the first paint. A stranger costs one look
// into the storage.

import { whenParsed } from "../dom/when_parsed.mjs";
import { localDay } from "../plain/dates.mjs";
import { pageGlobal } from "../plain/page_globals.mjs";
import { glanceOf } from "../returning/glance.mjs";
import { fillHome } from "../returning/home_view.mjs";
import { fillIdea } from "../returning/idea_view.mjs";
import { fillMenu } from "../returning/menu_view.mjs";
import { keptChange, momentNow, textWithAct } from "../returning/stored_change.mjs";
import { openStore, STORAGE_KEY } from "../workbook/storage.mjs";

/** @type {typeof globalThis & {growthGuideCapabilities?: import("../plain/guide_types.mjs").Capability[]}} */
const CAPABILITY_GLOBALS = globalThis;

const store = openStore(() => localStorage);
const todayNow = localDay(new Date());
let known = look();

// Without this what a stranger reads first would be painted before it is known whether it stays.
document.documentElement.toggleAttribute("data-returns", known !== null);
whenParsed("[data-returning=menu]", (root) => whileOpen(root, () => fillMenu(root, known, todayNow)));
whenParsed("[data-returning=home]", (root) => whileOpen(root, () => fillHome(root, known, todayNow, tick)));
whenParsed("[data-returning=idea]", (root) => whileOpen(root, () => fillIdea(root, known, todayNow)));

/** What is known now. */
function look() {
  try {
    return glanceOf(store.read().text, pageGlobal(CAPABILITY_GLOBALS, "growthGuideCapabilities"), todayNow);
  } catch {
    // Whatever somebody has stored there: it is looked at with care where it is opened.
    return null;
  }
}

/** Shows it now if there is anything, and anew when another tab has changed it, or one comes back. @param {HTMLElement} root @param {() => void} show */
function whileOpen(root, show) {
  if (known) show();
  const again = () => {
    known = look();
    document.documentElement.toggleAttribute("data-returns", known !== null);
    show();
  };
  addEventListener("storage", ({ key }) => {
    if (key === STORAGE_KEY || key === null) again();
  });
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted && root.isConnected) again();
  });
}

/** @param {import("../returning/glance.mjs").GlanceAct} act @param {boolean} isDone */
function tick({ id }, isDone) {
  return keptChange(store, (text) => textWithAct(text, id, isDone, momentNow())) === "kept";
}
