// The pane at the right: one message, its replies, and a composer of its own.

import { composer } from "./composer.js";
import { h, iconButton } from "./dom.js";
import { draft } from "./drafts.js";
import { editLast } from "./editing.js";
import { messageEntry } from "./message.js";
import { inThread, keeper, listEntries } from "./message-list.js";
import { address, go } from "./place.js";
import { speak } from "./speaking.js";
import { messages } from "./state.js";

/** The pane: `{node, draw(place)}`; `place` is what `here()` gives, with a thread. */
export function threadPane() {
  const title = h("p", { class: "place-detail" });
  const list = h("div", { class: "list", role: "log", "aria-label": "Thread", dataset: { threadList: "" } });
  const scroller = h("div", { class: "scroller" }, list);
  const more = h("button", { type: "button", class: "more-below", hidden: true }, "New replies");
  const slot = h("div", { class: "slot" });
  const close = iconButton("close", "Close thread", { class: "icon-button wide-only", dataset: { close: "thread" } });
  const back = iconButton("back", "Back to the channel", { class: "icon-button phone-only", dataset: { back: "channel" } });
  const node = h("aside", { class: "thread", "aria-label": "Thread" }, h("header", { class: "place-head" }, back, h("div", { class: "place-title" }, h("h2", {}, "Thread"), title), close), h("div", { class: "list-frame" }, scroller, more), slot);
  const scroll = keeper(scroller, list, more);
  let current = "";
  let shown = null;

  const leave = () => shown && go(shown.name);
  [close, back].forEach((each) => each.addEventListener("click", leave));
  node.addEventListener("keydown", (event) => event.key === "Escape" && leave());

  const draw = (place) => {
    shown = place;
    node.hidden = !(place.thread && place.channel);
    if (node.hidden) {
      // Nothing of a closed thread stays in the page: a message would otherwise be there twice, once unseen.
      [list, slot].forEach((each) => each.replaceChildren());
      current = "";
      return;
    }
    node.dataset.thread = place.thread;
    const name = place.channel.is_im ? "Direct message" : `#${place.channel.name}`;
    title.replaceChildren(h("a", { href: address(place.name) }, name));
    scroll.show(`${place.channel.id} ${place.thread}`, entries(place));
    const key = `thread ${place.channel.id} ${place.thread}`;
    if (key !== current) slot.replaceChildren(replyComposer(place, key, name, scroll.toEnd));
    current = key;
  };
  return { node, draw };
}

function entries(place) {
  const within = { name: place.name, channel: place.channel, inThread: true };
  const parent = messages(place.channel.id).find((each) => each.ts === place.thread && !each.is_ephemeral);
  const replies = inThread(place.channel, place.thread);
  const count = replies.filter((each) => !each.is_ephemeral).length;
  const gone = { key: "gone", signature: "", draw: () => h("p", { class: "empty" }, "This message is not there any more.") };
  return [
    parent ? messageEntry(parent, within, { compact: false }) : gone,
    { key: "count", signature: String(count), draw: () => h("div", { class: "reply-count", role: "separator" }, h("span", {}, count === 1 ? "1 reply" : count ? `${count} replies` : "No replies yet")) },
    ...listEntries(replies, within, { days: false, thread: place.thread }),
  ];
}

function replyComposer(place, key, name, toEnd) {
  const box = h("input", { type: "checkbox", checked: draft(key).broadcast, dataset: { broadcast: "" }, on: { change: () => (draft(key).broadcast = box.checked) } });
  const also = h("label", { class: "also" }, box, place.channel.is_im ? "Also send to the conversation" : `Also send to ${name}`);
  const send = async (typed) => {
    const broadcast = box.checked;
    box.checked = false;
    toEnd();
    return speak(place.channel.id, typed, { thread: place.thread, broadcast });
  };
  const last = () => editLast({ ...place, inThread: true }, inThread(place.channel, place.thread));
  return composer({ kind: "thread", key, label: "Reply…", send, files: true, extra: also, last });
}
