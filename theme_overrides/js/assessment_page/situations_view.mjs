// Below the growth areas: situations that begin with the ticked habits, or lie in these areas.

import { situationsFor } from "../assessment/situations_for.mjs";
import { fillLink } from "../dom/marks.mjs";
import { copyOf, part } from "../dom/parts.mjs";

/**
 * @param {HTMLElement} root
 * @param {import("../assessment/answers.mjs").Assessment} assessment
 * @param {import("../plain/guide_types.mjs").Guide} guide
 * @param {string | null} siteRoot
 */
export function showSituations(root, assessment, guide, siteRoot) {
  const situations = situationsFor(assessment, guide);
  part(root, "near-situations").hidden = situations.length === 0;
  part(root, "situations").replaceChildren(...situations.map(({ title, url }) => {
    const view = copyOf(part(root, "situation", HTMLTemplateElement));
    fillLink(part(view, "situation-title", HTMLAnchorElement), `\u201c${title}\u201d`, siteRoot === null ? null : siteRoot + url);
    return view;
  }));
}
