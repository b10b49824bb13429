"""Money: integer minor units and a currency. Nothing is ever converted."""

import re
from dataclasses import dataclass
from decimal import Decimal

# ISO 4217: how many decimals, where they are not two.
_NONE = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF"
_THREE = "BHD IQD JOD KWD LYD OMR TND"
_DECIMALS = dict.fromkeys(_NONE.split(), 0) | dict.fromkeys(_THREE.split(), 3)
_DEFAULT_DECIMALS = 2
# Far above any amount in a call; beyond it is a slip, and 64 bits hold it.
MOST_MINOR = 10**15
_WRITTEN = re.compile(r"(-?\d{1,18}(?:\.\d{1,6})?)(?:\s*([A-Z]{3}))?")


@dataclass(frozen=True, slots=True, order=True)
class Money:
    """An amount.

    Attributes:
        minor: In the smallest unit of the currency: cents of USD, yen of JPY.
        currency: Three capital letters, ISO 4217.
    """

    minor: int
    currency: str

    def __str__(self) -> str:
        """As ``12.50 USD``."""
        return f"{exact(self):f} {self.currency}"


def exact(money: Money) -> Decimal:
    """The amount as a number, with the decimals of its currency."""
    return Decimal(money.minor).scaleb(-decimals(money.currency))


def decimals(currency: str) -> int:
    """How many decimals amounts of this currency have."""
    return _DECIMALS.get(currency, _DEFAULT_DECIMALS)


def read_money(written: str, currency: str = "") -> Money:
    """Read ``12.50 USD``; without a currency in the text it is the one given.

    Raises:
        ValueError: It is no amount, has no currency, or is finer than the currency.
    """
    found = _WRITTEN.fullmatch(written.strip())
    if found is None:
        raise ValueError(written)
    digits, named = found.groups()
    named = named or currency
    if not re.fullmatch("[A-Z]{3}", named):
        raise ValueError(written)
    minor = Decimal(digits).scaleb(decimals(named))
    if minor != minor.to_integral_value() or abs(minor) > MOST_MINOR:
        raise ValueError(written)
    return Money(int(minor), named)
