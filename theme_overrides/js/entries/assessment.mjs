// The script of the self-assessment page, and of the workbook that is the same page as one file.

import { openStore, STORAGE_KEY } from "../workbook/storage.mjs";
import { sayFailures } from "../dom/say_failures.mjs";
import { startPage } from "../assessment_page/page.mjs";
import { wasChosenHere } from "../dom/adding_here.mjs";
import { startPalette } from "../dom/palette.mjs";

const script = document.currentScript;
const palette = document.querySelector("[data-md-component=palette]");
const page = document.querySelector("[data-assessment]");

sayFailures();
if (palette instanceof HTMLFormElement) startPalette(palette);
if (page instanceof HTMLElement) {
  const keeper = startPage(page, openStore(() => localStorage), script?.dataset ?? {}, { depths: () => localStorage, wasChosenHere });
  addEventListener("storage", ({ key }) => {
    if (key === STORAGE_KEY || key === null) keeper.meetOtherTab();
  });
}
