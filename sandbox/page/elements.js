// Every block element by its type.

import { button, overflow } from "./buttons.js";
import { checkboxes, radioButtons } from "./choices.js";
import { h } from "./dom.js";
import { datePicker, dateTimePicker, emailInput, numberInput, plainTextInput, timePicker, urlInput } from "./fields.js";
import { multiSelect, select } from "./selects.js";
import { imageNode } from "./image.js";
import { fileInput } from "./uploads.js";

const ELEMENTS = {
  button,
  overflow,
  image: (element) => imageNode(element, "thumbnail"),
  static_select: select,
  users_select: select,
  conversations_select: select,
  channels_select: select,
  multi_static_select: multiSelect,
  multi_users_select: multiSelect,
  multi_conversations_select: multiSelect,
  multi_channels_select: multiSelect,
  datepicker: datePicker,
  timepicker: timePicker,
  datetimepicker: dateTimePicker,
  plain_text_input: plainTextInput,
  number_input: numberInput,
  email_text_input: emailInput,
  url_text_input: urlInput,
  checkboxes,
  radio_buttons: radioButtons,
  file_input: fileInput,
};

/** The types that are drawn. */
export const knownElements = Object.keys(ELEMENTS);

/** A block element as a node; one that is not known here is named, so that nothing goes missing unseen. */
export function drawElement(element, context) {
  const draw = ELEMENTS[element.type];
  return draw ? draw(element, context) : h("span", { class: "unsupported" }, `[unsupported element: ${element.type}]`);
}
