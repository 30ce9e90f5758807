"""How the cells of a workbook look: states differ in lightness too, so that they can be told apart in grey."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.plan import Status

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format

    from bot.exports.tables import State

PLAIN = {"valign": "top", "text_wrap": True, "font_name": "Calibri", "font_size": 10}
LINE = {"border": 1, "border_color": "#BFBFBF"}
FILLS = {
    Status.COMPLETED: {"bg_color": "#1B6E3C", "font_color": "#FFFFFF"},
    Status.IN_PROGRESS: {"bg_color": "#F2C94C", "font_color": "#000000"},
    Status.ON_HOLD: {"bg_color": "#C9D3E3", "font_color": "#000000"},
    Status.PENDING: {"bg_color": "#FFFFFF", "font_color": "#000000"},
}
LATE = {"bold": True, "border": 2, "border_color": "#A61B1B"}


class Looks:
    """The formats of one workbook."""

    def __init__(self, file: Workbook) -> None:
        """Make them."""

        def look(**more: object) -> Format:
            return file.add_format({**PLAIN, **LINE, **more})

        self.text = look()
        self.quoted = look(quote_prefix=True)
        self.address = look(font_color="#0B5394", underline=1)
        self.day = look(num_format="yyyy-mm-dd", align="left")
        self.instant = look(num_format="yyyy-mm-dd hh:mm", align="left")
        self.number = look(num_format='0"%"', align="left")
        self.heading = look(bold=True, bg_color="#1F3A5F", font_color="#FFFFFF", valign="vcenter")
        self.unowed = look(bg_color="#EDEDED", font_color="#595959")
        self._states = {
            (status, late): look(**fill, **(LATE if late else {})) for status, fill in FILLS.items() for late in (0, 1)
        }

    def state(self, state: State) -> Format:
        """Return the look of a state."""
        return self._states[state.status, int(state.past)] if state.status else self.unowed
