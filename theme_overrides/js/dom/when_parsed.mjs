// Fills parts of a page as soon as they are there, before the browser paints them: a script at the end would come too late for that.

/**
 * Calls back with each element that a selector names, once it is there as a whole.
 * @param {string} selector @param {(element: HTMLElement) => void} fill
 */
export function whenParsed(selector, fill) {
  /** @type {Set<Element>} */
  const filled = new Set();
  const look = () => {
    for (const element of document.querySelectorAll(selector)) {
      if (filled.has(element) || !(element instanceof HTMLElement) || !isWhole(element)) continue;
      filled.add(element);
      fill(element);
    }
  };
  const watcher = new MutationObserver(look);
  watcher.observe(document, { childList: true, subtree: true });
  document.addEventListener("DOMContentLoaded", () => {
    watcher.disconnect();
    look();
  });
}

/** What follows it is there, or everything. @param {Element} element @returns {boolean} */
function isWhole(element) {
  if (document.readyState !== "loading") return true;
  for (let at = /** @type {Element | null} */ (element); at; at = at.parentElement) if (at.nextSibling) return true;
  return false;
}
