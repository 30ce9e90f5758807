// The sandbox's clock: day and time in the workspace's zone, and the buttons that move it.

import { moveClock } from "./api.js";
import { cityOf, secondsOf, shortDayIn, timeIn } from "./dates.js";
import { h, ICONS, icon } from "./dom.js";
import { now, refresh, state } from "./state.js";
import { toast } from "./toast.js";

const MOVES = [
  ["hour", "+1 hour"],
  ["day", "+1 day"],
  ["monday", "Next Monday 09:00"],
];

async function move(name, buttons, button) {
  buttons.forEach((each) => (each.disabled = true));
  button.setAttribute("aria-busy", "true");
  const answer = await moveClock(name);
  if (answer.error) toast(answer.error, "error");
  await refresh().catch(() => {});
  button.removeAttribute("aria-busy");
  buttons.forEach((each) => (each.disabled = false));
}

/** The face of the clock, ticking, and its buttons: `{face, moves}`. */
export function clock() {
  const day = h("span", { class: "clock-day" });
  const minutes = h("span", { class: "clock-time" });
  const seconds = h("span", { class: "clock-seconds", "aria-hidden": "true" });
  const zone = state().team.tz;
  const city = h("span", { class: "clock-city" }, cityOf(zone));
  const face = h("div", { class: "clock-face", role: "timer", title: `The time in the sandbox (${zone})`, dataset: { clock: "" } }, icon(ICONS.clock), day, minutes, seconds, city);
  const tick = () => {
    day.textContent = shortDayIn(now(), zone);
    minutes.textContent = timeIn(now(), zone);
    seconds.textContent = `:${secondsOf(now())}`;
    face.dataset.clock = new Date(now() * 1000).toISOString();
  };
  tick();
  setInterval(tick, 1000);
  const buttons = MOVES.map(([name, label]) => h("button", { type: "button", class: "move", dataset: { move: name }, title: `Move the sandbox's clock: ${label}` }, label));
  buttons.forEach((button) => button.addEventListener("click", () => move(button.dataset.move, buttons, button)));
  return { face, moves: h("div", { class: "moves", role: "group", "aria-label": "Move the clock" }, buttons), tick };
}
