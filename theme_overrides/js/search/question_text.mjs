// What is taken of a question that stands in a box. Pure; never touches the page.

import { words } from "./tokenize.mjs";

/** So many characters are read, a long paragraph, so that no pasted text holds up the page. */
export const LONGEST_QUESTION = 500;

/**
 * The words of a question, and the one that is still being typed.
 * @param {string} text as it stands in the box
 * @returns {{all: string[], unfinished: string}} `unfinished`: "" when the last word is followed by a space
 */
export function readQuestion(text) {
  const read = text.trimStart().slice(0, LONGEST_QUESTION);
  const all = words(read);
  return { all, unfinished: /\s$/.test(read) ? "" : all[all.length - 1] ?? "" };
}
