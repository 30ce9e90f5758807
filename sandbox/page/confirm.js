// A question before something is done: Slack's confirmation dialog, and the page's own.

import { h } from "./dom.js";
import { textObject } from "./mrkdwn.js";
import { trap } from "./focus.js";

const plain = (text) => ({ type: "plain_text", text });

/**
 * Ask with a confirm object (https://docs.slack.dev/reference/block-kit/composition-objects/confirmation-dialog-object)
 * and give whether the answer was yes.
 */
export function ask(confirm) {
  return new Promise((resolve) => {
    const answer = (said) => {
      release();
      layer.remove();
      resolve(said);
    };
    const yes = h("button", { type: "button", class: `button ${confirm.style || "primary"}`, dataset: { confirm: "yes" }, on: { click: () => answer(true) } }, textObject(confirm.confirm || plain("Yes")));
    const no = h("button", { type: "button", class: "button", dataset: { confirm: "no" }, on: { click: () => answer(false) } }, textObject(confirm.deny || plain("Cancel")));
    const card = h(
      "div",
      { class: "card small", role: "alertdialog", "aria-modal": "true", "aria-labelledby": "confirm-title", "aria-describedby": "confirm-text" },
      h("h2", { id: "confirm-title" }, textObject(confirm.title || plain("Are you sure?"))),
      h("div", { id: "confirm-text", class: "confirm-text" }, textObject(confirm.text)),
      h("div", { class: "card-foot" }, no, yes),
    );
    const layer = h("div", { class: "layer", on: { keydown: (event) => event.key === "Escape" && (event.stopPropagation(), answer(false)) } }, card);
    document.body.append(layer);
    const release = trap(card);
    yes.focus();
  });
}

/** Ask in the page's own words. */
export const askPlainly = (title, text, yes, style = "danger") => ask({ title: plain(title), text: plain(text), confirm: plain(yes), style });
