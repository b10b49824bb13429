"""What is done beyond the agent: the question for a yes, its answer, and the handover."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from agent_desk.actions.decisions import Chosen
from agent_desk.desk import words
from agent_desk.desk.gone_words import gone
from agent_desk.domain.decisions import DecisionState
from agent_desk.domain.errors import WorldError
from agent_desk.policy.money import Money

if TYPE_CHECKING:
    from collections.abc import Callable

    from agent_desk.actions.handovers import Offered, Standing
    from agent_desk.actions.interactions import Step
    from agent_desk.actions.yeses import Asked, Waiting
    from agent_desk.desk.decide.beyond import Beyond
    from agent_desk.desk.decide.choosing import Choosing
    from agent_desk.desk.decide.steps import Deciding, Read
    from agent_desk.desk.work import Work
    from agent_desk.domain.agents import Agent
    from agent_desk.domain.decisions import Decision
    from agent_desk.domain.ids import Id


class GoingBeyond(QObject):
    """Joins the parts below "If it goes beyond you" to the actions.

    Signals:
        stepped: It is in the file. Carries the Step.
        chosen: What a yes was asked for can be done now. Carries the Chosen.
        left: The agent stepped back.
        told: Somebody at another desk answered. Carries it as a sentence.
    """

    told = Signal(str)
    stepped = Signal(object)
    chosen = Signal(object)
    left = Signal()

    def __init__(self, choosing: Choosing, beyond: Beyond, acts: Deciding, work: Work) -> None:
        super().__init__(choosing)
        self._choosing, self._beyond, self._acts, self._work = choosing, beyond, acts, work
        self._chosen: Chosen | None = None
        self._asked_about: dict[Id, Chosen] = {}
        self._told_of: set[object] = set()
        beyond.yes_asked.connect(self.ask_for_yes)
        beyond.hand_over_asked.connect(self.ask_to_hand_over)
        yes = beyond.yes
        yes.lead_chosen.connect(self._ask)
        yes.other_chosen.connect(self._ask_instead)
        yes.heard.connect(self._hear)
        yes.decided.connect(self._decide)
        yes.looked.connect(self._look)
        yes.left.connect(self.left)
        beyond.hand_over.left.connect(self.left)
        beyond.hand_over.offered.connect(self._offer)

    def end(self) -> None:
        """Nobody is with us."""
        self._chosen = None
        self._asked_about.clear()
        self._told_of.clear()

    def ask_for_yes(self) -> None:
        """Ask whom to ask for what is looked at; or say why nobody has to be asked."""
        here, chosen = self._choosing.here, self._choosing.for_a_yes()
        if here is None or not self._beyond.isVisible():
            return
        if self._beyond.yes.is_waiting():
            self._beyond.yes.show()
            self._beyond.yes.take_focus()
            return
        if chosen is None:
            self._beyond.yes.show_problem(self.tr("Choose first what you want a yes for."))
            return
        self._chosen = chosen
        self._work.run(
            partial(self._acts.yeses.leads, here.agent.agent_id),
            owner=self,
            then=self._offer_leads,
        )

    def ask_to_hand_over(self) -> None:
        """Ask to whom."""
        here = self._choosing.here
        if here is not None and self._beyond.isVisible():
            self._work.run(
                self._acts.agents.listed, owner=self, then=partial(self._offer_colleagues, here)
            )

    def show_read(self, found: Read) -> None:
        """Go on with a question that was asked before, also before a restart."""
        asked = [one for one in found.page.decided if one.state is DecisionState.ASKED]
        self._asked_about = {
            one.decision_id: self._asked_about.get(one.decision_id) or _chosen(one)
            for one in found.page.decided
            if not one.state.ended
        }
        yes = self._beyond.yes
        if asked and not yes.is_waiting():
            self._look(asked[-1].decision_id)
        elif not asked and yes.is_waiting():
            yes.end()

    def look_again(self) -> None:
        """Something came from another desk: perhaps the answer."""
        here = self._choosing.here
        if here is None:
            return
        self._beyond.yes.look_again()
        self._work.run(
            partial(self._acts.handovers.standing, here.agent.agent_id, here.interaction_id),
            owner=self,
            then=partial(self._show_offered, here),
        )

    def _show_offered(self, here: object, offered: Standing | None) -> None:
        if here is not self._choosing.here or offered is None:
            return
        if offered.taken_by is not None:
            said = self.tr("{name} has taken them over.")
            said = said.format(name=words.isolated(offered.taken_by.name))
            self._beyond.hand_over.tell(said)
            self._tell_once(offered.taken_by.agent_id, said)
        elif offered.gone is not None:
            said = f"{gone(offered.gone)} {self._went_on(offered)}"
            self._beyond.hand_over.tell(said)
            to = offered.to.agent_id if offered.to else b""
            self._tell_once((offered.gone.agent_id, to), said)

    def _went_on(self, offered: Standing) -> str:
        if not offered.waits or offered.to is None:
            return self.tr("They stay with you.")
        said = self.tr("They are now offered to {name}, and yours until it is accepted.")
        return said.format(name=words.isolated(offered.to.name))

    def _tell_once(self, about: object, said: str) -> None:
        if about not in self._told_of:
            self._told_of.add(about)
            self.told.emit(said)

    # A yes

    def _offer_leads(self, leads: tuple[Agent, ...]) -> None:
        found, chosen = self._choosing.known, self._chosen
        if found is None or chosen is None:
            return
        said = found.to_say.get(chosen.kind)
        self._beyond.yes.choose_lead(said.title if said else chosen.kind, leads)

    def _ask(self, lead_id: Id) -> None:
        here, found, chosen = self._choosing.here, self._choosing.known, self._chosen
        if here is None or found is None or chosen is None:
            return
        asking = found.wishes.asking(found.page.in_force.policy)
        self._run(
            lambda: self._acts.yeses.ask(
                here.agent.agent_id, here.interaction_id, lead_id, chosen, asking
            ),
            partial(self._was_asked, chosen),
        )

    def _was_asked(self, chosen: Chosen, asked: Asked) -> None:
        self._asked_about[asked.decision_id] = chosen
        self._beyond.yes.wait(asked)
        self._beyond.yes.take_focus()
        self.stepped.emit(asked.step)

    def _hear(self, decision_id: Id, lead_id: Id) -> None:
        here = self._choosing.here
        if here is not None:
            self._run(
                lambda: self._acts.yeses.give(
                    here.agent.agent_id, decision_id, heard_from=lead_id
                ),
                partial(self._was_heard, decision_id),
            )

    def _was_heard(self, decision_id: Id, step: Step) -> None:
        self._beyond.yes.end()
        self.stepped.emit(step)
        self._decide(decision_id)

    def _decide(self, decision_id: Id) -> None:
        """Choose what was asked about: with the yes, or because nobody waits any longer."""
        chosen = self._asked_about.get(decision_id)
        if chosen is not None:
            self.chosen.emit(replace(chosen, asked=decision_id))

    def _look(self, decision_id: Id) -> None:
        here = self._choosing.here
        if here is not None:
            self._work.run(
                partial(self._acts.yeses.waiting, here.agent.agent_id, decision_id),
                owner=self,
                then=self._show_waiting,
                failed=self._is_gone,
            )

    def _show_waiting(self, waiting: Waiting) -> None:
        if self._choosing.here is None:
            return
        if waiting.decision.state is DecisionState.ASKED and waiting.lead is None:
            self._choose_other(waiting)
        elif waiting.decision.state is DecisionState.ASKED:
            self._beyond.yes.show_waiting(waiting)
            self._tell_who_is_asked(waiting)
        elif waiting.decision.state is DecisionState.YES:
            self._beyond.yes.end()
            self._tell_answer(waiting, self.tr("{name} said yes to “{what}”."))
            self._decide(waiting.decision.decision_id)
        elif waiting.decision.state is DecisionState.NO:
            said = self._tell_answer(waiting, self.tr("{name} said no to “{what}”: {why}"))
            self._beyond.yes.end()
            self._beyond.yes.show_problem(said)
        else:
            self._beyond.yes.end()

    def _choose_other(self, waiting: Waiting) -> None:
        """Whoever was asked is not here, and nobody else is asked yet: that is the agent's."""
        here = self._choosing.here
        if here is None:
            return
        said = self.tr("Choose somebody else to ask about “{what}”.")
        said = said.format(what=words.isolated(waiting.decision.text))
        about = waiting.decision.decision_id, None
        self._tell_once(about, f"{gone(waiting.gone)} {said}")
        self._work.run(
            partial(self._acts.yeses.leads, here.agent.agent_id),
            owner=self,
            then=partial(self._beyond.yes.choose_other, waiting),
        )

    def _tell_who_is_asked(self, waiting: Waiting) -> None:
        if waiting.gone is not None and waiting.lead is not None:
            said = self.tr("{name} is now asked about “{what}”.").format(
                name=words.isolated(waiting.lead.name),
                what=words.isolated(waiting.decision.text),
            )
            about = waiting.decision.decision_id, waiting.lead.agent_id
            self._tell_once(about, f"{gone(waiting.gone)} {said}")

    def _ask_instead(self, decision_id: Id, lead_id: Id) -> None:
        here = self._choosing.here
        if here is not None:
            self._run(
                lambda: self._acts.yeses.ask_instead(here.agent.agent_id, decision_id, lead_id),
                lambda _: self._look(decision_id),
            )

    def _tell_answer(self, waiting: Waiting, said: str) -> str:
        """Tell once what a lead answered, at whatever page the agent is."""
        decision = waiting.decision
        said = said.format(
            name=words.isolated(waiting.lead.name if waiting.lead else ""),
            what=words.isolated(decision.text),
            why=words.isolated(decision.why),
        )
        self._tell_once(decision.decision_id, said)
        return said

    def _is_gone(self, _error: Exception) -> None:
        self._beyond.yes.end()

    # A handover

    def _offer_colleagues(self, here: object, listed: tuple[Agent, ...]) -> None:
        opened, found = self._choosing.here, self._choosing.known
        if opened is None or opened is not here:
            return
        others = [one for one in listed if one.agent_id != opened.agent.agent_id]
        self._beyond.hand_over.choose(others, found.page.need if found else "")

    def _offer(self, to: Id, text: str) -> None:
        here = self._choosing.here
        if here is not None:
            self._run(
                lambda: self._acts.handovers.offer(
                    here.agent.agent_id, here.interaction_id, to, text
                ),
                self._was_offered,
                self._not_offered,
            )

    def _was_offered(self, offered: Offered) -> None:
        self._beyond.hand_over.was_offered(offered)
        self.stepped.emit(offered.step)

    def _not_offered(self, error: Exception) -> None:
        if isinstance(error, WorldError):
            self._beyond.hand_over.show_problem(" ".join(words.error(error)).strip())
        else:
            self._work.failed.emit(error)

    def _run(
        self,
        act: Callable[[], object],
        then: Callable[..., None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        here = self._choosing.here

        def arrived(result: object) -> None:
            if here is self._choosing.here:
                then(result)

        self._work.run(act, owner=self, then=arrived, failed=failed or self._not_asked)

    def _not_asked(self, error: Exception) -> None:
        if isinstance(error, WorldError):
            self._beyond.yes.show_problem(" ".join(words.error(error)).strip())
        else:
            self._work.failed.emit(error)


def _chosen(one: Decision) -> Chosen:
    """What was asked for, of a question from before a restart."""
    money = Money(one.minor, one.currency) if one.currency else None
    return Chosen(kind=one.kind, amount=money, choice=one.choice, why=one.why)
