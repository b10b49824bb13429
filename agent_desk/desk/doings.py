"""What can be done at this desk, handed to the pages as one value."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from agent_desk.actions.agents import Agents
from agent_desk.actions.arrival import Arrival
from agent_desk.actions.colleagues import Colleagues
from agent_desk.actions.corrections import Corrections
from agent_desk.actions.customers import Customers
from agent_desk.actions.desk import Desk
from agent_desk.actions.goodbye import Goodbye
from agent_desk.actions.hard_moments import HardMoments
from agent_desk.actions.interactions import Interactions
from agent_desk.actions.line_steps import LineSteps
from agent_desk.actions.mistakes import Mistakes
from agent_desk.actions.moves import Moves
from agent_desk.actions.people import People
from agent_desk.actions.presence import Presence
from agent_desk.actions.private import Private
from agent_desk.actions.promises import Promises
from agent_desk.actions.prompts import Prompts
from agent_desk.actions.publications import Publications
from agent_desk.actions.signing_in import SigningIn
from agent_desk.actions.talks import Talks
from agent_desk.actions.turned import Turned
from agent_desk.actions.upkeep import Upkeep
from agent_desk.domain.errors import WorldError

if TYPE_CHECKING:
    from agent_desk.actions.answers import Answers
    from agent_desk.actions.cases import Cases
    from agent_desk.actions.policies import Policies
    from agent_desk.desk.child import Child
    from agent_desk.desk.decide.steps import Deciding
    from agent_desk.desk.lead.doings import LeadDoings


@dataclass(frozen=True, slots=True, kw_only=True)
class Doings:
    """One object for each noun.

    Attributes:
        answers: Loads what policies need at its first call.
        further: How to ask other branches for a number; None where there is no hub.
        warnings: What is to be told about how the desk is set.
        policies: Imports the engine at its first call; it takes longest of all.
        publications: Prompts, codes and moments, version by version.
        cases: What leads answer to gestures; loads what policies need, likewise.
        prompts: Reads their files at its first call, so that none waits for them.
        deciding: Loads what policies need at its first call, likewise.
        lead: Loads what only leads do at its first call.
    """

    agents: Agents
    arrival: Arrival
    answers: "Callable[[], Answers]"
    colleagues: Colleagues
    corrections: Corrections
    customers: Customers
    hard_moments: HardMoments
    interactions: Interactions
    presence: Presence
    mistakes: Mistakes
    promises: Promises
    goodbye: Goodbye
    private: Private
    prompts: Callable[[], Prompts]
    line_steps: LineSteps
    moves: Moves
    policies: "Callable[[], Policies]"
    publications: Publications
    cases: "Callable[[], Cases]"
    people: People
    signing_in: SigningIn
    desk: Desk
    upkeep: Upkeep
    talks: Talks
    turned: Turned
    deciding: Callable[[], "Deciding"]
    lead: Callable[[], "LeadDoings"]
    warnings: tuple[WorldError, ...] = ()
    further: "Callable[[str], Child | None]" = lambda _number: None
