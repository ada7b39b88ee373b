// The key / leads to the search from any page. Single keys get in the way of those who speak to their computer, or whose fingers
// stray: so it can be turned off, right where it leads to. Whoever mainly touches the screen is told nothing of a key, and has none.

/** Under this name the browser keeps that somebody has turned the key off. */
export const SEARCH_KEY = "growth-guide:search-key";
const OFF = "off";
const TYPED_INTO = "input:not([type=checkbox], [type=radio], [type=button], [type=file]), textarea, select, [contenteditable]";

/**
 * @param {HTMLInputElement} box - of the search
 * @param {HTMLInputElement} toggle - ticked while the key is on
 */
export function startSearchKey(box, toggle) {
  if (matchMedia("(pointer: coarse)").matches) return;
  toggle.checked = storedChoice() !== OFF;
  const tell = () => {
    if (toggle.checked) box.setAttribute("aria-keyshortcuts", "/");
    else box.removeAttribute("aria-keyshortcuts");
  };
  toggle.addEventListener("change", () => {
    storeChoice(toggle.checked);
    tell();
  });
  document.addEventListener("keydown", (event) => {
    if (!toggle.checked || !isPlainSlash(event) || isTypedInto(event.target)) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
  tell();
}

/** Some keyboards have the sign / only with Shift or AltGr. @param {KeyboardEvent} event */
function isPlainSlash(event) {
  const { key, ctrlKey, altKey, metaKey, isComposing, defaultPrevented } = event;
  const hasModifier = (ctrlKey || altKey || metaKey) && !event.getModifierState("AltGraph");
  return key === "/" && !hasModifier && !isComposing && !defaultPrevented;
}

/** @param {EventTarget | null} target */
function isTypedInto(target) {
  return target instanceof Element && target.closest(TYPED_INTO) !== null;
}

/** @returns {string | null} */
function storedChoice() {
  try {
    return localStorage.getItem(SEARCH_KEY);
  } catch {
    return null;
  }
}

/** Where nothing may be stored, the choice holds for this page. @param {boolean} isOn */
function storeChoice(isOn) {
  try {
    if (isOn) localStorage.removeItem(SEARCH_KEY);
    else localStorage.setItem(SEARCH_KEY, OFF);
  } catch {
    // Forbidden or full: there is nothing that the reader would lose.
  }
}
