// An idea that the address names: one that was chosen on this site is put into the plan, any other is asked about first.

import { part } from "../dom/parts.mjs";
import { numberedIdea } from "../dom/marks.mjs";
import { takeIdea } from "./plan_choice_view.mjs";
import { sayOfPlan } from "./plan_editor.mjs";

/** @typedef {import("./plan_editor.mjs").PlanEditor} PlanEditor */

/** @param {PlanEditor} editor @param {string} id @param {boolean} isChosenHere @returns {Promise<void>} */
export async function addNamedIdea(editor, id, isChosenHere) {
  const idea = editor.guide.ideas.find((one) => one.id === id);
  const isPlanned = editor.plan.areas.some(({ ideas }) => ideas.includes(id));
  const question = part(editor.root, "adding");
  question.hidden = true;
  if (!idea || isPlanned || isChosenHere) {
    await taken(editor, id);
    return;
  }
  part(question, "adding-head").textContent = `Add ${numberedIdea(idea, editor.guide)} to your plan?`;
  part(question, "adding-title").textContent = idea.title;
  question.hidden = false;
  part(question, "adding-head").focus();
  part(question, "adding-yes").onclick = () => {
    question.hidden = true;
    return taken(editor, id);
  };
  part(question, "adding-no").onclick = () => {
    question.hidden = true;
    leaveAddress(id);
    sayOfPlan(editor, "Nothing was added.");
    part(editor.root, "plan-said").focus();
  };
}

/** @param {PlanEditor} editor @param {string} id */
async function taken(editor, id) {
  await takeIdea(editor, id);
  leaveAddress(id);
}

/** The page opened again, or gone back to, must not add the idea once more. @param {string} id */
function leaveAddress(id) {
  if (location.hash === `#add=${id}`) history.replaceState(null, "", "#plan");
}
