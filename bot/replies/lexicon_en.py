"""The English lexicon of replies: what words say of the work."""

from __future__ import annotations

from bot.replies.grammar_en import GRAMMAR
from bot.replies.lexicon import Kind, Lexicon, cues, phrases
from bot.replies.verbs_en import english

SEND = english(
    """send/sent/sending submit/submitted/submitting deliver forward transmit/transmitted/transmitting share post upload
    email e-mail mail file/filed/filing present provide communicate circulate distribute dispatch furnish return
    transfer/transferred/transferring relay convey supply report"""
)
FINISH = english("complete finish finalize finalise conclude accomplish fulfil/fulfilled/fulfilling fulfill achieve")
ACT = english(
    """update create publish establish appoint designate nominate adopt sign organize organise conduct implement launch
    execute install add incorporate register train ratify issue produce convene deploy enact address
    settle resolve answer notify inform announce assign open assemble"""
)
PREPARE = english(
    "draft prepare compile collect gather review revise translate identify validate coordinate verify consolidate"
)
APPROACH = english("contact consult discuss approach approve check")
START = english("start begin/begun/beginning initiate commence")
HOLD = english(
    """block suspend pause postpone defer/deferred/deferring freeze/frozen/freezing halt shelve interrupt adjourn stall
    reschedule stop/stopped/stopping"""
)
_STEP = PREPARE | APPROACH
_ALL = SEND | FINISH | ACT | _STEP
_OBJECT = r"(?: (?:it|them|this|that|these|all|everything|ours|the \w+(?: \w+)?))?"
_STILL = r"(?:(?:still|now|currently|presently|already|actively|just|also|really|indeed|both|all|busy|\w+ly) )*"
_WE = r"(?:we|i|they|team|colleagues|ministry|everyone|who)"
_NOT = r"(?:not|\w+n't|never|havent|hasnt|arent|isnt)"
_DID_NOT = r"(?:did not|didn't|didnt|could not|couldn't|couldnt)(?: yet)?"
_ABLE = rf"{_NOT}(?: yet)?(?: been)? (?:able to|managed? to)"
_CLEARANCE = (
    r"(?:approval|review|sign-?off|signature|decision|clearance|confirmation|authori[sz]ation|permission|consent|inputs?|"
    r"feedback|comments|responses?|reply|answers?|funds|funding|budget|money|validation|translation|advice|opinion|"
    r"instructions|guidance|go-ahead|green light|endorsement|resources|data|information)"
)
_PROCEED = (
    r"(?:go on|go ahead|go any further|go further|move on|move forward|move ahead|proceed|continue|advance|progress)"
)
_THINGS = r"(?:lists?|names?|information|data|reports?|files?|documents?|forms?|responses?|replies|answers?|inputs?)"
_SETTLED = r"(?:done|closed|complete|completed|finished|settled)"
_NO_WORK = (
    r"(?!(?:going|planning|hoping|expecting|waiting|awaiting|asking|wondering|writing|inviting|thanking|looking|being|"
    r"attending|travelling|traveling|coming|having|thinking|missing|pending|meeting|following|seeking|counting|leaving|"
    r"seeing|feeling|lacking|confirming|starting|beginning|sending|considering|getting|requesting|sharing|holding|"
    r"trying|reporting|reminding|forwarding|posting|calling|joining|wishing|anything|something|nothing)\b)"
)

