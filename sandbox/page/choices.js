// Block elements that show all their options: checkboxes, radio_buttons.

import { dispatch } from "./action.js";
import { h } from "./dom.js";
import { textObject } from "./mrkdwn.js";
import { kept, register } from "./values.js";

let groups = 0;

function draw(element, context, type, chosen, read) {
  groups += 1;
  const name = `choice-${groups}`;
  const node = h("div", { class: "choices", role: type === "radio" ? "radiogroup" : "group" });
  const sent = { values: chosen };
  for (const option of element.options) {
    const box = h("input", { type, name, value: option.value, checked: chosen.includes(option.value) });
    box.addEventListener("change", async () => {
      const taken = await dispatch(context, element, read(node), node);
      if (taken === false) boxes(node).forEach((each) => (each.checked = sent.values.includes(each.value)));
      sent.values = checked(node);
    });
    const text = h("span", { class: "choice-text" }, h("span", {}, textObject(option.text)), option.description ? h("span", { class: "choice-detail" }, textObject(option.description)) : null);
    node.append(h("label", { class: "choice" }, box, text));
  }
  return register(node, element, context, () => read(node));
}

const boxes = (node) => [...node.querySelectorAll("input")];
const checked = (node) => boxes(node).filter((box) => box.checked).map((box) => box.value);

export function checkboxes(element, context) {
  const before = kept(element, context);
  const given = before ? before.selected_options : element.initial_options || [];
  const read = (node) => ({ selected_options: element.options.filter((option) => checked(node).includes(option.value)) });
  return draw(element, context, "checkbox", given.map((each) => each.value), read);
}

export function radioButtons(element, context) {
  const before = kept(element, context);
  const given = before ? before.selected_option : element.initial_option;
  const read = (node) => ({ selected_option: element.options.find((option) => checked(node).includes(option.value)) || null });
  return draw(element, context, "radio", given ? [given.value] : [], read);
}
