"""English deadlines, in sentences of our own. The meeting ends on 20 May 2009, a Wednesday."""

from __future__ import annotations

from datetime import date

import pytest

from bot.deadlines import find_deadlines
from bot.plan import DeadlineKind

ANCHOR = date(2009, 5, 20)

DATED = [
    ("The Secretariat shall circulate the minutes by 5 June 2009.", "by 5 June 2009", "2009-06-05", "2009-06-05"),
    (
        "Replies are to reach the PPT by June 5th, 2009 at the latest.",
        "by June 5th, 2009 at the latest",
        "2009-06-05",
        "2009-06-05",
    ),
    ("To return the forms before 12 August, 2009.", "before 12 August, 2009", "2009-08-12", "2009-08-12"),
    (
        "To return the forms no later than Friday, 12 June 2009, to the TS.",
        "no later than Friday, 12 June 2009",
        "2009-06-12",
        "2009-06-12",
    ),
    (
        "Not later than the 1st of July 2009, Belize will reply.",
        "Not later than the 1st of July 2009",
        "2009-07-01",
        "2009-07-01",
    ),
    ("On or before October 9 2009 each country will reply.", "On or before October 9 2009", "2009-10-09", "2009-10-09"),
    ("The network will meet on Tuesday 9 June 2009.", "on Tuesday 9 June 2009", "2009-06-09", "2009-06-09"),
    (
        "The workshop will take place on 9, 10 and 11 June 2009 in Managua.",
        "on 9, 10 and 11 June 2009",
        "2009-06-09",
        "2009-06-11",
    ),
    (
        "To host a seminar from 28 September to 2 October 2009.",
        "from 28 September to 2 October 2009",
        "2009-09-28",
        "2009-10-02",
    ),
    ("To host a seminar on September 28-30, 2009.", "on September 28-30, 2009", "2009-09-28", "2009-09-30"),
    (
        "To host a seminar on December 30, 2009 to January 2, 2010.",
        "on December 30, 2009 to January 2, 2010",
        "2009-12-30",
        "2010-01-02",
    ),
    ("Honduras will reply by 15 August.", "by 15 August", "2009-08-15", "2009-08-15"),
    ("Honduras will reply by 15 January.", "by 15 January", "2010-01-15", "2010-01-15"),
    ("Comments are due by the 15th of next month.", "by the 15th of next month", "2009-06-15", "2009-06-15"),
    ("Send the data until 2009-07-31.", "until 2009-07-31", "2009-07-31", "2009-07-31"),
    ("Send the data by 07/31/2009.", "by 07/31/2009", "2009-07-31", "2009-07-31"),
    ("The course will be given in November 2009.", "in November 2009", "2009-11-01", "2009-11-30"),
    ("The course will be given in November.", "in November", "2009-11-01", "2009-11-30"),
    ("The course will be given in February.", "in February", "2010-02-01", "2010-02-28"),
    (
        "The course will be given during the month of November 2009.",
        "during the month of November 2009",
        "2009-11-01",
        "2009-11-30",
    ),
    ("The course will be given in November of this year.", "in November of this year", "2009-11-01", "2009-11-30"),
    ("The course will be given in March of next year.", "in March of next year", "2010-03-01", "2010-03-31"),
    ("The course will be given in June or July 2009.", "in June or July 2009", "2009-06-01", "2009-07-31"),
    ("Missions will travel between June and August 2009.", "between June and August 2009", "2009-06-01", "2009-08-31"),
    (
        "Missions will travel between November 2009 and January 2010.",
        "between November 2009 and January 2010",
        "2009-11-01",
        "2010-01-31",
    ),
    ("To convene the experts in early July 2009.", "in early July 2009", "2009-07-01", "2009-07-10"),
    (
        "To convene the experts at the beginning of July 2009.",
        "at the beginning of July 2009",
        "2009-07-01",
        "2009-07-10",
    ),
    ("To convene the experts in mid-July 2009.", "in mid-July 2009", "2009-07-11", "2009-07-20"),
    ("To convene the experts in the middle of July.", "in the middle of July", "2009-07-11", "2009-07-20"),
    ("To convene the experts in late July 2009.", "in late July 2009", "2009-07-21", "2009-07-31"),
    ("To convene the experts at the end of February 2010.", "at the end of February 2010", "2010-02-21", "2010-02-28"),
    ("To finish before the end of July 2009.", "before the end of July 2009", "2009-07-21", "2009-07-31"),
    ("To finish in the third quarter of 2009.", "in the third quarter of 2009", "2009-07-01", "2009-09-30"),
    (
        "To finish during the 4th quarter of this year.",
        "during the 4th quarter of this year",
        "2009-10-01",
        "2009-12-31",
    ),
    ("To finish by Q1 2010.", "by Q1 2010", "2010-01-01", "2010-03-31"),
    ("To finish in the last trimester of 2009.", "in the last trimester of 2009", "2009-10-01", "2009-12-31"),
    ("To finish in the first half of next year.", "in the first half of next year", "2010-01-01", "2010-06-30"),
    ("To finish in the second half of October 2009.", "in the second half of October 2009", "2009-10-16", "2009-10-31"),
    ("To finish in the second semester of the year.", "in the second semester of the year", "2009-07-01", "2009-12-31"),
    (
        "To finish by the end of the second half of 2009.",
        "by the end of the second half of 2009",
        "2009-12-31",
        "2009-12-31",
    ),
    ("To finish by the end of 2010.", "by the end of 2010", "2010-12-31", "2010-12-31"),
    ("To finish before the end of this year.", "before the end of this year", "2009-12-31", "2009-12-31"),
    ("To finish before the year is out.", "before the year is out", "2009-12-31", "2009-12-31"),
    ("To finish by year-end.", "by year-end", "2009-12-31", "2009-12-31"),
    ("To finish it during 2010.", "during 2010", "2010-01-01", "2010-12-31"),
    ("To finish it within the year.", "within the year", "2009-01-01", "2009-12-31"),
    ("To finish it before September 2009.", "before September 2009", "2009-08-31", "2009-08-31"),
    ("To meet again in the week of 6 July 2009.", "in the week of 6 July 2009", "2009-07-06", "2009-07-12"),
    ("To meet again the week of July 8.", "the week of July 8", "2009-07-06", "2009-07-12"),
    ("To meet again next week.", "next week", "2009-05-25", "2009-05-31"),
    ("To meet again next month.", "next month", "2009-06-01", "2009-06-30"),
    ("To meet again in the first week of June 2009.", "in the first week of June 2009", "2009-06-01", "2009-06-07"),
    (
        "To meet again on the second Tuesday of June 2009.",
        "on the second Tuesday of June 2009",
        "2009-06-09",
        "2009-06-09",
    ),
    ("To report within 60 days.", "within 60 days", "2009-07-19", "2009-07-19"),
    ("To report within sixty (60) days.", "within sixty (60) days", "2009-07-19", "2009-07-19"),
    (
        "To report within a period not exceeding twenty-one days.",
        "within a period not exceeding twenty-one days",
        "2009-06-10",
        "2009-06-10",
    ),
    ("To report within a maximum of two weeks.", "within a maximum of two weeks", "2009-06-03", "2009-06-03"),
    ("To report within the next three months.", "within the next three months", "2009-08-20", "2009-08-20"),
    ("To report within ten working days.", "within ten working days", "2009-06-03", "2009-06-03"),
    ("To report in six months.", "in six months", "2009-11-20", "2009-11-20"),
    ("To report within a year.", "within a year", "2010-05-20", "2010-05-20"),
    (
        "To report within 30 days after the closing of this meeting.",
        "within 30 days after the closing of this meeting",
        "2009-06-19",
        "2009-06-19",
    ),
    (
        "To report no later than two months after this Conference.",
        "no later than two months after this Conference",
        "2009-07-20",
        "2009-07-20",
    ),
    (
        "The annual review of the plan, to be held in September, will be hosted by Canada.",
        "in September",
        "2009-09-01",
        "2009-09-30",
    ),
    ("To adopt the strategic plan 2010-2012 by 30 June 2009.", "by 30 June 2009", "2009-06-30", "2009-06-30"),
    ("Deadline: 3 July 2009", "3 July 2009", "2009-07-03", "2009-07-03"),
    ("First quarter of 2010", "First quarter of 2010", "2010-01-01", "2010-03-31"),
    ("September 2009", "September 2009", "2009-09-01", "2009-09-30"),
    ("Train officers.\nPanama\nJuly-August 2009", "July-August 2009", "2009-07-01", "2009-08-31"),
    (
        "To reply by close of business on 30 July 2009.",
        "by close of business on 30 July 2009",
        "2009-07-30",
        "2009-07-30",
    ),
    (
        "To meet during the first two weeks of August 2009.",
        "during the first two weeks of August 2009",
        "2009-08-01",
        "2009-08-14",
    ),
    ("To meet in the last ten days of August.", "in the last ten days of August", "2009-08-22", "2009-08-31"),
    ("To meet in the first three months of 2010.", "in the first three months of 2010", "2010-01-01", "2010-03-31"),
    (
        "To reply by the last working day of October 2009.",
        "by the last working day of October 2009",
        "2009-10-30",
        "2009-10-30",
    ),
    ("To reply by the end of the month.", "by the end of the month", "2009-05-21", "2009-05-31"),
    ("To reply at the end of the third quarter.", "at the end of the third quarter", "2009-09-30", "2009-09-30"),
    ("To meet next September.", "next September", "2009-09-01", "2009-09-30"),
    ("To reply within 48 hours.", "within 48 hours", "2009-05-22", "2009-05-22"),
    ("To reply within a 60-day period.", "within a 60-day period", "2009-07-19", "2009-07-19"),
    ("60 days", "60 days", "2009-07-19", "2009-07-19"),
    ("To use the form requested in February by 1 June.", "by 1 June", "2009-06-01", "2009-06-01"),
]

