// How the files of a rating are called: after whom it is about, and after the number of the invitation.

const CHARACTERS_MOST = 40;
/** @type {Record<string, string>} */
const GROUPS_IN_NAMES = { manager: "manager", peer: "colleague", stakeholder: "stakeholder" };
/** What is put over Latin letters: é is found as e on every keyboard. Marks of other scripts stay. */
const ACCENTS = /[\u0300-\u036f]/g;

/** "rate-ana-colleague-2.html" @param {string} name @param {{group: string, number: number}} invitation @returns {string} */
export function formName(name, { group, number }) {
  return `rate-${nameInFiles(name)}-${GROUPS_IN_NAMES[group] ?? "colleague"}-${number}.html`;
}

/** "rating-of-ana-2.json" @param {string} name @param {number} number @returns {string} */
export function answerName(name, number) {
  return `rating-of-${nameInFiles(name)}-${number}.json`;
}

/** A name as it may stand in the name of a file. @param {string} name */
function nameInFiles(name) {
  const bare = name.normalize("NFD").replace(ACCENTS, "").normalize("NFC").toLowerCase();
  const words = bare.replace(/[^\p{L}\p{M}\p{N}]+/gu, "-").replace(/^-+/, "");
  return [...words].slice(0, CHARACTERS_MOST).join("").replace(/-+$/, "") || "me";
}
