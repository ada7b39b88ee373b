// The guide as the browser knows it: types alone, no code. The generator makes the data, in hooks/growth_guide/browser/assessment_data.py.

/**
 * @typedef {{id: string, name: string}} Named
 * @typedef {Named} Role
 * @typedef {Named & {url: string, domain: string, roles: Role[]}} Capability
 * @typedef {Named & {url: string, capability: string}} Derailer
 * @typedef {{id: string, number: number, title: string, url: string, capability: string, role: string, step: string,
 *   effort: {minutes_per_week: number, weeks: number}, counters: string[]}} Idea
 * @typedef {{id: string, title: string, url: string, capability: string, derailers: string[]}} Situation
 * `capability`: that of the first idea that helps
 * @typedef {{level_points: Record<string, number>, derailer_points: Record<string, number>, points_per_level_lost: number,
 *   rated_capabilities_for_overall: number, average_rounds_half: "up" | "down", role_mean_rounds_half: "up" | "down",
 *   overall_master_expert: {average_at_least: number, capabilities_at_least: number}}} Rules
 * @typedef {{content_version: string, rules: Rules, areas_at_most: number, levels: Named[],
 *   steps: {id: string, from: string, to: string}[], domains: Named[], capabilities: Capability[], derailers: Derailer[],
 *   ideas: Idea[], situations: Situation[], aliases: Record<string, Record<string, string | null>>, organisation?: {name: string, ideas: string[]}}} Guide
 * `organisation`: who has added which ideas, in a guide with an overlay.
 * @typedef {typeof globalThis & {growthGuideAssessment?: Guide}} GuideGlobals - where the script with its data leaves it
 */
