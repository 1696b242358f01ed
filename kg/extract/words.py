"""Closed classes of words that decide a clause's status, as tables."""

from __future__ import annotations

__all__ = [
    "ASK",
    "BLAME",
    "CAUSE",
    "DENY",
    "DOUBT",
    "FACTIVE",
    "FACT_NOUNS",
    "FAIL",
    "FAIL_BARE",
    "FALSE_ADJECTIVES",
    "FEAR",
    "HEARSAY_ADVERBS",
    "HOPE",
    "HOPE_NOUNS",
    "MAYBE_ADJECTIVES",
    "MAYBE_ADVERBS",
    "MODALS",
    "NEARLY",
    "NEVER",
    "OPEN_ADJECTIVES",
    "PERSONAL",
    "PLAN",
    "PLAN_NOUNS",
    "RAISING",
    "REFUSAL_NOUNS",
    "SAY",
    "SAY_NOUNS",
    "SEEM",
    "SUSPECT",
    "TRUE_ADJECTIVES",
    "WANT",
    "WILL",
]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


WILL = _words("will shall 'll wo sha")
MODALS = _words("may might could can would should must ought ca 'd")
NEVER = _words("never no not n't neither nor nobody nothing none nowhere hardly scarcely")

# Verbs by what they make of the clause under them.
FAIL = _words(
    "fail refuse decline neglect forget hesitate avoid cease abandon cancel scrap shelve reject "
    "resist forgo rule withhold block prevent prohibit forbid bar ban stop keep discourage deter"
)
# Of these a denial leaves that it did happen: "did not fail to pay".
FAIL_BARE = _words("fail neglect forget hesitate")
PLAN = _words(
    "plan intend agree pledge vow promise prepare commit set schedule go decide poise resolve "
    "opt vote elect slate determine arrange due bind about"
)
HOPE = _words(
    "aim hope want wish seek try attempt propose offer threaten consider need like ask urge "
    "invite expect request push call demand encourage order require advise recommend tell "
    "warn struggle fight strive long bid look mull weigh contemplate explore "
    "authorize authorise instruct direct press lobby suppose mean expect dream envisage"
)
SEEM = _words(
    "seem appear likely unlikely tend possible probable able unable ready willing keen eager"
)
CAUSE = _words(
    "let allow permit enable make force lead cause help see hear watch get have find leave keep "
    "compel drive"
)
SAY = _words(
    "say tell announce report claim add argue note state declare insist maintain assert suggest "
    "allege believe think estimate predict forecast warn explain write tweet post comment "
    "acknowledge admit concede confirm reveal disclose stress emphasize emphasise indicate "
    "testify contend assume feel hold complain joke reply respond answer reiterate caution "
    "boast quip promise pledge vow agree point remark recall recount observe understand imply "
    "signal conclude deem accuse charge rumor rumour find show demonstrate prove discover "
    "rule hint swear repeat sneer emerge hear read rumble insinuate proclaim profess"
)
DENY = _words(
    "deny contest challenge dispute reject refute rebut contradict dismiss disprove debunk"
)
DOUBT = _words(
    "doubt question wonder ask debate investigate examine inquire unclear uncertain probe"
)
FACTIVE = _words("know realize realise learn remember see notice mean ensure forget regret")
FEAR = _words("fear worry imagine pretend suspect guess speculate")
WANT = _words("want wish need like mean hope allow consider")
# Denied, they deny what they govern: "does not think it will" thinks it will not.
RAISING = _words("think believe expect suppose imagine reckon")
ASK = _words("ask inquire enquire remember laugh joke cry shout sigh whisper muse demand urge")

# Adjectives by what they make of a clause: it is possible that.
MAYBE_ADJECTIVES = _words("possible likely probable conceivable plausible doubtful unlikely")
OPEN_ADJECTIVES = _words("unclear uncertain unknown questionable")
FALSE_ADJECTIVES = _words("untrue false impossible wrong unthinkable incorrect")
TRUE_ADJECTIVES = _words("true clear certain sure correct right evident obvious")

# Words that say a clause was not quite so.
NEARLY = _words("almost nearly")

# Verbs whose object is who does what the preposition after it tells: accused her of lying.
BLAME = _words(
    "accuse suspect convict charge blame criticize criticise praise thank fine arrest prevent "
    "stop bar block ban prohibit keep discourage deter talk coax pressure trick acquit clear "
    "exclude save rescue dissuade jail punish reward"
)
# What such a verb makes of it, as a status.
SUSPECT = {
    "accuse": "reported",
    "charge": "reported",
    "suspect": "possible",
    "acquit": "negated",
    "clear": "negated",
}
# Nouns that say by themselves that a clause was only heard: rumour has it that.
FACT_NOUNS = _words("fact proof realization realisation discovery truth")
SAY_NOUNS = _words("rumor rumour word report claim allegation news gossip speculation")

# What a person announces for himself and not for those he speaks for.
PERSONAL = _words(
    "retire resign step quit leave run marry divorce return stand move write sing play act"
)

HEARSAY_ADVERBS = _words("reportedly allegedly apparently purportedly supposedly ostensibly")
MAYBE_ADVERBS = _words("perhaps maybe possibly potentially probably conceivably presumably likely")

# Nouns by what they make of the infinitive or gerund that completes them.
PLAN_NOUNS = _words(
    "plan intention decision agreement promise pledge commitment vow deal order arrangement "
    "contract undertaking preparation move track course schedule"
)
HOPE_NOUNS = _words(
    "hope attempt bid effort proposal opportunity ability desire option chance aim goal ambition "
    "offer push drive wish request call campaign possibility risk threat prospect potential "
    "likelihood right willingness need aspiration idea dream fear concern speculation power "
    "capacity temptation pressure struggle fight quest target objective suggestion talk "
    "negotiation discussion verge brink cusp"
)
REFUSAL_NOUNS = _words("refusal failure inability reluctance unwillingness denial")
