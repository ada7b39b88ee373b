// Light and dark, on the one page that does without the theme's script: with it, script and data would not stay small.
// What is chosen is kept where the theme keeps it on the other pages, and the theme's inline script reads it there.

/**
 * What the theme keeps on the page: how it reads and writes what is chosen.
 * @typedef {object} ThemeGlobals
 * @property {(key: string) => {color?: {scheme?: string}} | null} [__md_get]
 * @property {(key: string, value: {index: number, color: Record<string, string>}) => void} [__md_set]
 */

/** @type {typeof globalThis & ThemeGlobals} */
const THEME_GLOBALS = globalThis;
const INKS = ["media", "scheme", "primary", "accent"];

/**
 * Starts the theme's switch: a radio button for each palette, each with the label that leads to the next one.
 * @param {HTMLFormElement} root
 */
export function startPalette(root) {
  const choices = [...root.querySelectorAll("input")];
  const kept = choices.findIndex((choice) => colourOf(choice, "scheme") === keptScheme());
  const wanted = choices.findIndex((choice) => matchMedia(colourOf(choice, "media")).matches);
  document.documentElement.classList.replace("no-js", "js");
  choices.forEach((choice, n) => {
    choice.addEventListener("change", () => {
      show(choices, n);
      const color = Object.fromEntries(INKS.map((ink) => [ink, colourOf(choice, ink)]));
      THEME_GLOBALS.__md_set?.("__palette", { index: n, color });
    });
    // As long as nothing is chosen, the page goes with the device, also when evening comes.
    matchMedia(colourOf(choice, "media")).addEventListener("change", ({ matches }) => {
      if (matches && !keptScheme()) show(choices, n);
    });
  });
  root.addEventListener("keydown", ({ key }) => {
    if (key !== "Enter") return;
    const next = choices[(choices.findIndex(({ checked }) => checked) + 1) % choices.length];
    next.click();
    next.focus();
  });
  show(choices, Math.max(0, kept >= 0 ? kept : wanted));
}

/** The scheme that was chosen earlier; none where storage is forbidden. */
function keptScheme() {
  try {
    return THEME_GLOBALS.__md_get?.("__palette")?.color?.scheme;
  } catch {
    return undefined;
  }
}

/** @param {HTMLInputElement[]} choices @param {number} shown */
function show(choices, shown) {
  for (const ink of INKS) document.body.setAttribute(`data-md-color-${ink}`, colourOf(choices[shown], ink));
  choices[shown].checked = true;
  choices.forEach((choice, n) => {
    if (choice.nextElementSibling instanceof HTMLElement) choice.nextElementSibling.hidden = n !== shown;
  });
}

/** @param {HTMLInputElement} choice @param {string} ink @returns {string} */
function colourOf(choice, ink) {
  return choice.getAttribute(`data-md-color-${ink}`) ?? "";
}
