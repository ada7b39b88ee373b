// The script of the self-assessment page, and of the workbook that is the same page as one file.

import { openStore, STORAGE_KEY } from "../assessment/storage.mjs";
import { part } from "../parts.mjs";
import { startAssessing } from "./assess_view.mjs";
import { startAsking } from "./ask_view.mjs";
import { startComparing } from "./compare_view.mjs";
import { startDataBar } from "./data_bar.mjs";
import { startDataView } from "./data_view.mjs";
import { openKeeper } from "./keeper.mjs";
import { startPalette } from "./palette.mjs";
import { openPlanLater } from "./plan_gate.mjs";
import { startResults } from "./results_view.mjs";
import { startViews } from "./views.mjs";

const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
const ratingFormAddress = script?.dataset.ratingForm ?? null;
const planAddress = script?.dataset.plan ?? null;
const page = document.querySelector("[data-assessment]");
const palette = document.querySelector("[data-md-component=palette]");

/** @param {HTMLElement} root */
function startPage(root) {
  const guide = globalThis.growthGuideAssessment;
  // The way to the site's root; a file that stands alone has none.
  const way = root.dataset.assessment ? root.dataset.assessment.replace(/index\.html$/, "") : null;
  const keeper = openKeeper(openStore(() => localStorage), guide, () => new Date().toISOString());
  const view = (/** @type {string} */ name) => /** @type {HTMLElement} */ (root.querySelector(`[data-view="${name}"]`));
  root.dataset.ready = "";
  for (const name of ["tabs", "bar"]) part(root, name).hidden = false;
  const showQuestion = startAssessing(view("assess"), guide, keeper);
  startAsking(view("compare"), ratingFormAddress);
  startDataBar(part(root, "bar"), guide, keeper);
  const shows = new Map([
    ["results", startResults(view("results"), guide, keeper, way)],
    ["compare", startComparing(view("compare"), guide, keeper)],
    ["data", startDataView(view("data"), guide, keeper)],
    ["plan", openPlanLater(view("plan"), guide, keeper, { way, address: planAddress })],
  ]);
  const sayKept = () => {
    const line = part(root, "kept");
    if (line.textContent !== keeper.sentence()) line.textContent = keeper.sentence();
  };
  let shown = "";
  startViews(root, part(root, "tabs"), ({ view: name, question, idea }) => {
    shown = name;
    if (name === "assess") showQuestion(question);
    else shows.get(name)?.(idea);
  });
  keeper.onChange(() => {
    sayKept();
    shows.get(shown)?.();
  });
  addEventListener("storage", ({ key }) => {
    if (key === STORAGE_KEY || key === null) keeper.meet();
  });
  sayKept();
}

if (palette instanceof HTMLFormElement) startPalette(palette);
if (page instanceof HTMLElement) startPage(page);
