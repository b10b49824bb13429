"""The day somebody is back, as a lead types it."""

from agent_desk.domain.errors import BadInputError
from agent_desk.reading import spoken_times


def back_on(typed: str, *, now: int, zone: str, language: str) -> int:
    """When they are back, UTC microseconds: the beginning of that day, or the hour named.

    Raises:
        BadInputError: It is no day.
    """
    languages = ("de", "en") if language == "de" else ("en",)
    read = spoken_times.read(typed, now=now, zone=zone, languages=languages)
    if read is None or read.rest.strip():
        raise BadInputError("This day is not understood.", "Say it as in “3 August”.")
    if not read.whole_day:
        return read.at
    begins = read.local.replace(hour=0, minute=0, second=0, microsecond=0)
    return int(begins.timestamp()) * 1_000_000
