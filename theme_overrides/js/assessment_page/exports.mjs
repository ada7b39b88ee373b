// The one way in which anything leaves a page, as a file or on paper. What becomes of it no page can see: a frame may swallow both
// without a word. So it is said what the browser was asked to do, and what to do when nothing came of it.

const HELD_MILLISECONDS = 60_000;
const LOOK = "Look among your downloads: this page cannot see whether it is there.";

/**
 * Asks the browser to save a file.
 * @param {(sentence: string) => void} say
 * @param {{name: string, type: string, content: () => BlobPart | Promise<BlobPart>, next?: string, failed?: string}} file
 *   `type`: such as "application/json"; `content` makes what is in it; `next`: what to do with it; `failed`: said when it cannot be made
 * @returns {Promise<void>} ends in an error when it cannot be made
 */
export function exportFile(say, { name, type, content, next = LOOK, failed = `${name} could not be made.` }) {
  return told(say, `Your browser was asked to save ${name}. ${next}`, `${failed} Your browser may be too old for it.`, async () => {
    askToSave(name, new Blob([await content()], { type }));
  });
}

/**
 * Asks the browser to print the page.
 * @param {(sentence: string) => void} say
 * @param {{layOut: () => void, instead: string}} paper - `layOut` makes the page ready; `instead`: another way
 * @returns {Promise<void>} ends in an error when it cannot be printed
 */
export function exportOnPaper(say, { layOut, instead }) {
  const ifNothing = `If nothing opened, ${instead}`;
  return told(say, `Your browser was asked to print. ${ifNothing}`, `This browser cannot print it. ${ifNothing}`, async () => {
    layOut();
    print();
  });
}

/** @param {(sentence: string) => void} say @param {string} done @param {string} failed @param {() => Promise<void>} act */
async function told(say, done, failed, act) {
  try {
    await act();
  } catch (error) {
    say(failed);
    throw error;
  }
  say(done);
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
