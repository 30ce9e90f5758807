// Pictures: by address, or a file of this workspace.

import { h } from "./dom.js";
import { file } from "./state.js";

function addressOf({ image_url: url, slack_file: posted }) {
  if (!posted) return url;
  const found = posted.id && file(posted.id);
  return found ? found.url : posted.url;
}

/** The picture of an image block or element; where it cannot be loaded its description stands in its place. */
export function imageNode(image, size) {
  const node = h("img", { class: `picture-file ${size}`, src: addressOf(image) || "", alt: image.alt_text || "", loading: "lazy" });
  node.addEventListener("error", () => node.replaceWith(h("span", { class: "missing-picture" }, `[${image.alt_text || "picture"}]`)));
  return node;
}
