// An idea goes from its page to the plan in the fragment of an address, which anybody can write into a mail. That it was a press on
// this site is noted where no other site can write.

const ADDING_KEY = "growth-guide:adding";

/** Whether all pages of the site share what a browser stores: in Firefox every file on a disk stands alone. @returns {boolean} */
export function pagesShareStorage() {
  return location.origin !== "null";
}

/** Notes that an idea was chosen on this site; to be called on the way to the plan. @param {string} idea */
export function noteAdding(idea) {
  try {
    sessionStorage.setItem(ADDING_KEY, idea);
  } catch {
    // Where nothing may be stored the plan asks first, as it does where a file cannot see what another one notes.
  }
}

/** Whether an idea was chosen on this site, just now; that counts once. @param {string} idea @returns {boolean} */
export function wasChosenHere(idea) {
  try {
    const noted = sessionStorage.getItem(ADDING_KEY);
    sessionStorage.removeItem(ADDING_KEY);
    return noted === idea;
  } catch {
    return false;
  }
}
