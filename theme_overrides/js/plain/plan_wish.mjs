// What a page wishes of the plan: types alone, no code. The assessment asks, the plan answers, and neither imports the other.

/**
 * @typedef {{hours: number, begin: string, capabilities: string[]}} MakeWish - a plan of these recommended areas, from this day on
 * @typedef {{idea?: string | null, isChosenHere?: boolean, depth?: string | null, make?: MakeWish | null}} PlanWish - an idea to put into it, and whether it was chosen
 *   on this site; how much to show;
 *   what to make of the results
 */
