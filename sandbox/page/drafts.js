// What has been typed and not sent: by composer, kept while the page is open, so that no redrawing loses it.

const drafts = new Map();

/** The draft of a composer: `{text, files, broadcast}`. */
export function draft(key) {
  if (!drafts.has(key)) drafts.set(key, { text: "", files: [], broadcast: false });
  return drafts.get(key);
}

export const forget = (key) => drafts.delete(key);
