// The results of the latest finished assessment: the level and why, the table, and what belongs to them.

import { unknownIds } from "../workbook/aliases.mjs";
import { answerProgress, nextToAnswer, NOT_MY_WORK, tickedDerailers } from "../assessment/answers.mjs";
import { draftOf } from "../workbook/drafts.mjs";
import { explainCapability, explainOverall, levelName } from "../assessment/explanation.mjs";
import { selfAssessments } from "../assessment/history.mjs";
import { mapValue } from "../plain/safe_maps.mjs";
import { levelsLost, rankOf, ratedLevel, score, topLevel } from "../assessment/scoring.mjs";
import { listed, numberWord } from "../plain/words.mjs";
import { copyOf, part } from "../dom/parts.mjs";
import { localDay } from "../plain/dates.mjs";
import { showAreas } from "./areas_view.mjs";
import { dateNames, dateWords } from "../plain/saved_dates.mjs";
import { showMasterCount } from "./master_count_marks.mjs";
import { startHistory } from "./history_view.mjs";
import { levelBadge } from "./level_badge.mjs";
import { fillLink, fillList, numeralOf, setDomain } from "../dom/marks.mjs";
import { drawRadar } from "./radar.mjs";
import { showSituations } from "./situations_view.mjs";
import { startWhatIf } from "./what_if_view.mjs";

/**
 * @typedef {import("../assessment/answers.mjs").Assessment} Assessment
 * @typedef {import("../plain/guide_types.mjs").Capability} Capability
 * @typedef {import("../plain/guide_types.mjs").Guide} Guide
 * @typedef {import("../assessment/answers.mjs").Result} Result
 * @typedef {import("../workbook/workbook_keeper.mjs").WorkbookKeeper} WorkbookKeeper
 * @typedef {{now: Assessment, earlier: Assessment | null, result: Result, before: Result | null, reasons: Record<string, string>}} Shown
 * `reasons`: how the level of each capability came about
 */

/** What has nothing to say while no capability is rated. */
const OF_RATED = ["shape", "pay-most", "strong-and-costly"];

/**
 * @param {HTMLElement} root
 * @param {Guide} guide
 * @param {WorkbookKeeper} keeper
 * @param {string | null} siteRoot - the way there; null in a file that stands alone
 * @returns {() => void} shows the results as they are now
 */
export function startResults(root, guide, keeper, siteRoot) {
  const showWhatIf = startWhatIf(root, guide);
  const showHistory = startHistory(root, guide);
  return () => {
    const list = selfAssessments(keeper.workbook().assessments, localDay(new Date()));
    const now = list[list.length - 1];
    part(root, "no-results").hidden = Boolean(now);
    part(root, "shown").hidden = !now;
    if (!now) {
      showNone(root, draftOf(keeper.workbook()), guide);
      return;
    }
    const earlier = list[list.length - 2] ?? null;
    const reasons = Object.fromEntries(guide.capabilities.map((one) => [one.id, explainCapability(now, one, guide).join(" ")]));
    const shown = { now, earlier, result: score(now, guide), before: earlier && score(earlier, guide), reasons };
    for (const name of OF_RATED) part(root, name).hidden = shown.result.average === null;
    showHead(root, shown, guide);
    showTable(root, shown, guide, siteRoot);
    showRadar(root, shown, dateNames(list), guide);
    showAreas(root, now, guide, siteRoot);
    showSituations(root, now, guide, siteRoot);
    showWhatIf(now);
    showHistory(list);
  };
}

/**
 * Without a finished assessment: how far one is, and the way on.
 * @param {HTMLElement} root
 * @param {Assessment | undefined} draft
 * @param {Guide} guide
 */
function showNone(root, draft, guide) {
  const link = part(root, "no-results-link", HTMLAnchorElement);
  const then = "then your levels stand here, and what would pay most.";
  if (draft) {
    const { answered, questions } = answerProgress(draft, guide);
    const target = nextToAnswer(draft, guide);
    part(root, "no-results-text").textContent = `${answered} of ${questions} answered. Carry on to the end; ${then}`;
    fillLink(link, `Carry on at ${target.name}`, `#rate-${target.id}`);
  } else {
    part(root, "no-results-text").textContent = `Answer the questions first; ${then}`;
    fillLink(link, "To the questions", "#assess");
  }
}

/** @param {HTMLElement} root @param {Shown} shown @param {Guide} guide */
function showHead(root, { now, result }, guide) {
  const way = now.mode === "detailed" ? "in detail" : "in the quick way";
  const changes = now.correction ? ". The changes that you have begun count once you finish them." : "";
  part(root, "when").textContent = `Assessed on ${dateWords(now.date)}, by yourself, ${way}${changes}`;
  part(root, "title").textContent = result.overall ? `You stand at ${levelName(result.overall, guide)}` : "No overall level yet";
  part(root, "why").textContent = explainOverall(result, guide).join(" ");
  const needed = guide.rules.overall_master_expert.capabilities_at_least;
  const top = levelName(topLevel(guide), guide);
  showMasterCount(part(root, "five", SVGElement), result.master_count, needed);
  part(root, "five-text").textContent = `${result.master_count} at ${top} level; ${numberWord(needed)} are needed to be a ${top} overall`;
  const gone = unknownIds(now, guide);
  part(root, "gone").textContent = gone.length ? `Kept, but no longer in the guide: ${listed(gone)}.` : "";
}

