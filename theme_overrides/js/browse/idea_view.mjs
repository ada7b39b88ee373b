// Under the first act of an idea: whether it is in the plan, and the button that puts it there.

import { dataOf, part } from "../dom/parts.mjs";
import { dayAndYear } from "../plain/week_words.mjs";

/** @typedef {import("../workbook/glance.mjs").Glance} Glance */

/** @param {HTMLElement} root @param {Glance | null} glance @param {string} today @param {string} [said] - what was done just now */
export function fillIdea(root, glance, today, said = "") {
  /** @type {Map<string, string>} */
  const ideas = glance?.plan?.ideas ?? new Map();
  const id = dataOf(root, "ids").split(" ").find((one) => ideas.has(one));
  const isPlanned = id !== undefined;
  const since = ideas.get(id ?? "");
  part(root, "add").hidden = isPlanned;
  for (const name of ["open", "remove"]) part(root, name).hidden = !isPlanned;
  // The plan opens at the area that holds the idea.
  if (isPlanned) part(root, "open", HTMLAnchorElement).hash = `add=${id}`;
  part(root, "choose").hidden = true;
  part(root, "planned").hidden = !isPlanned && !said;
  part(root, "planned").toggleAttribute("data-is", isPlanned);
  part(root, "planned").textContent = isPlanned ? `In your plan${since ? ` since ${dayAndYear(since, today)}` : ""}` : said;
}
