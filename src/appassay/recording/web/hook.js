// Runs before anything of a page, in every frame: keeps what the collector can't ask the DOM for,
// which elements listen to taps and what lies in closed shadow roots. It changes nothing else.
(() => {
  const key = Symbol.for("appassay");
  if (window[key]) return;
  const tapped = new WeakSet();
  const shadows = new WeakMap();
  const taps = new Set([
    "click", "touchstart", "touchend", "pointerdown", "pointerup", "mousedown", "mouseup", "tap",
  ]);
  const listen = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function addEventListener(type, ...rest) {
    if (taps.has(type) && this instanceof Element) tapped.add(this);
    return listen.call(this, type, ...rest);
  };
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function attachShadow(init) {
    const root = attach.call(this, init);
    shadows.set(this, root);
    return root;
  };
  Object.defineProperty(window, key, { value: { tapped, shadows }, enumerable: false });
})();
