// The page on which summaries become the picture of a team. It keeps nothing: what was handed in is forgotten with the page.

import { differentSummaries, SUMMARIES_AT_LEAST, teamPicture } from "../assessment/team_picture.mjs";
import { startDropping, startFileInput } from "../dom/file_ways.mjs";
import { copyOf, part } from "../dom/parts.mjs";
import { pageGlobal } from "../plain/page_globals.mjs";
import { capitalised, counted } from "../plain/words.mjs";
import { broughtFile } from "../workbook/brought_files.mjs";
import { handedSummary, handedTogether } from "../workbook/handed_summaries.mjs";
import { showTeamPicture } from "./team_picture_view.mjs";
import { startTakingOut } from "./team_taking_out.mjs";

/**
 * @typedef {import("../assessment/team_picture.mjs").TeamGuide} TeamGuide
 * @typedef {import("../assessment/team_picture.mjs").TeamPicture} TeamPicture
 * @typedef {import("../workbook/handed_summaries.mjs").HandedSummary} HandedSummary
 * @typedef {import("../workbook/brought_files.mjs").RefusedFile} RefusedFile
 * @typedef {typeof globalThis & {growthGuideTeam?: TeamGuide}} TeamGlobals
 */

/** @type {TeamGlobals} */
const TEAM_GLOBALS = globalThis;
/** Of the page, so that its other parts are not printed with the picture. */
const WITH_PICTURE = "with-team-picture";

/** @param {HTMLElement} root */
export function startTeam(root) {
  const guide = pageGlobal(TEAM_GLOBALS, "growthGuideTeam");
  /** @type {HandedSummary[]} */
  let handed = [];
  /** @type {RefusedFile[]} */
  let refused = [];
  const { showNumbers } = startTakingOut(part(root, "picture"), guide);
  const show = () => {
    const { counted: counting, remarks } = handedTogether(handed);
    const picture = teamPicture(counting, guide);
    const lines = [...remarks, ...refused.map(({ name, problem }) => ({ name, sentence: problem }))];
    part(root, "remarks").replaceChildren(...lines.map((line) => remarkView(root, line)));
    part(root, "said").textContent = stateSentence(counting.length, differentSummaries(counting), picture !== null);
    part(root, "again").hidden = !handed.length && !refused.length;
    document.documentElement.classList.toggle(WITH_PICTURE, picture !== null);
    showTeamPicture(root, picture, guide);
    showNumbers(picture);
  };
  const bringFiles = async (/** @type {Iterable<File>} */ files) => {
    const brought = await Promise.all(Array.from(files, broughtFile));
    const read = brought.map((one) => ("content" in one ? handedSummary(one, guide) : one));
    handed = [...handed, ...read.flatMap((one) => ("summary" in one ? [one] : []))];
    refused = [...refused, ...read.flatMap((one) => ("problem" in one ? [one] : []))];
    if (read.length) show();
  };
  part(root, "again").addEventListener("click", () => {
    [handed, refused] = [[], []];
    show();
    part(root, "summaries").focus();
  });
  startFileInput(part(root, "summaries", HTMLInputElement), bringFiles);
  startDropping(bringFiles);
  part(root, "without").hidden = true;
  part(root, "hand-in").hidden = false;
  show();
}

/** @param {HTMLElement} root @param {{name: string, sentence: string}} line */
function remarkView(root, { name, sentence }) {
  const view = copyOf(part(root, "remark", HTMLTemplateElement));
  part(view, "file").textContent = name;
  part(view, "sentence").textContent = sentence;
  return view;
}

/** @param {number} number - of the summaries that count @param {number} different @param {boolean} isShown */
function stateSentence(number, different, isShown) {
  const here = capitalised(counted(number, "summary", "summaries"));
  if (isShown) return `${here} ${number === 1 ? "counts" : "count"}. The picture stands below.`;
  const missing = counted(SUMMARIES_AT_LEAST - different, "more", "more");
  const alike = different < number ? `, of which ${counted(different, "differs", "differ")} from each other` : "";
  return number ? `${here} so far${alike}. ${capitalised(missing)} ${SUMMARIES_AT_LEAST - different === 1 ? "is" : "are"} needed: below that, nothing is shown.`
    : `No summary yet. ${capitalised(missing.replace(" more", ""))} are needed: below that, nothing is shown.`;
}