UNDATED = [
    ("To present it at the next meeting of the RCGM.", "at the next meeting of the RCGM", DeadlineKind.EVENT_RELATIVE),
    (
        "To present it before the forthcoming Vice-Ministerial Meeting.",
        "before the forthcoming Vice-Ministerial Meeting",
        DeadlineKind.EVENT_RELATIVE,
    ),
    (
        "To present it prior to the XV Regional Conference on Migration.",
        "prior to the XV Regional Conference on Migration",
        DeadlineKind.EVENT_RELATIVE,
    ),
    ("To present it ahead of the summit.", "ahead of the summit", DeadlineKind.EVENT_RELATIVE),
    ("To send papers two weeks before the workshop.", "two weeks before the workshop", DeadlineKind.EVENT_RELATIVE),
    (
        "To send papers within ten days of receiving the questionnaire.",
        "within ten days of receiving the questionnaire",
        DeadlineKind.EVENT_RELATIVE,
    ),
    (
        "To convene the group with at least 30 days' notice.",
        "with at least 30 days' notice",
        DeadlineKind.EVENT_RELATIVE,
    ),
    ("To meet twice a year.", "twice a year", DeadlineKind.RECURRING),
    ("To meet at least three times per year.", "at least three times per year", DeadlineKind.RECURRING),
    ("To report every two months.", "every two months", DeadlineKind.RECURRING),
    ("To report each quarter.", "each quarter", DeadlineKind.RECURRING),
    ("To report quarterly.", "quarterly", DeadlineKind.RECURRING),
    ("To report on a monthly basis.", "on a monthly basis", DeadlineKind.RECURRING),
    ("To report on the last Friday of every month.", "on the last Friday of every month", DeadlineKind.RECURRING),
    ("To report at each session.", "at each session", DeadlineKind.RECURRING),
    ("To reply as soon as possible.", "as soon as possible", DeadlineKind.VAGUE),
    ("To reply at the earliest opportunity.", "at the earliest opportunity", DeadlineKind.VAGUE),
    ("To reply in the near future.", "in the near future", DeadlineKind.VAGUE),
    ("To reply in the coming weeks.", "in the coming weeks", DeadlineKind.VAGUE),
    ("To reply without delay.", "without delay", DeadlineKind.VAGUE),
    ("To reply in due course.", "in due course", DeadlineKind.VAGUE),
    ("Continuous", "Continuous", DeadlineKind.VAGUE),
    ("Keep the network running.\nMembers\nOn-going", "On-going", DeadlineKind.VAGUE),
    ("To meet in the fall of 2009.", "in the fall of 2009", DeadlineKind.VAGUE),
    (
        "To publish it immediately after the adoption of the budget.",
        "immediately after the adoption of the budget",
        DeadlineKind.EVENT_RELATIVE,
    ),
    (
        "To reply within 30 days after the next meeting.",
        "within 30 days after the next meeting",
        DeadlineKind.EVENT_RELATIVE,
    ),
    (
        "To reply no later than 15 days after each meeting.",
        "no later than 15 days after each meeting",
        DeadlineKind.EVENT_RELATIVE,
    ),
    ("Next meeting of the RCGM", "Next meeting of the RCGM", DeadlineKind.EVENT_RELATIVE),
    ("To hold two virtual meetings per year.", "two virtual meetings per year", DeadlineKind.RECURRING),
    ("To report by 15 July of each year.", "by 15 July of each year", DeadlineKind.RECURRING),
    ("To report every year in September.", "every year in September", DeadlineKind.RECURRING),
]

