// Block elements that are typed into: texts, numbers, addresses, dates, times.

import { dispatch } from "./action.js";
import { instantOf, localOf } from "./dates.js";
import { h } from "./dom.js";
import { unescape } from "./leaves.js";
import { me } from "./state.js";
import { kept, register } from "./values.js";

const SETTLED = 500;

function typed(element, context, node) {
  const before = kept(element, context);
  node.value = (before ? before.value : element.initial_value) ?? "";
  node.placeholder = element.placeholder ? unescape(element.placeholder.text) : "";
  if (element.focus_on_load) node.autofocus = true;
  const read = () => ({ value: node.value === "" ? null : node.value });
  listen(element, context, node, read);
  return register(node, element, context, read);
}

function listen(element, context, node, read) {
  if (context.silent) return;
  const triggers = (element.dispatch_action_config && element.dispatch_action_config.trigger_actions_on) || ["on_enter_pressed"];
  if (triggers.includes("on_character_entered")) settle(node, "input", () => dispatch(context, element, read(), node));
  if (!triggers.includes("on_enter_pressed")) return;
  node.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    dispatch(context, element, read(), node);
  });
}

function settle(node, event, act) {
  let timer = 0;
  node.addEventListener(event, () => {
    clearTimeout(timer);
    timer = setTimeout(act, SETTLED);
  });
}

export function plainTextInput(element, context) {
  const limits = { maxLength: element.max_length ?? 3000, class: "input" };
  const node = element.multiline ? h("textarea", { ...limits, rows: 4 }) : h("input", { ...limits, type: "text" });
  return typed(element, context, node);
}

export function numberInput(element, context) {
  const bounds = { min: element.min_value, max: element.max_value, step: element.is_decimal_allowed ? "any" : "1" };
  return typed(element, context, h("input", { type: "number", class: "input", ...bounds, inputMode: "decimal" }));
}

export const emailInput = (element, context) => typed(element, context, h("input", { type: "email", class: "input" }));
export const urlInput = (element, context) => typed(element, context, h("input", { type: "url", class: "input" }));

function picker(element, context, type, key, { parse = (text) => text, write = (value) => value } = {}) {
  const node = h("input", { type, class: "input picker", "aria-label": (element.placeholder && element.placeholder.text) || undefined, autofocus: element.focus_on_load });
  const before = kept(element, context);
  const given = before ? before[`selected_${key}`] : element[`initial_${key}`];
  node.value = given ? write(given) : "";
  const read = () => ({ [`selected_${key}`]: node.value ? parse(node.value) : null });
  let last = node.value;
  // A date typed by keyboard changes with every digit of its year: it is sent when it stands still and is a real one.
  settle(node, "change", async () => {
    if (context.silent || node.value === last || (type !== "time" && node.value.startsWith("0"))) return;
    const sent = await dispatch(context, element, read(), node);
    if (sent === false) node.value = last;
    last = node.value;
  });
  return register(node, element, context, read);
}

export const datePicker = (element, context) => picker(element, context, "date", "date");
export const timePicker = (element, context) => picker(element, context, "time", "time");

export function dateTimePicker(element, context) {
  const zone = me().tz;
  return picker(element, context, "datetime-local", "date_time", { parse: (text) => instantOf(text, zone), write: (seconds) => localOf(seconds, zone) });
}
