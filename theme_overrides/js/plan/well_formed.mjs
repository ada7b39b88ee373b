// Texts for files. A browser may be too old for String.prototype.toWellFormed, which does the same.

/** The text with a sign of replacement for each half of a character. @param {string} text @returns {string} */
export function wellFormed(text) {
  return text.replace(/\p{Surrogate}/gu, "\ufffd");
}
