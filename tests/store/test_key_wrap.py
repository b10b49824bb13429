import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_desk.store import key_wrap
from agent_desk.store.key_wrap import Cost

QUICK = Cost(n=2**10, r=1, p=1)
KEYS = st.binary(min_size=32, max_size=32)


@given(KEYS, st.text())
def test_a_closed_key_opens_with_its_passphrase(key, passphrase):
    wrapped = key_wrap.wrap(key, passphrase, QUICK)
    assert key_wrap.unwrap(wrapped, passphrase) == key
    assert key not in str(wrapped.table()).encode()
    assert key_wrap.from_table(wrapped.table()) == wrapped


@given(KEYS, st.text(), st.text(min_size=1))
def test_it_opens_with_no_other(key, passphrase, more):
    wrapped = key_wrap.wrap(key, passphrase, QUICK)
    assert key_wrap.unwrap(wrapped, f"{passphrase}{more}x") is None


@given(KEYS, st.sampled_from(["salt", "closed", "tag"]), st.integers(0, 127))
def test_one_changed_bit_is_noticed(key, part, bit):
    wrapped = key_wrap.wrap(key, "correct horse", QUICK)
    changed = bytearray(getattr(wrapped, part))
    changed[bit // 8] ^= 1 << bit % 8
    assert (
        key_wrap.unwrap(dataclasses.replace(wrapped, **{part: bytes(changed)}), "correct horse")
        is None
    )


def test_a_changed_cost_is_noticed():
    wrapped = key_wrap.wrap(bytes(32), "correct horse", QUICK)
    dearer = dataclasses.replace(wrapped, cost=Cost(n=2**11, r=1, p=1))
    assert key_wrap.unwrap(dearer, "correct horse") is None


def test_the_same_key_and_passphrase_never_look_the_same_twice():
    one, other = (key_wrap.wrap(bytes(32), "correct horse", QUICK) for _ in range(2))
    assert one.salt != other.salt
    assert one.closed != other.closed


def test_a_letter_composed_by_another_keyboard_is_the_same_letter():
    wrapped = key_wrap.wrap(bytes(32), "gr\u00fcn", QUICK)
    assert key_wrap.unwrap(wrapped, "gru\u0308n") == bytes(32)


@pytest.mark.parametrize(
    "change",
    [
        {"scrypt_n": 0},
        {"scrypt_n": 2**40},
        {"scrypt_n": 2**17 + 1},
        {"scrypt_r": True},
        {"scrypt_p": "1"},
        {"salt": "AAAA"},
        {"closed_key": "not base64 at all"},
        {"tag": 7},
    ],
)
def test_a_record_nobody_wrote_is_not_worked_on(change):
    table = key_wrap.wrap(bytes(32), "correct horse", QUICK).table()
    assert key_wrap.from_table(table | change) is None
    assert key_wrap.from_table({}) is None
