"""The items of a document in order become commitments and what is set aside: who acted, who was addressed and what was
named before each of them is kept on the way.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, count

from bot.deadlines import deadline_of
from bot.plan import Commitment, Deadline, Reason, SetAside
from bot.reading.acts import Act, Aside, announced, of_item, of_sentence
from bot.reading.clauses import clauses
from bot.reading.heads import Head
from bot.reading.lexicon import Cue, Lexicon, lexicon
from bot.reading.outline import Item, is_address
from bot.reading.performers import MEMBERS, Before, led_to, named, owners, roles, says_who
from bot.reading.sentences import sentences
from bot.reading.tables import Row

RECENT = 8
"""Parties named so long ago are meant by no "the said" any more."""
BEFORE = "0"
"""Above what has no number before the first that has one."""
FURTHER = ("", "bis", "ter", "quater", "quinquies")
"""What marks the further acts of one item, as the articles of treaties do."""


class Gathering:
    """Goes through the items of a document in order and keeps what they say."""

    def __init__(self, about: Head, words: Lexicon) -> None:
        """Begin a document: what its head says, and the words of its language."""
        self.about, self.words = about, words
        self.commitments: list[Commitment] = []
        self.set_aside: list[SetAside] = []
        self.own = named(about.title, words)
        """The bodies in the title: whom "the Group" means unless another was named since."""
        self.before = Before(named=self.own)
        self.leads: dict[str, tuple[str, ...]] = {}
        self.under: tuple[str, ...] = (MEMBERS,)
        """Whom the last unnumbered heading addresses."""
        self.colon = ""
        """The label of the last item, where it leads in: what stands below it without a number belongs to it."""
        self.thanks: set[str] = set()
        """Labels of the items that thank for what stands below them."""
        self.thats: set[str] = set()
        """Labels of the items that say that what stands below them was agreed."""
        self.aims: set[str] = set()
        """Labels of the headings and lead-ins below which stands what is aimed at."""
        self.loose: tuple[str, ...] = ()
        """Whom the last paragraph without a number addresses, where it leads in."""
        self.depth: int | None = None
        """How deep the items below it stand."""
        self.that = False
        """Whether it says that what follows was agreed."""
        self.opening: Deadline | None = None
        """The deadline that opened the last sentence, before its subject: it holds for all that the sentence says."""
        self.used: set[str] = set()

    def numbered(self, table: list[Row]) -> None:
        """Read a document with numbers: each item is one act or more; what stands between items introduces them."""
        for row, following in zip(table, [*table[1:], None], strict=True):
            item, below = row.item, following.item if following else None
            self.words = lexicon(item.language)
            if item.heading and not (row.owing or row.due) and not self._is_act(item, below):
                self._address(item)
            elif not item.label and self.colon:
                self._below(row)
            elif not item.label:
                self._outside(item)
            else:
                self.colon = item.label if item.text.rstrip().endswith(":") else ""
                self._item(row)

    def _below(self, row: Row) -> None:
        """Take a paragraph without a number below an item that leads in: each act without a subject is an item."""
        for sentence in sentences(row.item.text):
            item = replace(row.item, text=sentence)
            if self.words.act.match(sentence):
                self._item(replace(row, item=replace(item, label=self._next(self.colon))))
            else:
                self._outside(item)

    def _item(self, row: Row) -> None:
        item, about = row.item, self.before
        self._end_lead(item)
        led = self._led_in(item)
        self.before = replace(about, addressed=led or self._under(item))
        found = of_item(
            item.text,
            self.words,
            self.about.end,
            addressed=bool(led),
            agreed=self._agreed(item),
            thanked=self._thanked(item),
        )
        self._address(item)
        label = item.label
        for one in found:
            if isinstance(one, Aside):
                self._aside(one)
                continue
            if self._aimed_at(item) and not self._firm(one):
                self._aside(Aside(one.text, Reason.OBJECTIVE))
                continue
            theme = "" if item.theme == item.text else item.theme
            self._commit(one, self._unused(label), theme, item.theme_label, row)
            row = replace(row, owing="", due="")

    def _end_lead(self, item: Item) -> None:
        """Forget a lead-in without a number behind the items below it: the next is less deep than they are."""
        deep = item.label.count(".")
        if self.depth is not None and deep < self.depth:
            self._lead((), that=False)
        elif self.depth is None:
            self.depth = deep

    def _lead(self, whom: tuple[str, ...], *, that: bool) -> None:
        self.loose, self.that, self.depth = whom, that, None

    def _unused(self, label: str) -> str:
        found = next(
            one
            for more in chain(FURTHER, map(str, count(6)))
            if (one := f"{label}.{more}".rstrip(".")) not in self.used
        )
        self.used.add(found)
        return found

    def _address(self, item: Item) -> None:
        """Remember whom a lead-in or a heading addresses ("to instruct the Network to:", "Recommendation for X:")."""
        if not item.text.rstrip().endswith(":") and not item.heading:
            return
        if item.heading:
            self.under = (named(item.text, self.words) if is_address(item.text, self.words) else ()) or (MEMBERS,)
            self._lead((), that=False)
        self.leads[item.label] = self._whom(item)
        self.aims |= {item.label} if item.label and self.words.aims.match(item.text) else set()
        self.thats |= {item.label} if self._says_that(item) else set()
        self.thanks |= {item.label} if item.label and self._says_thanks(item) else set()

    def _aimed_at(self, item: Item) -> bool:
        """Whether an item stands below a heading or a lead-in that says what is aimed at."""
        under = self.words.aims.match(item.theme) is not None and item.theme != item.text
        return under or any(item.label.startswith(f"{label}.") for label in self.aims)

    def _firm(self, act: Act) -> bool:
        """Whether an act says who or by when, as no aim does."""
        return bool(named(act.text, self.words)) or bool(self._dated(act.text))

    def _dated(self, text: str) -> bool:
        found = deadline_of(text, self.words.language, self.about.end)
        return found is not None and found.deadline.end is not None

    def _whom(self, item: Item) -> tuple[str, ...]:
        return led_to(item.text, self.words, replace(self.before, named=self._named(item.text)))

    def _says_thanks(self, item: Item) -> bool:
        """Whether a lead-in says nothing but thanks or notes."""
        if item.heading:
            return False
        cues = {clause.cue for clause in clauses(item.text, self.words)}
        return bool(cues) and cues <= {Cue.THANK, Cue.NOTE}

    def _says_that(self, item: Item) -> bool:
        return self.words.agreed_that.search(item.text.rstrip()) is not None

    def _named(self, text: str) -> tuple[str, ...]:
        return (*self.before.named, *named(text, self.words))

    def _led_in(self, item: Item) -> tuple[str, ...]:
        """Return whom the nearest lead-in above an item addresses."""
        parts = item.label.split(".")
        above = [".".join(parts[:i]) for i in range(len(parts) - 1, 0, -1)]
        return next((self.leads[label] for label in above if self.leads.get(label)), self.loose)

    def _thanked(self, item: Item) -> bool:
        """Whether the lead-in above an item thanks for what follows ("To thank:")."""
        return any(item.label.startswith(f"{label}.") for label in self.thanks)

    def _agreed(self, item: Item) -> bool:
        """Whether the lead-in above an item said that what follows was agreed ("It was agreed that:")."""
        return self.that or any(item.label.startswith(f"{label}.") for label in self.thats)

    def _under(self, item: Item) -> tuple[str, ...]:
        """Return the body to which the items under an unnumbered heading are addressed ("Recommendation for X:")."""
        if not item.section and item.theme_label[:1].isalpha() and item.label.split(".")[0] == item.theme_label:
            return named(item.theme, self.words) or self.under
        return self.under

    def _outside(self, item: Item) -> None:
        """Take a paragraph between the items: it introduces them, thanks or tells, unless it says who will act."""
        leads = item.text.rstrip().endswith(":")
        self._lead(self._whom(item) if leads else (), that=leads and self._says_that(item))
        for sentence in sentences(item.text):
            announces = announced(sentence, self.words) != sentence
            told = False
            for one in of_sentence(sentence, self.words, self.about.end):
                told = isinstance(one, Act) and (
                    announces or says_who(one, self.words, self.before) or (told and one.clause.same)
                )
                if isinstance(one, Aside):
                    self._aside(one)
                elif told:
                    self._commit(one, self._counted(item.theme_label or BEFORE), item.theme, item.theme_label)
                else:
                    self._aside(Aside(one.text, Reason.OBJECTIVE))

    def _counted(self, top: str) -> str:
        """Return the next free label under a heading, or in the document: what has no mark is counted there."""
        return self._unused(self._next(top))

    def _next(self, top: str) -> str:
        numbers = (f"{top}.{n}".lstrip(".") for n in count(1))
        return next(number for number in numbers if number not in self.used)

    def prose(self, items: list[Item]) -> None:
        """Read plain paragraphs: each clause that says who will do what is a commitment, counted in order; under an
        unnumbered heading it is counted there.
        """
        sections = len({item.theme_label for item in items if item.section}) > 1
        leads = False
        for item in items:
            self.words = lexicon(item.language)
            theme, top = (item.theme, item.theme_label) if sections and item.section else ("", "")
            listed = leads and self.words.act.match(item.text) is not None
            leads = listed or item.text.rstrip().endswith(":")
            for sentence in sentences(item.text):
                for one in self._in_prose(sentence, listed=listed):
                    if isinstance(one, Act):
                        self._commit(one, self._counted(top), theme, top)
                    else:
                        self._aside(one)

    def _in_prose(self, sentence: str, *, listed: bool) -> list[Act | Aside]:
        """Return what a sentence says; `listed`: a lead-in stands above its paragraph, which has no subject."""
        if listed and self.words.act.match(sentence):
            return of_item(sentence, self.words, self.about.end, addressed=False)
        return of_sentence(sentence, self.words, self.about.end)

    def _commit(self, act: Act, label: str, theme: str, theme_label: str, row: Row | None = None) -> None:
        found = roles(act, self.words, replace(self.before, named=self._named("")))
        responsible = found.responsible
        if row and row.owing:
            responsible = owners(row.owing, self.words)
        deadline = self._due(act, row.due if row else "")
        self.commitments.append(
            Commitment(self.about.code, label, act.text, theme, theme_label, responsible, found.recipient, deadline)
        )
        self.before = replace(self.before, performers=responsible, named=(*self.own, *self._named(act.text)[-RECENT:]))

    def _due(self, act: Act, cell: str) -> Deadline | None:
        """Return the deadline of an act: of its cell, of its words, or what opened its sentence."""
        found = deadline_of(cell or act.text, self.words.language, self.about.end)
        if found is None and act.clause.same:
            return self.opening
        self.opening = found.deadline if found and found.end <= act.clause.start else None
        return found.deadline if found else None

    def _aside(self, one: Aside) -> None:
        self.set_aside.append(SetAside(one.text, one.reason))
        who = named(one.text, self.words)
        performers = self.before.performers
        if who and not self.words.again.search(one.text):
            performers = who[:1]
        self.before = replace(self.before, performers=performers, named=(*self.own, *self._named(one.text)[-RECENT:]))

    def _is_act(self, item: Item, following: Item | None) -> bool:
        """Whether a short item without a full stop is an act and no heading: nothing stands under it."""
        if not item.label or (following is not None and following.label.startswith(f"{item.label}.")):
            return False
        found = of_item(item.text, self.words, self.about.end, addressed=bool(self._led_in(item)))
        if not any(isinstance(one, Act) for one in found):
            return False
        opens = self.words.act.match(item.text) is not None
        return opens or ("." in item.label and (item.text[:1].isupper() or bool(self._led_in(item))))