/** @param {HTMLElement} root @param {Shown} shown @param {Guide} guide @param {string | null} siteRoot */
function showTable(root, shown, guide, siteRoot) {
  part(root, "since-head").hidden = !shown.before;
  const table = part(root, "rows", HTMLTableElement);
  for (const body of [...table.tBodies]) body.remove();
  table.append(...guide.capabilities.map((capability) => rowView(root, capability, shown, guide, siteRoot)));
  part(root, "lines").replaceChildren(...guide.capabilities.map((capability) => lineGroup(root, capability, shown)));
  const strong = guide.capabilities.filter(({ id }) => shown.result.capabilities[id]?.level === topLevel(guide));
  fillList(part(root, "strengths"), strengthLines(strong, shown, guide));
  fillList(part(root, "costly"), costlyLines(shown, guide));
}

/**
 * @param {HTMLElement} root
 * @param {Capability} capability
 * @param {Shown} shown
 * @param {Guide} guide
 * @param {string | null} siteRoot
 */
function rowView(root, capability, { now, result, before, reasons }, guide, siteRoot) {
  const row = copyOf(part(root, "row", HTMLTemplateElement));
  const found = result.capabilities[capability.id];
  const rated = ratedLevel(now, capability, guide);
  setDomain(row, capability.domain);
  part(row, "numeral").textContent = numeralOf(capability.id, guide);
  fillLink(part(row, "name", HTMLAnchorElement), capability.name, siteRoot === null ? null : siteRoot + capability.url);
  part(row, "why-row").hidden = !found?.points;
  part(row, "note").textContent = found?.points ? reasons[capability.id] : "";
  part(row, "rated").textContent = found ? levelName(found.rated, guide) : "–";
  const badge = part(root, "badge", HTMLTemplateElement);
  if (found) part(row, "level").append(levelBadge(badge, found.level, guide));
  else part(row, "level").textContent = rated === NOT_MY_WORK ? "not part of my work" : "not rated";
  part(row, "since").hidden = !before;
  part(row, "since").textContent = before ? sinceWords(before.capabilities[capability.id]?.level, found?.level, guide) : "";
  return row;
}

/** How the level of a capability came about. @param {HTMLElement} root @param {Capability} capability @param {Shown} shown */
function lineGroup(root, capability, { now, reasons }) {
  const group = copyOf(part(root, "line-group", HTMLTemplateElement));
  const evidence = mapValue(now.ratings, capability.id)?.evidence;
  part(group, "name").textContent = capability.name;
  part(group, "text").textContent = reasons[capability.id];
  part(group, "evidence").textContent = evidence ? `Last seen: ${evidence}` : "";
  return group;
}

/** @param {string | undefined} from @param {string | undefined} to @param {Guide} guide */
function sinceWords(from, to, guide) {
  if (!from || !to) return from === to ? "–" : from ? "not rated" : "new";
  const by = rankOf(to, guide) - rankOf(from, guide);
  return by === 0 ? "same" : `${by > 0 ? "up" : "down"} ${Math.abs(by)}`;
}

/** @param {Capability[]} strong @param {Shown} shown @param {Guide} guide */
function strengthLines(strong, { result }, guide) {
  const top = levelName(topLevel(guide), guide);
  if (strong.length) return strong.map(({ name }) => `${name}: ${top}. Somebody could learn it from you.`);
  const best = Math.max(...Object.values(result.capabilities).map(({ level }) => rankOf(level, guide)));
  if (best === 0) return [`No capability is above ${guide.levels[0].name} yet, and nothing is wrong with being there.`];
  return guide.capabilities.filter(({ id }) => rankOf(result.capabilities[id]?.level, guide) === best)
    .map(({ name }) => `${name}: ${guide.levels[best].name}.`).slice(0, 3);
}

/** @param {Shown} shown @param {Guide} guide */
function costlyLines({ now, result }, guide) {
  const lost = guide.capabilities.filter(({ id }) => result.capabilities[id] && levelsLost(result.capabilities[id], guide));
  const lines = lost.flatMap(({ id, name }) => tickedDerailers(now, id, guide).map(({ derailer, often }) => `${derailer.name}, ${often}, in ${name}.`));
  return lines.length ? lines : ["No habit costs you a level."];
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
  radar.setAttribute("aria-label", `Your levels on ${now}; the table Capability by capability holds the same.`
    + (earlier ? ` Behind them those on ${then}, as in the table under Over time.` : ""));
}
