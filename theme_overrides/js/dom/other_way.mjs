// Another way out of the page where no file comes: a text to copy, and the page without the frame around it.

import { copied, sayCopied } from "./copying.mjs";
import { copyOf, elementAround, part } from "./parts.mjs";

const OPENED_WAY = "[data-part=other-way-open]";
const NO_TEXT_EITHER = "Its text cannot be made here either. Open this page in a newer browser.";

/**
 * @typedef {object} TextToCopy
 * @property {string} name - of the file that did not come
 * @property {() => unknown} content - makes what was to be in it
 * @property {() => string | Promise<string>} [text] - makes the text to copy; else it is the content, if that is one
 * @property {string} [use] - what to do with it
 */

/**
 * Opens the other way below what was said, and goes to it.
 * @param {HTMLElement} said @param {TextToCopy} file
 */
export async function openOtherWay(said, file) {
  closeOtherWay();
  const view = copyOf(part(document, "other-way", HTMLTemplateElement));
  const text = await textToCopy(file);
  const { name, use = `Copy this text, put it into an empty text document, and save that under the name ${name}.` } = file;
  part(view, "other-way-use").textContent = text === null ? NO_TEXT_EITHER : use;
  part(view, "other-way-copying").hidden = text === null;
  startCopying(view, text ?? "");
  part(view, "other-way-alone").hidden = window.parent === window;
  part(view, "other-way-link", HTMLAnchorElement).href = location.href;
  part(view, "other-way-close").addEventListener("click", () => {
    view.remove();
    said.tabIndex = -1;
    said.focus();
  });
  elementAround(said, "p", HTMLElement).after(view);
  part(view, "other-way-h").focus();
}

/** What was offered for one file is not in the way of the next. */
export function closeOtherWay() {
  document.querySelector(OPENED_WAY)?.remove();
}

/** @param {HTMLElement} view @param {string} text */
function startCopying(view, text) {
  const area = part(view, "other-way-text", HTMLTextAreaElement);
  const button = part(view, "other-way-copy");
  area.value = text;
  button.addEventListener("click", () => sayCopied(button, part(view, "other-way-copied"), copied(area, { text })));
}

/** @param {TextToCopy} file @returns {Promise<string | null>} null when it cannot be made */
async function textToCopy({ content, text }) {
  try {
    const made = await (text ?? content)();
    return typeof made === "string" ? made : null;
  } catch {
    return null;
  }
}
