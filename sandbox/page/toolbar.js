// What can be done with a message: react, reply, edit, delete, the app's shortcuts.

import { askPlainly } from "./confirm.js";
import { h, iconButton } from "./dom.js";
import { startEditing } from "./editing.js";
import { emojiNamed } from "./emoji.js";
import { showMenu } from "./menu.js";
import { go } from "./place.js";
import { pick, QUICK, toggle } from "./reactions.js";
import { me, perform, shortcuts } from "./state.js";
import { toast } from "./toast.js";

async function remove(place, message) {
  if (await askPlainly("Delete message", "Are you sure you want to delete this message? This cannot be undone.", "Delete")) {
    await perform("delete", { channel: place.channel.id, ts: message.ts });
  }
}

async function copy(message) {
  try {
    await navigator.clipboard.writeText(message.permalink);
    toast("The link is copied.");
  } catch {
    toast(message.permalink);
  }
}

function items(place, message, anchor) {
  const where = { channel: place.channel.id, message_ts: message.ts };
  const mine = message.user === me().id;
  return [
    { label: "Add a reaction…", dataset: { do: "react" }, act: () => pick(anchor, (name) => toggle(place.channel.id, message, name)) },
    place.inThread ? null : { label: "Reply in thread", dataset: { do: "reply" }, act: () => go(place.name, message.thread_ts || message.ts) },
    { label: "Copy link", dataset: { do: "copy" }, act: () => copy(message) },
    ...shortcuts("message").map((each) => ({ label: each.name, detail: each.description, dataset: { shortcut: each.callback_id }, act: () => perform("shortcut", { callback_id: each.callback_id, ...where }) })),
    mine ? { label: "Edit message", dataset: { do: "edit" }, act: () => startEditing(place, message) } : null,
    mine ? { label: "Delete message…", danger: true, dataset: { do: "delete" }, act: () => remove(place, message) } : null,
  ].filter(Boolean);
}

/** The bar that appears over a message; of an ephemeral one only the way to dismiss it. */
export function toolbar(place, message) {
  if (message.subtype === "tombstone") return null;
  if (message.is_ephemeral) {
    const dismiss = () => perform("delete", { channel: place.channel.id, ts: message.ts });
    return h("div", { class: "toolbar", role: "toolbar", "aria-label": "Message actions" }, iconButton("close", "Dismiss", { dataset: { do: "dismiss" }, on: { click: dismiss } }));
  }
  const quick = QUICK.map((name) =>
    h("button", { type: "button", class: "icon-button quick", title: `React with :${name}:`, "aria-label": `React with ${name}`, dataset: { react: name, focus: `react-${name}` }, on: { click: () => toggle(place.channel.id, message, name) } }, emojiNamed(name)),
  );
  const smile = iconButton("smile", "Find another reaction", { class: "icon-button quick", dataset: { do: "react", focus: "react" } });
  smile.addEventListener("click", () => pick(smile, (name) => toggle(place.channel.id, message, name)));
  const reply = place.inThread ? null : iconButton("reply", "Reply in thread", { class: "icon-button quick", dataset: { do: "reply", focus: "reply" }, on: { click: () => go(place.name, message.thread_ts || message.ts) } });
  const more = iconButton("more", "More actions", { "aria-haspopup": "menu", "aria-expanded": "false", dataset: { do: "more", focus: "more" } });
  more.addEventListener("click", () => showMenu(more, items(place, message, more), "Message actions"));
  return h("div", { class: "toolbar", role: "toolbar", "aria-label": "Message actions" }, quick, smile, reply, more);
}
