"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const search = document.querySelector("#search");
  const owner = document.querySelector("#owner");
  const chips = all("[data-outcome-chip]");

  // A point stays when its outcome is wanted and, where one searches, it or one of its findings matches.
  function filter() {
    const words = search.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    const wanted = new Set(chips.filter((c) => c.getAttribute("aria-pressed") === "true").map((c) => c.dataset.outcomeChip));
    const narrowed = words.length > 0 || owner.value !== "";
    let shown = 0;
    for (const clause of all("section.clause")) {
      let any = false;
      for (const point of all(".point", clause)) {
        let match = false;
        for (const finding of all(".finding", point)) {
          const ok = words.every((w) => finding.dataset.text.includes(w)) && (owner.value === "" || owner.value === finding.dataset.owner);
          finding.hidden = !ok;
          match ||= ok;
        }
        const own = words.length > 0 && owner.value === "" && words.every((w) => point.dataset.text.includes(w));
        if (own) all(".finding", point).forEach((f) => { f.hidden = false; });
        point.hidden = !wanted.has(point.dataset.outcome) || (narrowed && !match && !own);
        any ||= !point.hidden;
      }
      clause.hidden = !any;
      if (narrowed && any) clause.querySelector("details").open = true;
      shown += any ? 1 : 0;
    }
    document.querySelector("#nothing").hidden = shown > 0;
  }

  search.addEventListener("input", filter);
  owner.addEventListener("change", filter);
  for (const chip of chips) {
    chip.addEventListener("click", () => {
      chip.setAttribute("aria-pressed", String(chip.getAttribute("aria-pressed") !== "true"));
      filter();
    });
  }

  const fold = document.querySelector("#fold");
  fold.addEventListener("click", () => {
    const open = fold.dataset.open !== "true";
    all("section.clause > details").forEach((d) => { d.open = open; });
    fold.dataset.open = String(open);
    fold.textContent = open ? fold.dataset.collapse : fold.dataset.expand;
  });

  document.querySelector("#theme").addEventListener("click", () => {
    const root = document.documentElement;
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
  });
  document.querySelector("#print").addEventListener("click", () => window.print());

  // A link to a finding opens the clause it lies in.
  function reveal() {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    for (let node = target; node; node = node.parentElement) {
      if (node.tagName === "DETAILS") node.open = true;
      node.hidden = false;
    }
    all("section.clause > details", target.parentElement).forEach((d) => { if (d.parentElement === target) d.open = true; });
    target.scrollIntoView();
  }
  window.addEventListener("hashchange", reveal);
  reveal();

  // On paper nothing can be unfolded, so every clause is open; long call paths stay on screen.
  let folded = [];
  window.addEventListener("beforeprint", () => {
    folded = all("section.clause > details:not([open])");
    folded.forEach((d) => { d.open = true; });
  });
  window.addEventListener("afterprint", () => folded.forEach((d) => { d.open = false; }));
})();
