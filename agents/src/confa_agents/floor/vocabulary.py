"""Words by which the floor's rules tell calls, requests, signs of listening and wishes for silence."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


CALLS = _words("hey hi hello ok okay dear thanks please sorry listen excuse")
"""Before a name they make it a call wherever it stands."""

OPENERS = CALLS | _words("so well and but um uh now yes no right good morning you thank me alright")
"""May stand before a name that opens a sentence."""

REQUESTS = _words(
    """what what's who who's whose which when where where's why can can't could couldn't do does did don't is
    isn't are aren't will would should shall may might have has tell give say explain take note write add
    remember remind summarise summarize recap repeat stop wait answer help please let let's i i'd i'm we
    define describe compare translate count continue go start read find make list name"""
)
"""After a name they make it a call: "Friendly what is …"."""

AFTER_HOW = _words("do does did is are was can could would should much many about long old far big often")
"""After "how" they make a question; "Funny how things go" is none."""

BEFORE_A_MENTION = _words(
    """a an the any some this that these those my your our his her their its very so too really more most less
    pretty quite rather not be being been is was are were am isn't wasn't it's that's he's she's they're
    seems seem looks look sounds sound feels feel of in with for by from to at as like or than no another
    each every one find found got gets became become"""
)
"""After these a name at the end of a sentence is only a word: "That was funny."."""

BACK_CHANNELS = {
    "en": _words(
        """yes yeah yep yup ya okay ok right sure uh huh uh-huh mm mmm mhm mm-hmm hmm hm ah oh aha i see got
        it good great nice cool wow true exactly indeed fine alright all really interesting of course thanks
        thank you"""
    ),
    "ru": _words("да ага угу ну так понятно ясно хорошо ладно точно верно ок окей м мм хм ого конечно"),
}
"""Signs of listening: an agent goes on."""

STOPS = {
    # "be quiet" is often heard as "be quite".
    "en": _words("stop wait no hold quiet quite enough pause silence shut hush moment second"),
    "ru": _words("стой стоп хватит подожди подождите тихо замолчи нет"),
}
"""Wishes for silence."""

BESIDE_STOPS = {
    "en": _words(
        "on up be is that's that a one just please okay ok thanks thank you now talking it sorry there hey"
        " could would for"
    ),
    "ru": _words("пожалуйста всё"),
}
"""May stand beside such a wish without making it a sentence that wants an answer."""
