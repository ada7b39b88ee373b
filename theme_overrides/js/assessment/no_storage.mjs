// A store that keeps nothing, for a page inside a learning system: the exported file is the only memory.

const SENTENCE = "Nothing is stored here. Export before you leave, and see that the file is there: it is the only memory, and importing it brings all of it back.";

/** @returns {import("./storage.mjs").Store} */
export function openNoStore() {
  const nothing = () => ({ state: /** @type {const} */ ("nowhere"), text: null, sentence: SENTENCE });
  return { read: nothing, keep: nothing, remove: nothing };
}
