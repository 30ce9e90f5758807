// A list of messages: days, runs of one author, what is on its way; the scroll position stays or follows the end.

import { assistantEntries } from "./assistant.js";
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
  return [...entries, ...assistantEntries(place.channel, thread), ...pendingEntries(place.channel.id, thread)];
}

const divider = (key, label) => ({ key: `day-${key}`, signature: label, draw: () => h("div", { class: "day", role: "separator", dataset: { day: key } }, h("span", {}, label)) });

/**
 * `{show(key, entries), toEnd()}` for `list` inside `scroller`. Whoever is at the end stays there when it is redrawn;
 * anybody else stays where they are, and is told by `more` (a button) of what is new; each key has its own position.
 */
export function keeper(scroller, list, more) {
  const positions = new Map();
  const now = { shown: null, following: true, measure: "" };

  const toEnd = () => {
    scroller.scrollTop = scroller.scrollHeight;
    now.following = true;
    more.hidden = true;
  };
  const measure = () => `${scroller.scrollHeight} ${scroller.clientHeight}`;
  const settle = () => {
    now.measure = measure();
    if (now.following) toEnd();
  };
  more.addEventListener("click", toEnd);
  scroller.addEventListener("scroll", () => {
    // A picture that has loaded or a composer that has grown moves the end away: that is no scrolling of the reader's.
    if (measure() !== now.measure) return;
    now.following = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR;
    if (now.following) more.hidden = true;
    positions.set(now.shown, now.following ? null : scroller.scrollTop);
  });
  const sizes = new ResizeObserver(settle);
  [list, scroller].forEach((each) => sizes.observe(each));

  const show = (key, entries) => {
    const [same, last] = [now.shown === key, list.lastElementChild && list.lastElementChild.key];
    now.shown = key;
    reconcile(list, entries);
    if (!same) restore(positions.get(key) ?? null);
    else if (!now.following && entries.length && entries[entries.length - 1].key !== last) more.hidden = false;
    settle();
  };

  function restore(position) {
    more.hidden = true;
    now.following = position === null;
    if (position !== null) scroller.scrollTop = position;
  }
  return { show, toEnd };
}
