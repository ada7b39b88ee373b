// A page that was open while the guide was updated asks for scripts that are there no longer: it has to be loaded again.

import { MissingScript } from "./run_script.mjs";

const SAFE = "Load this page again: nothing of yours is lost.";
const NOT_SAFE = "Export what stands here, load this page again, and import it.";

/**
 * Says why something cannot be shown or made.
 * @param {import("./parts.mjs").Say} say
 * @param {unknown} error
 * @param {{what: string, isStored?: boolean}} facts - `what`: what is missing, as a sentence; `isStored`: whether what the reader wrote
 *   outlasts the page, where the page knows
 * @returns {HTMLElement} in which it is said
 */
export function sayMissing(say, error, { what, isStored }) {
  if (!(error instanceof MissingScript)) return say(`${what} Your browser may be too old for it: try a newer one.`);
  if (error.isGone === false) return say(`${what} Try again when you are online.`);
  const updated = error.isGone ? "The guide was updated." : `${what} The guide may have been updated.`;
  const next = isStored === undefined ? "Load this page again." : isStored ? SAFE : NOT_SAFE;
  const said = say(`${updated} ${next}`);
  said.append(" ", loadAgainButton());
  return said;
}

function loadAgainButton() {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "more";
  button.textContent = "Load again";
  button.addEventListener("click", () => location.reload());
  return button;
}
