"""An agent's own tables. Nothing here is an entry, and nothing of it is ever shared."""

from collections.abc import Iterable
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from agent_desk.domain.ids import Id
from agent_desk.domain.look_back import LookBack, LookBackAnswer
from agent_desk.domain.private import Mood, PromptSeen, PromptTally
from agent_desk.store.tables import (
    hard_call,
    look_back,
    mood,
    prompt_seen,
    prompt_tally,
    told_until,
)


def mark_hard(db: sa.Connection, agent_id: Id, interaction_id: Id, at: int) -> None:
    """Mark a call as hard."""
    made = insert(hard_call).values(
        agent_id=agent_id, interaction_id=interaction_id, marked_at=at
    )
    db.execute(made.on_conflict_do_nothing())


def unmark_hard(db: sa.Connection, agent_id: Id, interaction_id: Id) -> None:
    """Take the mark off."""
    db.execute(
        sa.delete(hard_call).where(
            hard_call.c.agent_id == agent_id, hard_call.c.interaction_id == interaction_id
        )
    )


def is_hard(db: sa.Connection, agent_id: Id, interaction_id: Id) -> bool:
    """Whether this agent marked the call."""
    found = sa.select(hard_call.c.marked_at).where(
        hard_call.c.agent_id == agent_id, hard_call.c.interaction_id == interaction_id
    )
    return db.execute(found).one_or_none() is not None


def keep_mood(db: sa.Connection, agent_id: Id, at: int, word: Mood) -> None:
    """Keep how they say they are."""
    db.execute(sa.insert(mood).values(agent_id=agent_id, at=at, word=word.value))


def moods(db: sa.Connection, agent_id: Id, limit: int) -> tuple[tuple[int, Mood], ...]:
    """When and what they said, last first."""
    chosen = sa.select(mood.c.at, mood.c.word).where(mood.c.agent_id == agent_id)
    rows = db.execute(chosen.order_by(mood.c.at.desc()).limit(limit))
    return tuple((row.at, Mood(row.word)) for row in rows)


def forget(db: sa.Connection, agent_id: Id) -> None:
    """Delete everything that is this agent's own."""
    for table in (hard_call, look_back, mood, prompt_seen, told_until):
        db.execute(sa.delete(table).where(table.c.agent_id == agent_id))


def answer_look_back(
    db: sa.Connection, agent_id: Id, interaction_id: Id, told: tuple[LookBack, str], at: int
) -> None:
    """Keep what they answered; an empty answer is taken away."""
    question, answer = told
    if not answer:
        db.execute(
            sa.delete(look_back).where(
                look_back.c.agent_id == agent_id, look_back.c.interaction_id == interaction_id
            )
        )
        return
    kept = {"question": question.value, "answer": answer, "at": at}
    made = insert(look_back).values(agent_id=agent_id, interaction_id=interaction_id, **kept)
    key = ["agent_id", "interaction_id"]
    db.execute(made.on_conflict_do_update(index_elements=key, set_=kept))


def look_back_of(
    db: sa.Connection, agent_id: Id, interaction_id: Id
) -> tuple[LookBack, LookBackAnswer] | None:
    """What they answered after this contact; None if they did not."""
    chosen = sa.select(look_back.c.question, look_back.c.answer).where(
        look_back.c.agent_id == agent_id, look_back.c.interaction_id == interaction_id
    )
    return _look_back(db.execute(chosen).first())


def last_look_back(db: sa.Connection, agent_id: Id, but: Id) -> LookBack | None:
    """The question they answered last, not counting that of one contact."""
    chosen = (
        sa.select(look_back.c.question, look_back.c.answer)
        .where(look_back.c.agent_id == agent_id, look_back.c.interaction_id != but)
        .order_by(look_back.c.at.desc())
        .limit(1)
    )
    found = _look_back(db.execute(chosen).first())
    return found[0] if found else None


def _look_back(row: sa.Row[Any, Any] | None) -> tuple[LookBack, LookBackAnswer] | None:
    """A question a newer desk asked is none here."""
    if row is None or row.question not in set(LookBack):
        return None
    return LookBack(row.question), LookBackAnswer(row.answer)


