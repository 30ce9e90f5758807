// What the app shows around a conversation or a thread: prompts to press, and what it is doing.

import { h } from "./dom.js";
import { speak } from "./speaking.js";
import { app, panes } from "./state.js";

function prompts(pane, thread) {
  const press = (prompt) => speak(pane.channel, { text: prompt.message, files: [] }, { thread });
  const button = (prompt) => h("button", { type: "button", class: "button prompt", dataset: { prompt: prompt.message }, on: { click: () => press(prompt) } }, prompt.title);
  return h("div", { class: "prompts", dataset: { prompts: "" } }, pane.title ? h("p", { class: "prompts-title" }, pane.title) : null, pane.prompts.map(button));
}

const status = (pane) => h("p", { class: "app-status", role: "status", dataset: { status: "" } }, `${app().real_name || app().name} ${pane.status}`);

/** Entries (for `reconcile`) of what the app shows below the messages of a channel, or of one of its threads. */
export function assistantEntries(channel, thread) {
  const pane = panes().find((each) => each.channel === channel.id && each.thread_ts === (thread || ""));
  if (!pane) return [];
  const entries = [];
  if (pane.status) entries.push({ key: "app-status", signature: pane.status, draw: () => status(pane) });
  if (pane.prompts.length) entries.push({ key: "app-prompts", signature: JSON.stringify(pane), draw: () => prompts(pane, thread) });
  return entries;
}
