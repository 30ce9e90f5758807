"""Slack's markup made plain, and the links taken out of it."""

from __future__ import annotations

import html
import re

from bot.replies.emoji import drawn

_CODE_BLOCK = re.compile(r"```.*?(?:```|\Z)", re.DOTALL)
_STRUCK = re.compile(r"(?<![\w~])~[^~\n]+~(?![\w~])")
_STYLED = re.compile(r"(?<![\w*_])([*_])(\S(?:[^*_\n]*\S)?)\1(?![\w*_])")
_INLINE_CODE = re.compile(r"`([^`\n]+)`")
_SLACK_LINK = re.compile(r"<(https?://[^|>\s]+)(?:\|([^>]*))?>")
_SLACK_MAIL = re.compile(r"<mailto:[^|>]+(?:\|([^>]*))?>")
_SLACK_NAME = re.compile(r"<[@#!][^>\n]*>")
_LINK = re.compile(r"https?://[^\s<>|\"]+")
_TRAILING = ".,;:!?)]}'\"»"


def plain(text: str) -> str:
    """What a Slack message shows: mentions, struck words and code blocks left out, links as their address or words."""
    shown = _STRUCK.sub(" ", without_code(text))
    shown = _SLACK_LINK.sub(_shown_link, _SLACK_NAME.sub(" ", shown))
    shown = _SLACK_MAIL.sub(lambda mail: mail[1] or "", shown)
    return html.unescape(drawn(_STYLED.sub(r"\2", _INLINE_CODE.sub(r"\1", shown))))


def without_code(text: str) -> str:
    """The text without blocks of code, which may run over several lines."""
    return _CODE_BLOCK.sub(" ", text)


def links(text: str) -> tuple[str, ...]:
    """The web addresses of a text as Slack sends it, in order, each once."""
    found = (html.unescape(link[0].split("|")[0]).rstrip(_TRAILING) for link in _LINK.finditer(text))
    return tuple(dict.fromkeys(found))


def without_links(text: str) -> str:
    """The text with every web address blanked."""
    return _LINK.sub(" ", text)


def _shown_link(link: re.Match[str]) -> str:
    words = link[2] or ""
    return words if words and not words.startswith(("http:", "https:")) else f" {link[1]} "
