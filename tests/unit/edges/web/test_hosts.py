import pytest

from answerable.edges.web.hosts import check_loopback, host_name
from answerable.errors import Refused


@pytest.mark.parametrize("address", ["127.0.0.1", "127.8.9.1", "::1", "localhost"])
def test_addresses_of_this_machine_may_be_listened_on(address: str) -> None:
    check_loopback(address)


@pytest.mark.parametrize("address", ["", "192.0.2.1", "::", "example.org", "localhost.example.org", "10.0.0.1"])
def test_addresses_that_others_can_reach_are_refused(address: str) -> None:
    with pytest.raises(Refused, match="no sign-in yet"):
        check_loopback(address)


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("127.0.0.1:8080", "127.0.0.1"),
        ("LocalHost", "localhost"),
        ("[::1]:8080", "[::1]"),
        ("[::1]", "[::1]"),
        ("localhost:x", "localhost:x"),
        ("a:b:80", "a:b"),
    ],
)
def test_a_host_header_is_a_name_and_maybe_a_port(host: str, name: str) -> None:
    assert host_name(host) == name
