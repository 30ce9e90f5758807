// Using a control: ask for confirmation if the app wants it, tell the app, show that it is on its way.

import { ask } from "./confirm.js";
import { perform } from "./state.js";
import { readValues } from "./values.js";

/**
 * Send what a control says, as block_actions does. `context` is `{where, blockId, surface, kept}`; `payload` is e.g.
 * `{value}` or `{selected_option}`. Gives whether it was sent and taken.
 */
export async function press(context, element, payload, node) {
  if (element.confirm && !(await ask(element.confirm))) return false;
  const container = node.closest("[data-surface]");
  node.setAttribute("aria-busy", "true");
  const answer = await perform("click", {
    ...context.where,
    block_id: context.blockId,
    action_id: element.action_id,
    type: element.type,
    ...payload,
    values: container ? readValues(container) : {},
  });
  node.removeAttribute("aria-busy");
  return Boolean(answer.ok);
}

/** Send a change where the block sends at once (not in an input block without dispatch_action). */
export function dispatch(context, element, payload, node) {
  if (context.silent) return undefined;
  return press(context, element, payload, node);
}
