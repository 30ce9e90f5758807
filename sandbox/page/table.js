// The table block: rows of cells, the first row as head.

import { h } from "./dom.js";
import { withEmoji } from "./emoji.js";
import { unescape } from "./leaves.js";
import { richText } from "./rich-text.js";

function cell(content, setting, tag) {
  const settings = setting || {};
  const drawn = content.type === "rich_text" ? richText(content) : withEmoji(unescape(String(content.text ?? content.value ?? "")));
  const classes = [settings.align || "left", settings.is_wrapped ? "wrapped" : ""].join(" ").trim();
  return h(tag, { class: classes, scope: tag === "th" ? "col" : undefined }, drawn);
}

/** A table block as a node that scrolls sideways where the page is narrow. */
export function table(block) {
  const settings = block.column_settings || [];
  const row = (cells, tag) => h("tr", {}, cells.map((each, at) => cell(each, settings[at], tag)));
  const [head = [], ...body] = block.rows;
  const node = h("table", {}, h("thead", {}, row(head, "th")), h("tbody", {}, body.map((cells) => row(cells, "td"))));
  return h("div", { class: "table-frame", role: "region", "aria-label": "Table", tabIndex: 0 }, node);
}
