"""How long to wait before the next round."""

_FIRST_S, _LONGEST_S = 0.2, 60.0
_AWAITED_S = 2.0
_RESTING_S = (5.0, 15.0)
_MOST_DOUBLINGS = 16


def after_failures(failures: int, chance: float) -> float:
    """Seconds to wait when the last rounds failed.

    Anything up to twice as long each time, from 0.2 s to 60 s, so that desks that lost the hub
    together do not come back together.

    Args:
        failures: In a row, from 1.
        chance: 0 to 1, drawn anew each time.

    Source:
        AWS Architecture Blog, "Exponential Backoff and Jitter", 2015: full jitter.
    """
    longest = min(_FIRST_S * 2.0 ** min(failures - 1, _MOST_DOUBLINGS), _LONGEST_S)
    return chance * longest


def after_success(chance: float, *, awaited: bool) -> float:
    """Seconds to wait when all went well: less where a person waits for an answer."""
    if awaited:
        return _AWAITED_S
    least, most = _RESTING_S
    return least + chance * (most - least)
