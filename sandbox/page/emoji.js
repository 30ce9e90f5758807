// Emoji as they appear: the machine's own where it has them, a drawing or the name where it has not.

import { h } from "./dom.js";
import { allEmoji, charOf, countryOf, nameOf } from "./emoji-names.js";
import { drawnFlag } from "./flags.js";
import { drawnGlyph } from "./glyphs.js";

export { allEmoji, charOf, nameOf };

// Letters, digits and signs that are emoji only with a variation selector or a keycap stay as they are.
const EMOJI = /\p{Regional_Indicator}{2}|[#*0-9]\uFE0F?\u20E3|(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F?)(?:\p{Emoji_Modifier})?(?:\u200D\p{Extended_Pictographic}\uFE0F?)*/gu;
const SIDE = 16;

/** Whether the machine draws a character in colour: no colour means a letter, a box, or a black sign. */
function inColour(char) {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = SIDE;
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  pen.font = `${SIDE - 4}px sans-serif`;
  pen.textBaseline = "top";
  pen.fillText(char, 0, 0);
  const pixels = pen.getImageData(0, 0, SIDE, SIDE).data;
  for (let at = 0; at < pixels.length; at += 4) {
    if (pixels[at] !== pixels[at + 1] || pixels[at + 1] !== pixels[at + 2]) return true;
  }
  return false;
}

let able = null;

function abilities() {
  able ??= { emoji: inColour("😀"), flags: inColour("🇲🇽") };
  return able;
}

function drawing(char) {
  const country = countryOf(char);
  if (country) return abilities().flags ? null : drawnFlag(country);
  return abilities().emoji ? null : drawnGlyph(char);
}

/** One emoji, with its name for screen readers and as a hint; the character stays in the text, to be copied. */
export function emojiNode(char, name = nameOf(char)) {
  const label = name ? `:${name}:` : char;
  const node = h("span", { class: "emoji", role: "img", "aria-label": label, title: label });
  const drawn = drawing(char);
  if (drawn) {
    node.classList.add("drawn");
    node.append(drawn, h("span", { class: "hidden-text" }, char));
  } else node.append(char);
  return node;
}

/** The emoji of a name without colons, or the name with its colons where it is not known. */
export function emojiNamed(name) {
  const [base] = name.split("::");
  const char = charOf(base);
  return char ? emojiNode(char, base) : document.createTextNode(`:${name}:`);
}

/** Text as nodes, its emoji characters marked as such. */
export function withEmoji(text) {
  const nodes = [];
  let end = 0;
  for (const found of text.matchAll(EMOJI)) {
    if (isPlainSign(found[0])) continue;
    nodes.push(text.slice(end, found.index), emojiNode(found[0]));
    end = found.index + found[0].length;
  }
  nodes.push(text.slice(end));
  return nodes.filter((each) => each !== "");
}

// ©, ®, ™, ↔ and their like are text unless a variation selector says otherwise.
const isPlainSign = (char) => /^[©®™‼⁉ℹ↔-↪▪-◾☀-➿⤴⤵⬅-⬇〰〽㊗㊙]$/u.test(char) && !/\p{Emoji_Presentation}/u.test(char);

/** Plain text with `:names:` and emoji characters drawn. */
export function plainNodes(text) {
  return text.split(/(:[a-z0-9_+'-]+:(?::skin-tone-[2-6]:)?)/).flatMap((part, at) => (at % 2 ? [emojiNamed(part.slice(1, -1))] : withEmoji(part)));
}
