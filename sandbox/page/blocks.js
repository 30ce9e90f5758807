// Block Kit: a list of blocks as nodes.

import { h } from "./dom.js";
import { drawElement } from "./elements.js";
import { imageNode } from "./image.js";
import { inputBlock } from "./input-block.js";
import { markdown } from "./markdown.js";
import { textObject } from "./mrkdwn.js";
import { newerBlocks } from "./newer-blocks.js";
import { richText } from "./rich-text.js";
import { table } from "./table.js";

const BELOW = ["checkboxes", "radio_buttons"];

function section(block, context) {
  const text = h("div", { class: "section-text" }, textObject(block.text), block.fields ? h("div", { class: "fields" }, block.fields.map((each) => h("div", { class: "field-cell" }, textObject(each)))) : null);
  if (!block.accessory) return text;
  const accessory = h("div", { class: "accessory" }, drawElement(block.accessory, context));
  return h("div", { class: `with-accessory${BELOW.includes(block.accessory.type) ? " below" : ""}` }, text, accessory);
}

function contextBlock(block) {
  return block.elements.map((each) => (each.type === "image" ? imageNode(each, "inline") : h("span", { class: "context-text" }, textObject(each))));
}

function imageBlock(block) {
  const picture = imageNode(block, "large");
  return h("figure", {}, block.title ? h("figcaption", {}, textObject(block.title)) : null, picture);
}

const BLOCKS = {
  header: (block) => h("div", { class: "header-text", role: "heading", "aria-level": 3 }, textObject(block.text)),
  section,
  context: contextBlock,
  actions: (block, context) => block.elements.map((each) => drawElement(each, context)),
  divider: () => h("hr"),
  image: imageBlock,
  input: inputBlock,
  rich_text: richText,
  table,
  markdown: (block) => markdown(block.text),
  ...newerBlocks((blocks, context) => blocks.map((block) => drawBlock(block, context))),
};

/** The types that are drawn. */
export const knownBlocks = Object.keys(BLOCKS);

function drawBlock(block, around) {
  const context = { ...around, blockId: block.block_id || "" };
  const draw = BLOCKS[block.type] || (() => h("span", { class: "unsupported" }, `[unsupported block: ${block.type}]`));
  return h("div", { class: `block block-${block.type}`, dataset: { blockId: block.block_id || "", blockType: block.type } }, draw(block, context));
}

/**
 * Blocks as one node. `context` is `{surface: "message" | "modal" | "home", where, kept}`: where an action comes from
 * (as the server's `click` wants it), and what was filled in before.
 */
export const drawBlocks = (blocks, context) => h("div", { class: "blocks", dataset: { surface: context.surface } }, blocks.map((block) => drawBlock(block, context)));
