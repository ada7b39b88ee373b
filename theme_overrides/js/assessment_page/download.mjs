// Hands a text, or the bytes of a document, to the reader as a file.

const HELD_MILLISECONDS = 60_000;

/**
 * @param {string} name
 * @param {BlobPart} content
 * @param {string} type - such as "application/json"
 */
export function download(name, content, type) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Long enough for a browser that asks where to put it.
  setTimeout(() => URL.revokeObjectURL(link.href), HELD_MILLISECONDS);
}