_CUES = (
    cues(
        Kind.DONE,
        0.9,
        rf"""
        {SEND.done} | handed{_OBJECT} (?:in|over|out) | turned{_OBJECT} in | passed{_OBJECT} (?:on|along|over)
        sent{_OBJECT} (?:off|out|over|in|through|along) | done | we did it | did{_OBJECT} already | all done
        taken care of | dealt with | mission accomplished | in the bag | ticked off | checked off
        (?:already|did) (?:{SEND.base}){_OBJECT} | (?:has|have|had) gone (?:out|off) | went (?:out|off)
        (?:mark|marked|consider|considered|record|recorded|count|log|put|tick|regard)(?: it| this| us| ours| that| me)?(?: down)?(?: as| off as)? {_SETTLED}
        can (?:now )?be (?:closed|marked|ticked|considered|regarded|crossed)(?: off)?(?: as)?(?: {_SETTLED})?
        (?:no|without any) (?:further|more|other) (?:action|work|steps?)(?: is| are)?(?: needed| required| pending| left)?
        nothing (?:else |more |further )?(?:is )?(?:left )?to (?:do|send|submit)
        (?:was|were|been|finally) able to (?:{SEND.base}|{FINISH.base}|{ACT.base}) | managed to (?:{SEND.base}|{FINISH.base}|{ACT.base})
        """,
    ),
    cues(
        Kind.DONE,
        0.75,
        rf"""
        {ACT.done} | set up | (?:was|were|been) given | carried out | put (?:in place|online) | filled (?:in|out) | rolled out | held | met | complied
        took place | taken place | (?:is|are|it's|they're) (?:now |already |all )?(?:in place|online|live) | invited
        (?:is|are|it's|they're) (?:now |already |all )?(?:in|there|up)$ | available (?:online|here|at) | up and running
        now (?:online|live|available|in place|in|up)
        (?:please )?(?:find|see)(?: the| our| my)?(?: \w+){{0,2}} (?:attached|enclosed|below|herewith) | (?:find|see) attached
        (?:you will|you'll) find(?: the| our| my)?(?: \w+){{0,4}} (?:attached|enclosed|herewith|here)
        {_THINGS} (?:is |are )?(?:attached|enclosed) | (?:attached|enclosed|herewith) (?:is|are|please find|you will find)
        attached(?: the| our)? {_THINGS} | here (?:is|are|comes|you have)(?: the| our| my)(?: \w+)? {_THINGS}
        (?:i am|i'm|we are|we're)(?: hereby| herewith)? (?:attaching|enclosing) | hereby (?:send|submit|transmit|attach)
        """,
    ),
    cues(
        Kind.FINISHED,
        0.9,
        rf"""
        {FINISH.done} | wrapped{_OBJECT} up | all set | sorted(?: out)? | all sorted | dusted | (?:done|through) with it
        (?:is|are|was|it's|100 ?%|now|all|already|fully|not) complete | ^complete$ | brought to (?:an end|a close|completion)
        finished (?:{_ALL.doing})
        """,
    ),
    cues(Kind.FINISHED, 0.7, r"ready | good to go | (?:is|are) up to date | closed | cleared"),
    cues(
        Kind.STEP,
        0.65,
        rf"""
        {_STEP.done} | asked | requested | reached out | written to | wrote to | met with | spoken (?:to|with)
        spoke (?:to|with) | held (?:a|the|our|an) (?:\w+ )?(?:call|meeting|session|talks) with | first steps?
        sent (?:a |out )?(?:reminders?|requests?) to | looked into
        """,
    ),
    cues(
        Kind.WORK,
        0.9,
        rf"""
        in progress | under ?way | under-way | ongoing | on-going | in process | in the process of | in the works | in hand
        working (?:on|with|through|towards?|hard|together|at|jointly|closely|it) | at work on | working to \w+
        {_WE}(?:'re| are| am|'m)? {_STILL}working | (?:still|currently|busy) working | wip | work in progress
        work(?: has| is)?(?: continues| continuing| advancing| advanced| goes on) | halfway | half-way | half way | midway
        half(?: of it)?(?: is| are)? done | progressing | progressed | on it$ | being worked on | {_WE}(?:'re| are|'m)? on it
        (?:making|good|some|steady|slow|great|real|made|much|considerable|significant|limited|more) progress
        (?:partly|partially)(?: done| {FINISH.done})?
        """,
    ),
    cues(
        Kind.WORK,
        0.8,
        rf"""
        (?:am|is|are|be|been|\w+'(?:re|m|s)|keep|busy) {_STILL}(?:{_ALL.doing})
        (?:still|currently|now|busy|presently|keep|actively) (?:{_ALL.doing}) | being (?:\w+ly )?(?:\w+ed|{_ALL.done})
        ^(?:but |and |so |yes |no )?{_STILL}(?:{FINISH.doing}|{PREPARE.doing}) | close to (?:done|complete|ready)
        advancing | moving (?:ahead|forward|along) | coming along | coming together | on track | getting there | advanced
        under (?:\w+ )?(?:review|preparation|consideration|development|discussion|construction|elaboration|revision|study)
        (?:last|final|finishing) (?:touch(?:es)?|stages?|stretch|phase|details|steps?|edits?) | in draft(?: form)?
        looking into (?:it|this|that|the) | about to (?:{SEND.base}|{FINISH.base}) | ready (?:to be|to|for) (?:\w+ )?\w+
        (?:close to|not far from|well on the way to|on the verge of)(?: the)? (?:end|finish\w*|completion|completing)
        nearly there | almost there | on its way | on the way | at an? (?:\w+ )?stage
        """,
    ),
    cues(Kind.WORK, 0.65, rf"{_WE}(?:'re| are| am| is|'m) {_STILL}{_NO_WORK}\w{{2,}}ing"),
    cues(
        Kind.BEGUN,
        0.85,
        rf"{START.done} | began | kicked off | got going | got started | launched the process | (?:just|barely) {START.done}",
    ),
    cues(
        Kind.CONTINUED,
        0.75,
        rf"""
        continu(?:e|es|ed|ing) (?:to \w+|with|on|the|our|\w+ing) | keep(?:s|ing)? (?:{_ALL.doing}|at it|going|working)
        carry(?:ing)? on with | still at it | {START.doing} (?:to|with|the|now|on)
        """.replace(START.doing, f"(?:{START.doing})"),
    ),
    cues(
        Kind.RESUMED,
        0.9,
        r"""
        resum(?:ed|ing) | restarted | re-started | unblocked | unlocked | unfrozen | reactivated | back on track
        back at it | back (?:to|at) work | picked(?: it| this| things| the \w+)? up again | under way again | going again
        work(?:ing)? again | taken up again | (?:up and )?running again | moving again
        """,
    ),
    cues(
        Kind.HELD,
        0.9,
        rf"""
        on hold | {HOLD.done} | stuck | on pause | put off | pushed back | pushed to | held up | held back | on ice
        at a standstill | standstill | in limbo | stand-?by | on the back burner | parked | cannot {_PROCEED} | in abeyance
        (?:can't|cant|can not|could not|couldn't|unable to|impossible to|not able to|not possible to) {_PROCEED}
        (?:had to|decided to|forced to|obliged to) (?:put on hold|{HOLD.base}) | no (?:way|possibility) to {_PROCEED} | until further notice | bottleneck | bogged down
        """,
    ),
    cues(Kind.HELD, 0.6, r"cancelled | canceled | delayed (?:until|till|to|by) | sine die | called off | abandoned"),
    cues(Kind.HELD, 0.5, r"delayed | no (?:budget|funds|funding|money|resources) (?:for|to|this|yet|at)"),
    cues(
        Kind.WAITING,
        0.8,
        rf"""
        awaiting | waiting | await | awaits | (?:is|are|it's|now|all) with (?:the )?(?:minist\w+|legal|lawyers?)
        (?:pending|subject to|depends on|depending on|dependent on|hinges on|contingent on|conditional on) (?:(?:\w+|\w+'s) ){{0,3}}{_CLEARANCE}
        pending (?:the|a|an|from|with|at) | depends on | hinges on | in the hands of
        (?:need|needs|require|requires|lack|lacks|missing)(?: the| a| an)?(?: \w+)? {_CLEARANCE}(?: first| before| of| from| to)
        """,
    ),
    cues(
        Kind.LEFT,
        0.7,
        r"""
        missing | lacking | remaining | remains? to be | remains? | still to (?:come|do|be|follow|go) | left to (?:do|be|go)
        (?:one|two|three|four|five|some|a few|several|\d+)(?: more| others?)?(?: \w+)? (?:left|to go|missing|outstanding)
        to follow | will follow | follows? (?:soon|later|shortly|next|tomorrow) | outstanding | the rest | the others
        owes?(?: us)? | still (?:needs?|have|has|must|lacks?|requires?|wants?)(?: to)? | still open | still due | still owe
        only (?:needs?|lacks?|have|has) (?:to|the|a|one|two) | all that is left | what is left | what remains | is left
        are left | work (?:left|remains)
        """,
    ),
    cues(
        Kind.UNBEGUN,
        0.9,
        rf"""
        nothing (?:has been |was |is |to |at all )?(?:done|started|begun|happened|report|show|yet|so far)(?: yet| so far)?
        no (?:real )?(?:progress|movement|advances?|headway) | at square one | still nothing | untouched | unstarted
        yet to (?:be )?(?:{START.base}|{START.done}) | ^nothing$ | still to (?:{START.base}) | {_DID_NOT} (?:{START.base})
        (?:haven't|have not|havent|hasn't|has not|didn't|did not|didnt|couldn't|could not)(?: yet)? (?:had (?:the |any )?(?:time|chance|opportunity)|have (?:the |any )?(?:time|chance)|g[eo]t(?:ten)? (?:to|around|round|started)|look(?:ed)? (?:at|into)|touch(?:ed)?)
        no (?:action|steps?|work|measures?|activity|activities)(?: has been| have been| was| were)? (?:taken|done|undertaken|yet|so far) | to be (?:{START.done})
        {_ABLE} (?:{START.base}) | about to (?:{START.base})
        """,
    ),
    cues(
        Kind.UNDONE,
        0.75,
        rf"""
        still pending | pending | to-do | todo | unsent | undone | yet to (?:be )?(?:{_ALL.base}|{_ALL.done}|do)
        {_ABLE} (?:{SEND.base}|{ACT.base}|do) | {_DID_NOT} (?:{SEND.base}|{ACT.base}|do) | failed to (?:{SEND.base}|{ACT.base})
        still (?:have|has|need) to (?:{SEND.base}|{ACT.base}|do) | still to be (?:{SEND.done}|{ACT.done}|done)
        """,
    ),
    cues(
        Kind.UNFINISHED,
        0.75,
        rf"""
        unfinished | incomplete | uncompleted | {_ABLE} (?:{FINISH.base}) | {_DID_NOT} (?:{FINISH.base})
        still (?:have|has|need) to (?:{FINISH.base}) | still to be (?:{FINISH.done}) | yet to (?:be )?(?:{FINISH.base}|{FINISH.done})
        """,
    ),
)

