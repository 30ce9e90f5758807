// A list of messages: days, runs of one author, what is on its way; the scroll position stays or follows the end.

import { dayKey, dayLabel } from "./dates.js";
import { h, reconcile } from "./dom.js";
import { isBroadcast, isReply, messageEntry } from "./message.js";
import { me, messages, now } from "./state.js";
import { pendingEntries } from "./pending.js";

const RUN = 300;
const NEAR = 80;

/** The messages that stand in a channel itself. */
export const inChannel = (channel) => messages(channel.id).filter((each) => !isReply(each) || isBroadcast(each));

/** The replies of a thread, without its first message. */
export const inThread = (channel, ts) => messages(channel.id).filter((each) => isReply(each) && each.thread_ts === ts);

function continues(message, last) {
  return last && last.user === message.user && parseFloat(message.ts) - parseFloat(last.ts) < RUN && !message.is_ephemeral && !last.is_ephemeral && !message.bot && !message.subtype && !last.subtype && !isBroadcast(message);
}

/** Entries for `reconcile`: messages with dividers between the days (unless `days` is false), then what is pending. */
export function listEntries(list, place, { days = true, thread = null } = {}) {
  const zone = me().tz;
  const today = dayKey(now(), zone);
  const entries = [];
  let [day, last] = ["", null];
  for (const message of list) {
    const key = dayKey(parseFloat(message.ts), zone);
    const newDay = days && key !== day;
    if (newDay) entries.push(divider(key, dayLabel(parseFloat(message.ts), now(), zone)));
    entries.push(messageEntry(message, place, { compact: Boolean(!newDay && continues(message, last)), today }));
    [day, last] = [key, message];
  }
  return [...entries, ...pendingEntries(place.channel.id, thread)];
}

const divider = (key, label) => ({ key: `day-${key}`, signature: label, draw: () => h("div", { class: "day", role: "separator", dataset: { day: key } }, h("span", {}, label)) });

/** A function that redraws `scroller` (the children of `list` in it) and keeps its end in view if it was there. */
export function keeper(scroller, list, more) {
  const positions = new Map();
  let shown = null;
  const atEnd = () => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR;
  const toEnd = () => {
    scroller.scrollTop = scroller.scrollHeight;
    more.hidden = true;
  };
  more.addEventListener("click", toEnd);
  scroller.addEventListener("scroll", () => {
    if (atEnd()) more.hidden = true;
    if (shown) positions.set(shown, atEnd() ? null : scroller.scrollTop);
  });
  // Pictures load and windows change after the drawing: the end stays in view all the same.
  let following = true;
  scroller.addEventListener("scroll", () => (following = atEnd()));
  new ResizeObserver(() => following && toEnd()).observe(list);
  new ResizeObserver(() => following && toEnd()).observe(scroller);

  return (key, entries) => {
    const [same, follow, last] = [shown === key, atEnd(), list.lastElementChild && list.lastElementChild.key];
    shown = key;
    reconcile(list, entries);
    if (!same) restore(key);
    else if (follow) toEnd();
    else if (entries.length && entries[entries.length - 1].key !== last) more.hidden = false;
  };

  function restore(key) {
    const place = positions.get(key);
    more.hidden = true;
    if (place === null || place === undefined) toEnd();
    else scroller.scrollTop = place;
    following = atEnd();
  }
}
