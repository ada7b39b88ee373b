// Says that something on the page did not work, which else only the browser's console would hear: mostly the browser is too old.

const SENTENCE = "[data-failed]";

/** To be called before anything else starts. */
export function sayFailures() {
  const sentence = document.querySelector(SENTENCE);
  addEventListener("error", () => {
    if (sentence instanceof HTMLElement) sentence.hidden = false;
  });
}
