// The list of channels, and of what belongs to the app.

import { cityOf, timeIn } from "./dates.js";
import { h, ICONS, icon, reconcile } from "./dom.js";
import { avatar } from "./people.js";
import { address, DIRECT, here, HOME } from "./place.js";
import { app, channels, direct, isMember, me, now, state } from "./state.js";

function row(name, sign, label, { unread = 0, faded = false } = {}) {
  const current = here().name === name;
  const signature = JSON.stringify([name, label, unread, faded, current]);
  const draw = () =>
    h(
      "a",
      { class: `room${unread ? " unread" : ""}${faded ? " faded" : ""}`, href: address(name), dataset: { channel: name, unread: unread || null }, "aria-current": current ? "page" : undefined },
      h("span", { class: "sign", "aria-hidden": "true" }, sign()),
      h("span", { class: "room-name" }, label),
      unread ? h("span", { class: "count", "aria-label": `${unread} unread` }, unread > 99 ? "99+" : String(unread)) : null,
    );
  return { key: name, signature, draw };
}

const title = (text) => ({ key: `title ${text}`, signature: text, draw: () => h("h2", { class: "rooms-title" }, text) });

// Messages show the reader's own time, the bar that of the workspace: where they differ it is said.
function ownTime() {
  const { tz } = me();
  if (timeIn(now(), tz) === timeIn(now(), state().team.tz)) return [];
  const text = `Messages show your time, ${timeIn(now(), tz)} in ${cityOf(tz)}.`;
  return [{ key: "time", signature: text, draw: () => h("p", { class: "own-time" }, text) }];
}

const unreadOf = (channel) => (channel && here().channel !== channel && channel.unread) || 0;

/** Draw the sidebar into `nav`. */
export function drawSidebar(nav) {
  const name = app().real_name || app().name;
  reconcile(nav, [
    title("Channels"),
    ...channels().map((each) => row(each.name, () => "#", each.name, { unread: unreadOf(each), faded: !isMember(each) })),
    title("App"),
    row(DIRECT, () => avatar(app().id, "tiny"), name, { unread: unreadOf(direct()) }),
    row(HOME, () => icon(ICONS.home), `${name} Home`),
    ...ownTime(),
  ]);
}
