// What lies folded away is printed with the rest. Style sheets see to that; where a browser's cannot, it is unfolded first.

/** @param {HTMLElement} root - a details element */
export function startFold(root) {
  if (CSS.supports("selector(::details-content)")) return;
  let wasOpen = false;
  addEventListener("beforeprint", () => {
    wasOpen = root.hasAttribute("open");
    root.toggleAttribute("open", true);
  });
  addEventListener("afterprint", () => root.toggleAttribute("open", wasOpen));
}
