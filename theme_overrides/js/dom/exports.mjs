// The one way in which a file leaves a page. What becomes of it no page can see: a frame may swallow it without a word. So whoever
// asked for it is asked whether it is there, and gets another way when nothing came.

import { sayMissing } from "./load_again.mjs";
import { copyOf, part } from "./parts.mjs";
import { closeOtherWay, openOtherWay } from "./other_way.mjs";

const HELD_MILLISECONDS = 60_000;

/**
 * @typedef {import("./parts.mjs").Say} Say
 * @typedef {object} ExportedFile
 * @property {string} name
 * @property {string} type - such as "application/json"
 * @property {() => BlobPart | Promise<BlobPart>} content - makes what is in it
 * @property {() => string | Promise<string>} [text] - makes a text to copy where no file comes; else the content, if it is one
 * @property {string} [use] - what to do with that text
 * @property {string} [next] - what to do with the file
 * @property {string} [failed] - said when it cannot be made
 * @property {() => void} [whenThere] - called when its owner says that it is there
 */

/**
 * Asks the browser to save a file, and its owner whether it is there.
 * @param {Say} say
 * @param {ExportedFile} file
 * @returns {Promise<void>} ends in an error when it cannot be made
 */
export async function exportFile(say, file) {
  const { name, type, content, failed = `${name} could not be made.` } = file;
  closeOtherWay();
  try {
    askToSave(name, new Blob([await content()], { type }));
  } catch (error) {
    await openOtherWay(sayMissing(say, error, { what: failed }), file);
    throw error;
  }
  askWhetherThere(say, file);
}

/** The question goes with its sentence: whatever is said next takes the place of both. @param {Say} say @param {ExportedFile} file */
function askWhetherThere(say, file) {
  const { name, next = "", whenThere = () => {} } = file;
  const said = say(`Your browser was asked to save ${name}. Is it there?`);
  const asked = copyOf(part(document, "is-it-there", HTMLTemplateElement));
  part(asked, "it-is-there").addEventListener("click", () => {
    whenThere();
    keepFocus(say(`You have ${name}. ${next}`.trim()));
  });
  part(asked, "nothing-came").addEventListener("click", () => openOtherWay(say(`${name} did not come. There is another way.`), file));
  said.append(asked);
}

/** The button that had the focus is gone. @param {HTMLElement} said */
function keepFocus(said) {
  said.tabIndex = -1;
  said.focus();
}

/** @param {string} name @param {Blob} blob */
function askToSave(name, blob) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Long enough for a browser that asks where to put it.
  setTimeout(() => URL.revokeObjectURL(link.href), HELD_MILLISECONDS);
}
