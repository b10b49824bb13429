"""For how long colleagues are taken to wait for what they asked of each other."""

_HOUR = 60 * 60 * 1_000_000

# Whoever waited longer for a yes has long been told something else.
WAITS_FOR = 10 * _HOUR
# Who is offered in the last hour before a weekend is found by who comes first after it.
OFFERED_FOR = 96 * _HOUR
# A call in which somebody was to stand by is over by then.
STANDS_FOR = 2 * _HOUR
