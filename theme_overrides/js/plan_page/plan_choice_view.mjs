// Choosing a growth area: from the suggestions of the last assessment, from any idea, or in one's own words.

import { snapshots } from "../assessment/history.mjs";
import { suggestedAreas } from "../assessment/suggestions.mjs";
import { numberWord } from "../plain/words.mjs";
import { numberedIdea, setDomain } from "../dom/marks.mjs";
import { withIdea } from "../plan/offers.mjs";
import { newArea, withArea } from "../plan/plan.mjs";
import { startForNew, withStart } from "../plan/plan_start.mjs";
import { copyOf, part } from "../dom/parts.mjs";
import { chosenIdea, fillIdeas, nameOfArea, showAreaAt } from "./plan_areas_view.mjs";
import { ideaWithTexts, keepChanged, makePlanId, sayOfPlan, todayHere } from "./plan_desk.mjs";

/**
 * @typedef {import("./plan_desk.mjs").Desk} Desk
 * @typedef {import("../assessment/suggestions.mjs").SuggestedArea} SuggestedArea
 * @typedef {import("../plan/plan.mjs").Plan} Plan
 */

/** @param {Desk} desk */
export function startPlanChoice(desk) {
  const { root } = desk;
  part(root, "take-all").addEventListener("click", () => takeSuggestions(desk, openSuggestions(desk)));
  part(root, "take-idea").addEventListener("click", () => takeIdea(desk, chosenIdea(desk, "any-idea")));
  const own = part(root, "own-area", HTMLInputElement);
  const takeOwn = () => {
    const title = own.value.trim();
    if (!title) {
      own.focus();
      return;
    }
    own.value = "";
    takeArea(desk, withAreas(begunPlan(desk), newArea({ id: makePlanId(), title })), `“${title}” is in your plan.`);
  };
  part(root, "take-own").addEventListener("click", takeOwn);
  own.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.isComposing) takeOwn();
  });
}

/** @param {Desk} desk */
export function fillPlanChoice(desk) {
  const { root, plan, guide } = desk;
  const full = plan.areas.length >= desk.form.areas_at_most;
  if (full && !desk.pending) desk.choosing = false;
  const shown = desk.choosing || !plan.areas.length || Boolean(desk.pending);
  part(root, "choosing").hidden = !shown;
  part(root, "choosing-ways").hidden = full;
  showPending(desk);
  if (!shown) return;
  const suggestions = openSuggestions(desk);
  part(root, "choosing-intro").textContent = suggestions.length
    ? "Your assessment suggests these. Each comes with its first idea, whose texts you can change or leave out."
    : "Choose any idea, or write down what you want to grow in. Once you have assessed yourself, suggestions stand here as well.";
  part(root, "suggested").replaceChildren(...suggestions.map((one) => suggestionView(desk, one)));
  const all = part(root, "take-all");
  all.hidden = suggestions.length < 2;
  all.textContent = `Take all ${numberWord(suggestions.length)}`;
  fillIdeas(desk, "any-idea", guide.ideas);
}

/**
 * Puts an idea into the plan: into the area of its capability, else into a new one. When there is no room, one is asked where.
 * @param {Desk} desk @param {string} id @returns {Promise<void>}
 */
export async function takeIdea(desk, id) {
  const idea = await ideaWithTexts(desk, id);
  if (!idea) {
    sayOfPlan(desk, id ? "This idea is not in the guide." : "Choose an idea first.");
    return;
  }
  const has = desk.plan.areas.findIndex((area) => area.ideas.includes(id));
  const fits = desk.plan.areas.findIndex((area) => area.capability === idea.capability);
  if (has >= 0) {
    showAreaAt(desk, has);
    sayOfPlan(desk, `“${idea.title}” is in your plan already.`);
  } else if (fits >= 0) {
    intoArea(desk, fits, idea);
  } else if (desk.plan.areas.length < desk.form.areas_at_most) {
    takeArea(desk, withCapability(desk, begunPlan(desk), idea.capability, idea), `“${idea.title}” is in your plan.`);
  } else {
    desk.pending = id;
    desk.fill();
    document.getElementById("plan-pending-0")?.focus();
  }
}

/** @param {Desk} desk @param {number} n @param {import("../plan/plan_fields.mjs").PlanIdea} idea */
function intoArea(desk, n, idea) {
  const { id } = desk.plan.areas[n];
  const plan = withArea(desk.plan, id, (area) => withIdea(area, idea, startForNew(desk.plan, todayHere()), makePlanId));
  desk.shown = n;
  desk.choosing = false;
  desk.pending = null;
  keepChanged(desk, plan, `“${idea.title}” is in your plan, in the area “${nameOfArea(plan.areas[n])}”.`, `plan-tab-${n}`);
}

