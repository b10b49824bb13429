"""The words the Moment line knows, in each language; any of them is understood in all."""

from enum import StrEnum

from agent_desk.domain.interactions import Feeling


class LineWord(StrEnum):
    """What a line that begins with a slash logs."""

    NEED = "need"
    PROMISE = "promise"
    PROMISED = "promised"
    MISTAKE = "mistake"
    WORDS = "words"
    FEELING = "feeling"
    GOOD = "good"
    MATTER = "matter"
    RENAME = "rename"
    KNOW = "know"
    NAME = "name"
    TITLE = "title"
    PHONE = "phone"
    EMAIL = "email"
    ADDRESS = "address"
    LANGUAGE = "language"
    NO_CALLS = "no_calls"
    CONFIRM = "confirm"
    SPEAKS_FOR = "speaks_for"


# The first of each is the one that is offered.
NAMES: dict[str, dict[LineWord, tuple[str, ...]]] = {
    "en": {
        LineWord.NEED: ("need",),
        LineWord.PROMISE: ("promise",),
        LineWord.PROMISED: ("promised",),
        LineWord.MISTAKE: ("mistake",),
        LineWord.WORDS: ("words",),
        LineWord.FEELING: ("feeling",),
        LineWord.GOOD: ("good", "thanks"),
        LineWord.MATTER: ("matter",),
        LineWord.RENAME: ("rename",),
        LineWord.KNOW: ("know",),
        LineWord.NAME: ("name",),
        LineWord.TITLE: ("title",),
        LineWord.PHONE: ("phone",),
        LineWord.EMAIL: ("email", "mail"),
        LineWord.ADDRESS: ("address",),
        LineWord.LANGUAGE: ("language",),
        LineWord.NO_CALLS: ("nocalls",),
        LineWord.CONFIRM: ("confirm",),
        LineWord.SPEAKS_FOR: ("speaking",),
    },
    "de": {
        LineWord.NEED: ("bedarf", "braucht"),
        LineWord.PROMISE: ("versprechen", "zusage"),
        LineWord.PROMISED: ("versprochen",),
        LineWord.MISTAKE: ("fehler",),
        LineWord.WORDS: ("worte",),
        LineWord.FEELING: ("gefühl", "gefuehl"),
        LineWord.GOOD: ("gut", "dank"),
        LineWord.MATTER: ("anliegen",),
        LineWord.RENAME: ("umbenennen",),
        LineWord.KNOW: ("wissen",),
        LineWord.NAME: ("name",),
        LineWord.TITLE: ("anrede",),
        LineWord.PHONE: ("telefon",),
        LineWord.EMAIL: ("e-mail", "mail"),
        LineWord.ADDRESS: ("adresse", "anschrift"),
        LineWord.LANGUAGE: ("sprache",),
        LineWord.NO_CALLS: ("keineanrufe",),
        LineWord.CONFIRM: ("bestätigt", "bestaetigt"),
        LineWord.SPEAKS_FOR: ("spricht",),
    },
}

FEELINGS: dict[str, dict[Feeling, str]] = {
    "en": {
        Feeling.MISERABLE: "miserable",
        Feeling.LET_DOWN: "let down",
        Feeling.SETTLED: "settled",
        Feeling.GLAD: "glad",
        Feeling.CARED_FOR: "cared for",
    },
    "de": {
        Feeling.MISERABLE: "elend",
        Feeling.LET_DOWN: "im Stich gelassen",
        Feeling.SETTLED: "beruhigt",
        Feeling.GLAD: "froh",
        Feeling.CARED_FOR: "gut aufgehoben",
    },
}
