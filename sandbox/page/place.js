// Where one is: the channel and the thread, kept in the URL's hash as #/plan-of-action/1475240400.000100.

import { channels, direct, messages } from "./state.js";

export const HOME = "home";
export const DIRECT = "dm";
export const LIST = "";

/** `{name, channel, thread}`: the place's name in the URL, its channel (none for the Home tab), the open thread's ts. */
export function here() {
  const [name, thread] = decodeURI(location.hash.replace(/^#\/?/, "")).split("/");
  if (name === HOME) return { name, channel: null, thread: null };
  if (name === DIRECT) return { name, channel: direct() || null, thread: thread || null };
  const found = channels().find((each) => each.name === name || each.id === name);
  if (found) return { name: found.name, channel: found, thread: thread || null };
  return { name: LIST, channel: null, thread: null };
}

/** The address of a place, for links. */
export const address = (name, thread) => `#/${encodeURI(name)}${thread ? `/${thread}` : ""}`;

/** Go to a place; the page redraws on the change of the hash. */
export function go(name, thread) {
  location.hash = address(name, thread);
}

/** The name under which a channel stands in the URL and in `data-channel`. */
export const nameOf = (channel) => (channel.is_im ? DIRECT : channel.name);

/** The address within this page of a permalink to a message, or null for any other link. */
export function ownAddress(url) {
  const found = /^https?:\/\/[^/]+\/archives\/(\w+)\/p(\d{10})(\d{6})(?:\?(.*))?$/.exec(url);
  const channel = found && [...channels(), direct()].find((each) => each && each.id === found[1]);
  if (!channel) return null;
  const ts = `${found[2]}.${found[3]}`;
  const message = messages(channel.id).find((each) => each.ts === ts);
  const thread = new URLSearchParams(found[4] || "").get("thread_ts") || (message && message.thread_ts) || ts;
  return address(nameOf(channel), thread);
}
