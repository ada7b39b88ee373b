// The self-assessment page: its views over one workbook, which a store keeps, or does not.

import { pageGlobal } from "../plain/page_globals.mjs";
import { localDay } from "../plain/dates.mjs";
import { elementIn, part } from "../dom/parts.mjs";
import { startAssessing } from "./assess_view.mjs";
import { startRatingRequests } from "./rating_request_view.mjs";
import { startComparing } from "./compare_view.mjs";
import { startDataBar } from "./data_bar.mjs";
import { startDataView } from "./data_view.mjs";
import { withWholeDraftFinished } from "../workbook/drafts.mjs";
import { openWorkbookKeeper } from "../workbook/workbook_keeper.mjs";
import { openDepthMemory } from "./plan_depth.mjs";
import { startMakePlan } from "./make_plan_view.mjs";
import { loadPlanWhenShown } from "./plan_loader.mjs";
import { startResults } from "./results_view.mjs";
import { startSummary } from "./summary_view.mjs";
import { goToView, startViews } from "./views.mjs";
import { startWaysIn } from "./ways_in.mjs";

/**
 * @typedef {import("../plain/plan_wish.mjs").MakeWish} MakeWish
 * @typedef {{depths: () => Storage | null, wasChosenHere: (idea: string) => boolean}} PageMemory - where the depth of the plan is
 *   remembered; whether an idea of the address was chosen on this site
 */

/** Of a page that must not know of any storage. @type {PageMemory} */
const NO_MEMORY = { depths: () => null, wasChosenHere: () => false };

/** @type {import("../plain/guide_types.mjs").GuideGlobals} */
const GUIDE_GLOBALS = globalThis;

/**
 * @param {HTMLElement} root
 * @param {import("../workbook/storage.mjs").Store} store
 * @param {{ratingForm?: string, plan?: string}} addresses - of the scripts that load later; a file that stands alone has them inside
 * @param {PageMemory} [memory]
 * @returns {import("../workbook/workbook_keeper.mjs").WorkbookKeeper}
 */
export function startPage(root, store, { ratingForm, plan }, memory = NO_MEMORY) {
  const guide = pageGlobal(GUIDE_GLOBALS, "growthGuideAssessment");
  // The way to the site's root; a file that stands alone has none.
  const siteRoot = root.dataset.assessment ? root.dataset.assessment.replace(/index\.html$/, "") : null;
  const keeper = openWorkbookKeeper(store, guide, () => new Date().toISOString());
  const view = (/** @type {string} */ name) => elementIn(root, `[data-view="${name}"]`, HTMLElement);
  for (const name of ["tabs", "bar"]) part(root, name).hidden = false;
  const { say, offerUndo } = startDataBar(part(root, "bar"), keeper);
  const assessing = startAssessing(view("assess"), guide, keeper, offerUndo);
  const showRound = startRatingRequests(view("compare"), ratingForm ?? null, guide.capabilities.length, keeper);
  const assessments = () => keeper.workbook().assessments;
  // Results are of one's own assessments only, drafts included: they are shown as far as they go.
  const ownOnes = () => assessments().filter(({ rater }) => rater.group === "self");
  const showPlan = loadPlanWhenShown(view("plan"), guide, keeper, { siteRoot, address: plan ?? null });
  const depths = openDepthMemory(keeper.isStored, memory.depths);
  /** What the results ask the plan to make, until it has been asked. @type {MakeWish | null} */
  let wish = null;
  const showResults = unlessShown(ownOnes, startResults(view("results"), guide, keeper, { siteRoot, answer: assessing.answer }));
  startSummary(view("results"), guide, keeper);
  const showMakePlan = startMakePlan(view("results"), keeper, (wanted) => {
    wish = wanted;
    goToView("#plan");
  });
  const ofRounds = () => [...assessments(), ...(keeper.workbook().rounds ?? [])];
  const showCompared = unlessShown(ofRounds, startComparing(view("compare"), guide, keeper));
  /** @type {Map<string, () => unknown>} */
  const shows = new Map([
    ["results", () => {
      showResults();
      showMakePlan();
    }],
    ["compare", () => {
      showRound();
      showCompared();
    }],
    ["data", startDataView(view("data"), guide, keeper, offerUndo)],
    ["plan", () => showPlan()],
    ["import", startWaysIn(root, guide, keeper, { say, offerUndo, siteRoot, address: plan ?? null })],
  ]);
  const sayKept = () => {
    const line = part(root, "kept");
    if (line.textContent !== keeper.sentence()) line.textContent = keeper.sentence();
    // Beside the answers it stands in short, and is not said again.
    part(root, "kept-here").textContent = keeper.isStored() ? "Kept in this browser" : keeper.sentence();
  };
  let shown = "";
  if (depths.wayTo(location.hash) !== location.hash) history.replaceState(null, "", depths.wayTo(location.hash));
  startViews(root, part(root, "tabs"), ({ view: name, question, isHabits, idea, depth }) => {
    // Who goes from the last answer to the results has finished, with the button or without; who brings answers along has not.
    const whole = shown === "assess" && name === "results" ? withWholeDraftFinished(keeper.workbook(), guide, localDay(new Date())) : null;
    shown = name;
    if (whole && whole !== keeper.workbook()) keeper.change(whole);
    depths.keep(location.hash);
    if (name === "assess") assessing.show(question, isHabits);
    else if (name === "plan") showPlan({ idea, isChosenHere: Boolean(idea) && memory.wasChosenHere(String(idea)), depth, make: wish });
    else shows.get(name)?.();
    wish = null;
  }, depths.wayTo);
  keeper.onChange(() => {
    sayKept();
    shows.get(shown)?.();
  });
  sayKept();
  // In a browser too old for something above, the page stays the worksheet that it is without script.
  root.dataset.ready = "";
  return keeper;
}

/**
 * A view that is not made again while what it shows is the same.
 * @param {() => unknown[]} shown - what the view shows now; nothing of it ever changes within
 * @param {() => void} show
 * @returns {() => void}
 */
function unlessShown(shown, show) {
  /** @type {unknown[] | null} */
  let before = null;
  return () => {
    const now = shown();
    if (before?.length === now.length && now.every((one, n) => one === before?.[n])) return;
    before = now;
    show();
  };
}
