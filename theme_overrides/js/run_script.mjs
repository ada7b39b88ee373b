// Loads a classic script when it is needed; import and fetch fail from file://.

/** Scripts that are on their way or here, by address. @type {Map<string, Promise<void>>} */
const ON_THEIR_WAY = new Map();

/**
 * Runs a script once. `done` follows at once on the script, before another one can run.
 * @param {string} address - relative to this page
 * @param {() => void} [done]
 * @returns {Promise<void>}
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
      reject(new Error(`${address} did not load`));
    });
    document.head.append(element);
  });
  ON_THEIR_WAY.set(address, loading);
  return loading;
}
