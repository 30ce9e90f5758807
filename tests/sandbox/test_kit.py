"""Block Kit: what is accepted, what is refused, and where the fault is."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from slack_sdk.models.blocks import (
    ActionsBlock,
    ButtonElement,
    CheckboxesElement,
    ConfirmObject,
    ContextBlock,
    DatePickerElement,
    DividerBlock,
    HeaderBlock,
    ImageBlock,
    InputBlock,
    MarkdownBlock,
    MarkdownTextObject,
    Option,
    OverflowMenuElement,
    PlainTextInputElement,
    RadioButtonsElement,
    SectionBlock,
    StaticSelectElement,
    TableBlock,
    UserSelectElement,
)

from sandbox.errors import SlackError
from sandbox.kit.check import length, message_blocks
from sandbox.kit.naming import find
from sandbox.kit.views import checked_view

Json = dict[str, Any]


def words(text: str = "x") -> Json:
    return {"type": "plain_text", "text": text}


def mrkdwn(text: str = "x") -> Json:
    return {"type": "mrkdwn", "text": text}


def option(value: str = "a") -> Json:
    return {"text": words(), "value": value}


def section(**fields: Any) -> Json:
    return {"type": "section", "text": mrkdwn(), **fields}


def actions(*elements: Json) -> Json:
    return {"type": "actions", "elements": list(elements)}


def button(**fields: Any) -> Json:
    return {"type": "button", "text": words(), **fields}


def select(**fields: Any) -> Json:
    return {"type": "static_select", "options": [option()], **fields}


def entry(element: Json, **fields: Any) -> Json:
    return {"type": "input", "label": words(), "element": element, **fields}


def rich(*elements: Json) -> Json:
    return {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": list(elements)}]}


def cells(rows: int, columns: int) -> Json:
    return {"type": "table", "rows": [[{"type": "raw_text", "text": "x"}] * columns for _ in range(rows)]}


def card(**fields: Any) -> Json:
    return {"type": "card", "title": words(), **fields}


def complaint(blocks: Any) -> str:
    with pytest.raises(SlackError) as raised:
        message_blocks(blocks)
    return " ".join([raised.value.code, *raised.value.messages])


ACCEPTED = [
    section(),
    section(text=words("x" * 3000)),
    {"type": "section", "fields": [mrkdwn("x" * 1000)] * 10},
    section(accessory=button(style="primary", value="v" * 2000, url="https://example.org")),
    section(accessory={"type": "image", "image_url": "https://example.org/a.png", "alt_text": "a"}),
    section(accessory=select(initial_option=option(), placeholder=words())),
    section(accessory={"type": "overflow", "options": [{**option(str(n)), "url": "https://a.org"} for n in range(5)]}),
    {"type": "header", "text": words("x" * 150)},
    {"type": "divider", "block_id": "b" * 255},
    {"type": "context", "elements": [mrkdwn(), words(), {"type": "image", "image_url": "u", "alt_text": "a"}]},
    actions(*(button(action_id=str(n)) for n in range(25))),
    actions({"type": "datepicker", "initial_date": "2016-07-18"}, {"type": "users_select"}, {"type": "timepicker"}),
    actions({"type": "checkboxes", "options": [{"text": mrkdwn(), "value": "a"}]}),
    actions({"type": "radio_buttons", "options": [option()], "initial_option": option()}),
    {"type": "image", "image_url": "https://example.org/a.png", "alt_text": "a", "title": words()},
    entry({"type": "plain_text_input", "multiline": True, "max_length": 3000}, hint=words(), optional=True),
    entry({"type": "number_input", "is_decimal_allowed": False, "min_value": "0", "max_value": "100"}),
    entry({"type": "url_text_input", "dispatch_action_config": {"trigger_actions_on": ["on_enter_pressed"]}}),
    entry({"type": "multi_static_select", "option_groups": [{"label": words(), "options": [option()]}]}),
    rich({"type": "text", "text": "x", "style": {"bold": True}}, {"type": "link", "url": "https://example.org"}),
    {"type": "markdown", "text": "x" * 12_000},
    cells(100, 20),
    {**cells(2, 2), "column_settings": [{"align": "right"}, None]},
    {"type": "context_actions", "elements": [{"type": "icon_button", "icon": "trash", "text": words()}]},
    {"type": "alert", "text": words(), "level": "warning"},
    card(actions=[button()], body=mrkdwn("x" * 200)),
    {"type": "carousel", "elements": [card(), card()]},
    {"type": "container", "title": words(), "child_blocks": [section()]},
    {"type": "plan", "title": "p", "tasks": [{"type": "task_card", "task_id": "1", "title": "t", "status": "pending"}]},
]

REFUSED = [
    ({"type": "nothing"}, "unsupported type: nothing [json-pointer:/blocks/0/type]"),
    ({}, "missing required field: type [json-pointer:/blocks/0]"),
    ({"type": "section"}, "missing required field: text"),
    ({"type": "section", "text": "x"}, "must provide an object [json-pointer:/blocks/0/text]"),
    (section(text=mrkdwn("x" * 3001)), "must be less than 3001 characters [json-pointer:/blocks/0/text/text]"),
    (section(text=mrkdwn("")), "must be more than 0 characters [json-pointer:/blocks/0/text/text]"),
    (section(text={"type": "html", "text": "x"}), "unsupported type: html"),
    (section(text={**mrkdwn(), "emoji": True}), "invalid additional property: emoji"),
    (section(colour="red"), "invalid additional property: colour [json-pointer:/blocks/0]"),
    (section(fields=[mrkdwn()] * 11), "no more than 10 items allowed [json-pointer:/blocks/0/fields]"),
    (section(fields=[mrkdwn("x" * 2001)]), "must be less than 2001 characters [json-pointer:/blocks/0/fields/0/text]"),
    (section(fields=[]), "no fewer than 1 items allowed"),
    (section(block_id="b" * 256), "must be less than 256 characters [json-pointer:/blocks/0/block_id]"),
    (section(accessory={"type": "plain_text_input"}), "unsupported type: plain_text_input"),
    ({"type": "header", "text": words("x" * 151)}, "must be less than 151 characters"),
    ({"type": "header", "text": mrkdwn()}, "unsupported type: mrkdwn [json-pointer:/blocks/0/text/type]"),
    ({"type": "divider", "text": words()}, "invalid additional property: text"),
    ({"type": "context", "elements": [mrkdwn()] * 11}, "no more than 10 items allowed"),
    ({"type": "context", "elements": []}, "no fewer than 1 items allowed"),
    ({"type": "context", "elements": [button()]}, "unsupported type: button"),
    (actions(), "no fewer than 1 items allowed"),
    (actions(*(button(action_id=str(n)) for n in range(26))), "no more than 25 items allowed"),
    (actions(button(action_id="a"), button(action_id="a")), 'action_id "a" already exists'),
    (actions(button(action_id="a" * 256)), "must be less than 256 characters"),
    (actions(button(text=mrkdwn())), "unsupported type: mrkdwn"),
    (actions(button(text=words("x" * 76))), "must be less than 76 characters"),
    (actions(button(value="x" * 2001)), "must be less than 2001 characters"),
    (actions(button(value=7)), "must provide a string [json-pointer:/blocks/0/elements/0/value]"),
    (actions(button(style="loud")), "must be a valid enum value"),
    (actions({"type": "button"}), "missing required field: text"),
    (actions(button(confirm={"title": words()})), "missing required field: confirm"),
    (actions(select(options=[])), "must define either options or option_groups"),
    (actions(select(options=[option(str(n)) for n in range(101)])), "no more than 100 items allowed"),
    (actions(select(options=[{"text": words("x" * 76), "value": "a"}])), "must be less than 76 characters"),
    (actions(select(options=[{"text": mrkdwn(), "value": "a"}])), "unsupported type: mrkdwn"),
    (actions(select(options=[{"text": words()}])), "missing required field: value"),
    (actions(select(initial_option=option("z"))), "initial_option must exactly match one of the options"),
    (actions({"type": "overflow", "options": [option(str(n)) for n in range(6)]}), "no more than 5 items allowed"),
    (actions({"type": "datepicker", "initial_date": "18/07/2016"}), "must be a valid date"),
    (actions({"type": "radio_buttons", "options": [option(str(n)) for n in range(11)]}), "no more than 10 items"),
    (actions({"type": "plain_text_input"}), "unsupported type: plain_text_input"),
    ({"type": "image", "image_url": "u"}, "missing required field: alt_text"),
    ({"type": "image", "alt_text": "a"}, "must define either image_url or slack_file"),
    (entry({"type": "button", "text": words()}), "unsupported type: button"),
    (entry({"type": "number_input"}), "missing required field: is_decimal_allowed"),
    (entry({"type": "number_input", "is_decimal_allowed": True, "min_value": 3}), "must be a valid number"),
    ({"type": "input", "element": {"type": "users_select"}}, "missing required field: label"),
    (rich({"type": "text"}), "missing required field: text"),
    (rich({"type": "bold", "text": "x"}), "unsupported type: bold"),
    ({"type": "markdown", "text": "x" * 12_001}, "must be less than 12001 characters"),
    (cells(101, 1), "no more than 100 items allowed"),
    (cells(1, 21), "no more than 20 items allowed"),
    ({"type": "table", "rows": [[{"type": "raw_text", "text": ""}]]}, "must be more than 0 characters"),
    ({"type": "table", "rows": [*cells(1, 1)["rows"], *cells(1, 2)["rows"]]}, "the same number of cells"),
    (card(title=words("x" * 151)), "must be less than 151 characters"),
    ({"type": "card", "subtitle": words()}, "missing required field: title"),
    ({"type": "container", "title": words(), "child_blocks": [section()] * 11}, "no more than 10 items allowed"),
]


@pytest.mark.parametrize("block", ACCEPTED, ids=lambda block: str(block["type"]))
def test_accepts(block: Json) -> None:
    named = message_blocks([block])

    assert all(each["block_id"] for each in named)


@pytest.mark.parametrize(("block", "sentence"), REFUSED, ids=lambda value: value[:40] if isinstance(value, str) else "")
def test_refuses(block: Json, sentence: str) -> None:
    said = complaint([block])

    assert said.startswith("invalid_blocks ")
    assert sentence in said


def test_refuses_more_than_fifty_blocks() -> None:
    assert "no more than 50 items allowed [json-pointer:/blocks]" in complaint([{"type": "divider"}] * 51)


def test_refuses_a_name_that_is_there_twice() -> None:
    twice = [{"type": "divider", "block_id": "b"}, section(block_id="b")]

    assert 'block_id "b" already exists' in complaint(twice)


def test_refuses_a_second_table() -> None:
    assert complaint([cells(1, 1), cells(1, 1)]) == "invalid_attachments [ERROR] only_one_table_allowed"


def test_refuses_what_is_too_long_together() -> None:
    assert message_blocks([section(text=mrkdwn("x" * 2600))] * 5)
    assert complaint([section(text=mrkdwn("x" * 2601))] * 5) == "msg_blocks_too_long"


@pytest.mark.parametrize("blocks", ["x", {"type": "divider"}, [1], ["divider"], None])
def test_refuses_what_are_no_blocks(blocks: Any) -> None:
    assert complaint(blocks) == "invalid_blocks_format"


def test_the_unnamed_get_names_and_the_named_keep_theirs() -> None:
    given = [actions(button(action_id="mine"), button(value="7"))]

    named = message_blocks(given)

    assert named[0]["elements"][0]["action_id"] == "mine"
    other = named[0]["elements"][1]["action_id"]
    found = find(named, named[0]["block_id"], other)
    assert found is not None
    assert found["value"] == "7"
    assert "block_id" not in given[0]


def test_what_the_sdk_builds_is_accepted() -> None:
    choices = [Option(value=str(n), text=str(n)) for n in range(3)]
    confirm = ConfirmObject(title="Sure?", text="Really?")
    blocks = [
        HeaderBlock(text="Digest"),
        SectionBlock(text="*Past its date*", accessory=ButtonElement(text="Report", value="1", confirm=confirm)),
        SectionBlock(fields=["a", "b"], accessory=OverflowMenuElement(options=choices)),
        ContextBlock(elements=[MarkdownTextObject(text="week 30")]),
        DividerBlock(),
        ImageBlock(image_url="https://example.org/a.png", alt_text="a", title="A"),
        ActionsBlock(
            elements=[
                StaticSelectElement(placeholder="Status", options=choices, initial_option=choices[0]),
                DatePickerElement(placeholder="When", initial_date="2016-07-18"),
                UserSelectElement(placeholder="Who"),
                CheckboxesElement(options=choices),
                RadioButtonsElement(options=[choice.to_dict() for choice in choices]),
            ]
        ),
        InputBlock(label="Note", element=PlainTextInputElement(multiline=True), optional=True, hint="more"),
        MarkdownBlock(text="**x**"),
        TableBlock(rows=[[{"type": "raw_text", "text": "x"}]], column_settings=[{"align": "left"}]),
    ]

    assert len(message_blocks([block.to_dict() for block in blocks])) == len(blocks)


def modal(**fields: Any) -> Json:
    return {"type": "modal", "title": words(), "blocks": [section()], **fields}


@pytest.mark.parametrize(
    ("view", "sentence"),
    [
        (modal(title=words("x" * 25)), "must be less than 25 characters [json-pointer:/view/title/text]"),
        (modal(title=mrkdwn()), "unsupported type: mrkdwn"),
        ({"type": "modal", "blocks": []}, "missing required field: title [json-pointer:/view]"),
        ({"type": "modal", "title": words()}, "missing required field: blocks"),
        (modal(blocks=[{"type": "divider"}] * 101), "no more than 100 items allowed [json-pointer:/view/blocks]"),
        (modal(blocks={}), "must provide an array"),
        (modal(private_metadata="x" * 3001), "must be less than 3001 characters"),
        (modal(callback_id="x" * 256), "must be less than 256 characters"),
        (modal(submit=words("x" * 25)), "must be less than 25 characters"),
        (modal(blocks=[entry({"type": "plain_text_input"})]), "missing required field: submit"),
        (modal(blocks=[cells(1, 1)]), "unsupported type: table"),
        (modal(colour="red"), "invalid additional property: colour"),
        (modal(blocks=[section(block_id="b"), section(block_id="b")]), 'block_id "b" already exists'),
        ({"type": "home", "blocks": []}, "unsupported type: home"),
        ("x", "must provide an object"),
    ],
)
def test_refuses_a_modal(view: Any, sentence: str) -> None:
    with pytest.raises(SlackError) as raised:
        checked_view(view, "modal")

    assert raised.value.code == "invalid_arguments"
    assert sentence in " ".join(raised.value.messages)


def test_accepts_modals_and_homes() -> None:
    form = modal(blocks=[entry({"type": "plain_text_input"})] * 100, submit=words(), close=words())

    assert len(checked_view(form, "modal")["blocks"]) == 100
    assert checked_view({"type": "home", "blocks": [section()], "private_metadata": "x"}, "home")["blocks"]


def test_refuses_a_view_that_is_too_large() -> None:
    heavy = actions(*(button(action_id=str(n), value="x" * 2000) for n in range(25)))
    with pytest.raises(SlackError, match="view_too_large"):
        checked_view({"type": "home", "blocks": [heavy] * 6}, "home")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.sampled_from([b["type"] for b in ACCEPTED]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["type", "text", "elements", "blocks", "accessory", "element", "options", "rows", "title"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(JSON)
def test_whatever_is_sent_is_accepted_or_refused_in_order(data: Any) -> None:
    # Anything but a refusal by name would be a fault of the sandbox.
    for check in (message_blocks, lambda view: checked_view(view, "modal")):
        with suppress(SlackError):
            assert isinstance(check(data), (list, dict))
    assert length(data) >= 0
