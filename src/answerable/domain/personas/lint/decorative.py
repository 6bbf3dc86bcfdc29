"""Too decorative: what describes a person and predicts no decision."""

from collections.abc import Iterator, Mapping

import numpy as np
from numpy.typing import NDArray

from answerable.domain.model.facet import Facet
from answerable.domain.model.finding import Finding, Rule, Severity
from answerable.domain.model.note import Note
from answerable.domain.model.persona import Persona
from answerable.domain.personas.lint.ground import LISTS, Ground, about, at, clipped
from answerable.domain.personas.lint.words import alternatives, lines, plain, words

DECORATIVE = Rule(
    code="decorative",
    severity=Severity.WARNING,
    title="Hobbies, biography, age, family, pets or personality types",
    why="No deal was ever lost to a hobby: what describes a person and predicts no decision pushes out what does.",
    mend="Take it out; where something real stands behind it, say that: not “introvert”, but “decides on paper, not in "
    "meetings”.",
)
RULES = (DECORATIVE,)

WORDED = r"""
hobb(?:y|ies)\b
pastimes?\b
(?:in|on) (?:his|her|their|my) (?:spare|free) time
(?:spare|free) time (?:is|goes|he|she)\b
(?:happily )?married (?:to|with|for|and)\b
is (?:divorced|widowed|single and)\b
(?:mother|father|mum|mom|dad|parent) of (?:one|two|three|four|five|\d|twins)\b
(?:mother|father|mum|mom|dad|parent) of an? (?:\w+ )?(?:son|daughter|boy|girl|toddler)\b
(?:has|have|with|raising|raises) (?:(?:a|one|two|three|four|\d|his|her|young|small) )+(?:kids|children|sons?|daughters?)
(?:his|her|their) (?:wife|husband|spouse|kids|children|sons?|daughters?)\b
lives (?:in|with|near|outside) (?:a |an |the |his |her |their )?[\w' -]{0,40}(?:suburb|city|town|house|flat|village)\b
lives with (?:his|her|their|a|an|two|three) (?:[\w-]+ ){0,2}(?:partner|wife|husband|kids|children|cats?|dogs?|family)
(?<![a-z] )\d\d years old
(?:he|she|they|who|i) (?:is|are|am|will be) (?:about |around )?\d\d years old
\d\d[- ]year[- ]old (?:man|woman|mother|father|male|female|professional|manager|who|from|and)
aged? (?:between )?\d\d
in (?:his|her|their|my) (?:early |mid |late |mid-)?(?:twenties|thirties|forties|fifties|sixties|[2-6]0s)
born (?:in|on) \w+
grew up in
(?:studied|graduated|degree|mba|bachelor'?s?|master'?s?) (?:\w+ ){0,3}(?:at|from) [\w' ]*(?:university|college|school)
(?:has|holds) an? (?:\w+ )?(?:mba|bachelor'?s|master'?s|phd|degree|diploma)\b
alma mater
zodiac|star sign|horoscope
enneagram|myers[- ]?briggs|mbti\b|[ie][ns][tf][jp]\b|disc (?:type|profile)\b
(?:an?|is|more of an) (?:introvert|extrovert|extravert|ambivert)\b
introverted|extroverted|type[- ]a personality
(?:loves?|walks?|owns?|has|with) (?:(?:a|his|her|their|two|three|\d) )(?:\w+ )?(?:dogs?|cats?|pets?|puppy|kitten)\b
favou?rite (?:food|colou?r|film|movie|book|band|music|sport|drink|dish|show|series|holiday)\b
(?:enjoys?|loves?|fond of|keen on|weekends) (?:\w+ ){0,2}(?:hiking|running|cycling|yoga|golf|tennis|cooking)\b
(?:enjoys?|loves?|fond of|keen on|weekends) (?:\w+ ){0,2}(?:baking|gardening|fishing|skiing|sailing|surfing)\b
(?:enjoys?|loves?|fond of|keen on|weekends) (?:\w+ ){0,2}(?:travell?ing|photography|painting|camping|chess|wine)\b
(?:enjoys?|loves?|fond of|keen on|weekends) (?:\w+ ){0,2}(?:football|soccer|theatre|knitting|climbing|dancing)\b
drives an? (?:\w+ )?(?:tesla|bmw|audi|volvo|mercedes|porsche|suv|convertible)\b
(?:runs|ran|training for) (?:\w+ )?(?:marathons?|triathlons?)\b
plays (?:\w+ ){0,2}(?:golf|tennis|guitar|piano|chess|football|soccer)\b
(?:coffee|dog|cat|wine|yoga|fitness) (?:lover|person|enthusiast|fanatic|addict)\b
"""
"""How decoration is worded (authored)."""

_WORDED = alternatives(WORDED)
_HEADED_LINES = """
hobbies
hobbies and interests
interests
personal interests
bio
biography
demographics
age
family
family status
marital status
personality
personality type
personality traits
character
pets
education
favourite brands
favorite brands
interests outside work
personal life
lifestyle
gender
home life
"""
HEADED = frozenset(lines(_HEADED_LINES))
"""Headings and labels of decoration (authored)."""

