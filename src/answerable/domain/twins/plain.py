"""Offhand English in plain words, so that people's own manner of speaking meets how claims are written."""

import re

_CHAT = """
whats=what is|whos=who is|wheres=where is|hows=how is|whens=when is|dont=do not|doesnt=does not|didnt=did not
isnt=is not|arent=are not|wasnt=was not|wont=will not|wouldnt=would not|cant=cannot|couldnt=could not
shouldnt=should not|im=I am|youre=you are|youve=you have|youd=you would|youll=you will|theyre=they are|thats=that is
ive=I have|lets=let us|gonna=going to|wanna=want to|gotta=have to|kinda=somewhat|sorta=somewhat|lemme=let me
gimme=give me|dunno=do not know|rn=right now|tbh=|imo=|imho=|btw=|fyi=|pls=please|plz=please|u=you|ur=your|r=are
ppl=people|asap=quickly|w/o=without|w/=with|b/c=because|bc=because|cuz=because|vs=against|ok=okay|yr=year|yrs=years
qtr=quarter|mgmt=management|dept=department|biz=business|org=organisation|orgs=organisations|info=information
docs=documents|infra=infrastructure|devs=developers|dev=developer|apps=applications|app=application
admin=administrator|specs=specifications|demos=demonstrations|xmas=Christmas|sooo=so|soo=so|yeah=yes|yep=yes|nope=no
nah=no|hey=|hi=|hello=|well=|um=|uh=|hm=|hmm=|like i said=|come on=|honestly=|to be honest=|be honest=
out of interest=|just curious=|quick question=|one more thing=|by the way=|off the record=
"""
"""What is typed in chats, and words that only begin a sentence."""

