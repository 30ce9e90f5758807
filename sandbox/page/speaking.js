// Sending what was typed: a message, a reply, a command.

import { waiting } from "./pending.js";
import { perform } from "./state.js";

const COMMAND = /^\/[a-z]/i;

/** Send `{text, files}` to a channel, or into a thread of it; gives whether it was taken. */
export async function speak(place, { text, files }, { thread, broadcast } = {}) {
  const isCommand = COMMAND.test(text) && !files.length;
  const details = { channel: place, text };
  if (thread) details.thread_ts = thread;
  if (!isCommand && broadcast) details.broadcast = true;
  if (!isCommand && files.length) details.files = files;
  const shown = [text, ...files.map((file) => file.name)].filter(Boolean).join(" · ");
  const answer = await waiting(place, thread, shown, isCommand, perform(isCommand ? "command" : "say", details));
  return Boolean(answer.ok);
}
