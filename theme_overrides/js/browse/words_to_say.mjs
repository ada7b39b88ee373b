// Words to say, each of which can be copied. Without script they are there to read.

import { copied, sayCopied } from "../dom/copying.mjs";
import { elementsIn, part } from "../dom/parts.mjs";

/** Start the list of lines. @param {HTMLElement} root */
export function startWordsToSay(root) {
  const status = part(root, "said");
  for (const line of elementsIn(root, "li", HTMLElement)) {
    const button = part(line, "copy");
    const words = part(line, "words");
    button.hidden = false;
    button.addEventListener("click", () => sayCopied(button, status, copied(words, { text: words.textContent ?? "" })));
  }
}
