// Files to be sent with a message: chosen, shown as chips, read as base64.

import { h, ICONS, icon, iconButton } from "./dom.js";
import { register } from "./values.js";

/** A chip for each file of a draft, with a button to take it out. */
export function chips(files, changed) {
  return files.map((file, at) =>
    h(
      "span",
      { class: "file-chip" },
      icon(ICONS.file),
      h("span", { class: "file-name" }, file.name),
      iconButton("close", `Remove ${file.name}`, { on: { click: () => (files.splice(at, 1), changed()) } }),
    ),
  );
}

/** A button that opens the choice of files, and adds those chosen to `files`. */
export function uploadButton(files, changed) {
  const chooser = h("input", { type: "file", multiple: true, hidden: true, tabIndex: -1, "aria-label": "Files", dataset: { upload: "input" } });
  chooser.addEventListener("change", () => {
    files().push(...chooser.files);
    chooser.value = "";
    changed();
  });
  return [iconButton("attach", "Attach a file", { dataset: { upload: "button" }, on: { click: () => chooser.click() } }), chooser];
}

/** The file_input of a form: what is chosen is read at once, so that the form can be sent whole. */
export function fileInput(element, context) {
  let files = [];
  const accept = (element.filetypes || []).map((type) => `.${type}`).join(",");
  const node = h("input", { type: "file", class: "input", multiple: (element.max_files ?? 10) > 1, accept });
  node.addEventListener("change", async () => {
    files = await Promise.all([...node.files].slice(0, element.max_files ?? 10).map(encoded));
  });
  return register(node, element, context, () => ({ files }));
}

/** A file as the server wants it: `{name, content_base64}`. */
export function encoded(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve({ name: file.name, content_base64: reader.result.slice(reader.result.indexOf(",") + 1) }));
    reader.addEventListener("error", () => reject(reader.error));
    reader.readAsDataURL(file);
  });
}

function size(bytes) {
  if (!bytes) return "";
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} kB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** A file of a message: a picture as such, anything else as a card with its name. */
export function fileCard(file) {
  const kind = (file.name.split(".").pop() || "").toUpperCase().slice(0, 4);
  const card = h(
    "a",
    { class: "file-card", href: file.url, target: "_blank", rel: "noopener", download: file.name, dataset: { file: file.id } },
    h("span", { class: "file-kind", "aria-hidden": "true" }, kind || "FILE"),
    h("span", {}, h("span", { class: "file-name" }, file.name), h("span", { class: "file-detail" }, [kind, size(file.size)].filter(Boolean).join(" · "))),
  );
  if (!/^image\/(png|jpe?g|gif|webp)$/.test(file.mimetype || "")) return card;
  const picture = h("img", { class: "picture-file large", src: file.url, alt: file.title || file.name, loading: "lazy" });
  return h("figure", { class: "file-picture", dataset: { file: file.id } }, h("figcaption", {}, file.name), h("a", { href: file.url, target: "_blank", rel: "noopener" }, picture));
}
