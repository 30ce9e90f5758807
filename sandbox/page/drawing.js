// Small pictures from a list of shapes.

const SVG = "http://www.w3.org/2000/svg";

function shape(name, attributes) {
  const node = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  return node;
}

/**
 * A picture of `width` × `height` units. A shape is [fill, path], [fill, path, stroke, stroke width] or a function of
 * nothing that gives an SVG element.
 */
export function picture(width, height, shapes) {
  const svg = shape("svg", { viewBox: `0 0 ${width} ${height}`, class: "picture", "aria-hidden": "true", focusable: "false" });
  for (const each of shapes) svg.append(typeof each === "function" ? each() : path(...each));
  return svg;
}

function path(fill, d, stroke, width = 1.6) {
  const outline = stroke ? { stroke, "stroke-width": width, "stroke-linecap": "round", "stroke-linejoin": "round" } : {};
  return shape("path", { fill: fill || "none", d, ...outline });
}

/** The path of a circle. */
export const circle = (x, y, r) => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;

/** The path of a rectangle with round corners. */
export const box = (x, y, width, height, r = 0) =>
  `M${x + r} ${y}h${width - 2 * r}q${r} 0 ${r} ${r}v${height - 2 * r}q0 ${r} ${-r} ${r}h${2 * r - width}q${-r} 0 ${-r} ${-r}v${2 * r - height}q0 ${-r} ${r} ${-r}z`;

/** The path of a star with five points. */
export function star(x, y, r) {
  const points = Array.from({ length: 10 }, (_, at) => {
    const [length, angle] = [at % 2 ? r * 0.4 : r, (Math.PI * at) / 5 - Math.PI / 2];
    return `${(x + length * Math.cos(angle)).toFixed(2)} ${(y + length * Math.sin(angle)).toFixed(2)}`;
  });
  return `M${points.join("L")}z`;
}

/** Letters in the middle of a picture. */
export const letters = (text, x, y, size, fill) => () => {
  const node = shape("text", { x, y, fill, "font-size": size, "font-weight": 700, "text-anchor": "middle", "font-family": "sans-serif" });
  node.textContent = text;
  return node;
};
