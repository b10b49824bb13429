"""Customers and moments in any number, the same for the same sizes, skewed as in life.

Most customers have three moments, ten have a five-hundredth of all (10,000 of five million),
one has a fiftieth (100,000). Moments come in the order of their dates, as exports do.
"""

import random
from array import array
from dataclasses import dataclass

from agent_desk.domain.customers import ContactKind
from agent_desk.domain.imports import ImportedContact, ImportedCustomer, ImportedMoment
from agent_desk.domain.interactions import Feeling, NeedMet

# Raise it whenever the records become others: files built before are not used again.
VERSION = 1
SEED = 20
SOURCE = "bench"
TEN_MOMENTS = 10
LARGEST, FIRST_LARGE, TEN = 0, 1, 11
_LARGE = range(FIRST_LARGE, TEN)

# Customers of another source have telephone numbers of their own.
_OTHERS = (0, 6_000_000)
_DAY = 86_400_000_000
_FIRST_AT = 1_420_070_400_000_000  # 2015
_LAST_AT = 1_790_000_000_000_000  # 2026
# How many moments a usual customer has, and how many of a hundred have so many.
_USUAL = ((0, 4), (1, 12), (2, 17), (3, 27), (4, 14), (5, 9), (7, 7), (10, 5), (20, 4), (40, 1))
_KINDS = (("order", 50), ("call", 25), ("delivery", 12), ("invoice", 13))
_OPEN_SINCE = _LAST_AT - 30 * _DAY


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes:
    """How many customers and moments."""

    customers: int
    moments: int

    @property
    def thorough(self):
        """Whether figures of it say something; smaller ones only keep the code from rotting."""
        return self.customers >= 10_000


def owners(sizes):
    """The customer's number for each moment, in the order of the moments."""
    chance = _chance(SEED)
    counts = {LARGEST: sizes.moments // 50, TEN: TEN_MOMENTS}
    counts.update(dict.fromkeys(_LARGE, sizes.moments // 500))
    each = array("L")
    for number, count in counts.items():
        each.extend([number] * count)
    numbers, weights = zip(*_USUAL, strict=True)
    usual = range(TEN + 1, sizes.customers)
    for number, count in zip(
        usual, chance.choices(numbers, weights, k=len(usual)), strict=True
    ):
        each.extend([number] * count)
    while len(each) < sizes.moments:
        each.append(chance.choice(usual))
    # Too many only where there are few moments for the customers.
    del each[sizes.moments :]
    chance.shuffle(each)
    return each


def customers(sizes, words, source=SOURCE):
    """The customers, one after the other."""
    chance = _chance(SEED + 1)
    for number in range(sizes.customers):
        yield _customer(source, number, chance, words)


def moments(sizes, words, source=SOURCE):
    """Their moments in the order of their dates."""
    chance = _chance(SEED + 2)
    step = (_LAST_AT - _FIRST_AT) // max(sizes.moments, 1)
    for number, owner in enumerate(owners(sizes)):
        yield _moment(source, number, owner, _FIRST_AT + number * step, chance, words)


def _chance(seed):
    return random.Random(seed)  # noqa: S311 - the same data each time, no secrets


def phone(number):
    """The telephone number of a customer: an area, 555 or more, and four digits."""
    area, rest = divmod(number * 7919 % 6_000_000, 10_000)
    return f"+1{200 + area}{555 + number // 6_000_000}{rest:04d}"


def _customer(source, number, chance, words):
    first = _skewed(words.first_names, chance)
    last = _skewed(words.last_names, chance)
    street = f"{chance.randrange(1, 900)} {chance.choice(words.streets)}"
    mail = f"{first}.{last}{number}@example.com".lower().replace(" ", "")
    contacts = [
        ImportedContact(
            kind=ContactKind.PHONE, value=phone(number + _OTHERS[source != SOURCE])
        ),
        ImportedContact(kind=ContactKind.EMAIL, value=mail),
        ImportedContact(
            kind=ContactKind.ADDRESS, value=f"{street}, {chance.choice(words.towns)}"
        ),
    ]
    return ImportedCustomer(
        source=source,
        key=str(number),
        name=f"{first} {last}",
        since_at=_FIRST_AT - chance.randrange(3650) * _DAY,
        contacts=tuple(contacts),
    )


def _moment(source, number, owner, at, chance, words):
    kind = _weighted(_KINDS, chance)
    reference = f"#W{1_000_000 + number}" if kind == "order" else ""
    told = _TOLD[kind](reference, chance, words)
    return ImportedMoment(
        source=source,
        key=str(number),
        customer_source=source,
        customer_key=str(owner),
        kind=f"moment.{kind}",
        at=at,
        reference=reference,
        open=at > _OPEN_SINCE and chance.random() < 0.2,
        **told,
    )


def _order(reference, chance, words):
    goods = ", ".join(chance.choice(words.goods) for _ in range(chance.randint(1, 4)))
    details = {"items": goods, "total": f"{chance.randrange(500, 90_000) / 100:.2f}"}
    return {"text": f"Order {reference}: {goods}", "details": details}


def _call(_reference, chance, words):
    asked, said = chance.choice(words.sentences), chance.choice(words.sentences)
    return {
        "text": asked,
        "words": said if chance.random() < 0.5 else "",
        "feeling": chance.choice(tuple(Feeling)) if chance.random() < 0.6 else None,
        "need_met": chance.choice(tuple(NeedMet)) if chance.random() < 0.6 else None,
        "agent_name": _skewed(words.first_names, chance),
    }


def _delivery(_reference, chance, words):
    return {"text": f"Delivered: {chance.choice(words.goods)}"}


def _invoice(_reference, chance, _words):
    return {"text": f"Invoice of {chance.randrange(500, 90_000) / 100:.2f}"}


_TOLD = {"order": _order, "call": _call, "delivery": _delivery, "invoice": _invoice}


def _weighted(choices, chance):
    values, weights = zip(*choices, strict=True)
    return chance.choices(values, weights)[0]


def _skewed(texts, chance):
    """One of ``texts``, the first ones more often: a few names are everybody's."""
    return texts[int(len(texts) * chance.random() ** 2)]
