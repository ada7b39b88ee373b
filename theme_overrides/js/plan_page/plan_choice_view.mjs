// Choosing a growth area: from the suggestions of the last assessment, from any idea, or in one's own words.

import { IDEAS_PER_AREA, pacedWords } from "../plan/make_plan.mjs";
import { listed, numberWord } from "../plain/words.mjs";
import { numberedIdea, organisationOf, setDomain } from "../dom/marks.mjs";
import { withPacedIdea } from "../plan/paced_plan.mjs";
import { newArea } from "../plan/plan.mjs";
import { startForNew, withStart } from "../plan/plan_start.mjs";
import { copyOf, part } from "../dom/parts.mjs";
import { chosenIdea, fillIdeas, nameOfArea, showAreaAt } from "./plan_areas_view.mjs";
import { ideaWithTexts, keepChanged, makePlanId, sayOfPlan, todayHere } from "./plan_editor.mjs";
import { makeFromResults, recommendedAreas, withKnownLevels } from "./plan_making_view.mjs";

/**
 * @typedef {import("./plan_editor.mjs").PlanEditor} PlanEditor
 * @typedef {import("../assessment/suggestions.mjs").SuggestedArea} SuggestedArea
 * @typedef {import("../plan/plan.mjs").Plan} Plan
 */

/** @param {PlanEditor} editor */
export function startPlanChoice(editor) {
  const { root } = editor;
  part(root, "take-all").addEventListener("click", () => takeSuggestions(editor, openSuggestions(editor)));
  part(root, "take-idea").addEventListener("click", () => takeIdea(editor, chosenIdea(editor, "any-idea")));
  const own = part(root, "own-area", HTMLInputElement);
  const takeOwn = () => {
    const title = own.value.trim();
    if (!title) {
      own.focus();
      return;
    }
    own.value = "";
    takeArea(editor, withAreas(begunPlan(editor), newArea({ id: makePlanId(), title })), `“${title}” is in your plan.`);
  };
  part(root, "take-own").addEventListener("click", takeOwn);
  own.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.isComposing) takeOwn();
  });
}

/** @param {PlanEditor} editor */
export function fillPlanChoice(editor) {
  const { root, plan, guide } = editor;
  const full = plan.areas.length >= editor.form.areas_at_most;
  if (full && !editor.pending) editor.choosing = false;
  const shown = editor.choosing || !plan.areas.length || Boolean(editor.pending);
  part(root, "choosing").hidden = !shown;
  part(root, "choosing-ways").hidden = full;
  showPending(editor);
  if (!shown) return;
  const suggestions = openSuggestions(editor);
  part(root, "choosing-intro").textContent = suggestions.length
    ? "Your assessment suggests these. Each comes with its first ideas, whose acts you can change or leave out."
    : "Choose any idea, or write down what you want to grow in. Once you have assessed yourself, suggestions stand here as well.";
  part(root, "suggested").replaceChildren(...suggestions.map((one) => suggestionView(editor, one)));
  const all = part(root, "take-all");
  all.hidden = suggestions.length < 2;
  all.textContent = `Take all ${numberWord(suggestions.length)}`;
  fillIdeas(editor, "any-idea", guide.ideas);
}

/**
 * Puts an idea into the plan: into the area of its capability, else into a new one. When there is no room, one is asked where.
 * @param {PlanEditor} editor @param {string} id @returns {Promise<void>}
 */
export async function takeIdea(editor, id) {
  const idea = await ideaWithTexts(editor, id);
  if (!idea) {
    sayOfPlan(editor, id ? "This idea is not in the guide." : "Choose an idea first.");
    return;
  }
  const has = editor.plan.areas.findIndex((area) => area.ideas.includes(id));
  const fits = editor.plan.areas.findIndex((area) => area.capability === idea.capability);
  if (has >= 0) {
    goOnWriting(editor);
    showAreaAt(editor, has);
    sayOfPlan(editor, `“${idea.title}” is in your plan, in the area “${nameOfArea(editor.plan.areas[has])}”.`);
  } else if (fits >= 0) {
    intoArea(editor, fits, idea);
  } else if (editor.plan.areas.length < editor.form.areas_at_most) {
    const paced = withAreaOf(editor, begunPlan(editor), idea);
    takeArea(editor, paced.plan, `“${idea.title}” is in your plan. ${pacedWords(paced)}`.trim());
  } else {
    editor.pending = id;
    editor.fill();
    document.getElementById("plan-pending-0")?.focus();
  }
}

