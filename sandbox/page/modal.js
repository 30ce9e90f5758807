// Modals: the stack of open views, the last on top; what is typed in those below stays.

import { drawBlocks } from "./blocks.js";
import { h, iconButton, reconcile } from "./dom.js";
import { reachable, trap } from "./focus.js";
import { showErrors } from "./input-block.js";
import { textObject } from "./mrkdwn.js";
import { perform, state } from "./state.js";
import { keepValues, readValues } from "./values.js";

const plain = (text) => ({ type: "plain_text", text });
let top = null;
let release = null;

async function close(id) {
  await perform("close", { view_id: id });
}

async function submit(id, form, button) {
  if (button.getAttribute("aria-busy") === "true") return;
  showErrors(form, {});
  button.setAttribute("aria-busy", "true");
  const answer = await perform("submit", { view_id: id, values: readValues(form) });
  button.removeAttribute("aria-busy");
  if (answer.errors) showErrors(form.isConnected ? form : document.getElementById("modals"), answer.errors);
}

function draw({ id, view }, old) {
  const values = (view.state && view.state.values) || {};
  const body = drawBlocks(view.blocks || [], { surface: "modal", where: { view_id: id }, kept: old ? { ...values, ...keepValues(old) } : values });
  const hasInput = (view.blocks || []).some((block) => block.type === "input");
  const send = view.submit || hasInput ? h("button", { type: "submit", class: "button primary", dataset: { modal: "submit" } }, textObject(view.submit || plain("Submit"))) : null;
  const leave = h("button", { type: "button", class: "button", dataset: { modal: "close" }, on: { click: () => close(id) } }, textObject(view.close || plain(send ? "Cancel" : "Close")));
  const form = h(
    "form",
    { class: "card", noValidate: true, role: "dialog", "aria-modal": "true", "aria-labelledby": `title-${id}`, dataset: { viewId: id, callbackId: view.callback_id } },
    h("header", { class: "card-head" }, h("h2", { id: `title-${id}` }, textObject(view.title || plain(""))), iconButton("close", "Close", { dataset: { modal: "dismiss" }, on: { click: () => close(id) } })),
    h("div", { class: "card-body" }, body),
    h("footer", { class: "card-foot" }, leave, send),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit(id, form, send);
  });
  form.addEventListener("keydown", (event) => event.key === "Escape" && close(id));
  return h("div", { class: "layer", dataset: { modalLayer: id } }, form);
}

function entry(each) {
  const { state: _state, hash: _hash, ...shown } = each.view;
  return { key: each.id, signature: JSON.stringify(shown), draw: (old) => draw(each, old) };
}

/** Draw the open modals; the page behind them is out of reach while there are any. */
export function drawModals() {
  const place = document.getElementById("modals");
  const { views } = state();
  reconcile(place, views.map(entry));
  const layers = [...place.children];
  layers.forEach((layer, at) => (layer.hidden = at < layers.length - 1));
  const last = views.length ? views[views.length - 1].id : null;
  if (last !== top) enter(last, layers[layers.length - 1]);
}

function enter(id, layer) {
  const app = document.getElementById("app");
  if (release && !id) app.inert = false;
  if (release) release();
  release = layer ? trap(layer) : null;
  top = id;
  app.inert = Boolean(id);
  if (layer) first(layer).focus();
}

function first(layer) {
  const wanted = [...layer.querySelectorAll("[autofocus]")][0];
  const fields = [...layer.querySelectorAll(".card-body input, .card-body textarea, .card-body select")].filter((each) => each.offsetParent);
  return wanted || fields[0] || reachable(layer)[0];
}
