// Short notices at the foot of the page.

import { h, iconButton } from "./dom.js";

const SHOWN_FOR = 7000;

/** Take away the errors shown: something new is being done. */
export const clearErrors = () => document.querySelectorAll(".toast.error").forEach((each) => each.remove());

/** Show a sentence for some seconds; `kind` is "error" or "note". */
export function toast(sentence, kind = "note") {
  const place = document.getElementById("toasts");
  const notice = h("div", { class: `toast ${kind}`, role: kind === "error" ? "alert" : "status", dataset: { toast: kind } }, h("span", {}, sentence));
  notice.append(iconButton("close", "Dismiss", { on: { click: () => notice.remove() } }));
  place.append(notice);
  setTimeout(() => notice.remove(), SHOWN_FOR);
}