/** @param {PlanEditor} editor @param {number} n @param {import("../plan/plan_fields.mjs").PlanIdea} idea */
function intoArea(editor, n, idea) {
  const { id } = editor.plan.areas[n];
  const paced = withPacedIdea(editor.plan, id, idea, { today: todayHere(), makeId: makePlanId });
  const { plan } = paced;
  editor.shown = n;
  editor.choosing = false;
  editor.pending = null;
  goOnWriting(editor);
  const sentence = `“${idea.title}” is in your plan, in the area “${nameOfArea(plan.areas[n])}”.`;
  keepChanged(editor, plan, `${sentence} ${pacedWords(paced)}`.trim(), `plan-tab-${n}`);
}

/** @param {PlanEditor} editor */
function showPending(editor) {
  const { root, plan, guide, form, pending } = editor;
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
    const idea = await ideaWithTexts(editor, known.id);
    if (idea) intoArea(editor, n, idea);
  }));
  const own = () => {
    editor.pending = null;
    return takeIdea(editor, known.id);
  };
  if (!isFull) areas.push(button("Into an area of its own", plan.areas.length, own));
  const none = button("Not now", areas.length, () => {
    editor.pending = null;
    editor.fill();
    part(root, "plan-said").focus();
  });
  part(root, "pending-areas").replaceChildren(...areas, none);
}

/** The suggestions that are not in the plan yet, as many as there is room for. @param {PlanEditor} editor @returns {SuggestedArea[]} */
function openSuggestions(editor) {
  const { plan, form } = editor;
  const planned = new Set(plan.areas.map(({ capability }) => capability));
  const suggestions = recommendedAreas(editor).filter(({ capability }) => !planned.has(capability.id));
  return suggestions.slice(0, Math.max(0, form.areas_at_most - plan.areas.length));
}

/** @param {PlanEditor} editor @param {SuggestedArea} suggestion */
function suggestionView(editor, suggestion) {
  const { capability, reason, ideas } = suggestion;
  const view = copyOf(part(editor.root, "suggestion", HTMLTemplateElement));
  setDomain(view, capability.domain);
  part(view, "name").textContent = capability.name;
  part(view, "reason").textContent = reason;
  const named = ideas.slice(0, IDEAS_PER_AREA).map((idea) => (
    organisationOf(idea.id, editor.guide) ? numberedIdea(idea, editor.guide) : `${numberedIdea(idea, editor.guide)}, ${idea.title}`
  ));
  part(view, "with-idea").textContent = named.length ? `With ${listed(named)}.` : "";
  part(view, "take-name").textContent = `: ${capability.name}`;
  part(view, "take").addEventListener("click", () => takeSuggestions(editor, [suggestion]));
  return view;
}

/** @param {PlanEditor} editor @param {SuggestedArea[]} suggestions @returns {Promise<void>} */
function takeSuggestions(editor, suggestions) {
  const begin = startForNew(editor.plan, todayHere()) || todayHere();
  return makeFromResults(editor, { hours: null, begin, capabilities: suggestions.map(({ capability }) => capability.id) });
}

/** The plan with one more area, that of an idea's capability. @param {PlanEditor} editor @param {Plan} plan @param {import("../plan/plan_fields.mjs").PlanIdea} idea */
function withAreaOf(editor, plan, idea) {
  const { capability } = idea;
  const title = editor.guide.capabilities.find(({ id }) => id === capability)?.name ?? "";
  const area = newArea({ id: makePlanId(), title, capability });
  return withPacedIdea(withKnownLevels(editor, withAreas(plan, area)), area.id, idea, { today: todayHere(), makeId: makePlanId });
}

/** A plan without a start begins today. @param {PlanEditor} editor @returns {Plan} */
function begunPlan({ plan }) {
  return plan.start || plan.areas.length ? plan : withStart(plan, todayHere());
}

/** @param {Plan} plan @param {import("../plan/plan.mjs").PlanArea} area @returns {Plan} */
function withAreas(plan, area) {
  return { ...plan, areas: [...plan.areas, area] };
}

/** @param {PlanEditor} editor @param {Plan} plan @param {string} sentence */
function takeArea(editor, plan, sentence) {
  const shown = plan.areas.length - 1;
  editor.shown = shown;
  editor.choosing = false;
  goOnWriting(editor);
  keepChanged(editor, plan, sentence, `plan-tab-${shown}`);
}

/** What was just taken is to be read, ticked and written on: the page that only shows gives way. @param {PlanEditor} editor */
function goOnWriting(editor) {
  if (editor.depth !== "page") return;
  editor.depth = "parts";
  history.replaceState(null, "", "#plan-parts");
}
