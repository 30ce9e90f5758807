// Slack's newer blocks: alert, card, carousel, container, plan, task_card, context_actions; and video and file.

import { h, ICONS, icon } from "./dom.js";
import { press } from "./action.js";
import { drawElement } from "./elements.js";
import { imageNode } from "./image.js";
import { link } from "./leaves.js";
import { textObject } from "./mrkdwn.js";
import { richText } from "./rich-text.js";

const plain = (text) => ({ type: "plain_text", text });
const TASKS = { pending: "○", in_progress: "◔", complete: "✓", error: "!" };

function card(block, context) {
  return h(
    "div",
    { class: "card-block" },
    block.hero_image ? imageNode(block.hero_image, "large") : null,
    h("div", { class: "card-block-title" }, block.icon ? imageNode(block.icon, "inline") : null, textObject(block.title)),
    block.subtitle ? h("div", { class: "card-block-detail" }, textObject(block.subtitle)) : null,
    textObject(block.body),
    block.actions ? h("div", { class: "block block-actions" }, block.actions.map((each) => (each.type === "icon_button" ? iconElement(each, context) : drawElement(each, context)))) : null,
  );
}

function task(block) {
  const sources = (block.sources || []).map((each) => link(each.url, each.text));
  return h(
    "div",
    { class: `task ${block.status}` },
    h("div", { class: "task-title" }, h("span", { class: "task-mark", "aria-label": block.status }, TASKS[block.status] || "○"), block.title),
    [block.details, block.output].filter(Boolean).map(richText),
    sources.length ? h("div", { class: "task-sources" }, sources) : null,
  );
}

/** `draw(blocks, context)` draws the blocks within, as `drawBlocks` does. */
const container = (draw) => (block, context) => {
  const title = [block.icon ? imageNode(block.icon, "inline") : null, block.rich_text_title ? richText(block.rich_text_title) : textObject(block.title)];
  const subtitle = block.subtitle ? h("span", { class: "card-block-detail" }, textObject(block.subtitle)) : null;
  const inner = draw(block.child_blocks || [], context);
  if (!block.is_collapsible) return h("div", { class: "card-block" }, h("div", { class: "card-block-title" }, title, subtitle), inner);
  return h("details", { class: "card-block", open: !block.default_collapsed }, h("summary", { class: "card-block-title" }, title, subtitle), inner);
};

function small(element, context, content, value, label) {
  const node = h("button", { type: "button", class: "icon-button", "aria-label": label, title: label, dataset: { actionId: element.action_id || "", elementType: element.type, value } }, content);
  node.addEventListener("click", () => press(context, element, { value }, node));
  return node;
}

function iconElement(element, context) {
  const words = element.accessibility_label || element.text.text;
  return small(element, context, icon(ICONS[element.icon === "trash" ? "close" : "bolt"]), element.value, words);
}

function feedback(element, context) {
  const choices = [["positive_button", "👍"], ["negative_button", "👎"]].filter(([name]) => element[name]);
  return choices.map(([name, sign]) => small(element, context, textObject(plain(sign)), element[name].value, element[name].accessibility_label || element[name].text.text));
}

function contextActions(block, context) {
  return block.elements.map((each) => (each.type === "feedback_buttons" ? feedback(each, context) : iconElement(each, context)));
}

function video(block) {
  const picture = imageNode({ image_url: block.thumbnail_url, alt_text: block.alt_text }, "large");
  return h("figure", {}, h("figcaption", {}, link(block.title_url || block.video_url, textObject(block.title))), textObject(block.description), link(block.video_url, picture));
}

/** The drawings by type; `draw` is `drawBlocks`, for blocks that hold others. */
export const newerBlocks = (draw) => ({
  alert: (block) => h("div", { class: `alert ${block.level || "default"}`, role: "note" }, textObject(block.text)),
  card,
  carousel: (block, context) => h("div", { class: "carousel" }, block.elements.map((each) => card(each, context))),
  container: container(draw),
  task_card: task,
  plan: (block) => h("div", { class: "card-block" }, h("div", { class: "card-block-title" }, block.title), (block.tasks || []).map(task)),
  context_actions: contextActions,
  video,
  file: (block) => h("span", { class: "file-card" }, icon(ICONS.file), h("span", {}, block.external_id)),
});