NONE = [
    "To promote the campaign launched in 2008.",
    "To promote the campaign launched in 2009.",
    "To follow up on the workshop held in Managua in March.",
    "To apply the guidelines approved at the II Regional Conference on Migration held in Panama.",
    "The meeting took place in San José on 19 and 20 May 2009.",
    "The convention in force since 1 January 2009 will be applied.",
    "To support the 2030 Agenda for Sustainable Development.",
    "To carry out the Plan of Action 2009-2012.",
    "The report covering the period from 1 November 2008 to 30 April 2010 was received.",
    "To update the matrix of May 2009.",
    "Countries may submit comments and march together.",
    "To train 20 officers of each country in 12 posts.",
    "To strengthen ongoing efforts of the countries.",
    "To improve the exchange with the second country of destination.",
    "To draw up the work programme for 2010.",
    "To take part in 21 sessions.",
    "",
    "The guidelines will enter into force on 1 October 2009.",
    "The agreement which is valid until 31 December 2010 was tabled.",
    "To study the statistics for June 2009.",
    "Phase II (2010-2011)",
    "To prepare a 30-day work plan and a two-year budget.",
    "Guatemala followed up on the letter dated 3 June 2009.",
]


@pytest.mark.parametrize(("text", "phrase", "start", "end"), DATED)
def test_finds_the_days_of(text: str, phrase: str, start: str, end: str) -> None:
    found = find_deadlines(text, "en", ANCHOR)
    assert [(one.deadline.phrase, str(one.deadline.start), str(one.deadline.end)) for one in found] == [
        (phrase, start, end)
    ]
    assert text[found[0].start : found[0].end] == phrase


@pytest.mark.parametrize(("text", "phrase", "kind"), UNDATED)
def test_keeps_the_phrase_of(text: str, phrase: str, kind: DeadlineKind) -> None:
    found = [one.deadline for one in find_deadlines(text, "en", ANCHOR)]
    assert [(one.phrase, one.kind, one.start, one.end) for one in found] == [(phrase, kind, None, None)]


@pytest.mark.parametrize("text", NONE)
def test_finds_no_deadline_in(text: str) -> None:
    assert find_deadlines(text, "en", ANCHOR) == []
