// Block elements that one presses: button, overflow.

import { dispatch, press } from "./action.js";
import { ask } from "./confirm.js";
import { h, ICONS, icon } from "./dom.js";
import { showMenu } from "./menu.js";
import { textObject } from "./mrkdwn.js";
import { ownAddress } from "./place.js";

/** A button; with `url` it is a link that tells the app as well. */
export function button(element, context) {
  const props = {
    class: `button ${element.style || ""}`,
    "aria-label": element.accessibility_label,
    dataset: { actionId: element.action_id || "", elementType: "button", value: element.value },
  };
  if (element.url) return linkButton(element, context, props);
  const node = h("button", { ...props, type: "button" }, textObject(element.text));
  node.addEventListener("click", () => {
    if (node.getAttribute("aria-busy") !== "true") press(context, element, { value: element.value }, node);
  });
  return node;
}

function linkButton(element, context, props) {
  const own = ownAddress(element.url);
  const target = own ? { href: own } : { href: element.url, target: "_blank", rel: "noopener noreferrer" };
  const node = h("a", { ...props, ...(/^https?:/i.test(element.url) ? target : {}) }, textObject(element.text));
  const { confirm, ...silent } = element;
  node.addEventListener("click", async (event) => {
    if (confirm) event.preventDefault();
    if (confirm && !(await ask(confirm))) return;
    if (confirm) window.open(target.href, target.target || "_self", "noopener");
    press(context, silent, { value: element.value }, node);
  });
  return node;
}

/** Three dots that open a list of options. */
export function overflow(element, context) {
  const node = h("button", { type: "button", class: "button icon-only", "aria-label": "More choices", "aria-haspopup": "menu", "aria-expanded": "false" }, icon(ICONS.more));
  node.dataset.actionId = element.action_id || "";
  node.dataset.elementType = "overflow";
  const items = () =>
    element.options.map((option) => ({
      label: textObject(option.text),
      detail: option.description && option.description.text,
      href: option.url,
      dataset: { value: option.value },
      act: () => dispatch(context, element, { selected_option: option }, node),
    }));
  node.addEventListener("click", () => showMenu(node, items(), "More choices"));
  return node;
}
