"""Only public addresses of the web are asked for, however they are written."""

import socket

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.intake.addresses import Target, is_public, target_of
from reportedly.records import Problem


@pytest.mark.parametrize(
    "address", ["8.8.8.8", "93.184.216.34", "172.32.0.1", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"]
)
def test_public_addresses(address):
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        *("0.0.0.0", "10.1.2.3", "100.64.0.1", "100.100.100.200", "127.0.0.1", "127.255.0.9", "169.254.169.254"),
        *("172.16.0.1", "172.31.255.255", "192.0.0.8", "192.0.0.192", "192.0.2.1", "192.88.99.1", "192.168.1.1"),
        *("198.18.0.1", "198.51.100.1", "203.0.113.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "168.63.129.16"),
        *("::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1", "fd00:ec2::254", "fec0::1", "ff02::1", "100::1"),
        *("::ffff:127.0.0.1", "::ffff:169.254.169.254", "::127.0.0.1", "64:ff9b::127.0.0.1", "64:ff9b::a9fe:a9fe"),
        *(
            "64:ff9b:1::1",
            "2001:db8::1",
            "2001:0:53aa:64c::1",
            "2002:7f00:1::",
            "2002:a9fe:a9fe::",
            "3fff::1",
            "5f00::1",
        ),
        *("", "localhost", "127.1", "2130706433", "0x7f000001", "8.8.8.8 ", "8.8.8.8.8"),
    ],
)
def test_addresses_that_are_not_public(address):
    assert not is_public(address)


@pytest.mark.parametrize(
    "host", ["127.1", "0x7f000001", "2130706433", "0177.0.0.1", "0", "0x7f.1", "①②⑦.⓪.⓪.①", "127。0。0。1"]
)
def test_spellings_of_loopback_resolve_to_an_address_that_is_refused(host):
    target = target_of(f"http://{host}/")
    if isinstance(target, Problem):
        return
    found = socket.getaddrinfo(target.host, 80, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST)
    assert not any(is_public(entry[4][0]) for entry in found)


@pytest.mark.parametrize(
    ("url", "host", "port", "path", "authority"),
    [
        ("http://news.example/a?b=c#d", "news.example", 80, "/a?b=c", "news.example"),
        ("HTTPS://News.Example", "news.example", 443, "/", "news.example"),
        ("https://news.example:8443/ä", "news.example", 8443, "/%C3%A4", "news.example:8443"),
        ("http://[2606:4700::1111]:8080/", "2606:4700::1111", 8080, "/", "[2606:4700::1111]:8080"),
        ("http://köln.example/%20x", "xn--kln-sna.example", 80, "/%20x", "xn--kln-sna.example"),
        ("  http://news.example/  ", "news.example", 80, "/", "news.example"),
    ],
)
def test_parts_of_an_address(url, host, port, path, authority):
    target = target_of(url)
    assert (target.host, target.port, target.path, target.authority) == (host, port, path, authority)


@pytest.mark.parametrize(
    "url",
    [
        *(
            "file:///etc/passwd",
            "ftp://news.example/",
            "gopher://news.example/",
            "data:text/html,x",
            "javascript:1",
            "//news.example/",
        ),
        *(
            "http://",
            "http:///path",
            "http://user@news.example/",
            "http://news.example@127.0.0.1/",
            "http://a:b@news.example/",
        ),
        *(
            "http://localhost/",
            "http://LOCALHOST./",
            "http://a.localhost/",
            "http://printer.local/",
            "http://metadata.google.internal/",
        ),
        *("http://news.example:22/", "http://news.example:0/", "http://news.example:99999/", "http://news.example:x/"),
        *(
            "http://news.example\\@127.0.0.1/",
            "http://news.example/\r\nHost: a",
            "http://new\ts.example/",
            "http://news.example/a b",
        ),
        *(
            "http://[::1/",
            "http://[nonsense]/",
            "http://a..b/",
            "http://" + "a" * 64 + ".example/",
            "http://hidden.onion/",
        ),
    ],
)
def test_addresses_that_are_not_asked_for(url):
    problem = target_of(url)
    assert isinstance(problem, Problem)
    assert (problem.code, problem.fatal, problem.where) == ("refused-address", True, url)


@given(st.text(max_size=40))
def test_any_string_is_a_target_or_a_problem(rest):
    assert isinstance(target_of("http://" + rest), Target | Problem)
