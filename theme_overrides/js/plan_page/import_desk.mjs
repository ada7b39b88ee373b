// The import desk: whatever is brought in is looked at here first, and its owner decides. One thing after another.

import { pageGlobal } from "../plain/page_globals.mjs";
import { capitalised, counted, listed } from "../plain/words.mjs";
import { part } from "../dom/parts.mjs";
import { importTexts } from "../workbook/import_files.mjs";
import { showDeskFoot, showDeskHead } from "./desk_frame.mjs";
import { showDeskLists } from "./desk_lists.mjs";
import { isToDecide, lookAt, outcomeOf, planOf } from "./looked_at.mjs";
import { makePlanId, todayHere } from "./plan_editor.mjs";
import { planToRead } from "./plan_to_read.mjs";
import { planHere, putIn } from "./put_in.mjs";
import { whoseFile } from "./whose_file.mjs";

/**
 * @typedef {import("../plain/guide_types.mjs").Guide} Guide
 * @typedef {import("../plan/plan_fields.mjs").PlanForm} PlanForm
 * @typedef {import("../workbook/workbook_keeper.mjs").WorkbookKeeper} WorkbookKeeper
 * @typedef {import("./looked_at.mjs").DeskAnswers} DeskAnswers
 * @typedef {import("./looked_at.mjs").Look} Look
 * @typedef {import("../workbook/saved_file.mjs").Workbook} Workbook
 * @typedef {import("../workbook/brought_files.mjs").BroughtFile} BroughtFile
 * @typedef {import("../workbook/brought_files.mjs").DeskWays} DeskWays
 * @typedef {import("../workbook/brought_files.mjs").OpenDesk} OpenDesk
 * @typedef {import("../workbook/brought_files.mjs").RefusedFile} RefusedFile
 * @typedef {import("./desk_frame.mjs").Desk} Desk
 */

const DESK_FORM_GLOBALS = /** @type {typeof globalThis & {growthGuidePlan?: PlanForm}} */ (globalThis);
const VIEW = "#import";
const PLAN = "#plan";
const START = "#assess";
const RESULTS = "#results";
/** More files of which one and the same is to be said are counted. */
const NAMED_AT_MOST = 3;

/** @param {HTMLElement} root @param {Guide} guide @param {WorkbookKeeper} keeper @param {DeskWays} ways @returns {OpenDesk} */
export function startDesk(root, guide, keeper, ways) {
  /** @type {Desk} */
  const desk = {
    root, guide, keeper, ways, form: pageGlobal(DESK_FORM_GLOBALS, "growthGuidePlan"), waiting: [], answers: noAnswers(), isClaimed: false,
    isRead: false, back: "",
  };
  const on = (/** @type {string} */ name, /** @type {() => void} */ act) => part(root, name).addEventListener("click", act);
  on("desk-nothing", () => leaveFile(desk));
  on("desk-accept", () => putFileIn(desk));
  on("desk-look", () => readOnly(desk, true));
  on("desk-back", () => readOnly(desk, false));
  part(root, "desk-claimed", HTMLInputElement).addEventListener("change", ({ target }) => {
    desk.isClaimed = target instanceof HTMLInputElement && target.checked;
    showDesk(desk);
  });
  return { bring: (brought, unread) => bring(desk, brought, unread), show: () => showDesk(desk) };
}

/** @returns {DeskAnswers} */
function noAnswers() {
  return { asked: new Map(), sides: new Map() };
}

/** @param {Desk} desk @param {BroughtFile[]} brought @param {RefusedFile[]} unread - what could not even be read */
async function bring(desk, brought, unread) {
  const { guide, form, ways, waiting } = desk;
  const seen = await Promise.all(brought.map((one) => lookAt(one, guide, form, { makeId: makePlanId, today: todayHere() })));
  const looks = seen.flatMap((one) => ("problem" in one ? [] : [one]));
  const refused = seen.flatMap((one) => ("problem" in one ? [one] : []));
  const isFirst = !waiting.length;
  waiting.push(...looks.filter(isToDecide));
  tell(desk, [...unread, ...refused], looks.filter((look) => !isToDecide(look)), brought.length + unread.length > 1);
  if (!isFirst || !waiting.length) return;
  desk.back = location.hash === VIEW ? desk.back : location.hash;
  openFirst(desk);
  if (location.hash === VIEW) toTitle(desk);
  else ways.goTo(VIEW);
}