_SLANG = """
folks=people|guys=people|chaps=people|lads=people|crew=team|bunch=team|gang=team|mates=colleagues|buddies=colleagues
coders=developers|coder=developer|techies=engineers|geeks=engineers|nerds=engineers|bean counters=finance
number crunchers=finance|money people=finance|money side=finance|the suits=executives|suits=executives
top brass=executives|brass=executives|bigwigs=executives|higher-ups=executives|higher ups=executives
c-suite=executives|c suite=executives|upstairs=the executives|people at the top=executives|top dogs=executives
big cheese=chief|head honcho=chief|boss man=boss|gaffer=boss|shop floor=floor|old hands=experienced people
veterans=experienced people|greenhorns=new people|newbies=new people|newcomers=new employees|rookies=new people
temps=temporary staff|bucks=money|cash=money|dough=money|dosh=money|quid=pounds|grand=thousand|kay=thousand|dime=money
coin=money|pricey=expensive|steep=expensive|costly=expensive|dirt cheap=cheap|rip-off=too expensive
purse strings=budget|purse=budget|pot of money=budget|kitty=budget|moneywise=in money|price tag=price|bill=costs
invoice=costs|guinea pig=test case|lab rat=test case|beta tester=test case|trial run=pilot|dry run=rehearsal
test drive=pilot|tryout=pilot|go-live=start of operation|go live=start operation|cutover=switch|big bang=all at once
kick-off=start|kick off=start|rollout=introduction|roll out=introduce|rolling out=introducing|botched=failed
messed up=failed|mess up=fail|mess this up=fail|screw up=fail|screwed up=failed|goes south=fails|go south=fail
goes sideways=fails|blows up=fails|blow up=fail|falls flat=fails|fall flat=fail|tanks=fails|tank=fail|flops=fails
flop=failure|train wreck=disaster|trainwreck=disaster|fiasco=failure|meltdown=breakdown|hiccups=small problems
hiccup=small problem|bumps=small problems|bumpy=with problems|rough=with problems|teething troubles=early problems
glitches=errors|glitch=error|bugs=errors|buggy=faulty|down time=downtime|offline=down|outages=downtime|outage=downtime
standstill=downtime|grind to a halt=stop|screeching halt=stop|break-ins=attacks|break-in=attack|hacks=attacks
hacked=attacked|hackers=attackers|hacker=attacker|crooks=attackers|bad guys=attackers|intruders=attackers
logins=passwords|login=password|credentials=passwords|rip it out=get rid of it|rip out=get rid of
yank it out=get rid of it|back out=leave|bail out=leave|bail=leave|walk away=leave|ditch=get rid of|dump=get rid of
throw out=get rid of|kick out=get rid of|locked in=dependent on one vendor|lock-in=dependence on a vendor
tied in=bound|tied down=bound|stuck with=dependent on|chained to=dependent on|shortcuts=technical debt
quick fixes=technical debt|duct tape=workarounds|band-aids=workarounds|hacks around=workarounds
copy and paste=manual work|copy-paste=manual work|copy-pasting=manual work|by hand=manually|chores=manual tasks
grunt work=manual work|donkey work=manual work|busywork=manual work|legwork=work|paper trail=documentation
paperwork=documents|red tape=bureaucracy|hand in glove=well together|hand in hand=well together
at loggerheads=in conflict|turf wars=conflicts|toolset=tools|toolbox=tools|kit=tools|stack=technology|gear=tools
gizmos=tools|gadgets=tools|silos=separate teams|keep the lights on=run operations|nuts and bolts=details
bread and butter=daily work|on your plate=your tasks|on my plate=my tasks|lands on your desk=is your task
your turf=your area|your patch=your area|your neck of the woods=your area|your baby=yours|your call=your decision
my call=my decision|call the shots=decide|calls the shots=decides|pull the trigger=decide|pulls the trigger=decides
green light=approval|greenlight=approve|thumbs up=approval|thumbs down=rejection|blessing=consent|nod=approval
rubber stamp=approve|rubber-stamp=approve|wave through=approve|wave it through=approve it
wave that through=approve that|sign off on=approve|sign off=approve|okay it=approve it|give the go-ahead=approve
go-ahead=approval|pull the plug=stop|pull the brake=stop|hit the brakes=stop|slam the brakes=stop|put on ice=stop
put on hold=stop|kill it=stop it|kill=stop|nix=reject|shoot down=reject|shot down=rejected|poke holes=object
pick holes=object|push back=object|pushback=objections|kick up a fuss=object|make a fuss=object|make a stink=object
raise hell=object|dig in=object|gripe=complaint|gripes=complaints|beef=complaint|moan=complain|whine=complain
grumble=complain|grouse=complain|nitpick=criticise|grill=question closely|deal breaker=reason to reject
dealbreaker=reason to reject|deal breakers=reasons to reject|showstopper=reason to reject
show-stopper=reason to reject|red flag=warning sign|red flags=warning signs|red line=limit|pain in the neck=problem
pain in the butt=problem|headache=problem|headaches=problems|nightmare=worst fear|horror story=worst case|horror=fear
spook=frighten|spooks=frightens|freak out=frighten|freaks out=frightens|scare=frighten|scares=frightens|sweat=worry
sweats=worries|sweating=worrying|lose sleep=worry|sleepless=worried|jitters=worries|cold feet=doubts|antsy=nervous
edgy=nervous|heat=pressure|breathing down your neck=putting pressure on you|on your back=putting pressure on you
squeeze=pressure|squeezed=under pressure|squeezing=pressing|under the gun=under pressure|crunch=pressure
in a bind=under pressure|neck on the line=accountable|head on the block=accountable|on the hook=accountable
carry the can=be blamed|take the fall=be blamed|takes the fall=is blamed|take the rap=be blamed|pinned on=blamed on
get it in the neck=be blamed|buck stops=responsibility ends|skin in the game=accountability|in hot water=blamed
sacked=dismissed|fired=dismissed|axed=dismissed|the boot=dismissal|slashed=cut|slash=cut|axe=cut|trimmed=cut
belt-tightening=cost cutting|tighten the belt=cut costs|penny-pinching=saving|bang for the buck=return on investment
bang for your buck=return on investment|worth it=worth the money|pay off=bring a return|pays off=brings a return
pays for itself=pays back|pay for ourselves=pay back|pay for itself=pay back|break even=pay back
what comes back=the return|zilch=nothing|nada=nothing|zip=nothing|diddly=nothing|tons of=many|loads of=many
heaps of=many|lots of=many|a bunch of=several|couple of=few|bit of=some|tad=little|wee=small|humongous=very large
huge=very large|tiny=very small|ballpark=estimate|wiggle room=tolerance|leeway=tolerance|slack=tolerance
stomach=tolerate|put up with=tolerate|live with=tolerate|bear=tolerate|cut some slack=tolerate|shrug off=tolerate
turn a blind eye=tolerate|let slide=tolerate|wobble=deviation|swing=vary|swings=varies|see the light of day=appear
word of mouth=recommendations|vouch=recommend|vouches=recommends|vouching=recommending|shout-out=recommendation
street cred=credibility|put in a good word=recommend|sing our praises=recommend|client=customer|clients=customers
punters=customers|score you=measure you|grade you=measure you|grades you=measures you|rate you=measure you
keep score=measure|keep tabs=track|scorecard=metrics|dashboard=metrics|report card=metrics|yardstick=metric
benchmark=comparison|tick the box=meet the requirement|ticks the box=meets the requirement
what makes you tick=what motivates you|makes you tick=motivates you|fires you up=motivates you
floats your boat=motivates you|gets you going=motivates you|get you out of bed=motivate you
gets you out of bed=motivates you|lights your fire=motivates you|drives you nuts=frustrates you
drives you mad=frustrates you|drives you up the wall=frustrates you|drive you crazy=frustrate you
drives you crazy=frustrates you|ticks you off=frustrates you|gets on your nerves=frustrates you
grinds your gears=frustrates you|bugs you=annoys you|bug you=annoy you|bugging you=annoying you|fed up=annoyed
sick of=annoyed by|pet peeve=annoyance|win over=convince|win you over=convince you|bring round=convince
bring you round=convince you|talk into=convince|sway=influence|sways=influences|tips it=decides it
tip the scales=decide|pull strings=influence|have your ear=influence you|has your ear=influences you
get to you=influence you|get through to you=influence you|lean on=rely on|ping=ask|pick the brain of=ask
bounce ideas off=ask for advice|run it by=ask|run by=ask|second opinion=advice|on board=in agreement
on the fence=undecided|sit on the fence=undecided|in the loop=informed|up to speed=informed|on the radar=noticed
on your radar=noticed by you|stumble across=find|stumble over=find|feed=social media|scroll=read social media
brand new contract=first order|very first contract=first order|first contract=first order|first deal=first order
new contract=first order|subscription runs out=renewal|contract is up=renewal|renew=renewal|prolong=renewal
extend the contract=renewal|carry on with us=renewal|number two=deputy|second in command=deputy|right-hand man=deputy
right hand=deputy|people under you=team|reports under you=team|take the plunge=decide|bite the bullet=accept it
bet the farm=risk everything|roll the dice=take a risk|play it safe=avoid risk|gamble=risk|dodgy=unreliable
sketchy=unreliable|shaky=uncertain|iffy=uncertain|up in the air=uncertain|rock solid=reliable|bulletproof=reliable
lean=simple|neat=simple|tidy=in order|spick and span=in order|shipshape=in order|in good shape=in order
messy=disorderly|a mess=disorderly|chaos=disorder|hodgepodge=disorder|patchwork=disorder|zoo=too many kinds
sprawl=too many tools|glamorous=attractive|dull=uninteresting|boring=uninteresting
"""
"""Everyday words and figures of speech; what stands after "=" is what they mean at work."""


