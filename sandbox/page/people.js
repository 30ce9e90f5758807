// People: their names, their avatars, and who one wants to be.

import { h } from "./dom.js";
import { cityOf, timeIn } from "./dates.js";
import { now, people, person, state, user } from "./state.js";

const COLOURS = ["#1d6fa5", "#0f7b5f", "#b4472f", "#6a4fb3", "#a2456f", "#8a6a12", "#3b6ea8", "#5d7a2c", "#9a3e9a", "#44626e"];
const LANGUAGES = { en: "English", es: "Spanish", fr: "French", pt: "Portuguese" };

/** The name of a person by id. */
export const nameOf = (id) => (user(id) ? user(id).real_name || user(id).name : "Somebody");

/** Two letters for an avatar: of "Focal point of Costa Rica", those of Costa Rica. */
export function initials(name) {
  const core = name.split(/ (?:of|de|du|des|d['’]) ?/i).pop().replace(/^(the|la|le|el|los|las|les) (?=.*\s)/, "");
  const words = core.split(/[\s-]+/).filter(Boolean);
  const letters = words.length > 1 ? words[0][0] + words[words.length - 1][0] : core.slice(0, 2);
  return letters.toUpperCase();
}

function colour(who) {
  const own = who.color || who.colour;
  if (own) return own.startsWith("#") ? own : `#${own}`;
  const sum = [...who.id].reduce((total, letter) => (total * 31 + letter.charCodeAt(0)) % 9973, 7);
  return COLOURS[sum % COLOURS.length];
}

/** A coloured square with a person's initials; decoration, since the name stands beside it. */
export function avatar(id, size = "") {
  const who = user(id) || { id: id || "?", real_name: "?" };
  const square = h("span", { class: `avatar ${size}${who.is_bot ? " bot" : ""}`, "aria-hidden": "true" }, initials(who.real_name || who.name));
  square.style.setProperty("--colour", colour(who));
  return square;
}

function standing(who) {
  const language = LANGUAGES[(who.locale || "").slice(0, 2)] || who.locale;
  return [language, who.tz && `${timeIn(now(), who.tz)} in ${cityOf(who.tz)}`].filter(Boolean).join(" · ");
}

/** A link for each person one may be; following it makes this window theirs, in the same place. */
export function roleLinks() {
  return people().map((who) =>
    h(
      "a",
      { class: "role", href: `?as=${encodeURIComponent(who.id)}${location.hash}`, dataset: { become: who.id }, "aria-current": who.id === person ? "true" : undefined },
      avatar(who.id),
      h("span", { class: "role-text" }, h("span", { class: "role-name" }, who.real_name || who.name), h("span", { class: "role-detail" }, standing(who))),
    ),
  );
}

/** The first page: whom would you like to be? */
export function chooser() {
  const { team } = state();
  return h(
    "main",
    { class: "chooser" },
    h(
      "div",
      { class: "chooser-card" },
      h("p", { class: "chooser-team" }, team.name),
      h("h1", {}, "Who would you like to be?"),
      h("p", { class: "chooser-hint" }, "This is a Slack on your own machine. Choose a person; open a second window to be somebody else at the same time."),
      h("nav", { class: "roles", "aria-label": "People you can be" }, roleLinks()),
    ),
  );
}
