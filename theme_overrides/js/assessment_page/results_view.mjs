// The results of one's own assessment: what it means in three sentences, each capability, the ideas, and the sums folded in. One that is not
// finished is shown as far as it goes.

import { unknownIds } from "../workbook/aliases.mjs";
import { answerProgress, nextToAnswer, openTicks } from "../assessment/answers.mjs";
import { draftOf } from "../workbook/drafts.mjs";
import { explainCapability, explainOverall, levelName } from "../assessment/explanation.mjs";
import { selfAssessments } from "../assessment/history.mjs";
import { mapValue } from "../plain/safe_maps.mjs";
import { resultSentences } from "../assessment/result_sentences.mjs";
import { score, topLevel } from "../assessment/scoring.mjs";
import { suggestedAreas } from "../assessment/suggestions.mjs";
import { counted, listed, numberWord, quoted } from "../plain/words.mjs";
import { copyOf, part } from "../dom/parts.mjs";
import { localDay } from "../plain/dates.mjs";
import { showAreas } from "./areas_view.mjs";
import { dateNames, dateWords } from "../plain/saved_dates.mjs";
import { showMasterCount } from "./master_count_marks.mjs";
import { startHistory } from "./history_view.mjs";
import { fillLink, numeralOf } from "../dom/marks.mjs";
import { drawRadar } from "./radar.mjs";
import { showSituations } from "./situations_view.mjs";
import { showStandings } from "./standings_view.mjs";
import { hashOfStep } from "./turn_view.mjs";
import { startWhatIf } from "./what_if_view.mjs";

/**
 * @typedef {import("../assessment/answers.mjs").Assessment} Assessment
 * @typedef {import("../plain/guide_types.mjs").Capability} Capability
 * @typedef {import("../plain/guide_types.mjs").Guide} Guide
 * @typedef {import("../assessment/answers.mjs").Result} Result
 * @typedef {import("../workbook/workbook_keeper.mjs").WorkbookKeeper} WorkbookKeeper
 * @typedef {{now: Assessment, draft: Assessment | undefined, earlier: Assessment | null, result: Result, before: Result | null}} Shown
 * `draft`: what is being answered, which may be `now` itself
 */

/** What has nothing to say while no capability is rated. */
const OF_RATED = ["shape", "areas-part", "handing-in"];
/** What follows from a finished assessment only. */
const OF_FINISHED = ["make-form", "make-now", "change-answer", "over-time"];

/**
 * @param {HTMLElement} root
 * @param {Guide} guide
 * @param {WorkbookKeeper} keeper
 * @param {{siteRoot: string | null, answer: (capability: string) => void}} ways - `siteRoot`: the way there, null in a file that stands
 *   alone; `answer`: leads to the question of a capability
 * @returns {() => void} shows the results as they are now
 */
export function startResults(root, guide, keeper, { siteRoot, answer }) {
  const showWhatIf = startWhatIf(root, guide);
  const showHistory = startHistory(root, guide);
  part(root, "see-all").addEventListener("click", () => {
    part(root, "all").scrollIntoView();
    part(root, "all").focus({ preventScroll: true });
  });
  return () => {
    const list = selfAssessments(keeper.workbook().assessments, localDay(new Date()));
    const draft = draftOf(keeper.workbook());
    const now = list[list.length - 1] ?? (draft && hasAnswer(draft) ? draft : null);
    part(root, "no-results").hidden = Boolean(now);
    part(root, "shown").hidden = !now;
    if (!now) return;
    const earlier = list[list.length - 2] ?? null;
    const shown = { now, draft, earlier, result: score(now, guide), before: earlier && score(earlier, guide) };
    const areas = suggestedAreas(now, guide);
    showParts(root, shown);
    showHead(root, shown, guide);
    showSentences(root, resultSentences(now, guide, areas));
    showStandings(root, now, shown.result, { guide, siteRoot, answer });
    showSums(root, shown, guide);
    showRadar(root, shown, dateNames(list.length ? list : [now]), guide);
    showAreas(root, areas, guide, siteRoot);
    showSituations(root, now, guide, siteRoot);
    showWhatIf(now);
    showHistory(list);
  };
}

/** @param {Assessment} draft */
function hasAnswer({ ratings, derailers }) {
  return Object.values(ratings).some(({ level, roles }) => level || roles) || Object.keys(derailers ?? {}).length > 0;
}

/** @param {HTMLElement} root @param {Shown} shown */
function showParts(root, { now, result }) {
  for (const name of OF_RATED) part(root, name).hidden = result.average === null;
  for (const name of OF_FINISHED) part(root, name).hidden = Boolean(now.draft) || (name.startsWith("make") && result.average === null);
  part(root, "finish-now").hidden = !now.draft;
  part(root, "shown").classList.toggle("unfinished", Boolean(now.draft));
}

