// The app's Home tab.

import { drawBlocks } from "./blocks.js";
import { h, reconcile } from "./dom.js";
import { app, perform, state } from "./state.js";
import { keepValues } from "./values.js";

const PATIENCE = 2500;
let opened = false;
let late = false;

/** Tell the app that its Home tab was opened; it draws it in answer. */
export async function openHome(redraw) {
  if (opened) return;
  opened = true;
  setTimeout(() => {
    late = true;
    redraw();
  }, PATIENCE);
  await perform("open_home");
}

/** One has gone elsewhere: the next visit opens the Home tab anew. */
export function leaveHome() {
  opened = false;
}

function entry() {
  const { home } = state();
  const name = app().real_name || app().name;
  if (!home) {
    const text = late ? `${name} has nothing to show here.` : "One moment…";
    return { key: "empty", signature: text, draw: () => h("p", { class: "empty", role: "status" }, text) };
  }
  const draw = (old) => h("div", { class: "home", dataset: { home: "" } }, drawBlocks(home.blocks || [], { surface: "home", where: { home: true }, kept: old ? keepValues(old) : {} }));
  return { key: "home", signature: JSON.stringify(home.blocks), draw };
}

/** Draw the Home tab into `place`. */
export const drawHome = (place) => reconcile(place, [entry()]);
