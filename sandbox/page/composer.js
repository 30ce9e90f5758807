// Where one types: a text that grows, completion, files, sending.

import { complete } from "./completion.js";
import { h, ICONS, icon } from "./dom.js";
import { draft, forget } from "./drafts.js";
import { chips, encoded, uploadButton } from "./uploads.js";

const TALLEST = 220;

function grow(area) {
  area.style.height = "auto";
  area.style.height = `${Math.min(area.scrollHeight, TALLEST)}px`;
}

/**
 * A composer. `kind` is "channel", "thread" or "edit"; `key` names its draft; `label` is its placeholder;
 * `send({text, files})` gives whether it was taken (if not, the text comes back). Options: `commands` to complete
 * slash commands, `files` to allow them, `extra` a node in the foot, `cancel()` on Escape, `last()` to change what one said
 * last, on ArrowUp in an empty composer.
 */
export function composer({ kind, key, label, send, commands, files, extra, cancel, last }) {
  const held = draft(key);
  const area = h("textarea", { class: "composer-text", rows: 1, value: held.text, placeholder: label, "aria-label": label, dataset: { composer: kind } });
  const completion = complete(area, commands);
  const attached = h("div", { class: "attached" });
  const sendButton = h("button", { type: "button", class: "send", title: "Send", "aria-label": kind === "edit" ? "Save" : "Send", dataset: { send: kind } }, icon(ICONS.send));

  const show = () => {
    const current = draft(key);
    attached.replaceChildren(...chips(current.files, show));
    sendButton.disabled = !area.value.trim() && !current.files.length;
    grow(area);
  };
  const submit = async () => {
    const { text, files: chosen } = { ...draft(key), text: area.value.replaceAll("\u00a0", " ").trim() };
    if (!text && !chosen.length) return;
    completion.hide();
    forget(key);
    area.value = "";
    show();
    const taken = await send({ text, files: await Promise.all(chosen.map(encoded)) });
    if (!taken) putBack(text, chosen);
  };
  const putBack = (text, chosen) => {
    const current = draft(key);
    if (current.text) return;
    Object.assign(current, { text, files: chosen });
    if (!area.isConnected) return;
    area.value = text;
    show();
  };
  area.addEventListener("input", () => {
    draft(key).text = area.value;
    show();
  });
  area.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (completion.key(event)) event.preventDefault();
    else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      submit();
    } else if (event.key === "ArrowUp" && !area.value && last) {
      event.preventDefault();
      last();
    } else if (event.key === "Escape" && cancel) {
      event.stopPropagation();
      cancel();
    }
  });
  sendButton.addEventListener("click", submit);
  const upload = files ? uploadButton(() => draft(key).files, show) : null;
  const foot = h("div", { class: "composer-foot" }, upload, extra, h("span", { class: "spring" }), kind === "edit" ? null : h("span", { class: "composer-hint" }, "Enter to send · Shift+Enter for a new line"), sendButton);
  const node = h("div", { class: `composer for-${kind}` }, completion.list, h("div", { class: "composer-box" }, area, attached, foot));
  node.refresh = show;
  queueMicrotask(show);
  return node;
}
