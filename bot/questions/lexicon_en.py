"""The English of questions."""

from __future__ import annotations

from bot.questions.cues import Cue, Lexicon, TimeWords, phrases

_WE = r"(?:we|i|our country|our delegation|my country|my delegation|my government)"
_BE = r"(?:is|are|was|were|be|been|being|gets?|got|has been|have been|had been|will be|'s|'re)"
_NOT = r"(?:not|n't|never|nt)"
_ANY = r"(?:any|an|a|the|their|its|our|fixed|set|specific|firm|clear)"
_DEADLINE = r"(?:deadlines?|due dates?|dates?|time ?limits?|target dates?|dead-lines?|cut-?off dates?)"

_CUES = {
    Cue.COURTESY: phrases(
        r"""
        hi | hello | hey | hiya | hi there | hello there | hey there | dear (?:all|colleagues?|friends?|team|rapporteur|bot|secretariat)
        good (?:morning|afternoon|evening|day|night) | morning | greetings | (?:hi|hello|hey|morning|evening|afternoon),? (?:all|everyone|everybody|team|folks|colleagues?|friends?|bot|rapporteur|guys) | colleagues | folks
        thanks | thank you | many thanks | thanks (?:a lot|so much|again|in advance) | thank you (?:so|very) much | thx | cheers | ta | much appreciated
        please | pls | plz | kindly | sorry | excuse me | pardon | sorry to (?:bother|trouble) you | sorry for the (?:bother|trouble|late notice)
        if (?:possible|you can|you could|you would|you do not mind|you don't mind) | when you (?:can|have a (?:minute|moment|second)) | at your (?:earliest )?convenience
        quick question | just a quick (?:question|one) | one more (?:question|thing) | another (?:question|thing) | i have a (?:quick )?question | just wondering | i was wondering
        first time here | i(?:'m| am) new(?: here| to this| at this)? | new here | hope (?:you are|you're|all is|this finds you) well | how are you(?: doing| today)?
        good (?:job|work|bot) | great (?:job|work) | well done | nice (?:one|work|job) | perfect | great | awesome | excellent | cool | nice | wonderful | brilliant | super
        ok | okay | alright | all right | got it | understood | noted | sure | right | fine | yes | no | yep | yeah | nope | agreed | will do | no worries | no problem | you're welcome | welcome
        bye | goodbye | good bye | see (?:you|ya)(?: all)?(?: soon| later| tomorrow| there| on \w+day| next \w+)? | talk (?:soon|later) | take care | regards | best regards | kind regards | best wishes | best | cheers all
        have a (?:nice|good|great|lovely) (?:day|one|weekend|evening|afternoon|week|trip|night|holiday) | happy (?:\w+day|birthday|new year|holidays|christmas|weekend) | congrat\w* | merry christmas | safe travels
        (?:ha)+h? | (?:he)+h? | lo+l | rofl | haha\w* | wow | oops | hmm+ | mm+ | oh | ah | so | well | anyway | btw | by the way | fyi
        """
    ),
    Cue.ASKING: phrases(
        rf"""
        (?:can|could|would|will|may|might) (?:you|someone|anyone|somebody|anybody|i|we)(?: please| kindly| just| also)?(?: (?:tell|show|give|send|list|remind|help|share|pull up|bring up|find|look up|check|let|see|get|have|read|explain|summari[sz]e|confirm|point|ask))?(?: (?:me|us|to me|with us|with me|for me))?(?: (?:know|have|see|find|to))?
        (?:please |pls )?(?:tell|show|give|remind|send|get|bring|find|help|let) (?:me|us)(?: (?:know|have|see|find|again|quickly))? | (?:show|list|display|find|pull up|look up|check|search for|search|print|see|read|explain|summari[sz]e|open up)
        i(?:'d| would)(?: really)? (?:like|love|want|need)(?: to)?(?: (?:know|see|have|find|get|check|ask|understand))?(?: about)? | (?:i|we) (?:need|want|wish|have)(?: to (?:know|see|find|check|get|understand|ask))? | (?:i'm|i am|we're|we are) (?:looking for|trying to (?:find|see|understand|figure out)|searching for|preparing|after|interested in|curious(?: about)?) | looking for
        (?:do|does) (?:you|anyone|anybody|somebody|someone) (?:know|have|remember|recall|happen to know) | (?:i|we) (?:can't|cannot|don't|do not|can not) (?:remember|recall|find|know|see) | i forgot | i(?:'ve| have) forgotten | remind me(?: again)? | remind us | wondering | what about | how about | and what about
        what(?:'s| is| are| was| were)?(?: again)? | what exactly | which(?: ones?| of (?:them|these|those|the))?(?: {_BE})? | whats | what does (?:it|that|this) say | what do (?:they|we) say | what kinds? of | what sorts? of
        (?:say|says|said|saying|states?|stated|reads?|read|mean|means|meant)(?: about| on)? | (?:it|that|the one|the bit|the part|the thing|the point|the item|that bit|that part|that thing|that one|that point|the stuff|those|the ones?|the section|the paragraph|the passage|that section|something|anything|things?|stuff)(?: (?:about|on|where|with|that|which|saying|regarding|concerning|related to|dealing with|for))?
        about | regarding | concerning | related to | relating to | with regard to | in relation to | as regards | in terms of | when it comes to | as for
        (?:had|have|has|was|were)(?: been)? (?:decided|agreed|settled|concluded|resolved|adopted)(?: (?:on|about|upon|there|in|at))? | (?:did|have) (?:we|they) (?:decided?|agreed?|settled?|concluded?|resolved?|say|said)(?: (?:on|about|upon|there|to))? | (?:decided|agreed)(?: (?:on|upon|to do))?
        who(?: {_BE})?(?: (?:supposed|meant|expected|going|due|responsible|in charge|tasked|asked))?(?: (?:to|for|of|with))?(?: the one)? | whose (?:job|task|responsibility|turn|move) is (?:it|that)(?: to)? | who (?:has|have|had|needs?|must|should|will|does|did|gets?|takes?)(?: to)? | who's(?: (?:supposed|meant|expected|responsible|in charge|going))?(?: (?:to|for|of))? | whose
        (?:in )?(?:what|which) (?:document|paragraph|point|item|section|commitment) | where (?:is|are|does it say|do i find|can i find|was|did)(?: the| that| we)? | is there(?: anything| something)?(?: (?:on|about|for))? | are there(?: any)? | there(?:'s| is| are) | do we have(?: any| anything)?(?: (?:on|about|for))?
        how (?:is|are|was|were|does|do|did|can|will|should|about) | why | whether | exactly | again | right now | at the moment | currently | at present | presently | for now | as of now | as of today | to date | at this (?:point|stage|time|moment) | now | these days | so far | already | yet | still | also | only | just | really | actually | quickly | asap | simply | in total
        question | questions | answer | wanted to know | (?:need|want) to know | curious | tell me about | more (?:info|information|details?) (?:on|about) | details (?:on|about|of|for) | info (?:on|about) | briefly | in short | exactly what | in detail | please confirm | confirm | my minister | our minister | my boss | my ambassador
        """
    ),
    Cue.LISTING: phrases(
        rf"""
        commitments? | obligations? | undertakings? | deliverables? | to-?dos? | tasks? | action (?:items?|points?) | actions? | action | assignments? | responsibilities | pledges? | homework | duties | items? | agenda items? | points? | things to do | work | what's on the list
        everything | every(?:thing)? (?:under|in|on|from|of|for|about) | anything | all(?: of)?(?: (?:the|those|these|our))?(?: (?:items?|points?|commitments?|things?|stuff|ones|actions?))? | all (?:under|in|of|from) | the (?:whole|entire|full|complete) (?:list|lot|set|thing) | full list | complete list | whole list | list of all | list all | list everything | the rest
        what must | what should | what shall | what (?:does|do|did|will|would|can) | what needs? | what has | what have | what falls | to be done | needs? doing | has to be done | have to be done | must be done | should be done | on (?:the|our|my|their|its) (?:plate|list|agenda|desk|table|radar) | responsible for | in charge of | on the hook for | on the hook | in (?:the|our|their) court
        """
    ),
    Cue.LIST: phrases("list | lists | listing | a list of | the list of | overview of"),
    Cue.GENERIC: phrases(
        r"""
        plan of action | action plan | the plan | plan | work plan | programme of work | (?:the )?conclusions | conclusion | (?:the )?document | documents | paper | (?:the )?communique | (?:the )?declaration | agreements? | decisions? | (?:the )?conference | (?:the )?rcm | (?:the )?crm | (?:the )?process | (?:the )?puebla process | in the region | region | theme | themes | heading | headings | chapter | section | topic | topics
        countr(?:y|ies) | members? | delegations? | part(?:y|ies) | governments? | bodies | body | organs? | states? | people | anyone else | others | nobody | vice-?minister(?:'s)? | minister(?:'s)?
        """
    ),
    Cue.ACT: phrases(
        r"""
        do | does | doing | done by | deliver(?:s|ing)? | delivered | hand(?:s|ing|ed)? in | hand(?:s|ing|ed)? over | turn(?:s|ing|ed)? in | submit(?:s|ting|ted)? | send(?:s|ing)?(?: (?:in|off|out))? | sent | provide[sd]? | providing | prepar(?:e|es|ing|ed) | complet(?:e|es|ing) | finish(?:es|ing)? | carr(?:y|ies|ying) out | carried out | achiev(?:e|es|ing) | accomplish | perform | execute | act(?: on)? | follow(?:ing)? up(?: on)? | follow-up | implement(?:s|ing)? | fulfil(?:l|s|ling)? | meet | take care of | deal with | work(?:ing)? on | contribute | produce | present
        commit(?:ted)?(?: to)? | promis(?:e|ed) | pledged | undertak(?:e|en) | (?:was|were|been|is|are) (?:assigned|given|asked|tasked|requested|expected) | sign(?:ed)? up (?:for|to) | take[ns]? on | involv(?:e|es|ing|ed) | concern(?:s|ed)? | appl(?:y|ies) to | affect(?:s|ing)? | belong(?:s|ing)? to | fall(?:s|ing)?(?: (?:to|on|under|in|within))? | sit(?:s|ting)? with | lie[s]? with | come(?:s)? (?:under|up)
        """
    ),
    Cue.TRANSFER: phrases(
        r"""
        (?:go|goes|going|went)(?= (?:\w+ )?to) | send(?:s|ing)?(?: in)? | sent | submit(?:s|ting|ted)? | hand(?:s|ing|ed)?(?: in| over)? | transmit(?:s|ting|ted)? | forward(?:s|ing|ed)? | deliver(?:s|ing|ed)? | giv(?:e|es|en|ing) | provid(?:e|es|ed|ing) | turn(?:s|ed|ing)? in | report(?:s|ing|ed)?(?= to) | pass(?:es|ed|ing)?(?: on)?(?= to) | addressed | directed(?= (?:to|at)) | destined | due(?= to) | owed?(?: (?:anything|something))?(?= to)
        """
    ),
    Cue.RECEIVE: phrases(
        r"receiv(?:e|es|ed|ing) | (?:get|gets|getting)(?! \w+ to) | recipients? | is waiting for | awaits? | expects? from us"
    ),
    Cue.OWE: phrases(
        rf"""
        owe | owes | owed | owing | ows | (?:have|has|had)(?: (?:left|still))? to(?: still)? | (?:'ve|'s) got to | must | ought to | gotta | (?:need|needs)(?: to)? | (?:supposed|meant|expected|required|obliged|bound) to | should | on the hook for | responsible for | (?:is|are|am) (?:\w+ )?(?:to do|to deliver|to submit|to send) | need(?:s)? (?:to be )?(?:done|doing)
        """
    ),
    Cue.DUE: phrases(
        rf"""
        due | falls? due | falling due | fell due | coming due | comes? due | becom(?:e|es|ing) due | {_DEADLINE} | deadline wise | expir(?:e|es|ing|ed) | matur(?:e|es|ing) | has to be (?:in|ready|done|delivered|submitted)(?= by| before) | have to be (?:in|ready|done|delivered|submitted)(?= by| before) | timeline | schedule | calendar | to be (?:delivered|submitted|handed in|completed|finished)
        """
    ),
    Cue.OPEN: phrases(
        rf"""
        open | outstanding | unfinished | incomplete | uncompleted | undone | unresolved | remaining | left(?: to do| over)? | still to (?:do|come|be done) | to go | not (?:yet )?(?:been )?(?:completed|complete|done|finished|closed|delivered|fulfilled|ready|over|submitted|met|implemented)(?: yet)? | (?:has|have|is|are|was|were)(?:n't|nt| not) (?:yet )?(?:been )?(?:completed|complete|done|finished|closed|delivered|fulfilled|ready|submitted|implemented)(?: yet)? | yet to be (?:done|completed|delivered|finished|submitted) | still (?:open|outstanding|missing|undone|to do) | missing | remain(?:s)?(?: to be done| open)? | still (?:owe|owes|owed|have to|has to|need to|needs to|must)
        """
    ),
    Cue.PAST: phrases(
        rf"""
        overdue | over-due | over due | past due | past (?:its|their|the|our)(?: own)? (?:due )?(?:dates?|deadlines?) | past (?:deadlines?|due dates?) | past the deadline | past | late | running late | delayed beyond (?:its|their) dates? | behind(?: schedule| time)? | lagging(?: behind)? | beyond (?:its|their|the) (?:dates?|deadlines?) | out of time | in arrears | tardy
        (?:missed|missing|blown|blew|overran|overrun|passed|exceeded|gone past|went past|let slip|slipped)(?: {_ANY})? {_DEADLINE} | {_DEADLINE}(?: (?:that|which|we|they|has|have|had|already|were|was|been|is|are))* (?:passed|missed|gone by|lapsed|expired|elapsed|slipped|behind us|over) | (?:should|ought to) (?:already )?have been (?:done|finished|completed|delivered|submitted|handed in|sent|in)(?: (?:by now|already))? | should be (?:done|finished|completed)(?: already| by now) | was due(?: already)? | were due(?: already)? | (?:has|have) (?:already )?(?:expired|lapsed|elapsed|slipped) | already (?:due|expired|late) | lapsed | expired | elapsed
        """
    ),
    Cue.DATED: phrases(
        rf"""
        (?:with|having|has|have|that have|that has|carry(?:ing)?|bearing|got)(?: {_ANY}| a fixed| a set| an agreed)* {_DEADLINE} | dated | (?:fixed|set|firm|concrete|specific) {_DEADLINE} | time-?bound
        """
    ),
    Cue.UNDATED: phrases(
        rf"""
        (?:without|w/o|lacking|lacks?|missing|with no|have no|has no|having no|no|got no)(?: {_ANY}| agreed| particular)* {_DEADLINE}(?: (?:set|fixed|attached|at all|given|whatsoever))? | (?:do|does|did|has|have|is|are)(?:n't|nt| not) (?:have|got|carry|given|set|assigned)?(?: {_ANY})* ?{_DEADLINE} | undated | dateless | un-dated | open-?ended | not dated | no time ?limit | without (?:a )?time ?limit | deadline-?less | (?:is|are) not dated
        """
    ),
    Cue.UPCOMING: phrases(
        rf"""
        upcoming(?: {_DEADLINE})? | coming up(?: next)? | what's (?:coming|next|ahead) | what (?:is|comes) next | up next | next up | (?:the )?next (?:few )?(?:{_DEADLINE}|things? due|items?|ones?|things?)(?: (?:coming up|due))? | approaching(?: {_DEADLINE})? | looming | ahead(?: of us)? | on the horizon | in the pipeline | around the corner | due next | coming (?:{_DEADLINE}) | future(?: {_DEADLINE})? | forthcoming(?: {_DEADLINE})? | imminent | nearest {_DEADLINE} | closest {_DEADLINE} | soonest
        """
    ),
    Cue.REST: phrases(
        r"later(?= this| in) | (?:the )?(?:rest|remainder) of | still(?= this) | (?:what is |what's )?left(?= (?:of )?this) | remaining(?= this)"
    ),
    Cue.COMPLETED: phrases(
        rf"""
        completed?(?! the| a) | completely done | done | finished | concluded | fulfilled | achieved | accomplished | delivered(?! to) | closed | closed out | wrapped up | ready | carried out | implemented | executed | over and done with | ticked off | checked off | sorted | settled | met | finali[sz]ed | through | in the bag | success(?:es|fully completed)? | honou?red | 100 ?%(?: done| complete)? | (?:already )?(?:been )?(?:submitted|sent)(?= (?:so far|already|to date))
        """
    ),
    Cue.IN_PROGRESS: phrases(
        rf"""
        in progress | in-progress | under ?way | on ?going | on-going | being (?:worked on|done|prepared|drafted|implemented|handled|carried out|developed) | (?:is|are|being) work(?:ed|ing) on | in (?:the )?works | in hand | in train | in motion | started(?: but not (?:finished|completed|done))? | begun(?: but not (?:finished|completed|done))? | has (?:started|begun) | have (?:started|begun) | partly done | partially (?:done|completed?) | half(?:-| )?(?:done|way|finished) | moving(?: forward| ahead| along)? | advancing | active | currently worked on | under preparation | under development | wip | work in progress | making (?:headway|progress)
        """
    ),
    Cue.PENDING: phrases(
        rf"""
        pending | (?:has|have|had|is|are)(?:n't|nt| not) (?:yet )?(?:been )?(?:started|begun|touched|initiated|begin|start|tackled|addressed)(?: yet)? | not (?:yet )?(?:been )?(?:started|begun|touched|initiated)(?: yet)? | yet to (?:start|begin|be started|be begun) | unstarted | untouched | (?:no|without) (?:work|progress|action)(?: (?:done|made|taken|begun|started|at all|yet))* | nothing (?:has been )?(?:done|happened|started)(?: yet| so far)? | awaiting action | not moving | to be started | waiting to (?:start|begin|be started)
        """
    ),
    Cue.ON_HOLD: phrases(
        r"""
        on hold | put on hold | on-hold | paused? | on pause | suspended | stalled | stuck | blocked | frozen | halted | stopped | postponed | deferred | shelved | parked | on ice | at a standstill | in limbo | held up | put off | interrupted | on standby | on stand-by | waiting for a decision | bogged down | deadlocked | in deadlock | put aside
        """
    ),
    Cue.REPORTED: phrases(
        r"""
        (?:has|have|had)(?: \w+)? (?:already )?(?:been )?reported(?: (?:on|about|back))? | (?:was|were) reported(?: on| about)? | reported(?: (?:on|about|back))? | (?:with|received|have|has|got)(?: an?| some| any| recent| the)? (?:updates?|reports?|news)(?= |$) | (?:has|have) (?:been )?updated | recently updated | (?:been|got) updates? | news on | heard (?:from|about)
        """
    ),
    Cue.UNREPORTED: phrases(
        r"""
        (?:has|have|had|did|do|does|is|are|was|were)(?:n't|nt| not)(?: \w+)? (?:yet )?(?:been )?(?:report(?:ed)?|updated)(?: (?:on|about|back|anything|yet))* | (?:not|never) (?:yet )?(?:been )?(?:reported|updated)(?: (?:on|about|back|yet))* | (?:no|without(?: an?| any)?|lacking(?: an?| any)?|missing(?: an?)?) (?:updates?|reports?|reporting|news|word|feedback|answer|reply|replies|response)(?: (?:yet|received|from|so far|at all))* | unreported | yet to report(?: (?:on|back))? | still to report | silent | heard nothing(?: (?:on|about|from|of))? | (?:have|has) ?(?:n't|nt| not) heard(?: (?:anything|back))?(?: (?:on|about|from|of))? | owe(?:s)? (?:us )?an? (?:update|report) | quiet(?: about| on)?
        """
    ),
    Cue.WE: phrases(
        rf"""
        we | us | i | me | ourselves | myself | we've | we're | i've | i'm | for us | for me | we all
        """
    ),
    Cue.OURS: phrases(
        r"""
        our | ours | my | mine | our own | (?:my|our) (?:country|delegation|government|side|part|team|ministry|office|capital|embassy|directorate|own country)(?:'s)? | us too | (?:for|from|of|on|by) us | (?:for|from|of|on|by) me | we owe | do we (?:still )?(?:owe|have to|need to) | are we (?:late|overdue|behind|supposed|expected) | i owe | do i (?:still )?(?:owe|have to|need to) | (?:have|did) we (?:still )?(?:not )?(?:complete|finish|miss|report|deliver|submit)\w* | on our plate | on my plate
        """
    ),
    Cue.PROGRESS: phrases(
        r"""
        progress | advances? | advancement | headway | how (?:are|were) (?:we|you all|they|things|matters|the countries|all|the members|the delegations|the commitments)(?: all)?(?: (?:doing|going|coming along|looking|getting on|faring|progressing|standing|advancing|moving))? | how(?:'s| is| has)(?: \w+){0,4} (?:doing|going|coming along|looking|getting on|faring|progressing|progressed|performing|moving|advancing|advanced) | how'?s it going(?: with)? | how (?:does|do)(?: \w+){0,3} (?:look|stand|fare) | how far(?: along)?(?: (?:are|is|have|has))?(?: (?:we|they|the \w+|it|things))?(?: (?:come|got|gone|gotten|along|advanced|progressed|with))? | where (?:do|does|are|is|did)(?: \w+){0,4} (?:stand|standing|at|up to|with) | where (?:are|do) (?:we|they|things) (?:stand|at)? | where (?:things|we|matters|it) stands? | where we are | where are we(?: (?:at|with|on))? | state of (?:play|affairs|progress|implementation|the plan|things) | status(?: (?:report|update|overview|summary|of|on|for))? | statuses | standing | scorecard | score ?board | dashboard | rate | track record | on track | catch me up | bring me up to (?:date|speed) | up to speed | latest(?: on| from| figures)? | update me(?: on)? | any (?:progress|news|updates?)(?: (?:on|from|with))? | pace | how much (?:has|have|is|was|of)(?: \w+){0,6} (?:done|completed?|finished|achieved|implemented|accomplished|delivered|left|advanced|progressed) | how much progress | recap | stocktaking | take stock
        """
    ),
    Cue.OVERALL: phrases(
        r"""
        overall | in general | generally | as a whole | all in all | altogether | the big picture | big picture | percentages? | per ?cent(?:age)? | % | percent(?: (?:done|complete|completed|of))? | completion(?: rate)? | implementation rate | rate of (?:completion|implementation|compliance) | compliance(?: rate)? | progress (?:report|overview|figures?|summary|so far|update|numbers?|to date) | (?:overview|summary|figures|statistics|stats|numbers|totals?|tally|balance)(?: of (?:the )?(?:progress|plan|implementation|compliance|situation|commitments))? | overview | how many(?: \w+){0,5} (?:completed|done|finished|fulfilled|closed|achieved|delivered|implemented) | how many | general (?:state|status|situation|progress|picture|overview) | the whole plan | plan as a whole | bird's eye view | snapshot | bottom line | implementation of the plan | plan's (?:progress|status) | status of (?:the )?(?:plan|implementation)(?: of action)? | speaking points | talking points
        """
    ),
    Cue.ROSTER: phrases(
        r"""
        focal points?(?:' ?names?| names?)? | focal persons? | focal-?points? | contact points? | point(?:s)? of contact | contact persons? | contact details? | contact list | contacts? | points? persons? | roster | directory of (?:contacts|focal points) | counterparts? | focals
        names of (?:the |our |all |your )*focal points? | who (?:do|should|can|could|must|may|would|shall|to) (?:i|we|one)? ?(?:contact|call|write to|talk to|speak to|speak with|email|e-mail|phone|reach|get in touch with|ask|approach|turn to)(?: (?:in|at|from|for|about))? | who (?:speaks|answers|reports|represents|is the person|are the people|is the contact)(?: (?:for|on behalf of))? | who represents | whom (?:do|should|can) (?:i|we) (?:contact|call|write to|ask) | who is (?:our|your|their|my) (?:contact|person|representative|counterpart|liaison) | representatives? of | responsible person | in charge at
        """
    ),
    Cue.PERSON: phrases(
        r"who (?:is|are|was) | who's | name | names | name of | names of | the names? of | registered | registered as | appointed | designated | person | people"
    ),
    Cue.HELP: phrases(
        r"""
        help | help me | help!+ | i need help | need (?:some |a bit of )?help | how (?:do|does|can|should) (?:i|we|one|you|it|this|that|the bot|this bot|this thing)(?: \w+){0,2} (?:use|work|works|ask|start|begin|talk to|function|operate|do this|query) | how (?:do|does|to) (?:this|it|use|work|i use)(?: \w+){0,3} | how to (?:use|ask|start|work|talk)(?: (?:this|it|you|the bot|with you))? | how (?:this|it) works | what (?:can|could|do|should|may|might) (?:you|i|we|it|this bot|the bot|this)(?: \w+){0,2} (?:do|ask|say|type|tell|offer|answer|know|help|write|use)(?: (?:you|me|us|here|for me|for us|about|with|it|this|exactly))* | what are you(?: for)?(?: good for)? | who are you | what is this(?: bot| thing)?(?: for)? | what's this(?: bot| thing)?(?: for)? | are you (?:a )?(?:bot|robot|human|machine|real|person)(?: here)? | instructions? | commands? | available commands | list of commands | what commands(?: are there)? | user guide | manual for (?:you|this)|how-?to | tutorial | faq | getting started | options | what questions (?:can|could|may) (?:i|we) ask(?: you)? | what do you (?:do|know|offer)(?: \w+)? | examples? of questions | your (?:features|functions|capabilities|skills) | introduce yourself | explain yourself | i (?:don't|do not) (?:know|understand) how (?:this|to|it|you)(?: \w+){0,4} | i'm lost | i am lost | capabilities | usage | menu
        """
    ),
    Cue.WHO: phrases("who | whose | whom | who's | which (?:country|countries|party|delegation|delegations)"),
    Cue.WHEN: phrases(
        rf"when | by when | until when | till when | what (?:day|date|time|month|week) | how soon | how long | (?:what|which)(?:'s| is| was)? (?:the |its |their )?{_DEADLINE}"
    ),
    Cue.THIS: phrases(
        r"""
        this | this one | it | that | this (?:commitment|item|point|task|one|action|thing) | that (?:commitment|item|point|task|one) | the (?:commitment|item|point|task) above | here
        """
    ),
    Cue.CHATTER: phrases(
        r"""
        rain(?:s|ing|y|ed)? | weather | forecast | sunny | snow(?:s|ing)? | storms? | umbrellas? | temperature | hot outside | so (?:hot|cold) | cold | humid | hurricane season
        football | soccer | match(?:es)? | game|games | goals? scored | goals? | score[ds]? | scorer | won | win | wins | winning | lost to | beat | penalty shootout | world cup | gold cup | copa america | final score | league | stadium | baseball | basketball | tennis | olympics | player | players | referee | champions? | championship | team won
        lunch | dinner | breakfast | brunch | coffee | tea | snacks? | food | eat | eating | hungry | restaurants? | pizza | beers? | drinks? | wine | bar | recipe | cake | cook(?:ing)? | tacos? | cafeteria | canteen | buffet
        birthday | weekend | holidays? | vacation | christmas | new year's? | party tonight | movies? | film | netflix | music | songs? | sing | dance | jokes? | funny | meme | poem | concert | lottery | horoscope | dog | cat | puppy
        hotel | flights? | airport | taxi | uber | parking | bus stop | shuttle | luggage | wi-?fi | password | printer | projector | microphone | zoom link | screen | elevator | restrooms? | bathroom | toilet | laptop | charger | battery | keyboard | room number | air ?conditioning
        love you | marry me | how old are you | what time is it | what day is it | capital of | stock market | exchange rate | dollar|euro | bitcoin | president of | elections? in | who won | doctor | headache | sick today | feeling (?:sick|tired|better) | tired | sleepy | traffic jam | lipstick
        """
    ),
}