_DECORATION_LINES = """
Enjoys hiking and cycling at the weekend
Collects stamps and plays the piano in the evening
Spends the evenings with the family and two small children
Married, with a daughter who has just started school
Grew up by the sea and moved to the city after university
Is in the middle forties and looks younger
Has a dog that sleeps under the desk
Keeps cats and a garden
Quiet, shy and likes to be alone
Outgoing, cheerful and always the life of the party
Loves good coffee and Italian food
Drives an expensive car and wears tailored suits
Studied history before going into business
Reads crime novels on the train
Watches football with friends
Practises yoga every morning
Dreams of sailing around the world one day
Comes from a family of teachers
Paints landscapes and visits museums
Plays the guitar in a band
Goes swimming or running before breakfast
Bakes bread and cooks for friends
Grows vegetables and flowers in the garden
Plays computer games at night
Watches series and films in the evening
Travels to the mountains or the beach on holiday
Listens to old records and goes to concerts
Repairs motorcycles and vintage cars at home
Follows the local football club
Helps at a charity on Saturdays
Takes the children to school and to sports
Went to school in a small town and never left it
Moved abroad after finishing school
The rabbit and the cat belong to the children
Wears elegant clothes and good shoes
Prefers tea to coffee and fish to meat
A cheerful person with a great sense of humour
A loner who avoids small talk
Loves nature and a quiet life in the country
Is proud of a large family
"""
DECORATION = lines(_DECORATION_LINES)
_WORKING_LINES = """
Answers for the budget of the department
Fears that the project takes longer than promised
Wants proof from a company of the same size
Must explain every delay to the board
Leads a team of twelve planners
Wants nights without calls from work
Wants to go home on time because the shift runs
Works late when the release is due
Reads analyst reports and asks peers
Has worked in the company for ten years and knows every system
Wants to be seen as the one who solved it
Decides alone up to a sum
Sells to families and to pet owners
Keeps the data of children safe
Likes suppliers who answer the phone
Learns from colleagues and from short videos
Customers expect the engineer within the hour
Being watched minute by minute at work
Parents and children are our customers
New colleagues come straight from school
Moved from one system to another last year
Plans the season and the holidays of the team
Starts the shift early in the morning
Works at night and at the weekend when it is due
Is known for stopping projects that drift
Prefers a trial to a presentation
Follows the rules and the regulator
Listens to experienced colleagues before any supplier
Goes through the figures before the meeting
Is happy when nothing fails
"""
WORKING = lines(_WORKING_LINES)
"""Sentences of decoration and of work (authored): what lies nearer to the former than to the latter is decoration."""

CERTAIN = 0.42
MARGIN = 0.12
"""The least cosine with the nearest sentence of decoration, and by how much it must be nearer than any of work. Chosen
on the development half of tests/lint/meaning.yaml: 24 of 32, 1 of 32 wrongly (test half: 7 of 16, none of 16)."""

BY_MEANING = (Facet.MOTIVATION, Facet.GOAL, Facet.CHALLENGE, Facet.RESPONSIBILITY, Facet.OWN_WORDS)
"""Facets in which meaning is looked at too; elsewhere words must say it: a visit that ends before supper is work."""

_SHORTEST = 3


def find(persona: Persona, ground: Ground) -> Iterator[Finding]:
    """Decorative claims, and notes that are headed or worded as decoration."""
    for claim in persona.claims:
        vectors = ground.vectors if claim.facet in BY_MEANING else {}
        if claim.facet not in LISTS and is_decorative(claim.text, vectors):
            yield at(
                DECORATIVE, persona, claim, f"“{clipped(claim.text, 200)}” describes a person and predicts no decision."
            )
    for note in persona.notes:
        if found := _decoration_of(note, ground.vectors):
            heading = f"The note “{note.heading}”" if note.heading else "A note"
            told = f"{heading} describes a person and predicts no decision: “{clipped(found, 200)}”."
            yield about(DECORATIVE, persona, told, quote=note.heading or found)


def is_decorative(text: str, vectors: Mapping[str, NDArray[np.float32]]) -> bool:
    """Whether a text describes a person, by its words or, where vectors are given, by its meaning."""
    if _WORDED.search(text):
        return True
    near, margin = nearness(text, vectors)
    return len(words(text)) >= _SHORTEST and near >= CERTAIN and margin >= MARGIN


def nearness(text: str, vectors: Mapping[str, NDArray[np.float32]]) -> tuple[float, float]:
    """How near a text is to decoration, and by how much nearer than to work; both 0 without vectors."""
    if text not in vectors or DECORATION[0] not in vectors:
        return 0.0, 0.0
    decoration = max(float(vectors[example] @ vectors[text]) for example in DECORATION)
    work = max(float(vectors[example] @ vectors[text]) for example in WORKING)
    return decoration, decoration - work


def note_lines(note: Note) -> list[str]:
    """The lines of a note without their marks."""
    return [line for raw in note.text.split("\n") if (line := raw.strip(" \t*_-#>0123456789."))]


def _decoration_of(note: Note, vectors: Mapping[str, NDArray[np.float32]]) -> str | None:
    said = note_lines(note)
    if note.heading and plain(note.heading) in HEADED and said:
        return said[0]
    labelled = [line for line in said if ":" in line and plain(line.partition(":")[0]) in HEADED]
    return next(iter(labelled), None) or next((line for line in said if is_decorative(line, vectors)), None)