/**
 * Says what came of that about which nothing is to be decided. What others answered comes in at once.
 * @param {Desk} desk @param {RefusedFile[]} refused @param {Look[]} ratings @param {boolean} isNamed - whether there is more than one
 */
function tell({ keeper, guide, ways }, refused, ratings, isNamed) {
  const before = keeper.workbook();
  const { workbook, sentences, notes } = importTexts(before, ratings.map(({ text }) => text), guide);
  /** The names of the files of which a sentence is true. @type {Map<string, string[]>} */
  const told = new Map();
  for (const { name, problem } of [...ratings.map(({ name }, n) => ({ name, problem: sentences[n] })), ...refused]) {
    told.set(problem, [...(told.get(problem) ?? []), name || "The text"]);
  }
  const sentence = [...[...told].map(([one, names]) => (isNamed ? `${filesInWords(names)}: ${one}` : one)), ...notes].join(" ");
  if (sentence) ways.say(sentence);
  if (workbook === before) return;
  keeper.change(workbook, true);
  ways.offerUndo(() => keeper.change(before, true), sentence);
}

/** @param {string[]} names */
function filesInWords(names) {
  return names.length > NAMED_AT_MOST ? `${capitalised(counted(names.length, "file"))}, each` : listed(names);
}

/** The first of those that wait is shown, and nothing is answered. @param {Desk} desk */
function openFirst(desk) {
  Object.assign(desk, { answers: noAnswers(), isClaimed: false, isRead: false });
  showDesk(desk);
}

/** @param {Desk} desk */
function showDesk(desk) {
  const { root, waiting: [look], form, keeper, answers, isRead } = desk;
  part(root, "desk-none").hidden = Boolean(look);
  part(root, "desk-open").hidden = !look || isRead;
  part(root, "desk-read").hidden = !look || !isRead;
  if (!look) return;
  const file = planOf(look, form, makePlanId, answers);
  const mine = planHere(keeper.workbook(), form, makePlanId);
  const outcome = file && outcomeOf(file, mine, look, form, answers);
  const shown = { whose: whoseFile(keeper.workbook(), look, desk.guide), outcome, file, isFirst: !mine };
  showDeskHead(desk, look, shown);
  showDeskLists(root, look, mine && shown.whose.whose !== "another" ? outcome : null, answers, () => showDeskFoot(desk, look, shown));
  showDeskFoot(desk, look, shown);
}

/** @param {Desk} desk */
function putFileIn(desk) {
  const { keeper, guide, form, ways, answers, waiting: [look] } = desk;
  if (!look) return;
  const before = keeper.workbook();
  const { workbook, sentence, hasPlan } = putIn(before, look, answers, { guide, form, makeId: makePlanId });
  // It is no longer waiting when the page hears of the change.
  desk.waiting.shift();
  if (workbook !== before) keeper.change(workbook, true);
  goOn(desk, sentence, hasPlan ? PLAN : placeOfResults(desk, before));
  if (workbook !== before) ways.offerUndo(() => keeper.change(before, true), sentence);
}

/** Whoever brings answers to the questions wants to see what they say. @param {Desk} desk @param {Workbook} before */
function placeOfResults({ keeper, back }, before) {
  const isAtStart = [START, ""].includes(back) || /^#(?:rate|habits)-/.test(back);
  return isAtStart && keeper.workbook().assessments.length > before.assessments.length ? RESULTS : "";
}

/** @param {Desk} desk */
function leaveFile(desk) {
  desk.waiting.shift();
  goOn(desk, "Nothing was taken from this file.", "");
}

/** To the next that waits, or to where one came from. @param {Desk} desk @param {string} sentence @param {string} place - "" to go back */
function goOn(desk, sentence, place) {
  const { ways, waiting, back } = desk;
  ways.say(sentence);
  openFirst(desk);
  if (waiting.length) toTitle(desk);
  else ways.goTo(place || back || START);
}

/** The plan of the file is read, or the file is looked at again. @param {Desk} desk @param {boolean} isRead */
function readOnly(desk, isRead) {
  const { root, form, answers, waiting: [look] } = desk;
  const plan = look && planOf(look, form, makePlanId, answers);
  if (!plan) return;
  desk.isRead = isRead;
  part(root, "desk-paper").replaceChildren(...(isRead ? planToRead(root, form, plan) : []));
  showDesk(desk);
  if (isRead) part(root, "desk-read-title").focus();
  else part(root, "desk-look").focus();
}

/** @param {Desk} desk */
function toTitle({ root }) {
  scrollTo(0, 0);
  part(root, "desk-h").focus({ preventScroll: true });
}
