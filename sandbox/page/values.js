// What has been filled in: each control registers how it is read, in the shape of Slack's view.state.values.

const controls = new WeakMap();

/** Mark `node` as the control of `element` in a block, read by `read()` → e.g. `{selected_option}`. */
export function register(node, element, context, read) {
  node.dataset.actionId = element.action_id || "";
  node.dataset.elementType = element.type;
  controls.set(node, { blockId: context.blockId, element, read });
  return node;
}

function registered(container) {
  return [...container.querySelectorAll("[data-action-id]")].map((node) => controls.get(node)).filter(Boolean);
}

/** The values of all controls in a container: `{block_id: {action_id: {type, …}}}`. */
export function readValues(container) {
  const values = {};
  for (const { blockId, element, read } of registered(container)) {
    values[blockId] = { ...values[blockId], [element.action_id]: { type: element.type, ...read() } };
  }
  return values;
}

/** The values to carry over into a new drawing of the same container: as `readValues`, with each element as it was. */
export function keepValues(container) {
  const kept = {};
  for (const { blockId, element, read } of registered(container)) {
    kept[blockId] = { ...kept[blockId], [element.action_id]: { type: element.type, ...read(), was: JSON.stringify(element) } };
  }
  return kept;
}

/**
 * What was filled in before a control was drawn again, or null. In a modal it stays as long as block and action have
 * the same ids, as in Slack; in a message only while the element is the same, so that the app's update shows.
 */
export function kept(element, context) {
  const value = context.kept && context.kept[context.blockId] && context.kept[context.blockId][element.action_id];
  if (!value || value.type !== element.type) return null;
  // The server's view of an untouched field is empty, and says nothing against what the field begins with.
  if (value.was === undefined && isEmpty(value)) return null;
  return context.surface === "modal" || value.was === JSON.stringify(element) ? value : null;
}

/** Whether a value in Slack's shape holds nothing. */
export function isEmpty({ type, was, ...value }) {
  return Object.values(value).every((each) => each === null || each === undefined || (typeof each === "string" && !each.trim()) || (Array.isArray(each) && !each.length));
}
