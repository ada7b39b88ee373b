// Maps that come from files may have keys such as "constructor" or "__proto__". They are read and made only in these ways.

/**
 * The value that a map itself holds under a key, and nothing that it inherits.
 * @template T
 * @param {Record<string, T> | null | undefined} map
 * @param {string} key
 * @returns {T | undefined}
 */
export function mapValue(map, key) {
  return map !== null && map !== undefined && Object.prototype.hasOwnProperty.call(map, key) ? map[key] : undefined;
}

/**
 * The map with one key set.
 * @template T
 * @param {Record<string, T> | null | undefined} map
 * @param {string} key
 * @param {T} value
 * @returns {Record<string, T>}
 */
export function withKey(map, key, value) {
  return { ...map, [key]: value };
}

/**
 * The map without one key.
 * @template T
 * @param {Record<string, T> | null | undefined} map
 * @param {string} key
 * @returns {Record<string, T>}
 */
export function withoutKey(map, key) {
  return Object.fromEntries(Object.entries(map ?? {}).filter(([other]) => other !== key));
}
