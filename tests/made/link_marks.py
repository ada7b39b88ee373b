"""Whether what can be pressed is told from the text around it by more than its colour, as the browser in use draws it."""

UNMARKED = """
  const style = (one) => getComputedStyle(one);
  const colour = (written) => {
    const [red, green, blue, seen = 1] = written.match(/[\\d.]+/g).map(Number);
    return {rgb: [red, green, blue], seen};
  };
  const light = (rgb) => rgb.map((each) => each / 255)
    .map((each) => each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4)
    .reduce((sum, each, at) => sum + each * [0.2126, 0.7152, 0.0722][at], 0);
  const contrast = (one, other) => {
    const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const ground = (one) => {
    const own = one ? colour(style(one).backgroundColor) : {rgb: [255, 255, 255], seen: 1};
    return own.seen ? own.rgb : ground(one.parentElement);
  };
  const stands = (written, on) => { const {rgb, seen} = colour(written); return seen > 0.5 && contrast(rgb, on) >= 3; };
  const underlined = (one, now = style(one)) =>
    now.textDecorationLine.includes("underline") && stands(now.textDecorationColor, ground(one));
  const bordered = (one, now = style(one)) => ["Top", "Right", "Bottom", "Left"].some((side) =>
    parseFloat(now[`border${side}Width`]) > 0 && !/none|hidden/.test(now[`border${side}Style`])
    && stands(now[`border${side}Color`], ground(one.parentElement)));
  const filled = (one) => stands(style(one).backgroundColor, ground(one.parentElement));
  // The line of what is around a box does not go on inside the box.
  const boxed = (one, now = style(one)) =>
    now.display.startsWith("inline-") || now.float !== "none" || /absolute|fixed/.test(now.position);

  const isSeen = (text) => {
    const box = text.parentElement.getBoundingClientRect();
    return text.data.trim() && text.parentElement.checkVisibility({visibilityProperty: true}) && box.width > 2 && box.height > 2;
  };
  const texts = (one) => {
    const all = document.createTreeWalker(one, NodeFilter.SHOW_TEXT), found = [];
    while (all.nextNode()) if (isSeen(all.currentNode)) found.push(all.currentNode);
    return found;
  };
  const marked = (text, link) => {
    let cut = false;
    for (let one = text.parentElement; ; one = one.parentElement) {
      if ((!cut && underlined(one)) || bordered(one) || filled(one)) return true;
      if (one === link) return false;
      cut ||= boxed(one);
    }
  };
  const PRESSED = "a[href], button, summary";
  // In a bar of links alone, such as the main navigation, there is no text to tell them from.
  const amongLinksAlone = (link) => {
    const bar = link.closest("nav");
    return bar && texts(bar).every((text) => text.parentElement.closest(PRESSED));
  };
  // The model is drawn as a picture in which every name is a link, and says so; the title of the site stands beside its logo.
  const drawn = (link) => link.ownerSVGElement || link.querySelector("img");
  document.querySelectorAll("details").forEach((one) => { one.open = true; });
  document.querySelectorAll("button[hidden]").forEach((one) => { one.hidden = false; });
  return [...document.querySelectorAll(PRESSED)]
    .filter((link) => !drawn(link) && !amongLinksAlone(link))
    .filter((link) => texts(link).length && !texts(link).some((text) => marked(text, link)))
    .map((link) => link.outerHTML.slice(0, 150));
"""
"""The body of a function that gives the links and buttons that have no line, no border and no ground of their own."""
