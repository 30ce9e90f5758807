// The smallest pieces of a text: links, people, channels, broadcasts, dates. Shared by mrkdwn, rich text and markdown.

import { h } from "./dom.js";
import { slackDate } from "./dates.js";
import { address, nameOf as placeOf, ownAddress } from "./place.js";
import { nameOf } from "./people.js";
import { channel, me, now, user } from "./state.js";

const SAFE = /^(https?:|mailto:|tel:)/i;

/** Undo Slack's three entities. */
export const unescape = (text) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

/** A link; one to a message of this workspace opens it here, one with an unknown scheme is only its text. */
export function link(url, children) {
  const own = ownAddress(url);
  if (own) return h("a", { href: own }, children);
  if (!SAFE.test(url)) return h("span", {}, children);
  return h("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, children);
}

export function mention(id) {
  const mine = me() && me().id === id;
  return h("span", { class: `mention${mine ? " me" : ""}`, dataset: { mention: id } }, `@${user(id) ? nameOf(id) : id}`);
}

export function channelLink(id, label) {
  const known = channel(id);
  const name = known ? known.name : label || id;
  return known && !known.is_im ? h("a", { class: "mention", href: address(placeOf(known)) }, `#${name}`) : h("span", { class: "mention" }, `#${name}`);
}

export const broadcast = (range) => h("span", { class: "mention loud" }, `@${range}`);

/** An instant in the reader's language and zone; `url` makes it a link. */
export function date(seconds, pattern, fallback, url) {
  const { locale, tz } = me() || {};
  const text = slackDate(seconds, pattern, { locale: locale || "en-US", zone: tz, present: now() }) ?? fallback ?? "";
  const node = h("time", { dateTime: Number.isFinite(seconds) ? new Date(seconds * 1000).toISOString() : undefined }, text);
  return url ? link(url, node) : node;
}

/** What stands between `<` and `>` in Slack's text, as a node; `inline(text)` draws the label of a link. */
export function token(inside, inline) {
  const bar = inside.indexOf("|");
  const [target, label] = bar < 0 ? [inside, ""] : [inside.slice(0, bar), inside.slice(bar + 1)];
  if (target.startsWith("@")) return mention(target.slice(1));
  if (target.startsWith("#")) return channelLink(target.slice(1), unescape(label));
  if (target.startsWith("!")) return special(target.slice(1), unescape(label));
  const url = unescape(target);
  return link(url, label ? inline(label) : url.replace(/^mailto:/, ""));
}

function special(target, label) {
  const [kind, seconds, pattern, ...url] = target.split("^");
  if (kind === "date") return date(parseInt(seconds, 10), unescape(pattern || ""), label, url.length ? unescape(url.join("^")) : undefined);
  if (kind === "subteam") return broadcast((label || seconds).replace(/^@/, ""));
  return broadcast(label.replace(/^@/, "") || kind);
}
