// The page as a whole: bar, sidebar, room, thread; on a phone one of them at a time.

import { clock } from "./clock.js";
import { h, ICONS, icon, iconButton } from "./dom.js";
import { closeMenu, showPanel } from "./menu.js";
import { drawModals } from "./modal.js";
import { avatar, roleLinks } from "./people.js";
import { address, here, LIST } from "./place.js";
import { room } from "./room.js";
import { drawSidebar } from "./sidebar.js";
import { app, channels, me, state } from "./state.js";
import { threadPane } from "./thread.js";

const NARROW = matchMedia("(max-width: 700px)");

function switcher() {
  const button = h(
    "button",
    { type: "button", class: "switcher", "aria-haspopup": "true", "aria-expanded": "false", dataset: { switcher: me().id } },
    avatar(me().id, "tiny"),
    h("span", {}, h("span", { class: "switcher-lead" }, "You are: "), h("strong", {}, me().real_name || me().name)),
    icon(ICONS.down),
  );
  const hint = h("p", { class: "roles-hint" }, "Open one in a new window to be two people at once.");
  button.addEventListener("click", () => showPanel(button, [h("nav", { class: "roles", "aria-label": "People you can be" }, roleLinks()), hint], { class: "roles-panel" }));
  return button;
}

function topbar(time) {
  const controls = h("div", { class: "controls", id: "controls" }, time.moves, switcher());
  const menu = iconButton("menu", "Clock and person", { class: "icon-button narrow-only", "aria-expanded": "false", "aria-controls": "controls", dataset: { menu: "" } });
  const bar = h("header", { class: "topbar" }, h("a", { class: "workspace", href: address(LIST) }, h("span", { class: "workspace-name" }, state().team.name)), time.face, menu, controls);
  menu.addEventListener("click", () => menu.setAttribute("aria-expanded", String(bar.classList.toggle("open"))));
  return bar;
}

/** Build the page into `root`; what is given back draws it after a change. */
export function frame(root) {
  const time = clock();
  const nav = h("nav", { class: "sidebar", "aria-label": "Channels" });
  const middle = room();
  const side = threadPane();
  const lost = h("div", { class: "lost", role: "status", hidden: true, dataset: { lost: "" } }, "The sandbox does not answer. Trying again…");
  root.replaceChildren(topbar(time), nav, middle.node, side.node, lost);
  const draw = () => {
    const place = settled();
    root.dataset.view = place.thread ? "thread" : place.name === LIST ? "list" : "room";
    drawSidebar(nav);
    middle.draw(place);
    side.draw(place);
    drawModals();
    time.tick();
    document.title = titleOf(place);
  };
  window.addEventListener("hashchange", () => {
    closeMenu();
    draw();
    toComposer(root);
  });
  NARROW.addEventListener("change", draw);
  return { draw, connected: (up) => (lost.hidden = up) };
}

// A wide page always shows a channel; a narrow one may show the list alone.
function settled() {
  const place = here();
  if (place.name !== LIST || NARROW.matches || !channels().length) return place;
  history.replaceState(null, "", address(channels()[0].name));
  return here();
}

function toComposer(root) {
  if (NARROW.matches) return;
  const area = root.querySelector(root.dataset.view === "thread" ? '[data-composer="thread"]' : '[data-composer="channel"]');
  if (area) area.focus({ preventScroll: true });
}

function titleOf(place) {
  const name = place.channel && !place.channel.is_im ? `#${place.channel.name}` : place.name === LIST ? "Channels" : app().real_name;
  return `${name} · ${state().team.name}`;
}
