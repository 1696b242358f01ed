"""Closed classes of words that decide a clause's status, as tables."""

from __future__ import annotations

__all__ = [
    "CAUSE",
    "DENY",
    "DOUBT",
    "FACTIVE",
    "FAIL",
    "HEARSAY_ADVERBS",
    "HOPE",
    "HOPE_NOUNS",
    "MAYBE_ADVERBS",
    "MODALS",
    "NEVER",
    "PLAN",
    "PLAN_NOUNS",
    "REFUSAL_NOUNS",
    "SAY",
    "SEEM",
    "WILL",
]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


WILL = _words("will shall 'll wo sha")
MODALS = _words("may might could can would should must ought ca 'd")
NEVER = _words("never no not n't neither nor nobody nothing none nowhere hardly scarcely")

# Verbs by what they make of the clause under them.
FAIL = _words(
    "fail refuse decline neglect forget avoid stop cease abandon cancel scrap shelve reject "
    "resist forgo rule withhold block prevent prohibit forbid bar ban stop"
)
PLAN = _words(
    "plan intend agree pledge vow promise prepare commit set schedule go decide poise resolve "
    "prepare opt elect choose slate determine arrange due bind"
)
HOPE = _words(
    "aim hope want wish seek try attempt propose offer threaten consider need like ask urge "
    "invite expect request push call demand encourage order require advise recommend tell "
    "warn struggle fight strive long bid look mull weigh contemplate explore allow let permit "
    "enable authorize authorise instruct direct press lobby suppose mean"
)
SEEM = _words("seem appear likely unlikely tend possible probable able unable ready willing")
CAUSE = _words("make force lead cause help see hear watch get have find leave keep compel drive")
SAY = _words(
    "say tell announce report claim add argue note state declare insist maintain assert suggest "
    "allege believe think estimate predict forecast warn explain write tweet post comment "
    "acknowledge admit concede confirm reveal disclose stress emphasize emphasise indicate "
    "testify contend assume feel hold complain joke reply respond answer reiterate caution "
    "boast quip promise pledge vow agree point remark recall recount observe understand imply "
    "signal conclude deem accuse charge expect"
)
DENY = _words("deny dispute reject refute rebut contradict dismiss disprove debunk")
DOUBT = _words("doubt question wonder ask debate investigate examine inquire unclear uncertain probe")
FACTIVE = _words("know realize realise discover find learn show demonstrate prove remember see notice mean ensure")

HEARSAY_ADVERBS = _words("reportedly allegedly apparently purportedly supposedly ostensibly")
MAYBE_ADVERBS = _words("perhaps maybe possibly potentially probably conceivably presumably likely")

# Nouns by what they make of the infinitive or gerund that completes them.
PLAN_NOUNS = _words(
    "plan intention decision agreement promise pledge commitment vow deal order arrangement "
    "contract undertaking preparation move"
)
HOPE_NOUNS = _words(
    "hope attempt bid effort proposal opportunity ability desire option chance aim goal ambition "
    "offer push drive wish request call campaign possibility risk threat prospect potential "
    "likelihood right willingness need aspiration idea dream fear concern speculation power "
    "capacity temptation pressure struggle fight quest target objective suggestion"
)
REFUSAL_NOUNS = _words("refusal failure inability reluctance unwillingness denial")
