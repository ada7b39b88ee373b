// The script of the self-assessment page, and of the workbook that is the same page as one file.

import { openStore, STORAGE_KEY } from "../assessment/storage.mjs";
import { startPage } from "./page.mjs";

const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
const page = document.querySelector("[data-assessment]");

if (page instanceof HTMLElement) {
  const keeper = startPage(page, openStore(() => localStorage), script?.dataset ?? {});
  addEventListener("storage", ({ key }) => {
    if (key === STORAGE_KEY || key === null) keeper.meet();
  });
}
