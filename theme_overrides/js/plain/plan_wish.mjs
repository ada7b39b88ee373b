// What a page wishes of the plan: types alone, no code. The assessment asks, the plan answers, and neither imports the other.

/**
 * @typedef {{hours: number, begin: string, capabilities: string[]}} MakeWish - a plan of these recommended areas, from this day on
 * @typedef {{idea?: string | null, depth?: string | null, make?: MakeWish | null}} PlanWish - an idea to put into it; how much to show;
 *   what to make of the results
 */
