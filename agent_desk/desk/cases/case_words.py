"""Cases as words in the reader's language: what was done, why, and what became of it."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QLocale

from agent_desk.actions.cases import POLICY, Case, Change
from agent_desk.desk import words
from agent_desk.desk.row_model import Row
from agent_desk.domain.cases import CaseEnd
from agent_desk.domain.publications import Topic
from agent_desk.policy.money import Money
from agent_desk.policy.said import in_language
from agent_desk.policy.written import money

translate = QCoreApplication.translate


def row(case: Case, now: int) -> Row:
    """One case in the list."""
    said = translate("Cases", "{name}: {what}").format(
        name=words.isolated(case.customer_name), what=words.isolated(case.decision.text)
    )
    told = [words.isolated(case.agent_name), words.when(case.decision.at, now)]
    if case.answer is None:
        return Row(case.decision.decision_id, said, detail=" · ".join(told), icon="scale")
    told.append(_ended(case))
    return Row(
        case.decision.decision_id,
        said,
        detail=" · ".join(told),
        icon="circle-check",
        icon_colour="line",
    )


def title(waiting: int) -> str:
    """Say whether a case waits."""
    if not waiting:
        return translate("Cases", "No case waits for an answer.")
    return translate("Cases", "%n case(s) wait for an answer.", "", waiting)


def lines(case: Case, now: int) -> Iterator[tuple[str, str]]:
    """What is to be known of a case: of each line what it is about, and what it says."""
    decision, told = case.decision, case.told
    yield (
        translate("Cases", "Who, and when"),
        f"{words.isolated(case.agent_name)}, {words.when(decision.at, now)}",
    )
    yield translate("Cases", "Why it was right for them"), quoted(decision.why)
    if decision.minor:
        yield translate("Cases", "What it cost"), cost(case)
    if case.matter:
        yield translate("Cases", "What they were in touch about"), quoted(case.matter)
    if told.need:
        yield translate("Cases", "What they needed"), quoted(told.need)
    if told.words:
        yield translate("Cases", "Their words"), quoted(told.words)
    if told.feeling is not None:
        yield translate("Cases", "How they felt"), words.feeling_was(told.feeling)
    if case.facts:
        yield translate("Cases", "What was looked at"), "; ".join(map(_fact, case.facts))
    said = translate("Cases", "{rule}, version {version}")
    yield (
        translate("Cases", "By which rule"),
        said.format(
            rule=words.isolated(decision.rule), version=words.isolated(decision.policy)
        ),
    )


def cost(case: Case) -> str:
    """What a gesture cost."""
    amount = Money(case.decision.minor, case.decision.currency)
    return money(amount, _language())


def answered(case: Case, now: int) -> str:
    """Say how a case was answered; empty while it waits."""
    answer = case.answer
    if answer is None:
        return ""
    said = translate("Cases", "{lead}, {when}: {what}")
    when = words.when(answer.answered_at, now)
    told = said.format(
        lead=words.isolated(case.answered_by),
        when=when[:1].lower() + when[1:],
        what=_ended(case),
    )
    line = f"{told} {quoted(answer.text)}" if answer.text else told
    heard = (
        translate("Cases", "They have read it.")
        if answer.heard_at is not None
        else translate("Cases", "They read it between two calls.")
    )
    return f"{line} {heard}"


def change_row(change: Change, now: int) -> Row:
    """A published version a case may have led to."""
    said = translate("Cases", "{what}, version {version}: {reason}")
    return Row(
        (change.topic, change.version),
        said.format(
            what=topic(change.topic),
            version=words.isolated(change.version),
            reason=words.isolated(change.reason),
        ),
        right=words.when(change.published_at, now),
    )


def topic(word: str) -> str:
    """Name what was changed."""
    return {
        POLICY: translate("Cases", "Policy"),
        Topic.PROMPTS.value: translate("Cases", "Prompts"),
        Topic.CODES.value: translate("Cases", "Contact codes"),
        Topic.MOMENTS.value: translate("Cases", "Moments"),
    }.get(word, word)


def quoted(text: str) -> str:
    """Their own words, in quotation marks."""
    return translate("Cases", "“{text}”").format(text=words.isolated(text))


def _ended(case: Case) -> str:
    answer = case.answer
    if answer is None:
        return ""
    if answer.how == CaseEnd.NO_CHANGE:
        return translate("Cases", "the rule stays as it is")
    if answer.how == CaseEnd.CHANGE:
        said = translate("Cases", "{what} changed, version {version}")
        return said.format(what=topic(answer.topic), version=words.isolated(answer.version))
    return translate("Cases", "thanked")


def _fact(fact: tuple[object, str]) -> str:
    titles, value = fact
    name = in_language(titles, _language()) if isinstance(titles, dict) else ""
    spoken = {"yes": translate("Cases", "yes"), "no": translate("Cases", "no")}
    return f"{words.isolated(name)}: {words.isolated(spoken.get(value, value))}"


def _language() -> str:
    return "de" if QLocale().language() == QLocale.Language.German else "en"
