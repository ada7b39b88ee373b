// Copying by selection: it works on plain http and from a file too, where the newer ways of browsers do not.

const SHOWN_MILLISECONDS = 4000;

/**
 * Puts something on the clipboard. Where that is refused, the element stays selected for the reader to copy.
 * @param {Element} element - what is selected, and left so where it cannot be copied
 * @param {{text: string, html?: string}} content
 * @returns {boolean} whether it was copied
 */
export function copied(element, { text, html }) {
  let taken = false;
  /** @param {ClipboardEvent} event */
  const put = (event) => {
    event.preventDefault();
    event.clipboardData?.setData("text/plain", text);
    if (html) event.clipboardData?.setData("text/html", html);
    taken = event.clipboardData !== null;
  };
  if (element instanceof HTMLTextAreaElement) element.select();
  else getSelection()?.selectAllChildren(element);
  document.addEventListener("copy", put, { capture: true, once: true });
  const done = document.execCommand("copy") && taken;
  document.removeEventListener("copy", put, { capture: true });
  if (done) getSelection()?.removeAllRanges();
  return done;
}

/**
 * Buttons that say what became of copying: their own words, and what brings these back.
 * @type {WeakMap<HTMLElement, {label: Node[], timer: number}>}
 */
const telling = new WeakMap();

/**
 * Says for a few seconds on the button what became of copying, and to readers of screens in a status.
 * @param {HTMLElement} button @param {HTMLElement} status @param {boolean} done
 */
export function sayCopied(button, status, done) {
  const said = done ? "Copied" : "Selected: press Ctrl and C";
  const before = telling.get(button);
  clearTimeout(before?.timer);
  const label = before?.label ?? [...button.childNodes];
  button.replaceChildren(said);
  status.textContent = said;
  const timer = setTimeout(() => {
    telling.delete(button);
    button.replaceChildren(...label);
    status.textContent = "";
  }, SHOWN_MILLISECONDS);
  telling.set(button, { label, timer });
}
