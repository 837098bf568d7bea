from pathlib import Path

import pytest

from confa_agents.local.vocabulary import read_vocabulary, text_of

pytestmark = pytest.mark.unit

TOKENS = [b"<unk>", b"<s>", b"</s>", "▁Hello".encode(), b"<0xC3>", b"<0xA9>", "▁caf".encode(), b"x" * 300]


@pytest.fixture
def vocabulary(tmp_path: Path) -> list[bytes]:
    path = tmp_path / "tokenizer.bin"
    path.write_bytes(b"".join(_length(token) + token for token in TOKENS))
    return read_vocabulary(path)


def _length(token: bytes) -> bytes:
    size = len(token)
    return bytes([size]) if size < 128 else bytes([size % 128 + 128, size // 128])


class TestAVocabulary:
    def test_has_all_tokens_also_long_ones(self, vocabulary: list[bytes]) -> None:
        assert vocabulary == TOKENS

    def test_gives_text_with_spaces_and_bytes_without_control_tokens(self, vocabulary: list[bytes]) -> None:
        assert text_of([1, 3, 6, 4, 5, 2], vocabulary) == "Hello café"