ENGLISH = Lexicon(
    language="en",
    grammar=GRAMMAR,
    cues=_CUES,
    idle=phrases(
        r"""
        well done | good work | great work | nicely done | good job | great job | easier said than done | no problems?
        not a problem | no worries | no doubt | not only | not just | not least | why not | be informed | kept informed
        well informed | keep (?:you|us|me) (?:informed|updated|posted) | kept (?:you|us|me) (?:informed|updated|posted)
        at once | once (?:again|more) | all at once | not sure | waiting list | shared (?:folder|drive|document|file)
        as (?:requested|discussed|agreed|asked|announced|reported|mentioned|promised|established|required)(?: earlier| before)?
        as you (?:requested|asked) | next steps? | working (?:groups?|days?|hours?|sessions?|languages?|papers?)
        to be honest | kept you waiting | registered (?:mail|post|letter) | closed (?:doors|session) | checking in
        until now | up to now | held (?:on|in|at) (?:hold|trust) | put (?:on|in) (?:touch|contact) | due course | on time
        """
    ),
    partial=phrases(
        r"""
        almost | nearly | partly | partially | in part | half | mostly | most of | most | part of | some of | some | a few
        the (?:first|second|third|last) (?:part|batch|half|version|draft|set|annex|chapter|section|round|instal?lment)
        first (?:part|batch|half|version|draft|set|annex|chapter|section|round|instal?lment|names?|lists?) | one of (?:the )?\w+
        draft | preliminary | provisional | interim | so far | except | except for | all but | apart from | other than
        not all | practically | virtually | close to | for the most part | to a large extent | as good as | advance copy
        """
    ),
    sending=phrases(f"{SEND.done} | handed | gone out"),
    approval=phrases(
        r"""
        approval | approve | approves | sign-?off | signature | sign | signs | decision | decide | clearance | clear
        authori[sz]ation | permission | consent | go-ahead | green light | endorsement | minister | legal
        """
    ),
    mendable=frozenset(
        """completed complete finished submitted delivered forwarded finalized finalised uploaded transmitted published
        started drafting compiling preparing collecting translating working progress ongoing underway pending waiting
        awaiting blocked suspended postponed deferred stalled resumed attached already concluded""".split()
    ),
    spelling=frozenset(
        """competed compete completes stared stated starred locked spending bending writing awaking complied complying
        submits submitter deliverer forwards finishes attacked differed prefered unfinished worked walking installed
        progresses progressed""".split()
    ),
)
