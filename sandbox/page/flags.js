// Flags for machines whose fonts have none (Windows, many Linux): simplified for the size of a letter.

import { box, circle, letters, picture, star } from "./drawing.js";

const [WIDE, HIGH] = [27, 18];

const rows = (...colours) => colours.map((colour, at) => [colour, box(0, (HIGH / colours.length) * at, WIDE, HIGH / colours.length)]);
const columns = (...colours) => colours.map((colour, at) => [colour, box((WIDE / colours.length) * at, 0, WIDE / colours.length, HIGH)]);
const bands = (...list) => {
  let top = 0;
  return list.map(([colour, share]) => {
    const band = [colour, box(0, top, WIDE, HIGH * share)];
    top += HIGH * share;
    return band;
  });
};

const FIVE_STARS = [[10, 7.2], [17, 7.2], [13.5, 9], [10, 10.8], [17, 10.8]].map(([x, y]) => ["#18a0d8", star(x, y, 1)]);
const STRIPES = Array.from({ length: 7 }, (_, at) => ["#b22234", box(0, (HIGH / 13) * at * 2, WIDE, HIGH / 13)]);

const FLAGS = {
  bz: () => [...bands(["#d7262b", 0.1], ["#103c94", 0.8], ["#d7262b", 0.1]), ["#fff", circle(13.5, 9, 5)], [null, circle(13.5, 9, 4), "#3f8b3a", 1]],
  ca: () => [...columns("#fff"), ["#d52b1e", box(0, 0, 6.7, HIGH)], ["#d52b1e", box(20.3, 0, 6.7, HIGH)], ["#d52b1e", "M13.5 3l1.3 2.4 1.2-.6-.5 3.2 1.7-1.5.5 1 1.9-.3-.7 2 1 .6-3 2.5.3 1-3.4-.4.1 2.1h-.8l.1-2.1-3.4.4.3-1-3-2.5 1-.6-.7-2 1.9.3.5-1 1.7 1.5-.5-3.2 1.2.6z"]],
  cr: () => bands(["#002b7f", 0.167], ["#fff", 0.167], ["#ce1126", 0.332], ["#fff", 0.167], ["#002b7f", 0.167]),
  do: () => [["#fff", box(0, 0, WIDE, HIGH)], ["#002d62", box(0, 0, 11.5, 7)], ["#ce1126", box(15.5, 0, 11.5, 7)], ["#ce1126", box(0, 11, 11.5, 7)], ["#002d62", box(15.5, 11, 11.5, 7)]],
  es: () => bands(["#aa151b", 0.25], ["#f1bf00", 0.5], ["#aa151b", 0.25]),
  fr: () => columns("#0055a4", "#fff", "#ef4135"),
  gt: () => [...columns("#4997d0", "#fff", "#4997d0"), [null, circle(13.5, 9, 2.2), "#4e8a3c", 1]],
  hn: () => [...rows("#18a0d8", "#fff", "#18a0d8"), ...FIVE_STARS],
  mx: () => [...columns("#006847", "#fff", "#ce1126"), ["#8a5a2b", circle(13.5, 8.6, 2)], [null, "M11.2 10.5a2.6 2.6 0 0 0 4.6 0", "#4e8a3c", 0.9]],
  ni: () => [...rows("#0067c6", "#fff", "#0067c6"), [null, "M13.5 7l2.3 3.7h-4.6z", "#c9a227", 0.8]],
  pa: () => [["#fff", box(0, 0, WIDE, HIGH)], ["#d21034", box(13.5, 0, 13.5, 9)], ["#005293", box(0, 9, 13.5, 9)], ["#005293", star(6.75, 4.6, 3)], ["#d21034", star(20.25, 13.6, 3)]],
  sv: () => [...rows("#0f47af", "#fff", "#0f47af"), [null, circle(13.5, 9, 2), "#c9a227", 1]],
  us: () => [["#fff", box(0, 0, WIDE, HIGH)], ...STRIPES, ["#3c3b6e", box(0, 0, 11.5, (HIGH / 13) * 7)]],
};

/** A flag by its two-letter code; of a country that is not drawn here, its letters. */
export function drawnFlag(code) {
  const shapes = FLAGS[code] ? FLAGS[code]() : [["#dfe5e6", box(0, 0, WIDE, HIGH)], letters(code.toUpperCase(), 13.5, 13.2, 12, "#3d4a4d")];
  const flag = picture(WIDE, HIGH, [...shapes, [null, box(0.4, 0.4, WIDE - 0.8, HIGH - 0.8, 1.5), "rgba(0,0,0,.22)", 0.8]]);
  flag.classList.add("flag");
  return flag;
}
