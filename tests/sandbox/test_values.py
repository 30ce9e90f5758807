"""What people fill in: the shapes that apps get, and what Slack's client says first."""

from __future__ import annotations

from typing import Any

import pytest

from sandbox.values import REQUIRED, answered, initial_values, problems

Json = dict[str, Any]


def option(value: str) -> Json:
    return {"text": {"type": "plain_text", "text": value.upper()}, "value": value}


def element(kind: str, **fields: Any) -> Json:
    return {"type": kind, "action_id": "a", **fields}


A, B = option("a"), option("b")


@pytest.mark.parametrize(
    ("shown", "given", "answer"),
    [
        (element("plain_text_input"), {"value": "done"}, {"value": "done"}),
        (element("plain_text_input"), {"value": ""}, {"value": None}),
        (element("number_input"), {"value": 60}, {"value": "60"}),
        (element("datepicker"), {"selected_date": "2016-07-18"}, {"selected_date": "2016-07-18"}),
        (element("users_select"), {"selected_user": "U0MEX0001"}, {"selected_user": "U0MEX0001"}),
        (element("static_select", options=[A, B]), {"selected_option": {"value": "b"}}, {"selected_option": B}),
        (element("static_select", options=[A, B]), {"selected_option": "b"}, {"selected_option": B}),
        (element("static_select", options=[A, B]), {"selected_option": {"value": "c"}}, {"selected_option": None}),
        (element("static_select", option_groups=[{"options": [A]}]), {"selected_option": A}, {"selected_option": A}),
        (element("external_select"), {"selected_option": A}, {"selected_option": A}),
        (element("checkboxes", options=[A, B]), {"selected_options": [A, option("c")]}, {"selected_options": [A]}),
        (element("checkboxes", options=[A, B]), {}, {"selected_options": []}),
    ],
)
def test_an_answer_has_the_shape_of_its_element(shown: Json, given: Json, answer: Json) -> None:
    assert answered(shown, given) == {"type": shown["type"], **answer}


def test_what_nobody_touched_has_its_first_value() -> None:
    blocks: list[Json] = [
        {"type": "input", "block_id": "1", "element": element("plain_text_input", initial_value="x")},
        {"type": "input", "block_id": "2", "element": element("checkboxes", options=[A])},
        {"type": "actions", "block_id": "3", "elements": [element("button"), element("datepicker")]},
        {"type": "section", "block_id": "4", "accessory": element("static_select", options=[A], initial_option=A)},
    ]

    assert initial_values(blocks) == {
        "1": {"a": {"type": "plain_text_input", "value": "x"}},
        "2": {"a": {"type": "checkboxes", "selected_options": []}},
        "3": {"a": {"type": "datepicker", "selected_date": None}},
        "4": {"a": {"type": "static_select", "selected_option": A}},
    }


@pytest.mark.parametrize(
    ("shown", "value", "sentence"),
    [
        (element("plain_text_input"), {"value": None}, REQUIRED),
        (element("plain_text_input", min_length=3), {"value": "no"}, "Please enter at least 3 characters."),
        (element("plain_text_input"), {"value": "x" * 3001}, "Please enter no more than 3000 characters."),
        (element("number_input"), {"value": "many"}, "Please enter a valid number."),
        (element("number_input", is_decimal_allowed=False), {"value": "1.5"}, "Please enter a valid number."),
        (element("number_input", min_value="0"), {"value": "-1"}, "Please enter a number of at least 0."),
        (element("number_input", max_value="100"), {"value": "101"}, "Please enter a number of at most 100."),
        (element("number_input", min_value="0", max_value="100"), {"value": "60"}, None),
        (element("url_text_input"), {"value": "example"}, "Please enter a valid URL."),
        (element("url_text_input"), {"value": "https://example.org/a"}, None),
        (element("email_text_input"), {"value": "nobody"}, "Please enter a valid email address."),
        (element("email_text_input"), {"value": "a@example.org"}, None),
        (element("datepicker"), {"selected_date": "2016-02-30"}, "Please enter a valid date."),
        (element("datepicker"), {"selected_date": "2016-02-29"}, None),
        (element("static_select", options=[A]), {"selected_option": None}, REQUIRED),
        (element("checkboxes", options=[A]), {"selected_options": []}, REQUIRED),
        (element("users_select"), {"selected_user": "U0MEX0001"}, None),
    ],
)
def test_the_client_says_what_is_wrong(shown: Json, value: Json, sentence: str | None) -> None:
    blocks: list[Json] = [{"type": "divider"}, {"type": "input", "block_id": "b", "element": shown}]

    found = problems(blocks, {"b": {"a": {"type": shown["type"], **value}}})

    assert found == ({"b": sentence} if sentence else {})


def test_what_is_optional_may_stay_empty_but_not_wrong() -> None:
    block = {"type": "input", "block_id": "b", "optional": True, "element": element("number_input")}

    assert problems([block], {}) == {}
    assert problems([block], {"b": {"a": {"value": "many"}}}) == {"b": "Please enter a valid number."}