/** @param {HTMLElement} root @param {Shown} shown @param {Guide} guide */
function showHead(root, shown, guide) {
  const { now } = shown;
  const { answered, questions } = answerProgress(now, guide);
  part(root, "when").textContent = `${dateWords(now.date)}, your own view, ${numberWord(answered)} of ${numberWord(questions)} answered`;
  const gone = unknownIds(now, guide);
  part(root, "gone").textContent = gone.length ? `Kept, but no longer in the guide: ${listed(gone)}.` : "";
  showMissing(root, shown, guide);
}

/** What is not answered, and the way there. @param {HTMLElement} root @param {Shown} shown @param {Guide} guide */
function showMissing(root, { now, draft }, guide) {
  const [tick, ...more] = draft ? openTicks(draft, guide) : [];
  const link = part(root, "not-yet-link", HTMLAnchorElement);
  const target = draft && nextToAnswer(draft, guide);
  part(root, "not-yet").hidden = !target;
  part(root, "count-changes").hidden = !now.correction;
  if (!draft || !target) return;
  const isOpen = answerProgress(draft, guide).next !== null;
  part(root, "not-yet-text").textContent = tick && !isOpen
    ? `${quoted(tick.name)}${more.length ? ` and ${counted(more.length, "other habit")}` : ""} cannot be counted before you say how often.`
    : missingWords(now, draft, guide);
  fillLink(link, tick && !isOpen ? "Say how often" : `Carry on at ${target.name}`, hashOfStep(tick && !isOpen ? tick.capability : target.id, Boolean(tick) && !isOpen));
}

/** @param {Assessment} now @param {Assessment} draft @param {Guide} guide */
function missingWords(now, draft, guide) {
  if (now === draft && answerProgress(draft, guide).next === null) return "Every question has an answer. Finish, and you can make a plan of it.";
  if (now === draft) return "This is what your answers say so far. More answers can change it.";
  if (draft.correction) return "These are your results before the changes that you have begun.";
  const { answered, questions } = answerProgress(draft, guide);
  return `You have begun a new assessment: ${numberWord(answered)} of ${numberWord(questions)} answered.`;
}

/** @param {HTMLElement} root @param {{title: string, text: string}[]} sentences */
function showSentences(root, sentences) {
  part(root, "speaks").replaceChildren(...sentences.map(({ title, text }) => {
    const view = copyOf(part(root, "sentence", HTMLTemplateElement));
    part(view, "sentence-title").textContent = title;
    part(view, "sentence-text").textContent = text;
    return view;
  }));
}

/** How the levels were counted. @param {HTMLElement} root @param {Shown} shown @param {Guide} guide */
function showSums(root, { now, result }, guide) {
  part(root, "why").textContent = explainOverall(result, guide).join(" ");
  const needed = guide.rules.overall_master_expert.capabilities_at_least;
  const top = levelName(topLevel(guide), guide);
  showMasterCount(part(root, "five", SVGElement), result.master_count, needed);
  part(root, "five-text").textContent = `${result.master_count} at ${top} level; ${numberWord(needed)} are needed for ${top} overall`;
  part(root, "lines").replaceChildren(...guide.capabilities.map((capability) => lineGroup(root, capability, now, guide)));
}

/** How the level of a capability came about. @param {HTMLElement} root @param {Capability} capability @param {Assessment} now @param {Guide} guide */
function lineGroup(root, capability, now, guide) {
  const group = copyOf(part(root, "line-group", HTMLTemplateElement));
  const evidence = mapValue(now.ratings, capability.id)?.evidence;
  part(group, "name").textContent = `${numeralOf(capability.id, guide)} ${capability.name}`;
  part(group, "text").textContent = explainCapability(now, capability, guide).join(" ");
  part(group, "evidence").textContent = evidence ? `Last seen: ${evidence}` : "";
  return group;
}

/**
 * @param {HTMLElement} root
 * @param {Shown} shown
 * @param {string[]} names - of the assessments, the present one last
 * @param {Guide} guide
 */
function showRadar(root, { earlier, result, before }, names, guide) {
  const radar = part(root, "radar", SVGElement);
  const opened = drawRadar(radar, result, before, guide);
  const [now, then] = [...names].reverse();
  part(root, "earlier-legend").hidden = !earlier;
  part(root, "earlier-date").textContent = earlier ? then : "";
  part(root, "open-legend").hidden = !opened;
  radar.setAttribute("aria-label", `Your levels on ${now}; the list below says the same in words.`
    + (earlier ? ` Behind them those on ${then}, as in the table under Over time.` : ""));
}
