// What the page knows: the last state of the server, who looks at it, and who wants to hear of changes.

import { act, fetchState } from "./api.js";
import { clearErrors, toast } from "./toast.js";

export const person = new URLSearchParams(location.search).get("as") || "";

let data = null;
let fetchedAt = 0;
let asked = null;
let again = false;
const listeners = new Set();

/** The last state (see the server's contract), or null before the first. */
export const state = () => data;

/** Have `listener()` called after each change. */
export const onChange = (listener) => listeners.add(listener);

/** Draw again without asking the server: something of the page's own changed. */
export const announce = () => listeners.forEach((listener) => listener());

/** Ask for the state; calls that come while one is on its way are served by one more. */
export function refresh() {
  if (asked) {
    again = true;
    return asked;
  }
  asked = load().finally(() => {
    asked = null;
  });
  return asked;
}

async function load() {
  do {
    again = false;
    data = await fetchState(person);
    fetchedAt = performance.now();
  } while (again);
  announce();
}

/** Seconds since 1970 by the sandbox's clock, now. */
export function now() {
  const { epoch, running } = data.clock;
  return running ? epoch + (performance.now() - fetchedAt) / 1000 : epoch;
}

/** Act as this person, then see what came of it. A refusal is shown, unless it is about fields; the answer is given back. */
export async function perform(what, details = {}) {
  clearErrors();
  const answer = await act(person, what, details);
  if (!answer.ok && answer.error && !answer.errors) toast(answer.error, "error");
  await refresh().catch(() => {});
  return answer;
}

const byId = (list, id) => (list || []).find((each) => each.id === id);

export const me = () => data.me;
export const user = (id) => byId(data.users, id);
export const channel = (id) => byId(data.channels, id);
export const people = () => data.users.filter((each) => !each.is_bot && each.id !== "USLACKBOT" && !each.deleted);

/** The app itself: the bot that the direct message is with. */
export function app() {
  const bot = user(data.bot) || data.users.find((each) => each.is_bot && each.id !== "USLACKBOT");
  return bot || { id: "", name: "app", real_name: "App", is_bot: true };
}

/** The direct message between this person and the app, if it has been opened. */
export const direct = () => data.channels.find((each) => each.is_im);

/** The channels that this person can see, without direct messages. */
export const channels = () => data.channels.filter((each) => !each.is_im);

/** Whether this person is in a channel, and so may read and write there. */
export const isMember = (channel) => !channel.members || channel.members.includes(data.me.id);

/** The app's shortcuts of a type, "global" or "message". */
export const shortcuts = (type) => (data.shortcuts || []).filter((each) => each.type === type);

/** The messages of a channel, oldest first, threads flat. */
export const messages = (id) => data.messages[id] || [];

/** What the app shows around conversations and threads. */
export const panes = () => data.panes || [];

/** Whether the app is spoken with as an "agent", in an "assistant" pane, or ("") as anybody. */
export const assistant = () => data.assistant;

/** A file by its id, wherever it was posted. */
export function file(id) {
  const posted = Object.values(data.messages).flat().flatMap((message) => message.files || []);
  return byId(posted, id);
}
