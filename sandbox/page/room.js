// The middle of the page: a channel, the direct message, or the Home tab.

import { act } from "./api.js";
import { composer } from "./composer.js";
import { h, iconButton } from "./dom.js";
import { editLast } from "./editing.js";
import { drawHome, leaveHome, openHome } from "./home.js";
import { inChannel, keeper, listEntries } from "./message-list.js";
import { showMenu } from "./menu.js";
import { address, DIRECT, go, HOME } from "./place.js";
import { speak } from "./speaking.js";
import { announce, app, assistant, isMember, perform, person, shortcuts } from "./state.js";

const marked = new Map();

/** The room: `{node, draw(place)}`; `place` is what `here()` gives. */
export function room() {
  const parts = skeleton();
  const scroll = keeper(parts.scroller, parts.list, parts.more);
  let current = null;
  const draw = (place) => {
    drawHead(parts, place);
    const isHome = place.name === HOME;
    parts.frame.hidden = isHome;
    parts.home.hidden = !isHome;
    if (isHome) {
      openHome(announce);
      drawHome(parts.homeList);
    } else leaveHome();
    if (place.name === DIRECT && !place.channel) openDirect();
    if (place.channel) {
      scroll.show(place.channel.id, entries(place));
      read(place.channel);
    }
    const key = place.channel ? `channel ${place.channel.id} ${isMember(place.channel)}` : "";
    if (key !== current) parts.slot.replaceChildren(foot(place, key, scroll.toEnd));
    current = key;
  };
  return { node: parts.node, draw };
}

function skeleton() {
  const list = h("div", { class: "list", role: "log", "aria-label": "Messages", dataset: { list: "" } });
  const scroller = h("div", { class: "scroller" }, list);
  const more = h("button", { type: "button", class: "more-below", hidden: true }, "New messages");
  const frame = h("div", { class: "list-frame" }, scroller, more);
  const homeList = h("div", { class: "home-list" });
  const home = h("div", { class: "scroller", hidden: true }, homeList);
  const head = h("div", { class: "place-title" });
  const back = iconButton("back", "Back to the list of channels", { class: "icon-button phone-only", dataset: { back: "list" }, on: { click: () => go("") } });
  const tabs = h("nav", { class: "tabs", "aria-label": "Parts of the app" });
  const slot = h("div", { class: "slot" });
  const node = h("main", { class: "room" }, h("header", { class: "place-head" }, back, head, tabs), frame, home, slot);
  return { node, list, scroller, more, frame, home, homeList, head, tabs, slot };
}

function drawHead({ head, tabs, node }, place) {
  const isApp = place.name === HOME || place.name === DIRECT;
  const name = app().real_name || app().name;
  const title = isApp ? name : place.channel ? `#${place.channel.name}` : "";
  const detail = !isApp && place.channel ? place.channel.purpose : "";
  const drawn = JSON.stringify([title, detail, place.name]);
  if (head.dataset.drawn === drawn) return;
  head.dataset.drawn = drawn;
  head.replaceChildren(h("h1", {}, title), detail ? h("p", { class: "place-detail" }, detail) : "");
  node.setAttribute("aria-label", title);
  const tab = (to, label) => h("a", { class: "tab", href: address(to), dataset: { tab: to }, "aria-current": place.name === to ? "page" : undefined }, label);
  tabs.replaceChildren(...(isApp ? [tab(HOME, "Home"), tab(DIRECT, "Messages")] : []));
}

function entries(place) {
  const list = inChannel(place.channel);
  const shown = listEntries(list, place);
  if (shown.length) return shown;
  const words = !isMember(place.channel) ? "You are not in this channel." : place.channel.is_im ? `This is the beginning of your conversation with ${app().real_name}.` : `This is the beginning of #${place.channel.name}.`;
  return [{ key: "empty", signature: words, draw: () => h("p", { class: "empty" }, words) }];
}

let opening = false;

async function openDirect() {
  if (opening) return;
  opening = true;
  await perform("open_dm");
  opening = false;
}

// The server counts what is unread; whoever looks at a channel has read it.
function read(channel) {
  if (!channel.unread || document.visibilityState !== "visible" || marked.get(channel.id) === channel.unread) return;
  marked.set(channel.id, channel.unread);
  act(person, "mark", { channel: channel.id }).then(() => marked.delete(channel.id));
}

function foot(place, key, toEnd) {
  if (!place.channel) return "";
  if (!isMember(place.channel)) {
    const join = h("button", { type: "button", class: "button primary", dataset: { join: "" }, on: { click: () => perform("join", { channel: place.channel.id }) } }, `Join #${place.channel.name}`);
    return h("div", { class: "join" }, join);
  }
  const label = `Message ${place.channel.is_im ? app().real_name : `#${place.channel.name}`}`;
  const send = (typed) => {
    toEnd();
    return speak(place.channel.id, typed);
  };
  const last = () => editLast(place, inChannel(place.channel));
  const extra = [place.channel.is_im && assistant() === "assistant" ? assistantButton() : null, shortcutButton()];
  return composer({ kind: "channel", key, label, commands: true, files: true, extra: extra.filter(Boolean), send, last });
}

function assistantButton() {
  const open = async () => {
    const opened = await perform("open_assistant");
    if (opened.ok) go(DIRECT, opened.ts);
  };
  return h("button", { type: "button", class: "button", dataset: { assistant: "" }, on: { click: open } }, "New chat");
}

function shortcutButton() {
  const found = shortcuts("global");
  if (!found.length) return null;
  const button = iconButton("bolt", "Shortcuts", { "aria-haspopup": "menu", "aria-expanded": "false", dataset: { shortcuts: "" } });
  const items = found.map((each) => ({ label: each.name, detail: each.description, dataset: { shortcut: each.callback_id }, act: () => perform("shortcut", { callback_id: each.callback_id }) }));
  button.addEventListener("click", () => showMenu(button, items, "Shortcuts"));
  return button;
}
