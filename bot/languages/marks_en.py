"""The marks of English."""

from __future__ import annotations

from bot.languages.marks import Marks

_FUNCTION = """
the of and to in is are was were be been being it its this that these those there here we our ours us you your yours
they their them he she his her i my mine me not no yes if then than but or nor so as at by for from with without into
on onto upon over under about between through during before after until since while because although though when where
who whom whose which what why how whether will would shall should can could may might must do does did done have has
had having get got all any some each every both either neither none other another such same only just also too very
more most less least much many few still yet already again once ever never always soon now today tomorrow yesterday
an out up down off let please thanks thank hello hi dear regards sorry dont didnt doesnt isnt arent wasnt werent havent
hasnt hadnt wont cant couldnt shouldnt im ive weve well theyre thats whats lets within per via show tell give list
one two three four five six seven eight nine ten first second last next half
"""

_FIELD = """
sent send sending submitted submit finished complete completed completion handed delivered forwarded shared posted
started start begun begin working work way underway ongoing drafting draft compiling waiting awaiting wait blocked hold
suspended paused postponed delayed frozen stuck pending overdue late due deadline deadlines date dates week weeks month
months year years day days monday tuesday wednesday thursday friday saturday sunday january february march april june
july august september october november december plan progress status update updates commitment commitments countries
country members member states governments government meeting meetings report reports reporting focal points point
secretariat technical presidency migration migrants migrant unaccompanied minors children child rights human trafficking
smuggling consular transport borders border cooperation workshop training network working group conference regional
ministry names name list lists contact contacts website matrix folder updated created attached annex annexes owe owes
owed responsible help who's my ours pledge reminder noted received agreed ready almost nearly nothing everything
behind how's what's going people person percent cent
"""

ENGLISH = Marks(
    words=frozenset((_FUNCTION + _FIELD).split()),
    endings=(
        *("ing", "ed", "ly", "ness", "ship", "ght", "ful", "ity", "ies", "ers"),
        *("tion", "tions", "ment", "ments", "ure"),
    ),
    after=frozenset({"s", "t", "re", "ll", "ve", "d", "m"}),
)
