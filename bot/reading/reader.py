"""One document, read: its head, its commitments, and what was set aside with the reason."""

from __future__ import annotations

from bot.deadlines import deadline_of
from bot.languages import detect
from bot.plan import Commitment, ReadDocument, Reason, SetAside
from bot.reading.acts import item_reason, relative_act, sentence_reason
from bot.reading.cleaning import clean
from bot.reading.errors import NothingRead
from bot.reading.heads import Head, head
from bot.reading.lexicon import READ, Lexicon, lexicon, pattern
from bot.reading.outline import Item, outline
from bot.reading.performers import MEMBERS, named, roles
from bot.reading.sentences import sentences
from bot.reading.tables import Row, has_columns, rows


def read(text: str, *, code: str | None = None, name: str | None = None) -> ReadDocument:
    """Return what a document says. Raises NothingRead with its reason.

    `name` is the file's name, for the code where none is given. Every commitment's text is a substring of the
    cleaned text.
    """
    cleaned = clean(text)
    if not cleaned:
        raise NothingRead("no_text")
    language = detect(cleaned, "en") or "en"
    if language not in READ:
        raise NothingRead("language")
    words = lexicon(language)
    paragraphs = cleaned.split("\n")
    about = head(paragraphs, language, words, code, name)
    reading = _Reading(about, language, words)
    items = outline(paragraphs)
    if sum(bool(item.label) for item in items) >= 2:
        table = has_columns(text, words)
        reading.numbered(rows(items, language, words) if table else [Row(item) for item in items])
    else:
        reading.prose(paragraphs)
    if not reading.commitments:
        raise NothingRead("no_commitments")
    return ReadDocument(
        about.code,
        about.title,
        about.place,
        about.start,
        about.end,
        language,
        about.participants,
        tuple(reading.commitments),
        tuple(reading.set_aside),
    )


class _Reading:
    def __init__(self, about: Head, language: str, words: Lexicon) -> None:
        self.about, self.language, self.words = about, language, words
        self.commitments: list[Commitment] = []
        self.set_aside: list[SetAside] = []
        self.before: tuple[str, ...] = (MEMBERS,)

    def numbered(self, table: list[Row]) -> None:
        """Read a document with numbers: each item is one act; what stands between items introduces them."""
        for row in table:
            item = row.item
            if item.heading and not _is_act(item, self.words, self.language):
                continue
            if not item.label:
                self._aside(item.text, sentence_reason(item.text, self.words) or Reason.OBJECTIVE)
                continue
            reason = item_reason(item.text, self.words, self.language)
            if reason is not None:
                self._aside(item.text, reason)
                continue
            self._commit(item.text, item.label, item.theme, item.theme_label, self._addressed(item), row)

    def _addressed(self, item: Item) -> tuple[str, ...]:
        """Return the body to which the items under an unnumbered heading are addressed ("Recommendation for X:")."""
        if item.theme_label.isalpha():
            return named(item.theme, self.language) or (MEMBERS,)
        return (MEMBERS,)

    def prose(self, paragraphs: list[str]) -> None:
        """Read plain paragraphs: each sentence that says who will do what is a commitment, counted in order."""
        for paragraph in paragraphs:
            for sentence in sentences(paragraph):
                self._sentence(sentence)

    def _sentence(self, sentence: str) -> None:
        clause = relative_act(sentence, self.words)
        reason = sentence_reason(sentence, self.words)
        if reason is None:
            self._commit(sentence, str(len(self.commitments) + 1), "", "", self.before)
        elif clause is not None:
            self._aside(sentence, reason)
            self._commit(clause, str(len(self.commitments) + 1), "", "", self.before)
        else:
            self._aside(sentence, reason)
            if not pattern(self.words.again).search(sentence):
                self.before = named(sentence, self.language)[:1] or self.before

    def _commit(
        self, text: str, label: str, theme: str, theme_label: str, before: tuple[str, ...], row: Row | None = None
    ) -> None:
        found = roles(text, self.language, self.words, before)
        responsible = before if row and found.responsible == (MEMBERS,) else found.responsible
        if row and row.owing:
            responsible = named(row.owing, self.language)
        due = deadline_of((row and row.due) or text, self.language, self.about.end) if self.about.end else None
        self.commitments.append(
            Commitment(
                self.about.code,
                label,
                text,
                theme,
                theme_label,
                responsible,
                found.recipient,
                due.deadline if due else None,
            )
        )
        self.before = responsible

    def _aside(self, text: str, reason: Reason) -> None:
        self.set_aside.append(SetAside(text, reason))


def _is_act(item: Item, words: Lexicon, language: str) -> bool:
    return (
        bool(item.label)
        and item_reason(item.text, words, language) is None
        and item.text[:1].isupper()
        and "." in item.label
    )
