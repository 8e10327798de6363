"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const text = document.getElementById("text");
  const tip = document.getElementById("tip");
  const marks = [...text.querySelectorAll("mark")];
  const cards = new Map([...document.querySelectorAll(".card")].map((card) => [card.dataset.c, card]));
  const pieces = new Map();
  const off = new Set();
  let pinned = null;

  for (const mark of marks) {
    for (const pair of mark.dataset.k.split(" ")) {
      const key = pair.split(":")[1];
      if (!pieces.has(key)) pieces.set(key, []);
      pieces.get(key).push(mark);
    }
  }

  // A mark names its records as "layer:id", the shortest first.
  const keysOf = (mark) => [...new Set(
    mark.dataset.k.split(" ").map((pair) => pair.split(":")).filter(([layer]) => !off.has(layer)).map(([, key]) => key)
  )];

  const element = (name, content) => {
    const made = document.createElement(name);
    made.textContent = content;
    return made;
  };

  const explained = (key) => {
    const [heading, rows] = data[key];
    const section = document.createElement("section");
    section.append(element("strong", heading + "  " + key));
    const list = document.createElement("dl");
    for (const [caption, value] of rows) list.append(element("dt", caption), element("dd", value));
    section.append(list);
    return section;
  };

  const light = (keys) => {
    for (const lit of document.querySelectorAll(".on")) lit.classList.remove("on");
    for (const key of keys) {
      for (const piece of pieces.get(key) || []) piece.classList.add("on");
      cards.get(key)?.classList.add("on");
    }
  };

  const place = (mark) => {
    const box = mark.getClientRects()[0];
    tip.style.left = Math.max(8, Math.min(box.left, innerWidth - tip.offsetWidth - 16)) + scrollX + "px";
    const below = box.bottom + 8;
    const fits = below + tip.offsetHeight < innerHeight || box.top < tip.offsetHeight + 8;
    tip.style.top = (fits ? below : box.top - tip.offsetHeight - 8) + scrollY + "px";
  };

  const show = (mark) => {
    const keys = keysOf(mark);
    if (!keys.length) return hide();
    // A tip that only hovers cannot be scrolled: the nearest records and the claim.
    const nearest = keys.filter((key, index) => index < 2 || cards.has(key)).slice(0, 3);
    tip.replaceChildren(...(pinned ? keys : nearest).map(explained));
    tip.hidden = false;
    place(mark);
    for (const described of text.querySelectorAll("[aria-describedby]")) described.removeAttribute("aria-describedby");
    mark.setAttribute("aria-describedby", "tip");
    light([keys[0], ...keys.filter((key) => cards.has(key)).slice(0, 1)]);
  };

  const hide = () => {
    tip.hidden = true;
    tip.classList.remove("pinned");
    pinned = null;
    light([]);
  };

  const pin = (mark) => {
    if (pinned === mark) return hide();
    pinned = mark;
    show(mark);
    tip.classList.add("pinned");
    const card = keysOf(mark).map((key) => cards.get(key)).find(Boolean);
    if (matchMedia("(min-width: 62rem)").matches) card?.scrollIntoView({ block: "nearest" });
  };

  const marked = (event) => event.target.closest?.("mark");
  text.addEventListener("mouseover", (event) => { if (!pinned && marked(event)) show(marked(event)); });
  text.addEventListener("mouseout", (event) => { if (!pinned && !event.relatedTarget?.closest?.("mark")) hide(); });
  text.addEventListener("focusin", (event) => { if (marked(event) && pinned !== marked(event)) { pinned = null; show(marked(event)); } });
  text.addEventListener("focusout", () => { if (!pinned) hide(); });
  text.addEventListener("click", (event) => { if (marked(event)) pin(marked(event)); });
  addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
    if (event.key === "Enter" && marked(event)) pin(marked(event));
  });
  document.addEventListener("click", (event) => { if (pinned && !marked(event) && !event.target.closest("#tip")) hide(); });

  for (const [key, card] of cards) {
    const go = () => {
      const first = (pieces.get(key) || [])[0];
      first?.scrollIntoView({ block: "center", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
      light([key]);
    };
    card.addEventListener("mouseenter", () => light([key]));
    card.addEventListener("mouseleave", () => { if (!pinned) light([]); });
    card.addEventListener("focus", () => light([key]));
    card.addEventListener("click", go);
    card.addEventListener("keydown", (event) => { if (event.key === "Enter") go(); });
  }

  // A voice has no mark of its own: its first claim stands for it.
  const jump = (key) => {
    const card = cards.get(key) || [...cards.values()].find((one) => one.dataset.v === key);
    const first = (pieces.get(card ? card.dataset.c : key) || [])[0];
    card?.scrollIntoView({ block: "nearest" });
    first?.scrollIntoView({ block: "center" });
    light(card ? [card.dataset.c] : [key]);
    return Boolean(first);
  };
  document.querySelector(".digest").addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (link && jump(link.dataset.r)) event.preventDefault();
  });

  const reach = () => {
    for (const mark of marks) if (mark.hasAttribute("tabindex")) mark.tabIndex = keysOf(mark).length ? 0 : -1;
  };
  const boxes = [...document.querySelectorAll(".filters input[value]")];
  const every = boxes.find((box) => !box.value);
  const layers = boxes.filter((box) => box.value);
  const apply = () => {
    for (const box of layers) {
      text.classList.toggle("off-" + box.value, !box.checked);
      off[box.checked ? "delete" : "add"](box.value);
    }
    every.checked = off.size === 0;
    every.indeterminate = off.size > 0 && off.size < layers.length;
    hide();
    reach();
  };
  every.addEventListener("change", () => {
    for (const box of layers) box.checked = every.checked;
    apply();
  });
  for (const box of layers) box.addEventListener("change", apply);

  const voice = document.getElementById("voice");
  voice.addEventListener("change", () => {
    const wanted = new Set(voice.value.split(" ").filter(Boolean));
    text.classList.toggle("voiced", wanted.size > 0);
    for (const mark of marks) mark.classList.remove("lit");
    for (const [key, card] of cards) {
      const heard = wanted.has(card.dataset.v);
      card.hidden = wanted.size > 0 && !heard;
      if (heard) for (const piece of pieces.get(key) || []) piece.classList.add("lit");
    }
    const first = wanted.size && [...cards.values()].find((card) => !card.hidden);
    if (first) pieces.get(first.dataset.c)?.[0]?.scrollIntoView({ block: "center" });
  });
})();
