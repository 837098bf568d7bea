import socket
from contextlib import AsyncExitStack
from urllib.parse import urlsplit

import pytest
from agents.tests.support.mcp_server import running_server

from confa_agents.skills import SkillCall
from confa_agents.skills.operator_tools import operator_tools

pytestmark = pytest.mark.process


class TestAnOperatorsTools:
    async def test_are_listed_and_called(self) -> None:
        async with running_server() as url, operator_tools([url], reserved={"recap"}) as found:
            assert {tool.name for tool in found.tools} == {"stock", "broken", "slow"}
            stock = next(tool for tool in found.tools if tool.name == "stock")
            assert stock.description == "How many of an item are in stock."
            assert stock.parameters["required"] == ["item"]
            assert "stock" in found
            result = await found.run(SkillCall("stock", {"item": "chair"}))
            assert result.sentence == "There are seven chairs."

    async def test_of_a_skills_name_are_left_out_and_named(self) -> None:
        async with running_server() as url, operator_tools([url], reserved={"recap"}) as found:
            [problem] = found.problems
            assert problem.startswith("Tool recap of MCP server 127.0.0.1:")


class TestAToolThatFails:
    async def test_is_a_sentence_and_the_next_call_works(self) -> None:
        async with running_server() as url, operator_tools([url], call_seconds=3) as found:
            broken = await found.run(SkillCall("broken"))
            assert broken.sentence == "Sorry, the tool broken could not do that."
            assert "out of order" in broken.facts["error"]
            slow = await found.run(SkillCall("slow"))
            assert slow.sentence == "Sorry, the tool slow did not answer in time."
            assert "is not there" in (await found.run(SkillCall("dance"))).sentence
            assert (await found.run(SkillCall("stock", {"item": "cup"}))).sentence == "There are seven cups."

    async def test_because_the_server_went_away_works_again_when_it_is_back(self) -> None:
        async with AsyncExitStack() as stack:
            async with running_server() as url:
                found = await stack.enter_async_context(operator_tools([url]))
            gone = await found.run(SkillCall("stock", {"item": "cup"}))
            assert gone.sentence == "Sorry, the tool stock does not work at the moment."
            async with running_server(urlsplit(url).port or 0):
                back = await found.run(SkillCall("stock", {"item": "cup"}))
                assert back.sentence == "There are seven cups."


class TestAServerThatIsNotThere:
    async def test_is_named_without_its_secrets_and_the_others_work(self) -> None:
        with socket.create_server(("127.0.0.1", 0)) as taken:
            port = taken.getsockname()[1]
            dead = f"http://127.0.0.1:{port}/mcp?key=secret"
            async with running_server() as url, operator_tools([dead, url], connect_seconds=3) as found:
                assert "stock" in found
                [problem] = [one for one in found.problems if "left out" in one]
                assert (
                    problem == f"MCP server 127.0.0.1:{port} did not answer in time; its tools are left out."
                )
