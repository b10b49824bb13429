"""Who is with us: what is said of them, what is hidden, what is worked out."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from agent_desk.actions.presence import MatterTimes
from agent_desk.desk.customer.memories import Memories
from agent_desk.desk.customer.page import CustomerPage
from agent_desk.desk.customer.showing import Showing
from agent_desk.desk.customer.who import Who
from agent_desk.desk.passage import Passage, Piece
from agent_desk.domain.good_to_know import Known
from agent_desk.domain.hard_moments import EndedCovered
from agent_desk.domain.interactions import Feeling, FeelingSource
from agent_desk.domain.memory import Memory, Remembered, sum_of
from agent_desk.domain.owed import Owing
from agent_desk.domain.promises import Promise
from agent_desk.domain.speakers import Speaker
from agent_desk.domain.tellings import Told
from agent_desk.domain.thanks import Thanks
from tests.desk.accessible import faults
from tests.desk.stand_ins import (
    AYSE,
    DAY,
    NOW,
    OpenHere,
    Step,
    StillClock,
    a_full_page,
    a_page,
    an_owed,
)

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
THEIRS = FeelingSource.THEIR_WORDS


def opened(page, work, **here):
    page.begin(OpenHere(**here))
    work.do_all()
    return page


def said(page):
    parts = page.findChild(Who), page.findChild(Memories)
    labels = [label for part in parts for label in part.findChildren(QLabel)]
    shown = [label.text() for label in labels if label.isVisible()]
    return "\n".join(shown).replace("\u2068", "").replace("\u2069", "")


def ended(feeling, days, source=THEIRS, words=""):
    return Remembered(
        interaction_id=bytes([days % 256]) * 16,
        at=NOW - days * DAY,
        feeling=feeling,
        source=source,
        words=words,
    )


def a_memory(*outcomes):
    return Memory(
        best=ended(Feeling.CARED_FOR, 700, words="You saved our Christmas."),
        worst=ended(Feeling.LET_DOWN, 7, words="I took a day off for nothing."),
        last=outcomes[0] if outcomes else None,
        sum=sum_of(outcomes),
        outcomes=len(outcomes),
    )


def press_memory(page):
    QTest.keyClick(page, Key.Key_R, CONTROL | SHIFT)


def test_form_of_address_and_loyalty_stand_below_the_name(page, work, customers):
    full = a_full_page()
    customers.people = [
        replace(full, customer=replace(full.customer, form_of_address="Frau Demir"))
    ]
    text = said(opened(page, work))
    assert "Say Frau Demir  ·  With us since 2011  ·  14 year(s)" in text


def test_who_does_not_want_calls_is_seen_at_once(page, work, customers):
    full = a_full_page()
    customers.people = [replace(full, customer=replace(full.customer, do_not_call=True))]
    assert "They do not want to be called." in said(opened(page, work))


def test_thanks_are_said_before_need_and_memory(page, work, presence):
    thanks = Thanks(thanks_id=b"t", customer_id=AYSE, text="The boiler, at 19:20.", said_at=NOW)
    presence.more |= {"thanks": (thanks,), "told": Told(need="Heat in the flat.")}
    text = said(opened(page, work))
    places = [text.index(part) for part in ("The boiler, at", "Heat in the flat", "day off")]
    assert places == sorted(places)


def test_good_to_know_is_dated(page, work, presence):
    known = Known(known_id=b"k", customer_id=AYSE, text="A call, no e-mail.", told_at=NOW - DAY)
    presence.more["known"] = (known,)
    assert "A call, no e-mail.  ·\u00a0\u00a0Yesterday" in said(opened(page, work))


def test_the_first_trouble_of_a_contented_customer(page, work, presence):
    presence.more["contented_years"] = 9
    text = said(opened(page, work))
    assert "9 year(s) without a problem. This is the first." in text


def test_an_ended_contact_before_is_told_in_neutral_words(page, work, presence):
    presence.more["ended_covered"] = EndedCovered(
        interaction_id=b"e", customer_id=AYSE, ended_at=NOW - DAY, owner_id=b"j" * 16
    )
    text = said(opened(page, work))
    assert "was ended yesterday. Jonas Weber does what follows." in text
    assert "abus" not in text


@pytest.mark.parametrize(
    ("contacts", "words"),
    [
        (1, "for the first time: “The October bill"),
        (5, "Fifth time about “The October bill counts the old meter.”, since 22 Nov"),
        (12, "12 time(s) about “The October bill"),
    ],
)
def test_how_often_they_came_to_us_about_it_and_since_when(
    page, work, presence, contacts, words
):
    times = MatterTimes(matter_id=b"bill", contacts=contacts, since_at=NOW - 3 * DAY)
    presence.more["matters"] = {b"bill": times}
    assert words in said(opened(page, work, matter_id=b"bill"))


def test_how_often_is_said_at_each_that_is_open(page, work, presence):
    times = MatterTimes(matter_id=b"bill", contacts=4, since_at=NOW - 3 * DAY)
    presence.more["matters"] = {b"bill": times}
    opened(page, work)
    texts = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert "They came to us about it 4 time(s)" in "\n".join(texts)


# How they probably remember us


def test_what_we_broke_is_said_before_their_words_then_worst_and_best(page, work, presence):
    late = Promise(
        promise_id=b"p", customer_id=AYSE, text="Send the letter", due_at=0, zone="",
        made_at=0, owned_at=0, last_step_at=0, kept_at=NOW - 2 * DAY,
    )  # fmt: skip
    presence.more |= {
        "owed": (an_owed(Owing.MISTAKE, "Nobody rang."), an_owed(Owing.LATE, "Ring back.")),
        "kept_late": (late,),
        "memory": a_memory(),
    }
    text = said(opened(page, work))
    parts = (
        "How they probably remember us",
        "Not made good yet: Nobody rang.",
        "Promised, not done in time: Ring back.",
        "Kept too late, 23 Nov: Send the letter",
        "“I took a day off for nothing.”",
        "The worst moment: 18 Nov, let down",
        "The best moment: 26 Dec 2023, cared for",
        "“You saved our Christmas.”  ·  In their words",
    )
    places = [text.index(part) for part in parts]
    assert places == sorted(places)
    # What is quoted already is not said twice.
    assert text.count("I took a day off for nothing.") == 1


def test_its_arithmetic_opens_and_shuts_with_one_key_and_says_its_limits(page, work, presence):
    outcomes = [ended(Feeling.LET_DOWN, 7), *(ended(Feeling.GLAD, 90 + n) for n in range(3))]
    presence.more["memory"] = a_memory(*outcomes)
    opened(page, work)
    press_memory(page)
    text = said(page)
    assert "From −1.0 to 0.5, where −2 is miserable and 2 is cared for." in text
    assert "The strongest: let down, 18 Nov. The latest: let down, 18 Nov." in text
    for limit in (
        "computed from what we wrote, coloured by our mood",
        "little over months",
        "Silence is not satisfaction",
        "never for routing, price or judging agents",
    ):
        assert limit in text
    assert "Silence" in page.findChild(Memories).accessibleDescription()
    press_memory(page)
    assert "mood" not in said(page)


def test_of_fewer_than_three_outcomes_it_says_that_it_is_too_little(page, work, presence):
    presence.more["memory"] = a_memory(ended(Feeling.GLAD, 7), ended(Feeling.GLAD, 9))
    press_memory(opened(page, work))
    assert "Too little is recorded to say." in said(page)
    assert "where −2" not in said(page)


def test_our_impressions_alone_are_too_little(page, work, presence):
    ours = [ended(Feeling.GLAD, n, FeelingSource.OUR_IMPRESSION) for n in range(1, 6)]
    presence.more["memory"] = a_memory(*ours)
    press_memory(opened(page, work))
    assert "Too little is recorded to say." in said(page)


def test_what_was_opened_is_shut_for_the_next_customer(page, work, presence):
    presence.more["memory"] = a_memory()
    press_memory(opened(page, work))
    page.end()
    assert "mood" not in said(opened(page, work, interaction_id=b"2" * 16))


def test_settings_switch_the_memory_off(qtbot, look, acts, work, presence):
    presence.more["memory"] = a_memory()
    page = CustomerPage(look, acts, work, clock=StillClock(), showing=Showing(memory=False))
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
    opened(page, work)
    press_memory(page)
    text = said(page)
    assert "remember" not in text
    assert "moment: " not in text
    assert "mood" not in text


# Who is speaking


@pytest.fixture
def hiding(qtbot, look, acts, work):
    showing = Showing(hide_private=True, facts=("postcode", "customer_card"))
    page = CustomerPage(look, acts, work, clock=StillClock(), showing=showing)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
    return page


def test_private_fields_wait_until_it_is_confirmed_who_is_speaking(hiding, work, presence):
    opened(hiding, work)
    text = said(hiding)
    aloud = hiding.findChild(Who).accessibleDescription()
    for secret in ("Lindenstraße", "5550142", "example.org"):
        assert secret not in text
        assert secret not in aloud
    assert "Number hidden until they are confirmed" in text
    assert "Ask for one of: postcode, customer card" in text
    presence.more["speaker"] = Speaker(facts=("postcode",))
    hiding.redo(a_confirmation())
    work.do_all()
    text = said(hiding)
    assert "Confirmed by postcode" in text
    assert "Lindenstraße 14, Bremen" in text


def test_taking_the_confirmation_back_hides_them_again(hiding, work, presence):
    presence.more["speaker"] = Speaker(facts=("postcode",))
    opened(hiding, work)
    assert "Lindenstraße" in said(hiding)
    presence.more["speaker"] = Speaker()
    hiding.take_back(a_confirmation())
    work.do_all()
    assert "Lindenstraße" not in said(hiding)


def test_while_it_cannot_be_read_who_is_speaking_they_stay_hidden(hiding, work, presence):
    presence.broken = OSError("gone")
    assert "Lindenstraße" not in said(opened(hiding, work))


def test_usually_nothing_is_asked_and_nothing_hidden(page, work):
    text = said(opened(page, work))
    assert "Lindenstraße" in text
    assert "confirmed" not in text


def test_who_speaks_for_them_is_said(page, work, presence):
    presence.more["speaker"] = Speaker(name="Elif Demir", relation="daughter")
    assert "Elif Demir speaks for them: daughter" in said(opened(page, work))


def a_confirmation():
    return Step(entry_id=b"c" * 16, text="", kind="interaction.confirmed")


# As a screen


def test_a_screen_reader_finds_nothing_nameless_or_twice(page, work, presence):
    presence.more["memory"] = a_memory()
    press_memory(opened(page, work))
    assert faults(page) == []


@pytest.mark.parametrize("scale", [0.8, 2.0])
def test_a_name_of_300_letters_and_long_lines_are_whole(page, work, look, customers, scale):
    name = "Ḥasan-i Ṣabbāḥ " * 15 + "x" * 75
    customers.people = [a_page(name)]
    look.set_scale(scale)
    page.resize(800, 600)
    opened(page, work)
    QCoreApplication.processEvents()
    for label in page.findChildren(QLabel):
        if label.isVisible():
            assert label.mapTo(page, label.rect().topRight()).x() < page.width()
            assert label.height() >= label.heightForWidth(label.width())


def test_a_passage_is_painted_from_the_right_where_one_reads_so(qtbot, look):
    passage = Passage(look)
    qtbot.addWidget(passage)
    passage.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    passage.show_pieces([Piece("שלום", barred=True)])
    passage.resize(400, passage.heightForWidth(400))
    image = passage.grab().toImage()
    ground = image.pixelColor(1, 1)
    inked = [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y) != ground for y in range(image.height()))
    ]
    assert min(inked) > 200
    assert max(inked) == image.width() - 1


def test_what_is_not_there_takes_no_room(qtbot, look):
    passage = Passage(look)
    qtbot.addWidget(passage)
    passage.show_pieces([Piece("")])
    assert passage.isHidden()
    assert passage.text() == ""


def test_nobody_else_is_read_aloud_after_the_end(page, work, presence):
    presence.more |= {"told": Told(need="Heat"), "speaker": Speaker(name="Elif Demir")}
    opened(page, work)
    page.end()
    told = page.findChild(Who), page.findChild(Memories)
    left = "".join(label.text() for label in page.findChildren(QLabel))
    for part in ("Ayşe", "Heat", "Elif", "Lindenstraße", "day off"):
        assert part not in left
        assert not any(part in one.accessibleDescription() for one in told)
