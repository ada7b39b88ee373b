// Loads what the plan needs of the guide: its form, and the texts of ideas by capability. Both are classic scripts, which also load
// from file://. A file that stands alone carries all of it inside.

/**
 * @typedef {import("../plan/plan_fields.mjs").PlanForm & {idea_scripts?: Record<string, string>}} LoadedForm
 */

/** Addresses of scripts that are on their way or here. @type {Map<string, Promise<void>>} */
const ON_THEIR_WAY = new Map();

/**
 * The form of the plan.
 * @param {string | null} address - of the script, relative to this page; null where the page carries it
 * @returns {Promise<LoadedForm>}
 */
export async function planForm(address) {
  if (!globalThis.growthGuidePlan && address) await runScript(address, () => {});
  if (!globalThis.growthGuidePlan) throw new Error("The page lacks the form of the plan");
  return globalThis.growthGuidePlan;
}

/**
 * Adds the texts of a capability's ideas to the form.
 * @param {LoadedForm} form
 * @param {string} capability
 * @param {string | null} way - to the site's root
 * @returns {Promise<void>}
 */
export async function addIdeaTexts(form, capability, way) {
  const address = form.idea_scripts?.[capability];
  if (!address || way === null) return;
  await runScript(way + address, () => form.ideas.push(...globalThis.growthGuideIdeas));
}

/**
 * Runs a script once. `done` follows at once on the script, before another one can run.
 * @param {string} address @param {() => void} done @returns {Promise<void>}
 */
function runScript(address, done) {
  const loading = ON_THEIR_WAY.get(address) ?? new Promise((resolve, reject) => {
    const element = document.createElement("script");
    element.src = address;
    element.addEventListener("load", () => {
      done();
      resolve();
    });
    element.addEventListener("error", () => {
      ON_THEIR_WAY.delete(address);
      reject(new Error(`${address} did not load`));
    });
    document.head.append(element);
  });
  ON_THEIR_WAY.set(address, loading);
  return loading;
}
