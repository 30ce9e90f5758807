// Making elements and keeping them: everything on the page is built here, from text nodes, never from markup.

const SVG = "http://www.w3.org/2000/svg";

/**
 * An element. `props` may hold `class`, `dataset` (object), `on` (event → listener), any property of the element,
 * and any attribute (names with a dash, `role`, `for`…). Children may be nodes, strings, arrays, or null for nothing.
 */
export function h(tag, props, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props || {})) set(node, name, value);
  return fill(node, children);
}

function set(node, name, value) {
  if (value === undefined || value === null) return;
  if (name === "class") node.className = value;
  else if (name === "dataset") Object.entries(value).forEach(([key, each]) => put(node, key, each));
  else if (name === "on") Object.entries(value).forEach(([event, listener]) => node.addEventListener(event, listener));
  else if (name in node && !name.startsWith("aria")) node[name] = value;
  else if (value !== false || name.startsWith("aria-")) node.setAttribute(name, value === true && !name.startsWith("aria-") ? "" : value);
}

function put(node, key, value) {
  if (value !== undefined && value !== null && value !== false) node.dataset[key] = value;
}

/** Append children (nodes, strings, arrays, nothing) to a node, and give the node back. */
export function fill(node, children) {
  for (const child of [children].flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false && child !== "") node.append(child);
  }
  return node;
}

/** A drawing: `paths` are the `d` of strokes in a square of 20. */
export function icon(paths, label) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.setAttribute("class", "icon");
  svg.setAttribute(label ? "aria-label" : "aria-hidden", label || "true");
  for (const each of [paths].flat()) {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", each);
    svg.append(path);
  }
  return svg;
}

export const ICONS = {
  back: "M12 4l-6 6 6 6",
  close: "M5 5l10 10M15 5L5 15",
  menu: "M3 5h14M3 10h14M3 15h14",
  more: ["M4 9.5a.5.5 0 1 0 0 1 .5.5 0 0 0 0-1z", "M10 9.5a.5.5 0 1 0 0 1 .5.5 0 0 0 0-1z", "M16 9.5a.5.5 0 1 0 0 1 .5.5 0 0 0 0-1z"],
  attach: "M14.5 9l-5.3 5.3a3 3 0 0 1-4.3-4.3l6-6a2 2 0 0 1 2.9 2.9l-6 6a1 1 0 0 1-1.4-1.4L11.7 6.2",
  send: "M3.5 3.5l13.5 6.5-13.5 6.5 2-6.5zM5.5 10h6",
  reply: "M4 4h12v9H9l-4 3v-3H4z",
  smile: ["M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15z", "M7.5 8h.01M12.5 8h.01", "M6.5 11.5c1.5 2.5 5.5 2.5 7 0"],
  down: "M5 8l5 5 5-5",
  file: "M5 2.5h6l4 4v11H5zM11 2.5v4h4",
  clock: ["M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15z", "M10 6v4.2l3 1.8"],
  home: "M3 9.5L10 3.5l7 6M5 8.5V16.5h10V8.5",
  eye: ["M2 10c3-6 13-6 16 0-3 6-13 6-16 0z", "M10 7.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z"],
  bolt: "M11 2.5L4.5 11.5H9l-1 6 6.5-9H10z",
};

/** A button that shows only a drawing; `label` is what it says. */
export function iconButton(name, label, props = {}) {
  return h("button", { type: "button", class: "icon-button", title: label, "aria-label": label, ...props }, icon(ICONS[name]));
}

/**
 * Make the children of `parent` those that `entries` describe, in order, touching only what changed.
 * An entry is `{key, signature, draw}`; a child whose signature is the same stays as it is, with focus and typing.
 * `draw(previous)` gets the child that it replaces, if there was one.
 */
export function reconcile(parent, entries) {
  const before = new Map([...parent.children].map((child) => [child.key, child]));
  let place = parent.firstElementChild;
  for (const entry of entries) {
    const old = before.get(entry.key);
    before.delete(entry.key);
    const node = old && old.signature === entry.signature ? old : redraw(old, entry);
    if (old && node !== old && place === old) place = node;
    if (node === place) place = place.nextElementSibling;
    else parent.insertBefore(node, place);
  }
  before.forEach((child) => child.remove());
}

function redraw(old, entry) {
  const focus = old && focusWithin(old);
  const node = entry.draw(old);
  node.key = entry.key;
  node.signature = entry.signature;
  if (old) old.replaceWith(node);
  if (focus) focus(node);
  return node;
}

/** If the focus is inside `node`: a function that gives it to the same control (and caret) inside another node. */
export function focusWithin(node) {
  const active = document.activeElement;
  if (!active || !node.contains(active)) return null;
  const { actionId, composer, focus } = active.dataset;
  const name = actionId ? ["action-id", actionId] : composer ? ["composer", composer] : focus ? ["focus", focus] : null;
  if (!name) return null;
  const [start, end] = [active.selectionStart, active.selectionEnd];
  return (next) => {
    const same = next.querySelector(`[data-${name[0]}="${CSS.escape(name[1])}"]`);
    if (!same) return;
    same.focus({ preventScroll: true });
    if (typeof start === "number") same.setSelectionRange(start, end);
  };
}