def _table(lines: str) -> dict[str, str]:
    pairs = (pair.partition("=") for line in lines.split("\n") for pair in line.split("|") if "=" in pair)
    return {said.strip(): meant.strip() for said, _, meant in pairs}


_MEANT = {**_table(_CHAT), **_table(_SLANG)}
_WORD = re.compile(r"(?<![\w'-])[\w'-]+")


def _by_first_word() -> dict[str, tuple[str, ...]]:
    """What begins with each word, longest first: most words begin nothing, and one look-up tells."""
    phrases: dict[str, tuple[str, ...]] = {}
    for said in sorted(_MEANT, key=len, reverse=True):
        first = _WORD.findall(said)[0]
        phrases[first] = (*phrases.get(first, ()), said)
    return phrases


_BEGINNING = _by_first_word()
_STARTING = {
    first: re.compile("(?:" + "|".join(map(re.escape, some)) + r")(?![\w'-])", re.IGNORECASE)
    for first, some in _BEGINNING.items()
}


def plainly(text: str) -> str:
    """The text with figures of speech and words of chats put into plain words; other texts stay as they are."""
    straight = text.replace("’", "'")
    if not _may_say_any(straight.lower()):
        return text
    pieces: list[str] = []
    end = 0
    for word in _WORD.finditer(straight):
        known = _STARTING.get(word[0].lower())
        if known is None or word.start() < end:
            continue
        said = known.match(straight, word.start())
        if said:
            pieces += (straight[end : said.start()], _MEANT[said[0].lower()])
            end = said.end()
    if not pieces:
        return text
    return " ".join("".join([*pieces, straight[end:]]).split()).strip(" ,") or text


def _may_say_any(lowered: str) -> bool:
    """Whether any phrase of ours stands in a text, be it inside a word: most texts have none, and this tells fast."""
    begun = _BEGINNING.keys() & _WORD.findall(lowered)
    return any(said in lowered for first in begun for said in _BEGINNING[first])
