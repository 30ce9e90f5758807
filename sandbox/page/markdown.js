// The markdown block: standard Markdown, as much of it as https://docs.slack.dev/reference/block-kit/blocks/markdown-block names.

import { h } from "./dom.js";
import { emojiNamed, withEmoji } from "./emoji.js";
import { link, token, unescape } from "./leaves.js";

const PIECE = /\\([\\`*_{}[\]()#+.!~>|-])|`([^`]+)`|!?\[([^\]]*)\]\(([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\)|\*\*(?=\S)(.+?\S|\S)\*\*|__(?=\S)(.+?\S|\S)__|~~(?=\S)(.+?\S|\S)~~|\*(?=\S)([^*]*[^*\s])\*|(?<![\p{L}\p{N}])_(?=\S)([^_]*[^_\s])_(?![\p{L}\p{N}])|<([@#!][^<>\n]+|https?:[^<>\n]+|mailto:[^<>\n]+)>|:([a-z0-9_+'-]+):|(https?:\/\/[^\s<>|]*[^\s<>|.,;:!?)\]}'"»”])/gu;

const DRAW = [
  (char) => char,
  (code) => h("code", {}, unescape(code)),
  null,
  null,
  (text) => h("strong", {}, inline(text)),
  (text) => h("strong", {}, inline(text)),
  (text) => h("s", {}, inline(text)),
  (text) => h("em", {}, inline(text)),
  (text) => h("em", {}, inline(text)),
  (inside) => token(inside, inline),
  emojiNamed,
  (url) => link(unescape(url), unescape(url)),
];

function inline(text) {
  const nodes = [];
  let end = 0;
  for (const found of text.matchAll(PIECE)) {
    nodes.push(withEmoji(unescape(text.slice(end, found.index))), piece(found));
    end = found.index + found[0].length;
  }
  nodes.push(withEmoji(unescape(text.slice(end))));
  return nodes.flat();
}

function piece([, ...groups]) {
  if (groups[3] !== undefined) return link(unescape(groups[3]), groups[2] ? inline(groups[2]) : groups[3]);
  const at = groups.findIndex((each) => each !== undefined);
  return DRAW[at](groups[at]);
}

const ITEM = /^(\s*)([-*+]|\d{1,9}[.)])\s+(?:\[([ xX])\]\s+)?(.*)$/;
const RULE = /^\s*([-*_])(\s*\1){2,}\s*$/;
const CELLS = /^\s*\|?(.+?)\|?\s*$/;
const DIVIDER = /^\s*\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?\s*$/;

// Each reader takes the lines that are its own from the front of `lines` and gives a node, or null if it has none there.
const READERS = [fence, heading, rule, table, quote, listing, paragraph];

function fence(lines) {
  const open = /^\s*(```|~~~)/.exec(lines[0]);
  if (!open) return null;
  const close = lines.findIndex((line, at) => at > 0 && line.trim().startsWith(open[1]));
  const taken = lines.splice(0, close < 0 ? lines.length : close + 1);
  return h("pre", {}, h("code", {}, unescape(taken.slice(1, close < 0 ? undefined : -1).join("\n"))));
}

function heading(lines) {
  const found = /^(#{1,6})\s+(.*?)\s*#*$/.exec(lines[0]);
  if (!found) return null;
  lines.shift();
  return h("p", { class: `heading level-${Math.min(found[1].length, 3)}`, role: "heading", "aria-level": found[1].length + 2 }, inline(found[2]));
}

function rule(lines) {
  return RULE.test(lines[0]) && lines.shift() !== undefined ? h("hr") : null;
}

const cells = (line) => CELLS.exec(line)[1].split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll("\\|", "|"));

function table(lines) {
  if (!lines[0].includes("|") || !DIVIDER.test(lines[1] || "")) return null;
  const [head, marks] = [cells(lines.shift()), cells(lines.shift())];
  const align = (at) => (/^:.*:$/.test(marks[at]) ? "center" : /:$/.test(marks[at] || "") ? "right" : "left");
  const row = (line, tag) => h("tr", {}, line.map((cell, at) => h(tag, { class: align(at) }, inline(cell))));
  const body = [];
  while (lines.length && lines[0].includes("|")) body.push(row(cells(lines.shift()), "td"));
  return h("div", { class: "table-frame" }, h("table", {}, h("thead", {}, row(head, "th")), h("tbody", {}, body)));
}

function quote(lines) {
  const taken = [];
  while (lines.length && /^\s*(?:>|&gt;)/.test(lines[0])) taken.push(lines.shift().replace(/^\s*(?:>|&gt;) ?/, ""));
  return taken.length ? h("blockquote", {}, parts(taken)) : null;
}

function listing(lines) {
  if (!ITEM.test(lines[0])) return null;
  const node = h("ul", { class: "marked" });
  while (lines.length && ITEM.test(lines[0])) node.append(item(ITEM.exec(lines.shift())));
  return node;
}

function item([, space, mark, box, words]) {
  const sign = box === undefined ? (/\d/.test(mark) ? mark : "•") : box === " " ? "☐" : "☑";
  const node = h("li", {}, h("span", { class: "mark" }, `${sign} `), h("span", {}, inline(words)));
  node.style.setProperty("--level", Math.floor(space.replaceAll("\t", "  ").length / 2));
  return node;
}

function paragraph(lines) {
  const taken = [];
  do taken.push(lines.shift());
  while (lines.length && lines[0].trim() && !READERS.slice(0, -1).some((reader) => reader([...lines])));
  return h("p", {}, taken.map((line, at) => [at ? h("br") : "", inline(line.trim())]));
}

function parts(lines) {
  const nodes = [];
  while (lines.length) {
    if (!lines[0].trim()) lines.shift();
    else nodes.push(first(lines));
  }
  return nodes;
}

function first(lines) {
  for (const reader of READERS) {
    const node = reader(lines);
    if (node) return node;
  }
  return null;
}

/** A text in Markdown as a node. */
export const markdown = (text) => h("div", { class: "mrkdwn markdown" }, parts(text.split(/\r?\n/)));
