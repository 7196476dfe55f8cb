// Tells what is on the page: elements that show, answer a tap or hold back content, in the order of
// the tree, with what floats above the rest. Coordinates are CSS pixels of the viewport.
(most) => {
  const kept = window[Symbol.for("appassay")] || { tapped: new WeakSet(), shadows: new WeakMap() };
  const wide = window.innerWidth;
  const high = window.innerHeight;
  const root = document.documentElement;
  const nodes = [];
  const frames = [];
  let layers = 0;
  let asked = 0;
  const squeeze = (text) => text.replace(/\s+/g, " ").trim();
  const short = (text, length) => (text.length > length ? text.slice(0, length) : text);
  const meet = (a, b) => [
    Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3]),
  ];
  const size = (box) => Math.max(0, box[2] - box[0]) * Math.max(0, box[3] - box[1]);
  const boxOf = (element) => {
    const r = element.getBoundingClientRect();
    return [r.left, r.top, r.right, r.bottom];
  };
  const shadowOf = (element) => element.shadowRoot || kept.shadows.get(element) || null;

  function inside(element) {
    const shadow = shadowOf(element);
    if (shadow) return shadow.children;
    if (element.localName === "slot") {
      const given = element.assignedElements();
      if (given.length) return given;
    }
    return element.children;
  }

  function drawn(element, part) {
    // What a style sheet writes before or after the element's own text.
    const content = getComputedStyle(element, part).content;
    const quoted = /^"(.*)"$/.exec(content);
    return quoted ? quoted[1] : "";
  }

  function ownText(element) {
    let text = "";
    const home = shadowOf(element) || element;
    for (const child of home.childNodes) if (child.nodeType === 3) text += child.nodeValue + " ";
    text = squeeze(`${drawn(element, "::before")} ${text} ${drawn(element, "::after")}`);
    if (text) return short(text, 4000);
    const kind = element.localName;
    if (kind === "input") {
      if (["button", "submit", "reset"].includes(element.type)) return squeeze(element.value || "");
      if (!["password", "hidden", "checkbox", "radio"].includes(element.type)) {
        return squeeze(element.value || element.placeholder || "");
      }
    }
    return "";
  }

  function saidOf(element) {
    const label = element.labels && element.labels.length ? element.labels[0].textContent : "";
    const told = element.getAttribute("aria-label") || element.getAttribute("alt") ||
      element.getAttribute("title") || label || "";
    return short(squeeze(told), 300);
  }

  function nameOf(element) {
    const use = element.localName === "svg" ? element.querySelector("use") : null;
    const icon = use ? use.getAttribute("href") || use.getAttribute("xlink:href") || "" : "";
    const classes = element.getAttribute("class") || "";
    return short(squeeze(`${element.id || ""} ${classes} ${icon}`), 120);
  }

  function hits(element, box) {
    // The share of the points of a box that a tap on the screen would give to the element.
    let mine = 0;
    let all = 0;
    for (let i = 1; i <= 5; i++) {
      for (let j = 1; j <= 7; j++) {
        const x = box[0] + ((box[2] - box[0]) * i) / 6;
        const y = box[1] + ((box[3] - box[1]) * j) / 8;
        let top = document.elementFromPoint(x, y);
        while (top && shadowOf(top) && shadowOf(top).elementFromPoint(x, y) &&
          shadowOf(top).elementFromPoint(x, y) !== top) top = shadowOf(top).elementFromPoint(x, y);
        all += 1;
        for (let up = top; up; up = up.parentNode || up.host) {
          if (up === element) { mine += 1; break; }
        }
      }
    }
    return mine / all;
  }

  function floats(element, style, box) {
    const shown = meet(box, [0, 0, wide, high]);
    const share = size(shown) / (wide * high);
    if (share < 0.005) return false;
    let above = style.position === "fixed" || (style.position === "absolute" && share >= 0.1);
    if (element.localName === "dialog" && element.open) above = true;
    try {
      if (element.matches(":popover-open")) above = true;
    } catch (error) { /* an older engine knows no popovers */ }
    return above && hits(element, shown) >= 0.3;
  }

  function answers(element, style, above) {
    const kind = element.localName;
    if (kind === "a") return element.hasAttribute("href") || heard(element);
    if (["button", "select", "summary", "textarea"].includes(kind)) return true;
    if (kind === "input") return element.type !== "hidden";
    const role = element.getAttribute("role") || "";
    if (["button", "link", "menuitem", "tab", "switch", "checkbox"].includes(role)) return true;
    return heard(element) || (style.cursor === "pointer" && above !== "pointer");
  }

  function heard(element) {
    if (element === document.body || element === root) return false;
    const listens = element.hasAttribute("onclick") || typeof element.onclick === "function" ||
      typeof element.ontouchstart === "function" || kept.tapped.has(element);
    // The root of a page that hears all taps on everything in it is no control.
    return listens && element.querySelectorAll("a, button, p, [onclick]").length <= 8;
  }

  function rgba(text) {
    const parts = (/rgba?\(([^)]+)\)/.exec(text) || ["", "0,0,0,0"])[1].split(/[ ,/]+/).map(Number);
    return [parts[0], parts[1], parts[2], parts.length > 3 ? parts[3] : 1];
  }

  function light(colour) {
    const linear = colour.slice(0, 3).map((c) => {
      const v = c / 255;
      return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  }

  function over(a, b) {
    return [0, 1, 2].map((i) => a[i] * a[3] + b[i] * (1 - a[3]));
  }

  function contrastOf(element, style) {
    const layers = [];
    let base = [255, 255, 255];
    for (let up = element; up; up = up.parentElement || (up.getRootNode() || {}).host) {
      const own = getComputedStyle(up);
      if (own.backgroundImage !== "none") return 0;
      const colour = rgba(own.backgroundColor);
      if (colour[3] >= 1) { base = colour.slice(0, 3); break; }
      if (colour[3] > 0) layers.unshift(colour);
    }
    for (const colour of layers) base = over(colour, base);
    const front = light(over(rgba(style.color), base));
    const back = light(base);
    return (Math.max(front, back) + 0.05) / (Math.min(front, back) + 0.05);
  }

  function isLocked() {
    const outer = getComputedStyle(root).overflowY;
    const inner = document.body ? getComputedStyle(document.body).overflowY : "visible";
    const shut = (value) => value === "hidden" || value === "clip";
    if (shut(outer) || (outer === "visible" && shut(inner))) return true;
    return !!document.body && getComputedStyle(document.body).position === "fixed";
  }

  function cutOf(element, style) {
    const shut = style.overflowY === "hidden" || style.overflowY === "clip";
    if (!shut || element === document.body || element === root || element.clientHeight < 1) return 0;
    return Math.max(0, element.scrollHeight - element.clientHeight);
  }

  function kindOf(element, style) {
    const kind = element.localName;
    const names = { img: "Image", svg: "Image", picture: "Image", canvas: "Canvas", video: "VideoView" };
    if (names[kind]) return names[kind];
    if (kind === "input" && ["checkbox", "radio"].includes(element.type)) return "CheckBox";
    if (/url\(/.test(style.backgroundImage) && !element.children.length) return "Image";
    return kind;
  }

  function ticked(element) {
    const role = element.getAttribute("role") || "";
    if (element.localName === "input" && ["checkbox", "radio"].includes(element.type)) {
      return [true, element.checked];
    }
    if (role === "checkbox" || role === "switch") {
      return [true, element.getAttribute("aria-checked") === "true"];
    }
    return [false, false];
  }

  function walk(element, at) {
    if (nodes.length >= most || asked++ > most * 8) return;
    const style = getComputedStyle(element);
    if (style.display === "none" || ["script", "style", "noscript", "template", "head"].includes(element.localName)) return;
    const opacity = at.opacity * parseFloat(style.opacity || "1");
    if (opacity < 0.05) return;
    const box = boxOf(element);
    let { clip, parent, layer } = at;
    if (style.position === "fixed") clip = [-1e6, -1e6, 1e6, 1e6];
    let seen = meet(box, clip);
    const shows = style.visibility === "visible";
    if (shows && layer < 0 && element !== root && element !== document.body && floats(element, style, seen)) {
      layer = layers++;
    }
    const begins = layer !== at.layer;
    if (shows && (size(seen) > 0 || style.display === "contents")) {
      parent = put(element, style, seen, { ...at, parent, layer, begins }) ?? parent;
    }
    const cut = cutOf(element, style);
    const shut = style.overflowY === "hidden" || style.overflowY === "clip" || style.overflowX === "hidden";
    if (shut && element !== root && element !== document.body) clip = meet(clip, box);
    const below = { clip, parent, layer, opacity, cursor: style.cursor, cut };
    for (const child of inside(element)) walk(child, below);
  }

  function put(element, style, box, at) {
    const text = ownText(element);
    const said = saidOf(element);
    const cls = kindOf(element, style);
    const clickable = answers(element, style, at.cursor);
    const [checkable, checked] = ticked(element);
    const cut = cutOf(element, style);
    const frame = element.localName === "iframe" || element.localName === "frame";
    if (!text && !clickable && !checkable && !cut && !frame && !at.begins &&
      !["Image", "Canvas", "VideoView"].includes(cls)) return undefined;
    if (frame) frames.push(nodes.length);
    const scrolls = ["auto", "scroll"].includes(style.overflowY) && element.scrollHeight > element.clientHeight;
    nodes.push({
      cls, text, said, clickable, checkable, checked, cut,
      id: nameOf(element),
      bounds: box,
      parent: at.parent,
      enabled: !element.disabled,
      scrollable: scrolls,
      password: element.localName === "input" && element.type === "password",
      href: element.localName === "a" ? short(element.href || "", 2000) : "",
      layer: at.layer,
      contrast: text ? contrastOf(element, style) : 0,
    });
    return nodes.length - 1;
  }

  const open = [-1e6, -1e6, 1e6, 1e6];
  const whole = Math.max(root.scrollHeight, document.body ? document.body.scrollHeight : 0);
  nodes.push({
    cls: "html", text: "", said: "", id: "", bounds: [0, 0, wide, high], parent: -1, layer: -1,
    clickable: false, checkable: false, checked: false, enabled: true, password: false, href: "",
    scrollable: !isLocked() && whole > high, cut: isLocked() ? Math.max(0, whole - high) : 0,
  });
  const start = { clip: open, parent: 0, layer: -1, opacity: 1, cursor: "auto", cut: 0 };
  if (document.body) walk(document.body, start);
  for (const other of root.children) {
    if (other !== document.body && other !== document.head) walk(other, start);
  }
  return {
    nodes, frames,
    full: nodes.length >= most,
    title: short(squeeze(document.title || ""), 200),
    lang: root.lang || "",
    url: location.href,
    top: window.scrollY,
    whole,
    active: navigator.userActivation ? navigator.userActivation.isActive : false,
  };
}
