"""What the page of deciding consists of, made before it: together they take a frame."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from agent_desk.desk.decide.before import Before
from agent_desk.desk.decide.beyond import Beyond
from agent_desk.desk.decide.detail import Detail
from agent_desk.desk.decide.done_here import DoneHere
from agent_desk.desk.decide.first_fact import FirstFact
from agent_desk.desk.decide.not_ours import NotOurs
from agent_desk.desk.decide.options import Options
from agent_desk.desk.decide.say_it import SayIt
from agent_desk.desk.decide.subject import Subject
from agent_desk.desk.decide.who import Who

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.desk.look import Look
    from agent_desk.domain.clock import Clock
    from agent_desk.settings import Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """The parts from the top of the leading column to the end of the other."""

    who: Who
    subject: Subject
    first: FirstFact
    detail: Detail
    options: Options
    not_ours: NotOurs
    done_here: DoneHere
    before: Before
    say_it: SayIt
    beyond: Beyond


def made(look: Look, clock: Clock, systems: Sequence[Line] = ()) -> Parts:
    """Make them all.

    Args:
        look: What they are drawn with.
        clock: What time it is.
        systems: Links to the company's other systems, by name.
    """
    detail = Detail(look)
    return Parts(
        who=Who(look),
        subject=Subject(look),
        first=FirstFact(look),
        detail=detail,
        options=Options(look, detail),
        not_ours=NotOurs(look),
        done_here=DoneHere(look, systems),
        before=Before(look, clock),
        say_it=SayIt(look),
        beyond=Beyond(look),
    )
