// What has been sent and is not answered yet, shown greyed below the messages.

import { h } from "./dom.js";
import { avatar } from "./people.js";
import { announce, app, me } from "./state.js";

// A message is usually there before one could read that it is being sent.
const PATIENCE = 400;

let pending = [];
let count = 0;

/** Show `text` as on its way in a channel or thread until `work` (a promise) is settled; gives what it gives. */
export async function waiting(place, thread, text, isCommand, work) {
  count += 1;
  const entry = { key: `pending-${count}`, place, thread: thread || null, text, isCommand, visible: isCommand };
  pending.push(entry);
  setTimeout(() => {
    entry.visible = true;
    announce();
  }, PATIENCE);
  announce();
  try {
    return await work;
  } finally {
    pending = pending.filter((each) => each !== entry);
    announce();
  }
}

function draw(entry) {
  const hint = entry.isCommand ? `Waiting for ${app().real_name || app().name}…` : "Sending…";
  return h(
    "div",
    { class: "message pending", role: "status", dataset: { pending: entry.isCommand ? "command" : "message" } },
    h("div", { class: "gutter" }, avatar(me().id)),
    h("div", { class: "body" }, h("div", { class: "head" }, h("span", { class: "author" }, me().real_name), h("span", { class: "waiting" }, hint)), h("div", { class: "mrkdwn" }, entry.text)),
  );
}

/** Entries (for `reconcile`) of what is on its way in a channel, or in one of its threads. */
export function pendingEntries(place, thread) {
  return pending.filter((each) => each.visible && each.place === place && each.thread === (thread || null)).map((entry) => ({ key: entry.key, signature: entry.key, draw: () => draw(entry) }));
}
