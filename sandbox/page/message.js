// One message: who, when, what; its files, reactions and thread.

import { drawBlocks } from "./blocks.js";
import { dayIn, timeIn } from "./dates.js";
import { h, ICONS, icon } from "./dom.js";
import { editor, isEditing } from "./editing.js";
import { mrkdwn } from "./mrkdwn.js";
import { avatar, nameOf } from "./people.js";
import { address } from "./place.js";
import { reactionRow } from "./reactions.js";
import { me, messages, now } from "./state.js";
import { toolbar } from "./toolbar.js";
import { fileCard } from "./uploads.js";
import { keepValues } from "./values.js";

const EXCERPT = 80;

const seconds = (message) => parseFloat(message.ts);

/** Whether a message stands in a thread below another. */
export const isReply = (message) => Boolean(message.thread_ts) && message.thread_ts !== message.ts;

/** Whether a reply was also sent to the channel. */
export const isBroadcast = (message) => isReply(message) && Boolean(message.broadcast || message.subtype === "thread_broadcast");

// What Slack itself says about the channel (somebody joined) is drawn as a quiet line.
const isNotice = (message) => /^(channel|group)_/.test(message.subtype || "");

function content(message, place, kept) {
  const context = { surface: "message", where: { channel: place.channel.id, message_ts: message.ts }, kept };
  const blocks = message.bot && message.blocks && message.blocks.length ? drawBlocks(message.blocks, context) : null;
  if (message.subtype === "tombstone") return h("div", { class: "gone" }, "This message was deleted.");
  return [blocks || (message.text ? mrkdwn(message.text) : null), (message.attachments || []).map((each) => attachment(each, context))];
}

function attachment(each, context) {
  const inner = each.blocks ? drawBlocks(each.blocks, context) : mrkdwn([each.pretext, each.title && `*${each.title}*`, each.text].filter(Boolean).join("\n") || each.fallback || "");
  const node = h("div", { class: "attachment" }, inner);
  if (/^#?[0-9a-f]{6}$/i.test(each.color || "")) node.style.setProperty("--colour", `#${each.color.replace("#", "")}`);
  return node;
}

function head(message, place) {
  const zone = me().tz;
  const address_ = address(place.name, isReply(message) ? message.thread_ts : message.ts);
  return h(
    "div",
    { class: "head" },
    h("span", { class: "author" }, nameOf(message.user)),
    message.bot ? h("span", { class: "badge" }, "App") : null,
    message.is_ephemeral ? time(message, zone) : h("a", { class: "time", href: address_, title: `${dayIn(seconds(message), zone)}, ${timeIn(seconds(message), zone)}` }, time(message, zone)),
  );
}

const time = (message, zone) => h("time", { class: "time", dateTime: new Date(seconds(message) * 1000).toISOString() }, timeIn(seconds(message), zone));

function threadBar(message, place) {
  if (!message.reply_count || place.inThread) return null;
  const replies = messages(place.channel.id).filter((each) => isReply(each) && each.thread_ts === message.ts && !each.is_ephemeral);
  const writers = [...new Set(replies.map((each) => each.user))].slice(-3);
  const last = replies[replies.length - 1];
  return h(
    "a",
    { class: "thread-bar", href: address(place.name, message.ts), dataset: { replies: String(message.reply_count), focus: "replies" } },
    writers.map((id) => avatar(id, "tiny")),
    h("span", { class: "thread-count" }, message.reply_count === 1 ? "1 reply" : `${message.reply_count} replies`),
    last ? h("span", { class: "thread-last" }, `Last reply ${lastTime(seconds(last))}`) : null,
  );
}

function lastTime(at) {
  const zone = me().tz;
  const distance = now() - at;
  return distance < 86400 ? `at ${timeIn(at, zone)}` : `on ${dayIn(at, zone)}`;
}

function parentLine(message, place) {
  if (!isBroadcast(message) || place.inThread) return null;
  const parent = messages(place.channel.id).find((each) => each.ts === message.thread_ts);
  const words = parent ? parent.text.replace(/<[^|>]*\|?([^>]*)>/g, "$1").replace(/[*_~`]/g, "").slice(0, EXCERPT) : "a message";
  return h("a", { class: "parent-line", href: address(place.name, message.thread_ts) }, `replied to a thread: ${words}`);
}

function body(message, place, flags, kept) {
  if (isEditing(place, message)) return editor(place, message);
  return [
    message.is_ephemeral ? h("div", { class: "private-line" }, icon(ICONS.eye), "Only visible to you") : null,
    flags.compact ? null : head(message, place),
    parentLine(message, place),
    h("div", { class: "content" }, content(message, place, kept), message.edited ? h("span", { class: "edited" }, "(edited)") : null),
    (message.files || []).length ? h("div", { class: "files" }, message.files.map(fileCard)) : null,
    reactionRow(place.channel.id, message),
    threadBar(message, place),
  ];
}

function draw(message, place, flags, kept) {
  const gutter = flags.compact ? h("div", { class: "gutter" }, h("span", { class: "side-time" }, timeIn(seconds(message), me().tz))) : h("div", { class: "gutter" }, avatar(message.user));
  const notice = isNotice(message);
  const node = h(
    "article",
    {
      class: ["message", flags.compact && "compact", message.is_ephemeral && "ephemeral", notice && "notice", message.bot && "by-app"].filter(Boolean).join(" "),
      dataset: { ts: message.ts, user: message.user, ephemeral: message.is_ephemeral && "true", threadTs: message.thread_ts, compact: flags.compact && "true" },
      "aria-label": `${nameOf(message.user)}, ${timeIn(seconds(message), me().tz)}`,
      tabIndex: -1,
    },
    gutter,
    h("div", { class: "body" }, body(message, place, flags, kept)),
    notice ? null : toolbar(place, message),
  );
  return node;
}

/**
 * An entry (for `reconcile`) of a message. `place` is `{name, channel, inThread}`; `flags` are `{compact, today}`,
 * where `today` makes what depends on the day ("yesterday") be drawn anew when it changes.
 */
export function messageEntry(message, place, flags) {
  const signature = JSON.stringify([message, flags, isEditing(place, message), place.name, message.reply_count ? lastReply(message, place) : 0]);
  return { key: message.ts, signature, draw: (old) => draw(message, place, flags, old ? keepValues(old) : {}) };
}

function lastReply(message, place) {
  return messages(place.channel.id).filter((each) => each.thread_ts === message.ts).length;
}