def see(db: sa.Connection, agent_id: Id, seen: PromptSeen, month: str) -> None:
    """Keep that a prompt was shown, once for each call."""
    made = insert(prompt_seen).values(
        agent_id=agent_id,
        interaction_id=seen.interaction_id,
        prompt=seen.prompt,
        stage=seen.stage,
        at=seen.at,
        quieted=0,
        followed=0,
    )
    if db.execute(made.on_conflict_do_nothing()).rowcount:
        _count(db, seen.prompt, month, "shown")


def answer(
    db: sa.Connection,
    agent_id: Id,
    interaction_id: Id,
    prompt: str,
    *,
    word: str,
    month: str,
) -> None:
    """Keep that a prompt was ``quieted`` or ``followed``, once."""
    column = prompt_seen.c[word]
    changed = (
        sa.update(prompt_seen)
        .where(
            prompt_seen.c.agent_id == agent_id,
            prompt_seen.c.interaction_id == interaction_id,
            prompt_seen.c.prompt == prompt,
            column == 0,
        )
        .values({column: 1})
    )
    if db.execute(changed).rowcount:
        _count(db, prompt, month, word)


def bring_back(
    db: sa.Connection, agent_id: Id, interaction_id: Id, prompt: str, month: str
) -> None:
    """Keep that a prompt was not quieted after all, once."""
    changed = (
        sa.update(prompt_seen)
        .where(
            prompt_seen.c.agent_id == agent_id,
            prompt_seen.c.interaction_id == interaction_id,
            prompt_seen.c.prompt == prompt,
            prompt_seen.c.quieted == 1,
        )
        .values(quieted=0)
    )
    if db.execute(changed).rowcount:
        db.execute(
            sa.update(prompt_tally)
            .where(
                prompt_tally.c.prompt == prompt,
                prompt_tally.c.month == month,
                prompt_tally.c.quieted > 0,
            )
            .values(quieted=prompt_tally.c.quieted - 1)
        )


def tell(db: sa.Connection, agent_id: Id, until: int) -> None:
    """Keep until when they have read what colleagues took over from them."""
    made = insert(told_until).values(agent_id=agent_id, at=until)
    later = sa.func.max(told_until.c.at, made.excluded.at)
    db.execute(made.on_conflict_do_update(index_elements=["agent_id"], set_={"at": later}))


def told(db: sa.Connection, agent_id: Id) -> int:
    """Until when they have read it, UTC microseconds; 0: never."""
    found = sa.select(told_until.c.at).where(told_until.c.agent_id == agent_id)
    return int(db.execute(found).scalar() or 0)


def seen_by(db: sa.Connection, agent_id: Id, since: int) -> tuple[PromptSeen, ...]:
    """What was shown to this agent since, in order."""
    chosen = (
        sa.select(prompt_seen)
        .where(prompt_seen.c.agent_id == agent_id, prompt_seen.c.at >= since)
        .order_by(prompt_seen.c.at)
    )
    return tuple(
        PromptSeen(
            prompt=row.prompt,
            stage=row.stage,
            at=row.at,
            interaction_id=row.interaction_id,
            quieted=bool(row.quieted),
            followed=bool(row.followed),
        )
        for row in db.execute(chosen)
    )


def tallies(db: sa.Connection) -> Iterable[PromptTally]:
    """How each prompt fared, by month."""
    chosen = sa.select(prompt_tally).order_by(prompt_tally.c.month, prompt_tally.c.prompt)
    return [PromptTally(**row._mapping) for row in db.execute(chosen)]  # noqa: SLF001 - by name


def _count(db: sa.Connection, prompt: str, month: str, word: str) -> None:
    zero = {"shown": 0, "quieted": 0, "followed": 0, word: 1}
    made = insert(prompt_tally).values(prompt=prompt, month=month, **zero)
    column = prompt_tally.c[word]
    more = made.on_conflict_do_update(
        index_elements=["prompt", "month"], set_={word: column + 1}
    )
    db.execute(more)
