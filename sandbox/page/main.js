// The beginning: ask who one is, draw the page, follow the changes.

import { listen } from "./api.js";
import { frame } from "./frame.js";
import { chooser } from "./people.js";
import { onChange, person, refresh, state } from "./state.js";

const RETRY = 2000;

async function start() {
  const root = document.getElementById("app");
  try {
    await refresh();
  } catch {
    root.textContent = "The sandbox does not answer. Trying again…";
    setTimeout(start, RETRY);
    return;
  }
  if (!state().me) {
    root.replaceChildren(chooser());
    document.title = state().team.name;
    return;
  }
  const page = frame(root);
  onChange(page.draw);
  page.draw();
  listen(person, () => refresh().catch(() => {}), page.connected);
}

start();