_TIMES = {
    "this": phrases(
        r"this {unit} | the (?:current|present|running) {unit} | (?:this|the) calendar {unit} | (?:during|in|within) the {unit}"
    ),
    "next": phrases(
        r"(?:the )?(?:next|following|upcoming|coming) {unit} | (?:the )?{unit} (?:after this(?: one)?|to come)"
    ),
    "last": phrases(r"(?:the )?(?:last|previous|past|preceding) {unit}"),
    "ahead": phrases(
        r"""
        (?:in|within|over|during|for|throughout) (?:the )?(?:next|coming|following|upcoming) (?:{n} |few |couple of )?{unit} | (?:the )?(?:next|coming|following|upcoming) (?:{n}|few|couple of) {unit} | (?:within|in)(?: the space of| less than| at most| under)? (?:{n}|an?|a couple of|a few) {unit}(?:' time| time|'s time)? | {n} {unit} (?:from (?:now|today)|ahead|out) | (?:the )?(?:coming|next few|following) {units}
        """
    ),
    "behind": phrases(
        r"(?:in |within |over |during )?(?:the )?(?:last|past|previous) (?:{n}|few|couple of) {unit} | {n} {unit} ago"
    ),
    "rest": phrases(
        r"(?:the )?(?:rest|remainder) of (?:the|this) {unit} | (?:what is |what's )?left of (?:the|this) {unit}"
    ),
    "today": phrases("today | tonight | this (?:morning|afternoon|evening)"),
    "tomorrow": phrases("tomorrow | tmrw | tmr | by tomorrow"),
    "after_tomorrow": phrases("the day after tomorrow | day after tomorrow"),
    "yesterday": phrases("yesterday"),
    "weekend": phrases("(?:this |the )?(?:coming )?weekend"),
    "soon": phrases("soon | shortly | in the near future | any time now | before long | in the short term"),
    "date": phrases(
        r"""
        (?:{weekday},? )?(?:the )?{day} (?:of )?{month}(?:,? (?:of )?{year})? | (?:{weekday},? )?{month} (?:the )?{day}(?:,? {year})?
        """
    ),
    "day": phrases(r"the {nthday}"),
    "days": phrases(
        r"(?:the )?{day} (?:and|to|-|through|until) (?:the )?{day2} (?:of )?{month}(?:,? {year})? | {month} {day} ?(?:and|to|-|through|until) ?{day2}(?:,? {year})?"
    ),
    "month": phrases(r"(?:the month of )?{month}(?:,? (?:of )?{year})? | (?:this|next|the coming) {month}"),
    "weekday": phrases(r"(?:this |next |the coming )?{weekday}"),
    "week_of": phrases(r"(?:the )?week (?:of|beginning|starting|commencing)(?: on)?(?: the)? "),
    "early": phrases(r"(?:the )?(?:beginning|start) of(?: the month of)? | (?:the )?(?:early|first days of)(?: in)? "),
    "mid": phrases(r"(?:the )?middle of | mid[- ]"),
    "late": phrases(r"(?:the )?(?:end|close) of | (?:the )?(?:last days|latter part) of | late(?: in)? "),
    "half_of": phrases(r"(?:the )?{nth} half of "),
    "month_end": phrases(r"(?:the )?month(?:'s)?[- ]end | (?:the )?end of (?:the |this )?month"),
    "year_end": phrases(r"(?:the )?year(?:'s)?[- ]end | (?:the )?end of (?:the |this )?year"),
    "week_end": phrases(r"(?:the )?end of (?:the |this )?week"),
    "quarter": phrases(
        r"(?:the )?(?:q(?P<q>[1-4])|{nth} (?:quarter|trimester))(?:(?:,| of| in)? (?:{year}|this year|the year))?"
    ),
    "half": phrases(
        r"(?:the )?(?:h(?P<h>[12])|{nth} (?:half|semester))(?:(?:,| of| in)? (?:{year}|this year|the year))?"
    ),
    "year": phrases(
        r"(?:in|for|during|of|within|by|before|after|since|until|through|from) {year} | all (?:of )?{year}"
    ),
    "before": phrases(r"before | prior to | ahead of | earlier than | in advance of | up until | preceding"),
    "by": phrases(
        r"by | until | till | til | up to | through | thru | not later than | no later than | on or before | at the latest by | by the | until the"
    ),
    "after": phrases(r"after | later than | past | following | beyond"),
    "since": phrases(
        r"since | from | starting(?: on| from| in)? | beginning(?: on| in)? | as of | as from | on or after | from the"
    ),
    "for": phrases("for"),
    "between": phrases(r"between | from"),
    "and": phrases(r"and | to | until | till | through | thru | - | up to"),
    "in": phrases(
        r"in | on | during | within | over | around | at | of | throughout | this | the | due | in the | during the | on the | in the month of | of the"
    ),
    "onward": phrases(r"(?:on|and on|onwards?|and later|or later|and after|and beyond)"),
    "ordinal_suffix": phrases("st|nd|rd|th"),
}

ENGLISH = Lexicon(
    language="en",
    cues=_CUES,
    times=TimeWords(
        patterns=_TIMES,
        units={
            "day": "days?",
            "week": "weeks?|wks?",
            "fortnight": "fortnights?",
            "month": "months?",
            "quarter": "quarters?|trimesters?",
            "half": "half-years?|semesters?",
            "year": "years?",
        },
        month_first=True,
    ),
    to=r"(?:to|towards|for)(?: (?:the|our|an|a|its|their))?",
)
