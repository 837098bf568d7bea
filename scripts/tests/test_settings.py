"""What a person sets is checked, and a bad value names its cure."""

from __future__ import annotations

import pytest

from confa_stack import ports, settings
from confa_stack.errors import StackError

pytestmark = pytest.mark.process


class TestPorts:
    @pytest.mark.parametrize("text", ["0", "65536", "http", "-1", "80.5"])
    def test_a_number_outside_of_the_range_is_refused_by_its_setting_s_name(self, text: str) -> None:
        with pytest.raises(StackError, match=f"LIVEKIT_PORT is “{text}”"):
            ports.parse("LIVEKIT_PORT", text)

    def test_the_ends_of_the_range_are_ports(self) -> None:
        assert [ports.parse("X", text) for text in ("1", "65535")] == [1, 65535]


class TestAllowList:
    @pytest.mark.parametrize("text", ["", "10.8.0.0/24 fd00:8::/64", "203.0.113.20"])
    def test_networks_and_addresses_are_taken_as_they_are(self, text: str) -> None:
        assert settings.networks(text) == text

    @pytest.mark.parametrize("text", ["10.0.0.0/8,192.168.0.0/16", "vpn.example.com", "10.0.0.0/33"])
    def test_anything_else_is_refused_with_an_example(self, text: str) -> None:
        with pytest.raises(StackError, match="Separate networks by spaces"):
            settings.networks(text)


class TestUpstream:
    @pytest.mark.parametrize(
        ("url", "upstream"),
        [
            ("ws://127.0.0.1:7880", "127.0.0.1:7880"),
            ("http://sfu", "sfu:80"),
            ("wss://live.example.com", "https://live.example.com"),
        ],
    )
    def test_a_livekit_url_becomes_an_address_for_caddy(self, url: str, upstream: str) -> None:
        assert settings.upstream(url) == upstream

    @pytest.mark.parametrize("url", ["foo", "tcp://x", "ws://"])
    def test_another_url_is_refused(self, url: str) -> None:
        with pytest.raises(StackError, match="LIVEKIT_URL"):
            settings.upstream(url)


class TestChoosing:
    def test_a_port_is_given_once(self) -> None:
        chosen = ports.Ports()
        port = ports.any_free()
        assert chosen.choose("ONE", str(port), preferred=None) == port
        assert chosen.choose("TWO", None, preferred=port) != port

    def test_the_same_port_set_twice_is_refused_by_both_names(self) -> None:
        chosen = ports.Ports()
        port = str(ports.any_free())
        chosen.choose("ONE", port, preferred=None)
        with pytest.raises(StackError, match="TWO and ONE are both"):
            chosen.choose("TWO", port, preferred=None)

    def test_a_port_that_another_stack_has_chosen_is_not_given_again(self) -> None:
        one, two = ports.Ports(), ports.Ports()
        port = one.choose("ONE", None, preferred=None)
        assert ports.is_free(port)
        assert two.choose("TWO", None, preferred=port) != port
        with pytest.raises(StackError, match=f"Port {port} is in use"):
            two.choose("TWO", str(port), preferred=None)
