"""Talk-throughs in words: the list, who wrote what, and what it ended in."""

from PySide6.QtCore import QCoreApplication

from agent_desk.actions.sealed_words import Word
from agent_desk.actions.talk_changes import Change
from agent_desk.actions.talks import TalkWith
from agent_desk.desk import words
from agent_desk.desk.row_model import Row
from agent_desk.domain.talks import Ended

translate = QCoreApplication.translate


def row(told: TalkWith, now: int) -> Row:
    """One talk of the list."""
    talk = told.talk
    details = [ended(told).rstrip(".") or about(told), words.when(talk.last_at, now)]
    return Row(
        key=talk.talk_id,
        text=title(told),
        right=translate("Talks", "new") if told.is_new else "",
        right_colour="accent",
        detail=" · ".join(one for one in details if one),
        strong=told.is_new,
    )


def title(told: TalkWith) -> str:
    """Say with whom."""
    return translate("Talks", "With {name}").format(name=words.isolated(told.other))


def about(told: TalkWith) -> str:
    """Say about which customer; nothing if about none."""
    if not told.about:
        return ""
    return translate("Talks", "About {name}").format(name=words.isolated(told.about))


def ended(told: TalkWith) -> str:
    """Say what it ended in; nothing while it goes on."""
    if told.talk.ended_in is None:
        return ""
    if told.talk.ended_in is Ended.RULE and told.changed:
        said = translate("Talks", "It ended in a rule: version {version}.")
        return said.format(version=words.isolated(told.changed))
    if told.talk.ended_in is Ended.PROMPT and told.changed:
        said = translate("Talks", "It ended in other prompts: version {version}.")
        return said.format(version=words.isolated(told.changed))
    return {
        Ended.RULE: translate("Talks", "It ended in a rule."),
        Ended.PROMPT: translate("Talks", "It ended in a prompt."),
        Ended.PATH: translate("Talks", "It ended in a path."),
        Ended.THANKS: translate("Talks", "It ended in a thank-you."),
    }[told.talk.ended_in]


def kept(told: TalkWith, now: int) -> str:
    """Say who reads it, and until when."""
    talk = told.talk
    if talk.gone_at is None:
        return translate(
            "Talks",
            "What was written is deleted. That you talked and what was changed stays.",
        )
    if talk.ended_at is None:
        return translate(
            "Talks",
            "Only the two of you read it. It is deleted for both 14 days after it ended.",
        )
    said = translate("Talks", "Only the two of you read it. It is deleted for both on {day}.")
    return said.format(day=words.day(talk.gone_at, now))


def written(word: Word, told: TalkWith, now: int) -> tuple[str, str]:
    """Who wrote and when, and what; what does not open says why."""
    said = f"{words.isolated(word.name)} · {words.when(word.at, now)}"
    if word.text is None:
        closed = translate(
            "Talks",
            "This does not open with the key you have now: your PIN was set anew after it was"
            " forgotten. {name} may still read it.",
        )
        return said, closed.format(name=words.isolated(told.other))
    return said, words.isolated(word.text) if word.text else ""


def change(one: Change) -> str:
    """A published version, as it is chosen."""
    said = translate("Talks", "Version {version}: {reason}")
    return said.format(version=words.isolated(one.version), reason=words.isolated(one.reason))
