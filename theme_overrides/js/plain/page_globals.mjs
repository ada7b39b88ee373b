// What the scripts of a page leave for each other on globalThis: data that the generator makes, and the start of a script that
// loads later. Each is missing until its script has run. Its type stands where it is used.

/**
 * What a script has left under a name. Throws when it has not run.
 * @template {object} G
 * @template {keyof G} N
 * @param {G} globals - globalThis, with the types of what scripts leave there
 * @param {N} name
 * @returns {Exclude<G[N], undefined>}
 */
export function pageGlobal(globals, name) {
  const found = globals[name];
  if (found === undefined) throw new Error(`No script has set ${String(name)}`);
  return /** @type {Exclude<G[N], undefined>} */ (found);
}
