// The one way in which anything leaves a page on paper. Whether a window opened no page can see: a frame may swallow the call without
// a word. So it is said what the browser was asked, and what to do when nothing came of it.

/** @typedef {(said: HTMLElement) => unknown} OtherWay opens another way below what was said */

/**
 * Asks the browser to print the page.
 * @param {import("./parts.mjs").Say} say
 * @param {{layOut: () => void, instead: string, otherWay?: OtherWay}} paper - `layOut` makes the page ready; `instead`: another way, in
 *   words; `otherWay`: where, as far as the page can see, nothing opened
 * @returns {Promise<void>} ends in an error when it cannot be printed
 */
export async function exportOnPaper(say, { layOut, instead, otherWay = () => {} }) {
  const ifNothing = `If nothing opened, ${instead}`;
  try {
    layOut();
    const began = isPrinting();
    const said = say(`Your browser was asked to print. ${ifNothing}`);
    if (!began) otherWay(said);
  } catch (error) {
    otherWay(say(`This browser cannot print it. ${ifNothing}`));
    throw error;
  }
}

/** Whether the browser begins to print: it says so before it does, and a frame without `allow-modals` never does. @returns {boolean} */
function isPrinting() {
  let began = false;
  const note = () => {
    began = true;
  };
  addEventListener("beforeprint", note, { once: true });
  try {
    print();
  } finally {
    removeEventListener("beforeprint", note);
  }
  return began;
}
