"""One question an agent may ask themselves after a contact: theirs alone, and never scored."""

from enum import StrEnum

from agent_desk.domain.ids import Id


class LookBack(StrEnum):
    """The questions, of which each contact has one."""

    TOLD_TWICE = "told_twice"
    WAITED_FOR_A_YES = "waited_for_a_yes"
    KNEW_THE_NEXT_STEP = "knew_the_next_step"
    HEARD_OUT = "heard_out"
    ONE_SMALL_THING = "one_small_thing"


class LookBackAnswer(StrEnum):
    """What can be answered."""

    YES = "yes"
    NO = "no"


def question_of(interaction_id: Id, answered_last: LookBack | None) -> LookBack:
    """The question of a contact, the same whenever it is asked; not the one answered last."""
    asked = [question for question in LookBack if question is not answered_last]
    return asked[interaction_id[-1] % len(asked)]