/** @param {Desk} desk */
function showPending(desk) {
  const { root, plan, guide, form, pending } = desk;
  const known = guide.ideas.find(({ id }) => id === pending);
  part(root, "pending").hidden = !known;
  if (!known) return;
  const isFull = plan.areas.length >= form.areas_at_most;
  part(root, "pending-text").textContent = isFull
    ? `Your plan has ${numberWord(plan.areas.length)} areas, and that is plenty. Into which one shall “${known.title}” go? Or take one out first.`
    : `There is room for “${known.title}” now. Where shall it go?`;
  const button = (/** @type {string} */ name, /** @type {number} */ n, /** @type {() => void} */ act) => {
    const view = copyOf(part(root, "choice-button", HTMLTemplateElement));
    const one = part(view, "choose-one");
    one.id = `plan-pending-${n}`;
    one.textContent = name;
    one.addEventListener("click", act);
    return view;
  };
  const areas = plan.areas.map((area, n) => button(nameOfArea(area), n, async () => {
    const idea = await ideaWithTexts(desk, known.id);
    if (idea) intoArea(desk, n, idea);
  }));
  const own = () => {
    desk.pending = null;
    return takeIdea(desk, known.id);
  };
  if (!isFull) areas.push(button("Into an area of its own", plan.areas.length, own));
  const none = button("Not now", areas.length, () => {
    desk.pending = null;
    desk.fill();
    part(root, "plan-said").focus();
  });
  part(root, "pending-areas").replaceChildren(...areas, none);
}

/** The suggestions that are not in the plan yet, as many as there is room for. @param {Desk} desk @returns {SuggestedArea[]} */
function openSuggestions({ keeper, guide, plan, form }) {
  const latest = snapshots(keeper.workbook().assessments, todayHere()).pop();
  const planned = new Set(plan.areas.map(({ capability }) => capability));
  const suggestions = latest ? suggestedAreas(latest, guide).filter(({ capability }) => !planned.has(capability.id)) : [];
  return suggestions.slice(0, Math.max(0, form.areas_at_most - plan.areas.length));
}

/** @param {Desk} desk @param {SuggestedArea} suggestion */
function suggestionView(desk, suggestion) {
  const { capability, reason, ideas } = suggestion;
  const view = copyOf(part(desk.root, "suggestion", HTMLTemplateElement));
  setDomain(view, capability.domain);
  part(view, "name").textContent = capability.name;
  part(view, "reason").textContent = reason;
  part(view, "with-idea").textContent = ideas.length ? `With ${numberedIdea(ideas[0], desk.guide)}, ${ideas[0].title}.` : "";
  part(view, "take-name").textContent = `: ${capability.name}`;
  part(view, "take").addEventListener("click", () => takeSuggestions(desk, [suggestion]));
  return view;
}

/** @param {Desk} desk @param {SuggestedArea[]} suggestions */
async function takeSuggestions(desk, suggestions) {
  const ideas = await Promise.all(suggestions.map((one) => ideaWithTexts(desk, one.ideas[0]?.id ?? "")));
  // Meanwhile one of them may have been taken, and more written.
  const open = new Set(openSuggestions(desk).map(({ capability }) => capability.id));
  const taken = suggestions.map(({ capability }, n) => ({ capability, idea: ideas[n] })).filter(({ capability }) => open.has(capability.id));
  if (!taken.length) return;
  const plan = taken.reduce((before, { capability, idea }) => withCapability(desk, before, capability.id, idea), begunPlan(desk));
  const names = taken.map(({ capability }) => `“${capability.name}”`).join(", ");
  takeArea(desk, plan, `In your plan now: ${names}.`, desk.plan.areas.length);
}

/**
 * The plan with one more area.
 * @param {Desk} desk @param {Plan} plan @param {string} capability @param {import("../plan/plan_fields.mjs").PlanIdea | undefined} idea
 * @returns {Plan}
 */
function withCapability(desk, plan, capability, idea) {
  const title = desk.guide.capabilities.find(({ id }) => id === capability)?.name ?? "";
  const area = newArea({ id: makePlanId(), title, capability });
  return withAreas(plan, idea ? withIdea(area, idea, startForNew(plan, todayHere()), makePlanId) : area);
}

/** A plan without a start begins today. @param {Desk} desk @returns {Plan} */
function begunPlan({ plan }) {
  return plan.start || plan.areas.length ? plan : withStart(plan, todayHere());
}

/** @param {Plan} plan @param {import("../plan/plan.mjs").PlanArea} area @returns {Plan} */
function withAreas(plan, area) {
  return { ...plan, areas: [...plan.areas, area] };
}

/** @param {Desk} desk @param {Plan} plan @param {string} sentence @param {number} [shown] */
function takeArea(desk, plan, sentence, shown = plan.areas.length - 1) {
  desk.shown = shown;
  desk.choosing = false;
  keepChanged(desk, plan, sentence, `plan-tab-${shown}`);
}
