// Completion while typing: slash commands at the start, @people and #channels anywhere.

import { h } from "./dom.js";
import { avatar } from "./people.js";
import { app, channels, people, state } from "./state.js";

const SHOWN = 8;
let lists = 0;

const starts = (name, words) => name.toLowerCase().split(/[\s-]/).some((part) => part.startsWith(words)) || name.toLowerCase().startsWith(words);

const SOURCES = [
  {
    pattern: /^\/(\S*)$/,
    commands: true,
    find: (words) =>
      state()
        .commands.filter((each) => each.command.slice(1).startsWith(words))
        .map((each) => ({ insert: each.command, name: each.command, hint: each.usage_hint, detail: each.description })),
  },
  {
    pattern: /(?<!\S)@([\p{L}\p{N}-]*)$/u,
    find: (words) =>
      [...people(), app()]
        .filter((each) => starts(each.real_name || "", words) || starts(each.name, words))
        .map((each) => ({ insert: `@${each.real_name || each.name}`, name: each.real_name || each.name, detail: `@${each.name}`, face: each.id })),
  },
  {
    pattern: /(?<!\S)#([\p{L}\p{N}_-]*)$/u,
    find: (words) => channels().filter((each) => each.name.startsWith(words)).map((each) => ({ insert: `#${each.name}`, name: `#${each.name}`, detail: each.purpose })),
  },
];

function suggestions(text, withCommands) {
  for (const source of SOURCES) {
    const found = source.commands && !withCommands ? null : source.pattern.exec(text);
    if (found) return { from: found.index, items: source.find(found[1].toLowerCase()).slice(0, SHOWN) };
  }
  return { from: 0, items: [] };
}

/**
 * Complete in `area` (a textarea); the list stands in what is given back as `list`. `key(event)` says whether a key
 * was meant for the list.
 */
export function complete(area, withCommands) {
  lists += 1;
  const list = h("div", { class: "completion", role: "listbox", id: `completion-${lists}`, "aria-label": "Suggestions", hidden: true });
  const now = { from: 0, items: [], at: 0 };
  area.setAttribute("aria-controls", list.id);
  area.setAttribute("aria-autocomplete", "list");

  const show = () => {
    list.hidden = !now.items.length;
    list.replaceChildren(...now.items.map((item, at) => option(item, at === now.at, `${list.id}-${at}`, () => take(item))));
    if (list.hidden) area.removeAttribute("aria-activedescendant");
    else area.setAttribute("aria-activedescendant", `${list.id}-${now.at}`);
    if (list.children[now.at]) list.children[now.at].scrollIntoView({ block: "nearest" });
  };
  const update = () => {
    Object.assign(now, suggestions(area.value.slice(0, area.selectionStart), withCommands), { at: 0 });
    show();
  };
  const hide = () => {
    now.items = [];
    show();
  };
  const take = (item) => {
    area.setRangeText(`${item.insert} `, now.from, area.selectionStart, "end");
    hide();
    area.focus();
    area.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const key = (event) => {
    if (list.hidden) return false;
    const chosen = now.items[now.at];
    if (event.key === "Escape") hide();
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      now.at = (now.at + (event.key === "ArrowDown" ? 1 : -1) + now.items.length) % now.items.length;
      show();
    } else if (event.key === "Tab") take(chosen);
    // A command typed to its end is sent, not completed: it would only gain a blank.
    else if (event.key === "Enter" && !event.shiftKey && area.value !== chosen.insert) take(chosen);
    else return false;
    return true;
  };
  area.addEventListener("input", update);
  area.addEventListener("blur", () => setTimeout(hide, 150));
  return { list, key, hide };
}

function option(item, selected, id, take) {
  return h(
    "div",
    { role: "option", id, class: "completion-item", "aria-selected": String(selected), dataset: { complete: item.insert }, on: { mousedown: (event) => (event.preventDefault(), take()) } },
    item.face ? avatar(item.face, "small") : null,
    h("span", { class: "completion-name" }, item.name),
    item.hint ? h("span", { class: "completion-hint" }, item.hint) : null,
    item.detail ? h("span", { class: "completion-detail" }, item.detail) : null,
  );
}
