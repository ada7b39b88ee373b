// Under the first act of an idea or a situation: whether it is in the plan, and the button that puts it there.

import { dataOf, elementsIn, part } from "../dom/parts.mjs";
import { dayAndYear } from "../plain/week_words.mjs";

/** @typedef {import("../workbook/glance.mjs").Glance} Glance */

/** @param {HTMLElement} root @param {Glance | null} glance @param {string} today @param {string} [said] - what was done just now */
export function fillAdding(root, glance, today, said = "") {
  const isIdea = dataOf(root, "returning") === "idea";
  /** @type {Map<string, string>} */
  const held = glance?.plan?.[isIdea ? "ideas" : "situations"] ?? new Map();
  const id = dataOf(root, "ids").split(" ").find((one) => held.has(one));
  const isPlanned = id !== undefined;
  const since = held.get(id ?? "");
  showWaysIn(root, !isPlanned);
  for (const name of ["open", "remove"]) part(root, name).hidden = !isPlanned;
  // The plan opens at the area that holds the idea.
  if (isPlanned && isIdea) part(root, "open", HTMLAnchorElement).hash = `add=${id}`;
  part(root, "choose").hidden = true;
  part(root, "planned").hidden = !isPlanned && !said;
  part(root, "planned").toggleAttribute("data-is", isPlanned);
  const when = since ? ` since ${dayAndYear(since, today)}` : "";
  part(root, "planned").textContent = isPlanned ? `In your plan${when}${said && `: ${said}`}` : said;
}

/** The button, and beside it what goes in, where one may choose. @param {HTMLElement} root @param {boolean} isShown */
export function showWaysIn(root, isShown) {
  for (const one of elementsIn(root, "[data-part=add], [data-part=choice]", HTMLElement)) one.hidden = !isShown;
}
