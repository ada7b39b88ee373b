// Loads a classic script when it is needed; import and fetch fail from file://.

/** Scripts that are on their way or here, by address. @type {Map<string, Promise<void>>} */
const ON_THEIR_WAY = new Map();

/** A script did not load. `isGone`: whether it is there no longer, as after an update of the guide; null where no page can know. */
export class MissingScript extends Error {
  /** @param {string} address */
  constructor(address) {
    super(`${address} did not load`);
    this.isGone = isGone(address);
  }
}

/**
 * Runs a script once. `done` follows at once on the script, before another one can run.
 * @param {string} address - relative to this page
 * @param {() => void} [done]
 * @returns {Promise<void>} ends in MissingScript when it does not load
 */
export function runScript(address, done = () => {}) {
  const loading = ON_THEIR_WAY.get(address) ?? new Promise((resolve, /** @type {(reason: Error) => void} */ reject) => {
    const element = document.createElement("script");
    element.src = address;
    element.addEventListener("load", () => {
      done();
      resolve();
    });
    element.addEventListener("error", () => {
      ON_THEIR_WAY.delete(address);
      reject(new MissingScript(element.src));
    });
    document.head.append(element);
  });
  ON_THEIR_WAY.set(address, loading);
  return loading;
}

/** Whether the server, or the folder on this device, answered that there is no such script. @param {string} address - absolute */
function isGone(address) {
  if (address.startsWith("file:")) return true;
  const last = performance.getEntriesByName(address).pop();
  const status = last && "responseStatus" in last ? Number(last.responseStatus) : null;
  if (status) return status >= 400;
  return status === 0 || !navigator.onLine ? false : null;
}
