// Drawings of the emoji that a bot uses most, for machines that have no emoji font.

import { h } from "./dom.js";
import { box, circle, letters, picture, star } from "./drawing.js";
import { nameOf } from "./emoji-names.js";

const INK = "#4b5a5e";
const PAPER = "#eef2f3";

const tile = (colour) => [colour, box(1.5, 1.5, 17, 17, 3.5)];
const disc = (colour) => [colour, circle(10, 10, 8)];
const tick = (colour, width = 2.4) => [null, "M5.5 10.5l3.2 3.2 6-7", colour, width];
const cross = (colour, width = 2.6) => [null, "M5.5 5.5l9 9M14.5 5.5l-9 9", colour, width];
const sheet = [PAPER, "M4 1.5h8l4 4v13H4z", INK, 1];
const lines = [null, "M6.5 8h7M6.5 11h7M6.5 14h5", INK, 1.1];
const month = [[PAPER, box(2, 3.5, 16, 14.5, 2), INK, 1], ["#d9534a", "M2 8V5.5q0-2 2-2h12q2 0 2 2V8z"], [null, "M6 2v3M14 2v3", INK, 1.5]];
const days = [null, "M5.5 11h.01M10 11h.01M14.5 11h.01M5.5 14.5h.01M10 14.5h.01", INK, 2];
const board = [[PAPER, box(1.5, 1.5, 17, 17, 2), INK, 1]];
const face = ["#ffcf4a", circle(10, 10, 8.5)];
const eyes = [null, "M7 8h.01M13 8h.01", "#5b4310", 2.2];
const bell = ["#f2b632", "M10 2c-4 0-5 3-5 6 0 4-2 5-2 6.5h14C17 13 15 12 15 8c0-3-1-6-5-6z"];
const clapper = ["#b5831a", circle(10, 16.5, 1.8)];
const glass = [[null, "M5 2.5h10M5 17.5h10", "#8a6a3a", 2], [PAPER, "M6.5 3c0 4 2.5 5 2.5 7s-2.5 3-2.5 7h7c0-4-2.5-5-2.5-7s2.5-3 2.5-7z", "#8a6a3a", 1]];
const dial = [[PAPER, circle(10, 10, 7.5), INK, 1.4], [null, "M10 5.5V10l3 2", INK, 1.5]];
const speech = [["#dbe9f5", "M2 3.5h16v10.5h-8l-4 3.5v-3.5H2z", "#4a7fae", 1.2]];
const magnifier = [["#d8ebf7", circle(8.5, 8.5, 5.5), INK, 1.8], [null, "M12.8 12.8l5 5", INK, 2.6]];
const person = (x, colour) => [colour, `${circle(x, 6.5, 3.3)}M${x - 6} 18c0-9 12-9 12 0z`];
const horn = [["#d9534a", "M3 8v4l3 .5 9 4V3.5l-9 4zM6 13l1 4.5h2.5L8.5 13.5z"], [null, "M17.5 8.5v3", "#d9534a", 2]];
const padlock = [[null, "M6.5 9V6.5a3.5 3.5 0 0 1 7 0V9", INK, 2], ["#e5a823", box(4, 9, 12, 9, 2)]];
const envelope = [[PAPER, box(1.5, 4, 17, 12.5, 1.5), INK, 1.1], [null, "M2 5l8 6.5L18 5", INK, 1.3]];
const folder = [["#e9b44c", "M1.5 4.5h6l2 2.5h9v10h-17z"]];
const arrow = (d) => [tile("#4a90d9"), [null, d, "#fff", 2]];
const sign = (text, colour = "#4a90d9") => [tile(colour), letters(text, 10, 14.5, 12.5, "#fff")];
const heart = (colour) => [[colour, "M10 17.5C-2 9 4 1 10 5.5 16 1 22 9 10 17.5z"]];
const thumb = ["#ffcf4a", "M2.5 9h3.5v8.5H2.5zM7 9.5c2-1.5 2.5-4 2.5-7 2.5-.5 3.5 1.5 2.5 5.5h4.5c1.5 0 1.8 1.5 1.2 2.8.3 1-.1 1.9-.7 2.4.2 1-.2 1.7-.9 2.1 0 1.2-.7 2.2-2.1 2.2H10c-1.2 0-2-.5-3-1z", "#c08a12", 0.9];

