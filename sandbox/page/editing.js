// Changing one's own message where it stands.

import { composer } from "./composer.js";
import { h } from "./dom.js";
import { draft, forget } from "./drafts.js";
import { unescape } from "./leaves.js";
import { announce, channel, me, perform, user } from "./state.js";

let current = null;

const keyOf = (place, message) => `edit ${place.channel.id} ${message.ts} ${place.inThread ? "thread" : ""}`;

/** Whether a message is being changed in this place. */
export const isEditing = (place, message) => current === keyOf(place, message);

/** The words of a message as they were typed: mentions and links by name. */
function typedWords(text) {
  const words = text
    .replace(/<@(\w+)(?:\|[^>]*)?>/g, (all, id) => (user(id) ? `@${user(id).real_name}` : all))
    .replace(/<#(\w+)(?:\|([^>]*))?>/g, (all, id, name) => `#${channel(id) ? channel(id).name : name || id}`)
    .replace(/<!(here|channel|everyone)>/g, "@$1")
    .replace(/<((?:https?|mailto):[^|>]+)(?:\|[^>]*)?>/g, "$1");
  return unescape(words);
}

/** Begin to change a message. */
export function startEditing(place, message) {
  current = keyOf(place, message);
  draft(current).text = typedWords(message.text);
  announce();
  const scope = place.inThread ? "[data-thread-list]" : "[data-list]";
  const area = document.querySelector(`${scope} [data-composer="edit"]`);
  if (area) area.focus();
}

/** Begin to change the last of one's own messages in a list. */
export function editLast(place, list) {
  const mine = list.filter((each) => each.user === me().id && !each.is_ephemeral && !each.subtype);
  if (mine.length) startEditing(place, mine[mine.length - 1]);
}

function stop() {
  if (current) forget(current);
  const composer = current && current.endsWith("thread") ? "thread" : "channel";
  current = null;
  announce();
  const area = document.querySelector(`[data-composer="${composer}"]`);
  if (area) area.focus({ preventScroll: true });
}

/** The composer that stands in the place of the message's words. */
export function editor(place, message) {
  const send = async ({ text }) => {
    const answer = await perform("edit", { channel: place.channel.id, ts: message.ts, text });
    if (answer.ok) stop();
    return answer.ok;
  };
  const cancel = h("button", { type: "button", class: "text-button", on: { click: stop } }, "Cancel");
  return composer({ kind: "edit", key: keyOf(place, message), label: "Change the message", send, extra: cancel, cancel: stop });
}
