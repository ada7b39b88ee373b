// The depth in which the plan was last looked at: one page, part by part, or everything. Who comes back to the plan finds it so.

const DEPTH_KEY = "growth-guide:plan-depth";
const PLAN_HASH = "#plan";
/** What may be stored: other people's files share the storage of file:// pages. */
const OTHER_DEPTHS = ["#plan-parts", "#plan-everything"];

/**
 * @param {() => boolean} mayStore - whether this page stores anything
 * @param {() => Storage | null} open - the browser's storage; null on a page that must not know of any
 * @returns {{keep: (hash: string) => void, wayTo: (hash: string) => string}} `wayTo` leads from #plan to the depth last used
 */
export function openDepthMemory(mayStore, open) {
  let last = stored(open);
  return {
    keep: (hash) => {
      if (hash !== PLAN_HASH && !OTHER_DEPTHS.includes(hash)) return;
      last = hash;
      if (mayStore()) store(open, hash);
    },
    wayTo: (hash) => (hash === PLAN_HASH ? last : hash),
  };
}

/** @param {() => Storage | null} open @returns {string} */
function stored(open) {
  try {
    const hash = open()?.getItem(DEPTH_KEY) ?? "";
    return OTHER_DEPTHS.includes(hash) ? hash : PLAN_HASH;
  } catch {
    return PLAN_HASH;
  }
}

/** One page is where everybody begins: it needs no memory. @param {() => Storage | null} open @param {string} hash */
function store(open, hash) {
  try {
    if (hash === PLAN_HASH) open()?.removeItem(DEPTH_KEY);
    else open()?.setItem(DEPTH_KEY, hash);
  } catch {
    // Without storage the depth is remembered until the page is closed.
  }
}