const GLYPHS = {
  white_check_mark: () => [tile("#43a047"), tick("#fff")],
  ballot_box_with_check: () => [tile("#4a90d9"), tick("#fff")],
  heavy_check_mark: () => [tick("#2f8f3a", 3)],
  x: () => [cross("#d93a32", 3.2)],
  negative_squared_cross_mark: () => [tile("#43a047"), cross("#fff")],
  warning: () => [["#f5bd2f", "M10 2L19 17.5H1z", "#b98a10", 1], [null, "M10 7.5v5M10 15.2v.01", "#3a2c05", 2]],
  hourglass: () => [...glass, ["#e0a93b", "M8 16h4c0-2-2-2.5-2-4 0 1.5-2 2-2 4z"]],
  hourglass_flowing_sand: () => [...glass, ["#e0a93b", "M7.8 6h4.4C11.5 8 10.5 8.5 10 10c-.5-1.5-1.5-2-2.2-4zM8 16.5h4L10 14z"]],
  double_vertical_bar: () => [tile("#4a90d9"), [null, "M7.5 6v8M12.5 6v8", "#fff", 2.6]],
  arrow_forward: () => [tile("#4a90d9"), ["#fff", "M7 5.5l8 4.5-8 4.5z"]],
  black_square_for_stop: () => [tile("#4a90d9"), ["#fff", box(6.5, 6.5, 7, 7, 0.5)]],
  date: () => [...month, days],
  calendar: () => [...month, days],
  spiral_calendar_pad: () => [...month, days],
  bar_chart: () => [...board, ["#43a047", box(4, 9, 3, 7.5)], ["#d9534a", box(8.5, 4, 3, 12.5)], ["#4a90d9", box(13, 7, 3, 9.5)]],
  chart_with_upwards_trend: () => [...board, [null, "M4 14.5l4-4 3 2.5 5-7.5", "#d9534a", 1.8]],
  chart_with_downwards_trend: () => [...board, [null, "M4 5.5l4 4 3-2.5 5 7.5", "#4a90d9", 1.8]],
  clipboard: () => [["#b5793f", box(3, 2.5, 14, 16, 1.5)], [PAPER, box(5, 5, 10, 12)], [INK, box(7, 1, 6, 3.5, 1)], [null, "M7 9h6M7 12h6", INK, 1.1]],
  memo: () => [sheet, lines, [null, "M17.5 8.5l-6 7.5-1.5.5.3-1.7 6-7.5z", "#e0a93b", 1.6]],
  page_facing_up: () => [sheet, lines],
  page_with_curl: () => [sheet, lines],
  scroll: () => [sheet, lines],
  paperclip: () => [[null, "M14.5 8.5l-6 6.5a2.8 2.8 0 0 1-4-4l7-7.5a2 2 0 0 1 3 3l-6.5 7", "currentColor", 1.7]],
  link: () => [[null, "M8.5 11.5l3-3M7 9L4.5 11.5a2.8 2.8 0 0 0 4 4L11 13M9 7l2.5-2.5a2.8 2.8 0 0 1 4 4L13 11", "#5a7f9c", 1.9]],
  pushpin: () => [["#d9534a", "M12 2l6 6-2 .5-3.5 3.5-.5 4-8-8 4-.5L11.5 4z"], [null, "M7.5 12.5L2.5 17.5", INK, 1.5]],
  bell: () => [bell, clapper],
  no_bell: () => [bell, clapper, [null, "M3 3l14 14", "#d93a32", 2]],
  speech_balloon: () => speech,
  "+1": () => [thumb],
  "-1": () => [["#ffcf4a", "M2.5 11h3.5V2.5H2.5zM7 10.5c2 1.5 2.5 4 2.5 7 2.5.5 3.5-1.5 2.5-5.5h4.5c1.5 0 1.8-1.5 1.2-2.8.3-1-.1-1.9-.7-2.4.2-1-.2-1.7-.9-2.1 0-1.2-.7-2.2-2.1-2.2H10c-1.2 0-2 .5-3 1z", "#c08a12", 0.9]],
  eyes: () => [["#fff", `${circle(6, 10, 4)}${circle(14, 10, 4)}`, INK, 1.2], [INK, `${circle(7.3, 10.5, 1.8)}${circle(15.3, 10.5, 1.8)}`]],
  tada: () => [["#e0a93b", "M2 18.5L7 6.5l6.5 6.5z"], [null, "M10 6.5c0-2 .5-3 2-4M13.5 9.5c2-1 3-1 4.5 0M12 8l4-4.5", "#b0479a", 1.5], [null, "M16.5 13h.01M8 2.5h.01M17.5 6h.01", "#4a90d9", 2.2]],
  pray: () => [["#ffcf4a", "M9.7 2.5L5 11v7h4.7zM10.3 2.5L15 11v7h-4.7z", "#c08a12", 0.9]],
  wave: () => [["#ffcf4a", "M6 17.5C2 13 2 9 3.5 8.5s2 1.5 2.5 2L4.5 5c0-1.5 1.5-1.5 2 0L8 9 7.5 3c0-1.5 2-1.5 2.2 0L10.5 8.5l1-5c.3-1.4 2-1.2 1.9.3L13 10.5l2-2.5c1-1.2 2.5-.2 1.9 1C15.5 13 13 19.5 6 17.5z", "#c08a12", 0.9]],
  raised_hands: () => [["#ffcf4a", "M3 17V7.5c0-1.5 2-1.5 2 0V4c0-1.5 2-1.5 2 0v4c0-1.5 2-1.5 2 0v9zM11 17V8c0-1.5 2-1.5 2 0V4c0-1.5 2-1.5 2 0v3.5c0-1.5 2-1.5 2 0V17z", "#c08a12", 0.9]],
  slightly_smiling_face: () => [face, eyes, [null, "M6.5 11.5c1.5 3 5.5 3 7 0", "#5b4310", 1.4]],
  smile: () => [face, eyes, ["#5b4310", "M5.5 11h9c-1 5-8 5-9 0z"]],
  robot_face: () => [["#9db4bd", box(3, 5.5, 14, 12, 2.5), INK, 1], [null, "M10 5.5V2.5M6.5 14.5h7", INK, 1.5], ["#fff", `${circle(7, 10, 2)}${circle(13, 10, 2)}`], [INK, `${circle(7, 10, 0.9)}${circle(13, 10, 0.9)}`]],
  heart: () => heart("#e0394a"),
  green_heart: () => heart("#43a047"),
  blue_heart: () => heart("#4a90d9"),
  star: () => [["#f2b632", star(10, 10.5, 9)]],
  sparkles: () => [["#f2b632", "M8 3c.8 5 2 6.2 6.5 7C10 10.8 8.8 12 8 17c-.8-5-2-6.2-6.5-7C6 9.2 7.2 8 8 3zM15.5 1.5c.4 2 .9 2.6 3 3-2.1.4-2.6 1-3 3-.4-2-.9-2.6-3-3 2.1-.4 2.6-1 3-3z"]],
  fire: () => [["#ef6c2f", "M10 1.5c1 4 5.5 5.5 5.5 11a5.5 5.5 0 0 1-11 0c0-3 1.5-4 2-6 1.5 1 1.5 2 1.5 3C9.5 7.5 10.5 5 10 1.5z"], ["#ffc83d", "M10 10c.5 2 2.5 2.5 2.5 5a2.5 2.5 0 0 1-5 0c0-2 2-3 2.5-5z"]],
  rocket: () => [["#d6dee2", "M17.5 2.5c-6 0-9 4-11 8l3 3c4-2 8-5 8-11z", INK, 1], ["#d9534a", "M7 8L3 10l2.5 1.5zM12 13l-2 4-1.5-2.5zM5.5 13c-2 0-2.5 2-3 4.5 2.5-.5 4.5-1 4.5-3z"], ["#4a90d9", circle(12.5, 7.5, 1.7)]],
  bulb: () => [["#ffd54a", "M10 1.5a6 6 0 0 0-3 11v2.5h6v-2.5a6 6 0 0 0-3-11z", "#b98a10", 0.9], [null, "M7.5 17h5M8.5 18.8h3", INK, 1.4]],
  dart: () => [["#d9534a", circle(10, 10, 8.5)], ["#fff", circle(10, 10, 5.7)], ["#d9534a", circle(10, 10, 3)]],
  alarm_clock: () => [...dial, [null, "M3 5l3-3M17 5l-3-3M5 16.5l-1.5 2M15 16.5l1.5 2", "#d9534a", 1.9]],
  stopwatch: () => [...dial, [null, "M8.5 1.2h3M10 1.2v1.5", INK, 1.6]],
  clock3: () => dial,
  clock9: () => dial,
  information_source: () => sign("i"),
  question: () => [letters("?", 10, 17, 19, "#d93a32")],
  exclamation: () => [letters("!", 10, 17, 19, "#d93a32")],
  no_entry: () => [disc("#d93a32"), [null, "M6 10h8", "#fff", 2.6]],
  no_entry_sign: () => [[null, circle(10, 10, 7), "#d93a32", 2.3], [null, "M5 5l10 10", "#d93a32", 2.3]],
  octagonal_sign: () => [["#d93a32", "M6.5 1.5h7l5 5v7l-5 5h-7l-5-5v-7z"]],
  arrow_right: () => arrow("M5 10h9.5M10.5 6l4 4-4 4"),
  arrow_left: () => arrow("M15 10H5.5M9.5 6l-4 4 4 4"),
  arrow_up: () => arrow("M10 15V5.5M6 9.5l4-4 4 4"),
  arrow_down: () => arrow("M10 5v9.5M6 10.5l4 4 4-4"),
  leftwards_arrow_with_hook: () => arrow("M6 8h6a3 3 0 0 1 0 6H9M8.5 5L5.5 8l3 3"),
  arrow_right_hook: () => arrow("M14 8H8a3 3 0 0 0 0 6h3M11.5 5l3 3-3 3"),
  arrows_counterclockwise: () => arrow("M14.5 8A5 5 0 0 0 5.7 7.5M5.5 12a5 5 0 0 0 8.8.5M5.5 4.5v3h3M14.5 15.5v-3h-3"),
  repeat: () => arrow("M5 9c0-2 1-3 3-3h7M13 3.8L15.2 6 13 8.2M15 11c0 2-1 3-3 3H5M7 11.8L4.8 14 7 16.2"),
  heavy_plus_sign: () => [[null, "M10 4v12M4 10h12", "currentColor", 3]],
  heavy_minus_sign: () => [[null, "M4 10h12", "currentColor", 3]],
  new: () => [tile("#4a90d9"), letters("NEW", 10, 13, 7.5, "#fff")],
  ok: () => sign("OK").map((each, at) => (at ? letters("OK", 10, 13.7, 10, "#fff") : each)),
  classical_building: () => [[PAPER, "M2 7.5L10 2l8 5.5zM3 16h14v2.5H3z", INK, 1], [null, "M5 9v6M8.3 9v6M11.7 9v6M15 9v6", INK, 1.6]],
  house: () => [["#e8d5bc", "M4 9h12v9H4z"], ["#c65a3f", "M1.5 10L10 2.5l8.5 7.5z"], ["#8a5a3a", box(8.3, 12, 3.4, 6)]],
  office: () => [["#9db4bd", box(4, 2, 12, 16.5, 1)], [null, "M7.5 6h.01M12.5 6h.01M7.5 10h.01M12.5 10h.01M7.5 14h.01M12.5 14h.01", "#fff", 2.2]],
  bust_in_silhouette: () => [person(10, "#5f7f98")],
  busts_in_silhouette: () => [person(13.5, "#8aa5b8"), person(7, "#5f7f98")],
  earth_americas: () => [disc("#4a90d9"), ["#5aa55a", "M5 4.5c3 0 4 1 3.5 3S7 10 8 12s-1 3-2 4C1 13 1.5 7 5 4.5zM12 3.5c3 1 5 3 5.5 5.5-2 1-4 0-4.5-1.5s-1.5-2-1-4z"]],
  globe_with_meridians: () => [disc("#4a90d9"), [null, "M2 10h16M10 2c-5 5-5 11 0 16M10 2c5 5 5 11 0 16", "#fff", 1.2]],
  mag: () => magnifier,
  mag_right: () => magnifier,
  telescope: () => magnifier,
  mega: () => horn,
  loudspeaker: () => horn,
  lock: () => padlock,
  unlock: () => padlock,
  key: () => [[null, circle(6, 7, 3.5), "#d19a1e", 2], [null, "M8.8 9.5l7.5 7.5M13 14l2-2", "#d19a1e", 2]],
  email: () => envelope,
  incoming_envelope: () => envelope,
  inbox_tray: () => [[PAPER, "M2.5 12h4l1.5 2.5h4l1.5-2.5h4v6h-15z", INK, 1.2], [null, "M10 2v8M7 7.2l3 3 3-3", "#4a90d9", 2]],
  outbox_tray: () => [[PAPER, "M2.5 12h4l1.5 2.5h4l1.5-2.5h4v6h-15z", INK, 1.2], [null, "M10 10V2M7 4.8l3-3 3 3", "#43a047", 2]],
  file_folder: () => folder,
  open_file_folder: () => folder,
  card_index_dividers: () => folder,
  wastebasket: () => [[PAPER, "M4.5 6h11l-1.2 12.5H5.7z", INK, 1.2], [null, "M3 5.5h14M8 3h4M8 9l.4 6.5M12 9l-.4 6.5", INK, 1.3]],
  pencil2: () => [["#e9b44c", "M3 17l1-4.5L14 2.5 17.5 6 7.5 16z", INK, 1]],
  books: () => [["#d9534a", box(2.5, 3, 4.5, 15)], ["#43a047", box(7.5, 3, 4.5, 15)], ["#4a90d9", "M13 4l3.5-.7L19 17.3l-3.5.7z"]],
  label: () => [["#e9b44c", "M2 10L10 2.5h7.5v7.5L10 17.5z", "#b5831a", 1], ["#fff", circle(14.5, 5.5, 1.3)]],
  triangular_flag_on_post: () => [["#d9534a", "M6 3l11 4-11 4.5z"], [null, "M5 2v16.5", INK, 1.7]],
  gear: () => [[null, circle(10, 10, 5), "#7f9097", 3.4], [null, "M10 2v2M10 16v2M2 10h2M16 10h2M4.3 4.3l1.4 1.4M14.3 14.3l1.4 1.4M4.3 15.7l1.4-1.4M14.3 5.7l1.4-1.4", "#7f9097", 2]],
};

const COLOURS = { red: "#dd3b36", orange: "#f08a24", yellow: "#f5c431", green: "#4ba64f", blue: "#3f7fd1", purple: "#8e4fb8", black: "#2b3033", white: "#eceff1" };

function coloured(name) {
  const found = /^(?:large_)?(\w+?)_(?:large_)?(circle|square|diamond)$/.exec(name);
  if (!found || !COLOURS[found[1]]) return null;
  const colour = COLOURS[found[1]];
  const edge = "rgba(0,0,0,.25)";
  if (found[2] === "circle") return [[colour, circle(10, 10, 8), edge, 0.8]];
  return [[colour, found[2] === "square" ? box(2, 2, 16, 16, 2) : "M10 1l9 9-9 9-9-9z", edge, 0.8]];
}

/** A drawing of an emoji; where there is none its name in colons, or null if it has no name either. */
export function drawnGlyph(char) {
  const name = nameOf(char);
  if (!name) return null;
  const shapes = GLYPHS[name] ? GLYPHS[name]() : coloured(name);
  return shapes ? picture(20, 20, shapes) : h("span", { class: "emoji-name", "aria-hidden": "true" }, `:${name}:`);
}
