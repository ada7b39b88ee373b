// Ids of assessments. crypto.randomUUID is missing on plain-http intranets, so they are made by hand.

const BYTES = 16;

/**
 * A new id of 32 hex digits.
 * @param {(bytes: Uint8Array) => void} fill - fills an array with random bytes, as crypto.getRandomValues does
 * @returns {string}
 */
export function newId(fill) {
  const bytes = new Uint8Array(BYTES);
  fill(bytes);
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
