import pytest

from confa_agents.clauses import ClauseSplitter

pytestmark = pytest.mark.unit


def _pieces(text: str, *, size: int = 3) -> list[str]:
    splitter = ClauseSplitter()
    deltas = [text[start : start + size] for start in range(0, len(text), size)]
    pieces = [piece for delta in deltas for piece in splitter.push(delta)]
    rest = splitter.flush()
    return [*pieces, rest] if rest else pieces


class TestTheFirstPiece:
    def test_ends_at_the_first_mark(self) -> None:
        assert _pieces("Of course, I can help you with that. What is it?") == [
            "Of course,",
            "I can help you with that.",
            "What is it?",
        ]

    def test_is_not_too_short_to_sound_well(self) -> None:
        assert _pieces("Yes, it is Paris.") == ["Yes, it is Paris."]

    def test_ends_after_five_words_without_a_mark(self) -> None:
        first, *_ = _pieces("The capital of France is the city of light and of love, Paris.")
        assert first == "The capital of France is"

    def test_does_not_end_inside_of_a_number(self) -> None:
        assert _pieces("It is about 3.14, I think.") == ["It is about 3.14,", "I think."]


class TestLaterPieces:
    def test_are_whole_sentences(self) -> None:
        assert _pieces("Well done! We met at 12:30, with Bob, and talked. It was good.")[1:] == [
            "We met at 12:30, with Bob, and talked.",
            "It was good.",
        ]

    def test_end_somewhere_when_a_sentence_does_not(self) -> None:
        pieces = _pieces("All right. " + "word " * 200)
        assert all(len(piece) <= 240 for piece in pieces)
        assert " ".join(pieces).split() == ["All", "right.", *["word"] * 200]


class TestANewline:
    def test_ends_a_piece(self) -> None:
        assert _pieces("The capital\nYou said: hello there.") == ["The capital", "You said: hello there."]


class TestNothingIsLost:
    @pytest.mark.parametrize("size", [1, 2, 5, 17, 1000])
    def test_however_it_arrives(self, size: int) -> None:
        text = 'She said: "Hello, Bob!" Then… she left; at 3.30, by train. Why? Nobody knows'
        assert " ".join(_pieces(text, size=size)) == text
