import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_desk.domain import links
from agent_desk.domain.errors import BadInputError

ORDERS = "https://orders.example.com/of/{email}?called={name}"


def test_what_a_customer_is_called_is_percent_encoded():
    values = {"email": "a&b=c@example.com", "name": "Ayşe /?#"}
    assert links.filled(ORDERS, values) == (
        "https://orders.example.com/of/a%26b%3Dc%40example.com?called=Ay%C5%9Fe%20%2F%3F%23"
    )


def test_a_link_that_asks_for_what_is_not_known_leads_nowhere():
    assert links.filled(ORDERS, {"name": "Ayşe"}) == ""
    assert links.filled("https://example.com/", {}) == "https://example.com/"


@pytest.mark.parametrize("name", [".", ".."])
def test_a_name_is_no_step_of_a_path(name):
    assert links.filled("https://example.com/orders/{name}", {"name": name}) == ""


@pytest.mark.parametrize(
    "template",
    [
        "http://example.com/{email}",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "https://",
        "https:///orders",
        "https://{email}/",
        "https://{name}.example.com/",
        "https://me@example.com/",
        "https://example.com/ {email}",
        "https://example.com/\n",
        "https://example.com/{email",
        "https://example.com/}",
        "https://[::1/",
        "",
        "https://example.com/" + "x" * 3_000,
    ],
)
def test_only_an_https_address_with_a_host_of_its_own_is_one(template):
    with pytest.raises(BadInputError, match="is no https address"):
        links.checked("Orders", template, "user.toml")


@pytest.mark.parametrize(
    ("template", "asked"),
    [
        ("https://example.com/{iban}", "{iban}"),
        ("https://example.com/{}", "{}"),
        ("https://example.com/{name.__class__}", "{name.__class__}"),
        ("https://example.com/{name[0]}", "{name[0]}"),
        ("https://example.com/{name!r}", "{name!r}"),
        ("https://example.com/{name:>9}", "{name:>9}"),
    ],
)
def test_a_place_that_is_not_known_is_said_with_those_that_are(template, asked):
    with pytest.raises(BadInputError) as told:
        links.checked("Orders", template, "user.toml")
    assert f"asks for {asked}," in str(told.value)
    assert "There are: {name}, {email}, {phone}, {number}." in str(told.value)


@given(st.text())
def test_no_customer_leads_to_another_host(name):
    address = links.filled("https://example.com/{name}/end", {"name": name})
    assert address == "" or address.startswith("https://example.com/")
    assert set(address[20:-4]).isdisjoint("/?#&@: \\")
