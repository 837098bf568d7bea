from pathlib import Path

import pytest

from confa_agent_protocol.roles import load_roles

pytestmark = pytest.mark.unit

GOOD = 'id = "chef"\ndisplayName = "Chef"\ninstructions = "You cook."\n'


class TestShippedRoles:
    def test_are_four_and_only_the_scribe_is_silent(self) -> None:
        roles = load_roles()
        assert not roles.problems
        names = {role.id: role.display_name for role in roles.by_id.values()}
        assert names == {"friendly": "Friendly", "expert": "Expert", "funny": "Funny", "scribe": "Scribe"}
        assert [role.id for role in roles.by_id.values() if not role.is_speaking] == ["scribe"]


class TestAnOperatorsFolder:
    def test_adds_roles_and_replaces_shipped_ones(self, tmp_path: Path) -> None:
        (tmp_path / "chef.toml").write_text(GOOD)
        (tmp_path / "mine.toml").write_text(GOOD.replace("chef", "friendly"))
        roles = load_roles(tmp_path)
        assert roles.by_id["chef"].display_name == "Chef"
        assert roles.by_id["friendly"].instructions == "You cook."
        assert len(roles.by_id) == 5

    @pytest.mark.parametrize(
        ("text", "line"),
        [
            (GOOD + "greeting = \n", 4),
            (GOOD + 'voice = "' + "v" * 200 + '"\n', 4),
            (GOOD.replace('"Chef"', "7"), 2),
            (GOOD + "surprise = 1\n", 4),
            ('id = "chef"\n', None),
        ],
    )
    def test_names_a_broken_file_with_its_line_and_reads_the_others(
        self, tmp_path: Path, text: str, line: int | None
    ) -> None:
        (tmp_path / "a.toml").write_text(text)
        (tmp_path / "b.toml").write_text(GOOD)
        roles = load_roles(tmp_path)
        assert "chef" in roles.by_id
        [problem] = roles.problems
        assert (problem.file.name, problem.line) == ("a.toml", line)
        assert "a.toml" in str(problem)

    def test_survives_what_is_no_text_no_file_and_no_folder(self, tmp_path: Path) -> None:
        (tmp_path / "a.toml").write_bytes(b"\xff\xfe")
        (tmp_path / "b.toml").mkdir()
        (tmp_path / "c.toml").write_text(GOOD)
        (tmp_path / "d.toml").write_text(GOOD)
        assert [problem.file.name for problem in load_roles(tmp_path).problems] == [
            "a.toml",
            "b.toml",
            "d.toml",
        ]
        [problem] = load_roles(tmp_path / "missing").problems
        assert "cannot be read" in problem.message
        assert len(load_roles(tmp_path / "missing").by_id) == 4
