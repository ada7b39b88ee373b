// The depth in which the plan was last looked at: one page, part by part, or everything. Who comes back to the plan finds it so.

const DEPTH_KEY = "growth-guide:plan-depth";
const PLAN_HASH = "#plan";
/** What may be stored: other people's files share the storage of file:// pages. */
const OTHER_DEPTHS = ["#plan-parts", "#plan-everything"];

/**
 * @param {() => boolean} mayStore - whether this page stores anything
 * @returns {{keep: (hash: string) => void, wayTo: (hash: string) => string}} `wayTo` leads from #plan to the depth last used
 */
export function openDepthMemory(mayStore) {
  let last = stored();
  return {
    keep: (hash) => {
      if (hash !== PLAN_HASH && !OTHER_DEPTHS.includes(hash)) return;
      last = hash;
      if (mayStore()) store(hash);
    },
    wayTo: (hash) => (hash === PLAN_HASH ? last : hash),
  };
}

/** @returns {string} */
function stored() {
  try {
    const hash = localStorage.getItem(DEPTH_KEY) ?? "";
    return OTHER_DEPTHS.includes(hash) ? hash : PLAN_HASH;
  } catch {
    return PLAN_HASH;
  }
}

/** One page is where everybody begins: it needs no memory. @param {string} hash */
function store(hash) {
  try {
    if (hash === PLAN_HASH) localStorage.removeItem(DEPTH_KEY);
    else localStorage.setItem(DEPTH_KEY, hash);
  } catch {
    // Without storage the depth is remembered until the page is closed.
  }
}
