// The rich_text block: sections, lists, quotes, code, and their pieces.

import { h } from "./dom.js";
import { emojiNamed, emojiNode, withEmoji } from "./emoji.js";
import { broadcast, channelLink, date, link, mention } from "./leaves.js";

const MARKS = { bold: "strong", italic: "em", strike: "s", underline: "u", code: "code" };
const BULLETS = ["•", "◦", "▪"];

function emojiOf(element) {
  if (!element.unicode) return emojiNamed(element.name);
  return emojiNode(String.fromCodePoint(...element.unicode.split("-").map((each) => parseInt(each, 16))), element.name);
}

const PIECES = {
  text: (element) => withLines(element.text),
  link: (element) => link(element.url, element.text || element.url),
  emoji: emojiOf,
  user: (element) => mention(element.user_id),
  channel: (element) => channelLink(element.channel_id),
  usergroup: (element) => broadcast(element.usergroup_id),
  broadcast: (element) => broadcast(element.range),
  date: (element) => date(element.timestamp, element.format, element.fallback, element.url),
  color: (element) => h("code", {}, element.value),
};

const withLines = (text) => text.split("\n").flatMap((line, at) => [at ? h("br") : null, ...withEmoji(line)]);

function piece(element) {
  const draw = PIECES[element.type];
  if (!draw) return h("span", { class: "unsupported" }, `[unsupported element: ${element.type}]`);
  const marks = Object.keys(MARKS).filter((mark) => element.style && element.style[mark]);
  return marks.reduceRight((inner, mark) => h(MARKS[mark], {}, inner), draw(element));
}

const pieces = (element) => (element.elements || []).map(piece);

function marker(list, at) {
  const level = list.indent || 0;
  if (list.style !== "ordered") return BULLETS[level % 3];
  const number = (list.offset || 0) + at + 1;
  return `${level % 3 === 1 ? String.fromCharCode(96 + ((number - 1) % 26) + 1) : number}.`;
}

function list(element) {
  const node = h(element.style === "ordered" ? "ol" : "ul", { class: "marked" });
  element.elements.forEach((each, at) => node.append(h("li", {}, h("span", { class: "mark" }, `${marker(element, at)} `), h("span", {}, pieces(each)))));
  node.style.setProperty("--level", element.indent || 0);
  return node;
}

const PARTS = {
  rich_text_section: (element) => h("p", {}, pieces(element)),
  rich_text_list: list,
  rich_text_quote: (element) => h("blockquote", {}, h("p", {}, pieces(element))),
  rich_text_preformatted: (element) => h("pre", {}, h("code", {}, (element.elements || []).map((each) => each.text || each.url || ""))),
};

/** A rich_text block, or the cell of a table that is one, as a node. */
export function richText(block) {
  const parts = (block.elements || []).map((element) =>
    PARTS[element.type] ? PARTS[element.type](element) : h("p", { class: "unsupported" }, `[unsupported element: ${element.type}]`),
  );
  return h("div", { class: "mrkdwn" }, parts);
}
