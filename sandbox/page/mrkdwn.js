// Slack's mrkdwn (https://docs.slack.dev/messaging/formatting-message-text) as nodes.

import { h } from "./dom.js";
import { emojiNamed, plainNodes, withEmoji } from "./emoji.js";
import { link, token, unescape } from "./leaves.js";

const STYLES = { "*": "strong", _: "em", "~": "s" };
const PIECE = /<([^<>\n]+)>|`([^`\n]+)`|:([a-z0-9_+'-]+(?:::skin-tone-[2-6])?):|(https?:\/\/[^\s<>|]*[^\s<>|.,;:!?)\]}'"»”*_~])|([*_~])/g;
const WORD = /[\p{L}\p{N}]/u;

/** One line of mrkdwn as nodes. */
export function inline(text) {
  const nodes = [];
  let end = 0;
  PIECE.lastIndex = 0;
  for (let found = PIECE.exec(text); found; found = PIECE.exec(text)) {
    const piece = found[5] ? styled(text, found.index) : { node: leaf(found), end: PIECE.lastIndex };
    if (!piece) continue;
    nodes.push(withEmoji(unescape(text.slice(end, found.index))), piece.node);
    end = piece.end;
    PIECE.lastIndex = end;
  }
  nodes.push(withEmoji(unescape(text.slice(end))));
  return nodes.flat();
}

function leaf([, inside, code, emoji, url]) {
  if (inside) return within(() => token(inside, inline));
  if (code) return h("code", {}, unescape(code));
  if (emoji) return emojiNamed(emoji);
  return link(unescape(url), unescape(url));
}

// The pieces of an inner text are looked for with the same expression, so its place is put back afterwards.
function within(draw) {
  const place = PIECE.lastIndex;
  const node = draw();
  PIECE.lastIndex = place;
  return node;
}

/** `*bold*` and its like from `start`, where the sign stands free of words on the outside; else null. */
function styled(text, start) {
  const sign = text[start];
  const [before, after] = [text[start - 1] || "", text[start + 1] || ""];
  if (WORD.test(before) || before === sign || !after || /\s/.test(after) || after === sign) return null;
  const close = closing(text, sign, start + 1);
  if (close < 0) return null;
  return { node: within(() => h(STYLES[sign], {}, inline(text.slice(start + 1, close)))), end: close + 1 };
}

function closing(text, sign, from) {
  let skip = "";
  for (let at = from; at < text.length && text[at] !== "\n"; at += 1) {
    const letter = text[at];
    if (skip) {
      if (letter === skip) skip = "";
    } else if (letter === "<" || letter === "`") skip = letter === "<" ? ">" : "`";
    else if (letter === sign && at > from && !/\s/.test(text[at - 1]) && !WORD.test(text[at + 1] || "") && text[at + 1] !== sign) return at;
  }
  return -1;
}

const BULLET = /^(\s*)([•◦▪‣–-]|\d{1,3}[.)])\s+(.*)$/;
const QUOTE = /^(?:>|&gt;) ?/;

/** A whole text object of type mrkdwn as a node: code fences, quotes, list items, lines. */
export function mrkdwn(text) {
  const node = h("div", { class: "mrkdwn" });
  text.split(/```\n?([\s\S]*?)```/).forEach((part, at) => {
    if (at % 2) node.append(h("pre", {}, h("code", {}, unescape(part.replace(/\n$/, "")))));
    else if (part) node.append(...lines(at ? part.replace(/^\n/, "") : part));
  });
  return node;
}

function lines(text) {
  const groups = [];
  let quoting = false;
  for (let line of text.replace(/\n$/, "").split("\n")) {
    const rest = /^(?:>>>|&gt;&gt;&gt;) ?/.exec(line);
    if (rest) [quoting, line] = [true, line.slice(rest[0].length)];
    const kind = quoting ? "quote" : kindOf(line);
    const last = groups[groups.length - 1];
    const content = kind === "quote" && !quoting ? line.replace(QUOTE, "") : line;
    if (last && last.kind === kind) last.lines.push(content);
    else groups.push({ kind, lines: [content] });
  }
  return groups.map(group);
}

function kindOf(line) {
  if (QUOTE.test(line)) return "quote";
  return BULLET.test(line) ? "list" : "text";
}

function group({ kind, lines: content }) {
  if (kind === "quote") return h("blockquote", {}, paragraph(content));
  return kind === "list" ? h("ul", { class: "marked" }, content.map(item)) : paragraph(content);
}

function item(line) {
  const [, space, mark, words] = BULLET.exec(line);
  const node = h("li", {}, h("span", { class: "mark" }, `${mark} `), h("span", {}, inline(words)));
  node.style.setProperty("--level", Math.floor(space.length / 2));
  return node;
}

const paragraph = (content) => h("p", {}, content.map((line, at) => [at ? h("br") : "", inline(line)]));

/** A text object, mrkdwn or plain, as a node. */
export function textObject(text) {
  if (!text) return null;
  if (text.type === "mrkdwn") return mrkdwn(text.text);
  return h("span", { class: "plain" }, plainNodes(unescape(text.text)));
}
