// A menu beside a button: overflow elements, what can be done with a message, whom to be.

import { h } from "./dom.js";
import { reachable } from "./focus.js";

let open = null;

/** Close the open menu, if there is one; `back` gives the focus to its button. */
export function closeMenu(back) {
  if (!open) return;
  const { layer, anchor, stop } = open;
  open = null;
  stop();
  layer.remove();
  anchor.setAttribute("aria-expanded", "false");
  if (back && anchor.isConnected) anchor.focus();
}

/** Show `content` (nodes) beside `anchor`; a click outside, Escape or a choice closes it. */
export function showPanel(anchor, content, props = {}) {
  const same = open && open.anchor === anchor;
  closeMenu();
  if (same) return null;
  const layer = h("div", { ...props, class: `menu ${props.class || ""}`, on: { keydown: (event) => walk(event, layer) } }, content);
  document.body.append(layer);
  place(layer, anchor);
  anchor.setAttribute("aria-expanded", "true");
  open = { layer, anchor, stop: watchOutside(layer, anchor) };
  const first = reachable(layer)[0];
  if (first) first.focus({ preventScroll: true });
  return layer;
}

/** A menu of items `{label, detail, danger, dataset, act, href}`. */
export function showMenu(anchor, items, label) {
  return showPanel(anchor, items.map(entry), { role: "menu", "aria-label": label });
}

function entry(item) {
  const chosen = () => {
    closeMenu(true);
    if (item.act) item.act();
  };
  const common = { role: "menuitem", class: `menu-item${item.danger ? " danger" : ""}`, dataset: item.dataset, on: { click: chosen } };
  const text = [h("span", {}, item.label), item.detail ? h("span", { class: "menu-detail" }, item.detail) : null];
  return item.href ? h("a", { ...common, href: item.href, target: "_blank", rel: "noopener noreferrer" }, text) : h("button", { ...common, type: "button" }, text);
}

function walk(event, layer) {
  if (event.key === "Escape" || (event.key === "Tab" && layer.getAttribute("role") === "menu")) {
    event.preventDefault();
    event.stopPropagation();
    closeMenu(true);
  }
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  event.preventDefault();
  const stops = reachable(layer);
  const step = event.key === "ArrowDown" ? 1 : -1;
  stops[(stops.indexOf(document.activeElement) + step + stops.length) % stops.length].focus();
}

function watchOutside(layer, anchor) {
  const outside = (event) => !layer.contains(event.target) && !anchor.contains(event.target) && closeMenu();
  document.addEventListener("pointerdown", outside);
  window.addEventListener("resize", closeMenu);
  return () => {
    document.removeEventListener("pointerdown", outside);
    window.removeEventListener("resize", closeMenu);
  };
}

function place(layer, anchor) {
  const [at, size] = [anchor.getBoundingClientRect(), layer.getBoundingClientRect()];
  const below = at.bottom + 4 + size.height <= innerHeight || at.top < size.height;
  layer.style.top = `${Math.max(8, Math.min(below ? at.bottom + 4 : at.top - size.height - 4, innerHeight - size.height - 8))}px`;
  layer.style.left = `${Math.max(8, Math.min(at.right - size.width, innerWidth - size.width - 8))}px`;
}
