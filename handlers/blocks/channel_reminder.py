"""What a channel is reminded of: what falls due today, tomorrow and in a week, in lines that stand for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.blocks.digest import weekly_buttons
from handlers.blocks.digest_lines import due_line
from handlers.blocks.drawing import Drawing, drawing
from handlers.blocks.lines import one_document
from handlers.blocks.pieces import packed

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from bot.languages import Speech
    from bot.plan import Tracked
    from bot.scopes import Scope

SHOWN = 12


def reminder(due: Sequence[Tracked], speech: Speech, scope: Scope, today: date) -> Drawing:
    """Draw what falls due, the nearest first."""
    alone = one_document(due)
    lines = [f"• {due_line(one, speech, today, alone=alone, short=False)}" for one in due[:SHOWN]]
    if len(due) > SHOWN:
        lines.append(speech.count("week.beyond", len(due) - SHOWN))
    title = f"🔔 *{speech.say('digest.reminder')}*"
    return drawing(packed([title, *lines]), speech, tail=[weekly_buttons(speech, scope)])
