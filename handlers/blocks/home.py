"""The Home tab: what a focal point owes, nearest first; what waits for the secretariat; the plan at a glance."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.progress import is_past, tally
from handlers.blocks.card import last_word
from handlers.blocks.desk import desk
from handlers.blocks.digest import weekly_buttons
from handlers.blocks.escape import escape
from handlers.blocks.figures import total
from handlers.blocks.fitting import fit
from handlers.blocks.guide import hint
from handlers.blocks.limits import VIEW_BLOCKS
from handlers.blocks.lines import deadline, entry, name_of, one_document
from handlers.blocks.pieces import Block, button, context, divider, header, packed, section
from handlers.blocks.upcoming import upcoming

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from bot.languages import Speech
    from bot.plan import Tracked, Update
    from handlers.blocks.desk import Desk
    from handlers.blocks.upcoming import Upcoming

OWED = 15
UPDATES = 5
AHEAD = 5


def home(
    owed: Sequence[Tracked],
    everything: Sequence[Tracked],
    recent: Sequence[Update],
    waiting: Desk | None,
    speech: Speech,
    today: date,
    reminders: Upcoming | None = None,
) -> dict[str, Any]:
    """Return the view for `views.publish`.

    `owed` is what the reader's parties owe and have not completed, in order; `everything` the active plan;
    `recent` the last updates of the reader's parties, newest first; `waiting` is for the secretariat alone;
    `reminders` what the reader will be reminded of.
    """
    blocks = [*_owed(owed, speech, today), *(desk(waiting, speech) if waiting else [])]
    blocks += upcoming(reminders, speech) if reminders else []
    blocks += [*_recent(recent, speech), *_plan(everything, speech, today)]
    return {
        "type": "home",
        "blocks": fit(blocks, speech, tail=[weekly_buttons(speech), *hint(speech)], most=VIEW_BLOCKS),
    }


def _owed(owed: Sequence[Tracked], speech: Speech, today: date) -> list[Block]:
    if not owed:
        return []
    alone = one_document(owed)
    blocks = [header(speech.count("home.owed", len(owed)))]
    for item in owed[:OWED]:
        report = button(speech.say("buttons.report"), "report", item.commitment.reference)
        blocks.append(section(entry(item, speech, today, alone=alone), report))
    if len(owed) > OWED:
        blocks.append(context(speech.count("answers.more", len(owed) - OWED)))
    return [*blocks, divider()]


def _recent(recent: Sequence[Update], speech: Speech) -> list[Block]:
    if not recent:
        return []
    lines = [f"*{escape(update.reference)}* · {last_word(update, speech)}" for update in recent[:UPDATES]]
    return [header(speech.say("home.recent")), *packed(lines), divider()]


def _plan(everything: Sequence[Tracked], speech: Speech, today: date) -> list[Block]:
    title = header(speech.say("home.plan"))
    if not everything:
        return [title, section(speech.say("plan.empty"))]
    coming = sorted(
        (t for t in everything if t.commitment.due is not None and t.commitment.due >= today),
        key=lambda t: t.commitment.due or today,
    )
    alone = one_document(everything)
    lines = [speech.pair(f"• {deadline(t, speech, today)}", f"*{name_of(t, alone=alone)}*") for t in coming[:AHEAD]]
    past = sum(is_past(t, today) for t in everything)
    if past:
        lines.append(speech.count("week.past", past))
    return [title, section(total(tally(everything, today), speech)), *packed(lines)]
