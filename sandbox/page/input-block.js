// The input block: a label, a control, a hint, and the place of an error.

import { h } from "./dom.js";
import { drawElement } from "./elements.js";
import { textObject } from "./mrkdwn.js";

const GROUPS = ["DIV", "DETAILS"];
let fields = 0;

/** An input block as a node; `data-field` carries its block id for errors. */
export function inputBlock(block, context) {
  fields += 1;
  const id = `field-${fields}`;
  const control = drawElement(block.element, { ...context, silent: !block.dispatch_action });
  const target = control.matches("[data-action-id]") ? control : control.querySelector("[data-action-id]") || control;
  target.id = id;
  describe(target, id, block);
  return h(
    "div",
    { class: "field", dataset: { field: block.block_id, optional: Boolean(block.optional) && "true" } },
    label(block, id, GROUPS.includes(target.tagName)),
    control,
    block.hint ? h("div", { class: "hint", id: `${id}-hint` }, textObject(block.hint)) : null,
    h("div", { class: "field-error", id: `${id}-error`, role: "alert", hidden: true }),
  );
}

function label(block, id, isGroup) {
  const words = [textObject(block.label), block.optional ? h("span", { class: "optional" }, " (optional)") : null];
  return isGroup ? h("div", { class: "label", id: `${id}-label` }, words) : h("label", { class: "label", id: `${id}-label`, for: id }, words);
}

function describe(target, id, block) {
  target.removeAttribute("aria-label");
  target.setAttribute("aria-labelledby", `${id}-label`);
  target.setAttribute("aria-describedby", `${id}-hint ${id}-error`);
  if (!block.optional && !GROUPS.includes(target.tagName)) target.setAttribute("aria-required", "true");
}

/** Show errors `{block_id: sentence}` at their fields, clear all others, and put the focus on the first. */
export function showErrors(container, errors) {
  const shown = [...container.querySelectorAll("[data-field]")].filter((field) => {
    const sentence = errors[field.dataset.field];
    const place = field.querySelector(".field-error");
    place.hidden = !sentence;
    place.textContent = sentence || "";
    field.classList.toggle("invalid", Boolean(sentence));
    return sentence;
  });
  if (!shown.length) return;
  shown[0].scrollIntoView({ block: "nearest" });
  const control = shown[0].querySelector("input, textarea, select, summary");
  if (control) control.focus();
}
