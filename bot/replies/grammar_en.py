"""English grammar of replies: denial, plans, questions, thanks, subjects and the furniture of letters."""

from __future__ import annotations

import re

from bot.replies.lexicon import (
    Denial,
    Grammar,
    Joints,
    Letters,
    Reality,
    Shares,
    Subjects,
    Talk,
    number_words,
    opening,
    phrases,
)

_PRONOUN = r"(?:we|i|you|it|they|he|she|this|that|there|the|our|your|every\w+|any\w+)"
_BE = r"(?:am|is|are|was|were|be|been|has|have|had|do|does|did|will|can|could|should|must)"
_DAY = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
_CHAT = (
    r"(?:invite|invites|question|questions|message|messages|dm|doodle|poll|agenda|calendar|call|zoom|reminder|email|"
    r"e-mail|mail|note|link)"
)

GRAMMAR = Grammar(
    denial=Denial(
        negators=phrases(
            r"""
            not | never | no | none | nothing | nobody | no one | neither | nor | without | hardly | cannot | \w+n't
            (?:have|has|had|is|are|was|were|do|does|did|wo|ca|could|should|would)nt | yet to | nope
            """
        ),
        ceased=phrases(r"no longer | not any ?more | no more | not \w+ any ?more | not .{1,30} any ?(?:more|longer)"),
        not_yet=phrases(
            r"not yet | not .{0,20} yet | \w+n't .{0,20}yet | \w+nt .{0,20} yet | none yet | not so far | nope"
        ),
        not_all=phrases(
            r"""
            not (?:all|everything|everyone|every|quite|fully|entirely|completely|totally|wholly|100 ?%)
            (?:\w+n't|\w+nt|not)(?: been| yet)? (?:all|everything|quite|fully|entirely|completely|totally|100 ?%)
            """
        ),
        unheard=phrases(
            r"received? | heard | hear | got | get | seen | see | know | understood | understand | sure | clear"
        ),
    ),
    reality=Reality(
        unreal=phrases(
            r"""
            will | shall | \w+'ll | won't | would(?! like to (?:inform|confirm|report|advise)) | \w+'d | could(?! not)
            might | may (?:be|have|get|need) | can (?:only|be|then|get|have) | must | should | going to | gonna
            (?:plan|plans|planning|planned|intend|intends|expect|expects|expected|expecting|hope|hopes|hoping|aim|aims|want|wants|need|needs|wish|like|propose|scheduled|supposed|due|have|has|bound|set|about|try|trying) to
            to (?:be|get|have|see) | (?:hope|hopes|hoping|expect|wish|assume|ensure|make sure|request|requests|ask)(?: that)?
            (?:is|are|be) (?:to|due|scheduled|planned|expected) | target | targeting | planned for | scheduled for | let
            for (?:the |a |an |our |your )?(?:\w+ )?(?:to be) | (?:before|after|for|by|upon|on) \w+ing | need | needs
            """
        ),
        hedges=phrases(
            r"""
            (?:i|we) (?:think|believe|guess|suppose|assume|gather|understand)(?: that)? | probably | perhaps | maybe | i'd say
            apparently | presumably | possibly | likely | it seems | seems | seemingly | as far as (?:i|we) know | afaik
            if i(?:'m| am) not (?:mistaken|wrong) | to (?:my|our|the best of (?:my|our)) knowledge | more or less | kind of
            sort of | should (?:now |already |all )*be (?:done|ready|finished|complete|completed|all set|there|ok|fine|online)
            should (?:now |already |all )*have (?:been|gone|arrived) | must (?:already )?have (?:been|gone)
            not (?:entirely |quite |completely )?sure | i heard | reportedly | supposedly | unconfirmed | to be confirmed
            should have it | fingers crossed | might have (?:been|gone) | may have (?:been|gone) | not certain
            """
        ),
        later=phrases(
            rf"""
            tomorrow | next (?:week|month|year|quarter|{_DAY}|days?) | later | soon | shortly | by (?:the|{_DAY}|end|next|mid)
            in (?:the|a|one|two|three|\d+)(?: coming| next| few)? (?:days?|weeks?|months?|hours?) | the coming
            end of (?:the )?(?:week|month) | as soon as | in due course | this (?:coming )?(?:afternoon|evening) | eventually
            by \d | by \w+ \d
            """
        ),
        someday=phrases(rf"on {_DAY} | {_DAY} | today | this week"),
        present=phrases(
            r"\w*(?:sending|submitting|delivering|forwarding|sharing|handing|completing|finishing|finalizing|finalising|starting|beginning|publishing|posting|uploading|presenting|launching|holding)"
        ),
        was=phrases(r"was | were | had been | after | used to | previously | earlier | last (?:week|month|year)"),
        now=phrases(
            r"now | finally | at last | at long last | since then | meanwhile | today | this morning | just | already"
        ),
    ),
    joints=Joints(
        condition=phrases(
            r"""
            once | when | whenever | as soon as | if | until | till | unless | whether | in case | provided(?: that)? | so that
            in order (?:to|that) | as long as | (?:after|before) (?=(?:\w+ ){1,4}(?:is|are|has|have|gets?|can|was|were)\b)
            (?:after|before) (?=(?:we|i|you|they|it)\b) | assuming | by the time | the moment | even if | depending on whether
            """
        ),
        cause=phrases(
            r"because | since | due to | owing to | on account of | given that | as (?=(?:we|the|our|it|they|there)\b)"
        ),
        contrast=phrases(
            r"""
            but | however | although | though | even though | while | whereas | yet(?= (?:we|the|it|they|another)\b)
            nevertheless | nonetheless | still(?=,) | except that | only that | on the other hand | despite | in spite of
            """
        ),
        coordination=phrases(r"and then | and | & | plus | then | so(?! far)"),
        finite=phrases(
            rf"""
            we | i | it | they | he | she | there | \w+'(?:s|re|m|ve) | \w+n't | {_BE} | now | still | not | nothing | waiting | awaiting
            working | will | our
            """
        ),
        asides=phrases(
            r"""
            unfortunately | regrettably | sadly | however | so far | as of (?:today|now) | to date | at (?:present|the moment)
            for now | at this (?:time|stage|point) | as yet | in fact | of course | indeed | therefore | happily | luckily
            """
        ),
    ),
    talk=Talk(
        asking=opening(
            rf"""
            (?:so |and |but |also |hi |hello |well |then |ok |or |sorry |quick question )?(?:who|whom|whose|what|which|where|when|why|how|what's|who's|how's|where's)
            (?:so |and |but |also |well |then |ok |or |sorry )?(?:is|are|was|were|do|does|has|had|can|could|should|will|would|shall|must|may)(?:n't)? {_PRONOUN}
            (?:so |and |but |also |well |then |ok |or |sorry )?(?:have(?:n't)? (?:we|you|they|i)|have the \w+ been|did(?:n't)? (?:we|you|they|i|he|she|the|that|any\w*))
            (?:any|anything|anyone|anybody|some) (?:news|updates?|else|progress|idea|word|chance|more|other|questions?)
            (?:could|can|would|will|may|might|shall|should) (?:you|we|i|someone|somebody|anyone|the) | wondering | i wonder
            (?:please |kindly |pls |plz )?(?:advise|clarify|tell|let (?:me|us) know|confirm (?:if|whether|when|that you|receipt|who|what))
            (?:please|kindly|pls|plz)(?! (?:note|find|be|see|consider|mark|record|count|log|tick|take note)) | question | (?:i|we)(?:'d| would) (?:like|love) to (?:know|ask) | want to know | need to know
            do we | is it | reminder | remember | don't forget | you (?:should|must|need to|have to|can|could|may|will|are|need)(?! (?:now |please )?(?:mark|consider|close|record|tick|log|count|find|see))
            """
        ),
        tags=re.compile(
            r"\s*(?:and |so )?(?:right|correct|yes|no|or not|true|isn't it|aren't (?:we|they)|haven't (?:we|you|they)|"
            r"hasn't it|wasn't it|didn't (?:we|you|they)|is it|yet|already|or what|huh|eh)\s*$"
        ),
        thanks=opening(
            r"""
            (?:many |much |ok |okay |well |noted with |noted |great |dear \w+ )?(?:thanks|thank you|thx|tks|ty|thank u) | cheers
            (?:we|i) (?:very much |really )?appreciate | (?:we |i )?(?:thank|congratulate) | much appreciated | grateful
            congrats | congratulations | sorry (?:for|about) | apologies (?:for|about) | kudos | well done | great to | good to
            glad to | happy to (?:hear|see|help) | nice to | welcome | happy birthday | looking forward
            """
        ),
        addressee=phrases(
            r"""
            you(?:'ve| have| had| already| just)* (?:\w+ed|sent|done|made|put|shared|given|set) | you did | did you | have you
            (?:sent|shared|forwarded|circulated|provided|posted|created) by (?:you|your) | your (?:\w+ ){0,2}(?:was|were|has been|have been) (?:received|noted)
            """
        ),
        for_us=phrases(r"""
            (?:sent|shared|forwarded|submitted|provided|given|delivered|presented|returned|transmitted|circulated)(?: it| them| this| that)?(?: back)? (?:to )?(?:us|me)
        """),
        errand=phrases(
            rf"""
            (?:sent|shared|forwarded|sending|sharing|emailed|posted|submitted|circulated|created|organised|organized)(?: out)?(?: (?:to )?(?:you|everyone|everybody|all|the group))?(?: (?:a|an|the|some|my|our|one))?(?: \w+)? {_CHAT}(?! with the)
            (?:calendar|meeting|zoom|teams|call|doodle) (?:invites?|invitations?|links?|requests?)
            invitations? (?:\w+ )?(?:for|to) (?:the|a|our|tomorrow's|an)(?: \w+)? (?:call|meeting|zoom|session|coordination)
            (?:reminder|message|question|agenda|poll|email|template|form|format)s? (?:was|were|has been|have been|is|are) \w+ | you (?:are|'re) (?:\w+ )?invited | invited (?:you|to (?:the|a|our|an|this)) | out of (?:the )?office | on leave
            (?:the|our|a|this|today's|tomorrow's) (?:\w+ )?call
            """
        ),
    ),
    subjects=Subjects(
        first_person=phrases(
            r"we | we'(?:re|ve|ll|d) | i | i'(?:m|ve|ll|d) | our | ours | us | my | my side | our (?:end|side|part)"
        ),
        agent=phrases(r"by | by the | by our colleagues (?:in|of|from) | by colleagues (?:in|of|from|at)"),
        speaker=phrases(
            r"""
            on behalf of(?: the)? | for(?: the)? | from(?: the)? | update (?:from|for|on)(?: the)? | news from(?: the)?
            speaking for(?: the)? | same (?:for|goes for)(?: the)? | as for(?: the)? | regarding(?: the)? | re | status of(?: the)?
            in the case of(?: the)? | reporting for(?: the)? | as regards(?: the)? | with regard to(?: the)? | concerning
            """
        ),
        part_of=phrases(
            r"""
            (?:government|delegation|ministry|embassy|office|authorities|team|focal points?|representatives?|colleagues|republic|contribution|list|names?|part|response|reply|answer|report|information|data|input|submission|status)(?: \w+)? (?:of|from|for|at|in)(?: the)?
            """
        ),
        that=phrases(
            r"""
            that | confirm | confirms | informed | informs | reports | glad to report | say | says | note | hear | heard
            see | seems | noted | reported | know | told (?:me|us)
            """
        ),
        filler=phrases(
            r"""
            the | and | but | also | now | so | well | yes | no | ok | fyi | update | status | hi | hello | good news | news
            as of today | today | yesterday | this morning | meanwhile | however | then | both | only | apparently | indeed
            just | btw | for info | info | our colleagues (?:in|from|of|at) | colleagues (?:in|from|of|at) | great news | finally
            already | i think | we think | i believe | please note | to confirm | confirmed | as far as i know | posting for
            we | nous | nosotros | here | dear all | on monday | last week | not | neither | still | because | since | while | except
            """
        ),
    ),
    shares=Shares(
        numbers=number_words(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
            "seventeen eighteen nineteen",
            "twenty thirty forty fifty sixty seventy eighty ninety",
            "-",
        )
        | {"a hundred": 100, "one hundred": 100, "hundred": 100},
        percent=phrases("per ?cent | pct | p\\.c\\."),
        out_of=r"of|out of|from",
        no_share=phrases(
            r"(?:sure|certain|committed|agreed?|support|supportive|behind|on board|convinced|clear|of the (?:budget|funds|cost|costs|money|time))"
        ),
    ),
    letters=Letters(
        greeting=re.compile(
            r"(?:dear|hi|hello|hey|greetings|good (?:morning|afternoon|evening|day)|morning|to whom it may concern|excellenc\w+)\b"
            r"(?![^,:!.\n]{0,80}\b(?:is|are|was|has|have|we|i|sent|done|completed|started|not)\b)[^,:!.?;\n–]{0,80}(?:[,:!.;–]+|$)"
        ),
        closing=re.compile(
            r"(?:(?:with |our |my )?(?:best|kind|warm|warmest|many|sincere|cordial)?\s*regards|best wishes|sincerely|yours\b.*"
            r"|faithfully|respectfully|cordially|cheers|best|all the best|kindest regards|thanks|thank you|many thanks"
            r"|thanks and regards|thank you and (?:best |kind )?regards|take care|with (?:thanks|appreciation))\s*(?:[,.!–-]*\s*$|[,–-]\s*\S)"
        ),
        device=re.compile(
            r"(?:sent|posted|written) (?:from|with|via|by) (?:my |a )?\w+[^.!?]{0,40}$|get outlook for .*$"
        ),
        forwarded=re.compile(
            r"-{2,}\s*(?:forwarded|original) message|begin forwarded message|(?:fwd?|fw)\s*:|from:\s*\S.*(?:@|sent:)|forwarded from"
        ),
        wrote=re.compile(r"(?:on .{4,80})?\bwrote\s*:\s*$"),
    ),
)
