// What follows from an assessment is computed once: an assessment never changes, as each answer makes a new one.

/**
 * The function, with what it found for an assessment remembered for as long as there is the assessment.
 * @template {object} G
 * @template {object} A
 * @template T
 * @param {(assessment: A, guide: G) => T} compute
 * @returns {(assessment: A, guide: G) => T}
 */
export function computedOnce(compute) {
  /** @type {WeakMap<G, WeakMap<A, T>>} */
  const found = new WeakMap();
  return (assessment, guide) => {
    const known = found.get(guide) ?? new WeakMap();
    const value = known.get(assessment) ?? compute(assessment, guide);
    found.set(guide, known.set(assessment, value));
    return value;
  };
}
