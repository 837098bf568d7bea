"""Numbers in words."""

_SMALL_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_SMALL = _SMALL_WORDS.split()
_TENS = ("twenty", "thirty", "forty", "fifty")
_ORDINAL_WORDS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
_ORDINALS = _ORDINAL_WORDS.split()


def number(value: int) -> str:
    """A number in words up to 59, then in digits."""
    if value < len(_SMALL):
        return _SMALL[value]
    tens, rest = divmod(value, 10)
    if tens - 2 >= len(_TENS):
        return str(value)
    return _TENS[tens - 2] + (f"-{_SMALL[rest]}" if rest else "")


def ordinal(value: int) -> str:
    """The number of a day in words, from first to fifty-ninth."""
    if value <= len(_ORDINALS):
        return _ORDINALS[value - 1]
    tens, rest = divmod(value, 10)
    return f"{_TENS[tens - 2]}-{_ORDINALS[rest - 1]}" if rest else f"{_TENS[tens - 2][:-1]}ieth"


def parse(words: str) -> int | None:
    """The number that was said ("ten", "twenty five", "15"), up to 59 when in words."""
    if words.isdecimal():
        return int(words)
    spoken = words.replace("-", " ")
    return _VALUES.get(spoken)


_VALUES = {number(value).replace("-", " "): value for value in range(60)}
