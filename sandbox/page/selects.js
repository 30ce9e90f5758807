// Block elements that choose from a list: one or several of options, people, conversations.

import { dispatch } from "./action.js";
import { h } from "./dom.js";
import { unescape } from "./leaves.js";
import { here } from "./place.js";
import { app, channels, people } from "./state.js";
import { kept, register } from "./values.js";

const words = (text) => (text ? unescape(text.text) : "");
const label = (option) => [words(option.text), words(option.description)].filter(Boolean).join(" — ");
const asOption = (value, text) => ({ value, text: { type: "plain_text", text } });

const persons = () => [...people(), app()].map((each) => asOption(each.id, each.real_name || each.name));
const rooms = () => channels().map((each) => asOption(each.id, `#${each.name}`));

// What a kind of select offers, and how Slack names what was chosen.
const SOURCES = {
  static: { options: (element) => element.options || element.option_groups.flatMap((each) => each.options), one: "option", whole: true },
  users: { options: persons, one: "user" },
  conversations: { options: () => [...rooms(), ...persons()], one: "conversation" },
  channels: { options: rooms, one: "channel" },
};

const sourceOf = (element) => SOURCES[/(\w+?)_select$/.exec(element.type.replace(/^multi_/, ""))[1]];

function initial(element, source) {
  if (element.default_to_current_conversation && here().channel) return here().channel.id;
  const given = element[`initial_${source.one}`];
  return given && (source.whole ? given.value : given);
}

/** A select of one: the browser's own, which phones and keyboards know. */
export function select(element, context) {
  const source = sourceOf(element);
  const options = source.options(element);
  const key = `selected_${source.one}`;
  const node = h("select", { class: "input select", "aria-label": words(element.placeholder) || undefined, autofocus: element.focus_on_load });
  node.append(h("option", { value: "" }, words(element.placeholder) || "Choose…"), ...optionNodes(element, options));
  const before = kept(element, context);
  const chosen = before ? before[key] && (source.whole ? before[key].value : before[key]) : initial(element, source);
  node.value = options.some((each) => each.value === chosen) ? chosen : "";
  const read = () => ({ [key]: pick(options, node.value, source) });
  node.addEventListener("change", async () => {
    const last = node.dataset.last || "";
    if (!node.value && !context.silent) return;
    const sent = await dispatch(context, element, read(), node);
    if (sent === false) node.value = last;
    node.dataset.last = node.value;
  });
  node.dataset.last = node.value;
  return register(node, element, context, read);
}

const pick = (options, value, source) => (source.whole ? options.find((each) => each.value === value) || null : value || null);

function optionNodes(element, options) {
  const one = (option) => h("option", { value: option.value }, label(option));
  if (!element.option_groups) return options.map(one);
  return element.option_groups.map((group) => h("optgroup", { label: words(group.label) }, group.options.map(one)));
}

function initialSeveral(element, source) {
  const given = element[`initial_${source.one}s`] || [];
  return given.map((each) => (source.whole ? each.value : each));
}

/** A select of several: a list of boxes that unfolds. */
export function multiSelect(element, context) {
  const source = sourceOf(element);
  const options = source.options(element);
  const key = `selected_${source.one}s`;
  const before = kept(element, context);
  const chosen = new Set(before ? before[key].map((each) => (source.whole ? each.value : each)) : initialSeveral(element, source));
  const summary = h("summary", { class: "input select" });
  const list = h("div", { class: "multi-list", role: "group", "aria-label": words(element.placeholder) || "Choices" });
  const node = h("details", { class: "multi" }, summary, list);
  const read = () => ({ [key]: options.filter((each) => chosen.has(each.value)).map((each) => (source.whole ? each : each.value)) });
  const show = () => {
    const names = options.filter((each) => chosen.has(each.value)).map((each) => h("span", { class: "chip" }, words(each.text)));
    summary.replaceChildren(...(names.length ? names : [h("span", { class: "placeholder" }, words(element.placeholder) || "Choose…")]));
  };
  const toggle = (option, box) => {
    if (box.checked && element.max_selected_items && chosen.size >= element.max_selected_items) box.checked = false;
    chosen[box.checked ? "add" : "delete"](option.value);
    show();
    dispatch(context, element, read(), node);
  };
  list.append(...options.map((option) => choice(option, chosen.has(option.value), toggle)));
  show();
  return register(node, element, context, read);
}

function choice(option, checked, toggle) {
  const box = h("input", { type: "checkbox", checked, value: option.value, on: { change: () => toggle(option, box) } });
  return h("label", { class: "choice" }, box, h("span", {}, label(option)));
}

