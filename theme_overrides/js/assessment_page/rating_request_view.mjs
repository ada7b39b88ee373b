// Asks somebody for a rating: completes the form that the guide holds ready, and saves it as a file to send on.
// The form is a script of its own that loads when it is wanted; a file that stands alone carries it inside.

import { pageGlobal } from "../plain/page_globals.mjs";
import { part, sayIn } from "../dom/parts.mjs";
import { runScript } from "../dom/run_script.mjs";
import { unpackedText } from "../dom/packed_text.mjs";
import { exportFile } from "../dom/exports.mjs";

/** @type {typeof globalThis & {growthGuideRatingForm?: string}} - packed */
const REQUEST_GLOBALS = globalThis;
const NEXT = "Send it on, and import what comes back.";
const REQUEST = '{"name":null,"group":"peer"}';

/**
 * @param {HTMLElement} root
 * @param {string | null} address - of the form
 */
export function startRatingRequests(root, address) {
  const form = part(root, "ask", HTMLFormElement);
  const nameField = part(root, "ask-name", HTMLInputElement);
  // Before the browser looks whether the field is filled: blanks are no name.
  nameField.addEventListener("change", () => {
    nameField.value = nameField.value.trim();
  });
  const say = (/** @type {string} */ sentence) => sayIn(part(root, "asked"), sentence);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const group = String(new FormData(form).get("ask-group"));
    const content = async () => completed(await ratingForm(address), { name: nameField.value, group });
    exportFile(say, { name: `rating-${group}.html`, type: "text/html", content, next: NEXT, failed: "The form could not be loaded." });
  });
}

/** The text of the form, which comes compressed. @param {string | null} address @returns {Promise<string>} */
async function ratingForm(address) {
  if (!REQUEST_GLOBALS.growthGuideRatingForm && address) await runScript(address);
  return unpackedText(pageGlobal(REQUEST_GLOBALS, "growthGuideRatingForm"));
}

/** The form with who asks; a name must not be able to end the element that it stands in. @param {string} text @param {{name: string, group: string}} request */
function completed(text, request) {
  const json = JSON.stringify(request).replaceAll("<", "\\u003c");
  return text.split(REQUEST).join(json);
}
