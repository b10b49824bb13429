"""A verdict in one line, as an agent reads it; the policy's own words in their language."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from agent_desk.desk import words
from agent_desk.policy import written
from agent_desk.policy.cells import Within
from agent_desk.policy.money import Money
from agent_desk.policy.policies import Word
from agent_desk.policy.said import in_language, place_said
from agent_desk.policy.verdicts import Because

translate = QCoreApplication.translate

if TYPE_CHECKING:
    from agent_desk.actions.decisions import Chosen
    from agent_desk.desk.theme import Token
    from agent_desk.policy.cells import Cell
    from agent_desk.policy.facts import Value
    from agent_desk.policy.policies import Policy
    from agent_desk.policy.totals import Amount
    from agent_desk.policy.verdicts import Left, Verdict

_REFUSED = {
    Because.ROW: QT_TRANSLATE_NOOP("Decide", "The rule says no. The words for it are here."),
    Because.OTHERWISE: QT_TRANSLATE_NOOP(
        "Decide", "The rule says no. The words for it are here."
    ),
    Because.NOT_IN_FORCE: QT_TRANSLATE_NOOP("Decide", "This rule is not in force today."),
    Because.LOCK: QT_TRANSLATE_NOOP("Decide", "Closed by what was decided before."),
    Because.NOTHING: QT_TRANSLATE_NOOP("Decide", "It comes to nothing here."),
}
_ICONS: dict[Word, tuple[str, Token]] = {
    Word.MAY: ("square", "ink2"),
    Word.MAY_UP_TO: ("square", "ink2"),
    Word.NEEDS_A_FACT: ("circle-question-mark", "ink2"),
    Word.ASK: ("hourglass", "ink2"),
    Word.MAY_NOT: ("ban", "ink2"),
    Word.NEVER: ("ban", "ink2"),
}


@dataclass(frozen=True, slots=True)
class Speaking:
    """Says verdicts of one policy in one language."""

    policy: Policy
    language: str

    def title(self, kind: str) -> str:
        """What is decided; a kind that is known no longer by its name."""
        decision = self.policy.decisions.get(kind)
        return (in_language(decision.title, self.language) if decision else "") or kind

    def fact(self, name: str) -> str:
        """What a fact is called."""
        fact = self.policy.facts.get(name)
        return (in_language(fact.title, self.language) if fact else "") or name

    def find_out(self, name: str) -> str:
        """The question to ask, or where to look."""
        fact = self.policy.facts.get(name)
        return in_language(fact.find_out, self.language) if fact else ""

    def value(self, name: str, known: Value) -> str:
        """What is known of a fact."""
        if isinstance(known, bool):
            return translate("Decide", "Yes") if known else translate("Decide", "No")
        fact = self.policy.facts.get(name)
        return written.value(fact, known, self.language) if fact else str(known)

    def test(self, name: str, cell: Cell) -> str:
        """What a rule wants a fact to be."""
        if isinstance(cell, Within):
            return cell.written
        said = ", ".join(sorted(self.value(name, one) for one in cell.values))
        return (
            translate("Decide", "none of: {values}").format(values=said)
            if cell.negated
            else said
        )

    def place(self, name: str) -> str:
        """Where money can go."""
        return place_said(name, self.policy.facts, self.language)

    def amount(self, amount: Amount | None) -> str:
        """An amount; nothing for none."""
        if isinstance(amount, Money):
            return written.money(amount, self.language)
        return f"{amount:f}" if isinstance(amount, Decimal) else ""

    def head(self, verdict: Verdict, chosen: Chosen | None) -> str:
        """What is decided, with its amount where that is known."""
        title = self.title(verdict.kind)
        amount = chosen.amount if chosen and chosen.amount else verdict.amount
        said = self.amount(amount if isinstance(amount, Money) else None)
        upto = verdict.word is Word.MAY_UP_TO and chosen is None
        if not said or upto or not (verdict.word.permits or verdict.word is Word.ASK):
            return title
        return translate("Decide", "{what}, {amount}").format(
            what=title, amount=words.isolated(said)
        )

    def note(self, verdict: Verdict, chosen: Chosen | None, asked: str = "") -> str:
        """Why the verdict is what it is, and what is left, in one line.

        ``asked`` is a fact that is asked for above all of them already.
        """
        if verdict.word is Word.NEEDS_A_FACT:
            return self._needs(verdict, asked)
        if verdict.word is Word.ASK:
            return self._asks(verdict)
        if verdict.word is Word.NEVER:
            return translate("Decide", "Never done here. The words for it are here.")
        if verdict.word is Word.MAY_NOT:
            return self._refused(verdict)
        return self._may(verdict, chosen)

    def _needs(self, verdict: Verdict, asked: str) -> str:
        if verdict.because is Because.ORDER and verdict.first:
            first = self.title(verdict.first[0])
            return translate("Decide", "Offer this first: {what}").format(what=first)
        if verdict.because is Because.NOT_ASKED_FOR:
            return translate("Decide", "Only if they ask for it themselves.")
        facts = [self.fact(name) for name in verdict.needs if name != asked]
        if not facts:
            return translate("Decide", "Once that is known.") if asked else ""
        return translate("Decide", "Not checked yet: {fact}").format(fact=facts[0])

    def _asks(self, verdict: Verdict) -> str:
        if verdict.beyond is not None:
            limit = self._limit(verdict.beyond)
            return translate("Decide", "{limit}: used up. A lead can give more.").format(
                limit=limit
            )
        if verdict.because is Because.CONFLICT:
            return translate("Decide", "Two rules differ here. A lead says which one holds.")
        if verdict.because is Because.NO_ROW:
            return translate("Decide", "No rule speaks of this. A lead can say yes.")
        return translate("Decide", "A lead can say yes to this.")

    def _refused(self, verdict: Verdict) -> str:
        if verdict.no:
            return translate("Decide", "Not without this: {fact}").format(
                fact=self.fact(verdict.no)
            )
        if verdict.beyond is not None:
            limit = self._limit(verdict.beyond)
            return translate("Decide", "{limit}: used up.").format(limit=limit)
        return _said(_REFUSED.get(verdict.because, _REFUSED[Because.ROW]))

    def _may(self, verdict: Verdict, chosen: Chosen | None) -> str:
        parts = []
        if verdict.word is Word.MAY_UP_TO and verdict.most is not None:
            upto = translate("Decide", "Up to {most}.")
            parts.append(upto.format(most=words.isolated(self.amount(verdict.most))))
        parts += [self._left(one, verdict, chosen) for one in verdict.left[:1]]
        decision = self.policy.decisions[verdict.kind]
        if decision.case:
            parts.append(translate("Decide", "Say why in one line."))
        return " ".join(parts) or translate("Decide", "Yours to decide.")

    def _left(self, left: Left, verdict: Verdict, chosen: Chosen | None) -> str:
        """What there is of a limit, and what stays of it."""
        limit, currency = self._limit(left), left.limit.currency
        if not currency:
            return translate("Decide", "{limit}: {left} left.").format(
                limit=limit, left=left.left
            )
        amount = chosen.amount if chosen and chosen.amount else verdict.amount
        now = words.isolated(self.amount(Money(left.left, currency)))
        if chosen is None or not isinstance(amount, Money) or amount.minor > left.left:
            return translate("Decide", "{limit}: {left} left.").format(limit=limit, left=now)
        after = Money(max(0, left.left - amount.minor), currency)
        stays = words.isolated(self.amount(after))
        return translate("Decide", "{limit}: {left} left; {stays} stay.").format(
            limit=limit, left=now, stays=stays
        )

    def _limit(self, left: Left) -> str:
        return in_language(left.limit.title, self.language) or left.limit.name


def icon(verdict: Verdict, *, chosen: bool, yes: bool = False) -> tuple[str, Token]:
    """The icon of a verdict and its colour; ``yes``: somebody said yes to it."""
    if chosen:
        return "square-check-big", "accent"
    return ("square", "ink2") if yes else _ICONS[verdict.word]


def word(said: Word) -> str:
    """A verdict as a word."""
    return {
        Word.MAY: translate("Decide", "may"),
        Word.MAY_UP_TO: translate("Decide", "may up to a limit"),
        Word.NEEDS_A_FACT: translate("Decide", "needs a fact"),
        Word.ASK: translate("Decide", "ask for a yes"),
        Word.MAY_NOT: translate("Decide", "may not"),
        Word.NEVER: translate("Decide", "never"),
    }[said]


def _said(marked: object) -> str:
    """Translate a literal that lupdate knows by its mark, which Qt's stubs call an object."""
    return translate("Decide", str(marked))
