"""Still ours to clear: mistakes, what they are to be told, late promises, then due ones."""

from hypothesis import given
from hypothesis import strategies as st

from agent_desk.domain.mistakes import Mistake, MistakeEnd
from agent_desk.domain.owed import Owing, still_ours
from agent_desk.domain.promises import Promise

IDS = st.binary(min_size=16, max_size=16)
TIMES = st.integers(0, 9)
MISTAKES = st.builds(
    Mistake,
    mistake_id=IDS,
    customer_id=IDS,
    text=st.just("m"),
    opened_at=TIMES,
    owned_at=TIMES,
    last_step_at=TIMES,
    ended=st.sampled_from(MistakeEnd),
    settled_at=st.none() | TIMES,
)
PROMISES = st.builds(
    Promise,
    promise_id=IDS,
    customer_id=IDS,
    text=st.just("p"),
    due_at=TIMES,
    zone=st.just("UTC"),
    made_at=TIMES,
    owned_at=TIMES,
    last_step_at=TIMES,
    kept_at=st.none() | TIMES,
)


@given(st.lists(MISTAKES), st.lists(PROMISES), st.integers(0, 9), st.randoms())
def test_the_order_and_that_nothing_is_left_out(mistakes, promises, now, chance):
    found = still_ours(mistakes, promises, now)
    places = [(list(Owing).index(one.owing), one.at) for one in found]
    assert places == sorted(places)
    left = sum(m.settled_at is None for m in mistakes) + sum(
        p.kept_at is None for p in promises
    )
    assert len(found) == left
    assert all((one.owing is Owing.LATE) == (one.at < now) for one in found if one.text == "p")
    chance.shuffle(mistakes)
    chance.shuffle(promises)
    assert still_ours(mistakes, promises, now) == found
