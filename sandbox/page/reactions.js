// Reactions below a message, and the choice of one.

import { h, iconButton } from "./dom.js";
import { allEmoji, emojiNamed } from "./emoji.js";
import { closeMenu, showPanel } from "./menu.js";
import { nameOf } from "./people.js";
import { me, perform } from "./state.js";

export const QUICK = ["white_check_mark", "+1", "eyes"];
const COMMON = ["white_check_mark", "hourglass", "pause_button", "+1", "-1", "eyes", "tada", "pray", "raised_hands", "wave", "heart", "slightly_smiling_face", "question", "exclamation", "warning", "x", "calendar", "bar_chart", "memo", "pushpin", "bulb", "rocket", "star", "fire"];
const SHOWN = 48;

/** Add a reaction, or take one's own back. */
export function toggle(place, message, name) {
  const reaction = (message.reactions || []).find((each) => each.name === name);
  const mine = reaction && reaction.users.includes(me().id);
  return perform(mine ? "unreact" : "react", { channel: place, ts: message.ts, name });
}

function pill(place, message, reaction) {
  const mine = reaction.users.includes(me().id);
  const who = reaction.users.map(nameOf).join(", ");
  return h(
    "button",
    {
      type: "button",
      class: `reaction${mine ? " mine" : ""}`,
      title: `${who} reacted with :${reaction.name}:`,
      "aria-label": `:${reaction.name}: ${reaction.users.length}, ${who}`,
      "aria-pressed": String(mine),
      dataset: { reaction: reaction.name, focus: `reaction-${reaction.name}` },
      on: { click: () => toggle(place, message, reaction.name) },
    },
    emojiNamed(reaction.name),
    h("span", { class: "count" }, String(reaction.users.length)),
  );
}

/** The row of reactions of a message in the channel with id `place`, or null if there are none. */
export function reactionRow(place, message) {
  if (!(message.reactions || []).length) return null;
  const add = iconButton("smile", "Add a reaction", { class: "reaction add", dataset: { focus: "reaction-add" } });
  add.addEventListener("click", () => pick(add, (name) => toggle(place, message, name)));
  return h("div", { class: "reactions" }, message.reactions.map((each) => pill(place, message, each)), add);
}

/** Let one choose an emoji beside `anchor`; `chosen(name)` gets its name. */
export function pick(anchor, chosen) {
  const grid = h("div", { class: "emoji-grid" });
  const take = (name) => {
    closeMenu(true);
    chosen(name);
  };
  const show = (words) => {
    const names = words ? found(words) : COMMON;
    grid.replaceChildren(...names.map((name) => h("button", { type: "button", class: "emoji-choice", title: `:${name}:`, "aria-label": name, dataset: { emoji: name }, on: { click: () => take(name) } }, emojiNamed(name))));
  };
  const search = h("input", { class: "input", type: "search", placeholder: "Search emoji", "aria-label": "Search emoji", on: { input: () => show(search.value) } });
  show("");
  showPanel(anchor, [search, grid], { class: "picker-panel", role: "group", "aria-label": "Emoji" });
}

function found(words) {
  const wanted = words.toLowerCase().replace(/[:\s]+/g, "_").replace(/^_|_$/g, "");
  return allEmoji().map(([name]) => name).filter((name) => name.includes(wanted)).slice(0, SHOWN);
}
