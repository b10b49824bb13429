"""The tables as SQLAlchemy sees them; the SQL files beside this one make them."""

from typing import TYPE_CHECKING, TypeAlias

from sqlalchemy import Column, Dialect, Integer, MetaData, Table, Text
from sqlalchemy import LargeBinary as AnyBinary

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

metadata = MetaData()

# Rows to write, by their table: the values of each column by its name.
Rows: TypeAlias = "Mapping[Table, Sequence[Mapping[str, object]]]"


class LargeBinary(AnyBinary):
    """Bytes as they are: wrapping each id, as some drivers need, cost a tenth of an import."""

    def bind_processor(self, dialect: Dialect) -> None:
        """Override LargeBinary.bind_processor."""
        return


def _table(name: str, /, **columns: type[Integer | LargeBinary | Text]) -> Table:
    made = (Column(column, kind) for column, kind in columns.items())
    return Table(name, metadata, *made)


entry = _table(
    "entry",
    row=Integer,
    id=LargeBinary,
    branch_id=Text,
    site_id=LargeBinary,
    hub_seq=Integer,
    kind=Text,
    at=Integer,
    hlc=Integer,
    agent_id=LargeBinary,
    customer_id=LargeBinary,
    matter_id=LargeBinary,
    interaction_id=LargeBinary,
    about_id=LargeBinary,
    moment=Integer,
    audience=Text,
    text=Text,
    body=Text,
    hash=LargeBinary,
)
outbox = _table("outbox", site_seq=Integer, entry_id=LargeBinary)
desk = _table(
    "desk",
    one=Integer,
    site_id=LargeBinary,
    branch_id=Text,
    hlc=Integer,
    projection_version=Integer,
    about=Text,
)
renewal = _table("renewal", one=Integer, version=Integer, row=Integer)
sent_batch = _table(
    "sent_batch", batch_id=LargeBinary, site_id=LargeBinary, seq_from=Integer, seq_to=Integer
)
cursor = _table("cursor", stream=Text, last_seq=Integer, last_batch=LargeBinary, whole=Integer)
first_pull = _table(
    "first_pull",
    one=Integer,
    stream=Text,
    until=Integer,
    last_batch=LargeBinary,
    part=Integer,
    at=Integer,
    done=Integer,
)
dead_letter = _table(
    "dead_letter", site_seq=Integer, error=Text, first_at=Integer, tries=Integer
)
not_taken = _table(
    "not_taken", stream=Text, seq=Integer, entry_id=LargeBinary, first_at=Integer
)
heard = _table(
    "heard",
    one=Integer,
    acked_seq=Integer,
    shared_at=Integer,
    trouble=Text,
    said=Text,
    hub_at=Integer,
    latest_at=Integer,
)
erased = _table("erased", id=LargeBinary, branch_id=Text, erasure_id=LargeBinary)
erasure = _table("erasure", erasure_id=LargeBinary, done=Integer, receipt_by=LargeBinary)
erasure_outbox = _table("erasure_outbox", site_seq=Integer, entry_id=LargeBinary, ahead=Integer)
open_here = _table(
    "open_here",
    one=Integer,
    interaction_id=LargeBinary,
    customer_id=LargeBinary,
    agent_id=LargeBinary,
    page=Text,
)
draft = _table("draft", field=Text, text=Text)
parked = _table(
    "parked",
    interaction_id=LargeBinary,
    customer_id=LargeBinary,
    agent_id=LargeBinary,
    page=Text,
    parked_at=Integer,
    for_call=Integer,
)
parked_draft = _table("parked_draft", interaction_id=LargeBinary, field=Text, text=Text)

hard_call = _table(
    "hard_call", agent_id=LargeBinary, interaction_id=LargeBinary, marked_at=Integer
)
mood = _table("mood", agent_id=LargeBinary, at=Integer, word=Text)
told_until = _table("told_until", agent_id=LargeBinary, at=Integer)
prompt_seen = _table(
    "prompt_seen",
    agent_id=LargeBinary,
    interaction_id=LargeBinary,
    prompt=Text,
    stage=Text,
    at=Integer,
    quieted=Integer,
    followed=Integer,
)
look_back = _table(
    "look_back",
    agent_id=LargeBinary,
    interaction_id=LargeBinary,
    question=Text,
    answer=Text,
    at=Integer,
)
prompt_tally = _table(
    "prompt_tally", prompt=Text, month=Text, shown=Integer, quieted=Integer, followed=Integer
)

pin_try = _table("pin_try", agent_id=LargeBinary, wrong=Integer, last_at=Integer)

agent = _table(
    "agent",
    agent_id=LargeBinary,
    name=Text,
    roles=Text,
    has_pin=Integer,
    pin_once=Integer,
    has_left=Integer,
    absent_until=Integer,
    verifier=Text,
    public_key=Text,
    closed_key=Text,
)
shift = _table(
    "shift",
    shift_id=LargeBinary,
    agent_id=LargeBinary,
    site_id=LargeBinary,
    started_at=Integer,
    ended_at=Integer,
    ended=Text,
)
customer = _table(
    "customer",
    row=Integer,
    customer_id=LargeBinary,
    name=Text,
    form_of_address=Text,
    since_at=Integer,
    language=Text,
    do_not_call=Integer,
    source=Text,
    note=Text,
)
person = _table("person", customer_id=LargeBinary, person_id=LargeBinary)
contact_point = _table(
    "contact_point",
    contact_id=LargeBinary,
    customer_id=LargeBinary,
    kind=Text,
    value=Text,
    added_note=Text,
    digits=Text,
    national=Text,
    reversed=Text,
)
matter = _table(
    "matter",
    matter_id=LargeBinary,
    customer_id=LargeBinary,
    text=Text,
    since_at=Integer,
    open=Integer,
    source=Text,
)
interaction = _table(
    "interaction",
    interaction_id=LargeBinary,
    customer_id=LargeBinary,
    channel=Text,
    opened_at=Integer,
    agent_id=LargeBinary,
    site_id=LargeBinary,
    closed_at=Integer,
    need_met=Text,
    feeling=Text,
    feeling_source=Text,
    words=Text,
    matter_id=LargeBinary,
    first_note=Text,
    branch_id=Text,
    reason=Text,
    result=Text,
    direction=Text,
    passed_to=LargeBinary,
    passed_at=Integer,
    searched=Text,
)
cause = _table(
    "cause",
    subject_id=LargeBinary,
    customer_id=LargeBinary,
    branch_id=Text,
    at=Integer,
    stands_from=Integer,
    interaction_id=LargeBinary,
    ended_at=Integer,
    sure=Text,
    again_of=LargeBinary,
    cut_off=Integer,
    text=Text,
    searched=Text,
)
asked_for_lead = _table(
    "asked_for_lead",
    entry_id=LargeBinary,
    interaction_id=LargeBinary,
    customer_id=LargeBinary,
    branch_id=Text,
    at=Integer,
    what=Text,
    text=Text,
    agent_id=LargeBinary,
    answered_at=Integer,
    joined_by=LargeBinary,
    ended_at=Integer,
)
talk = _table(
    "talk",
    talk_id=LargeBinary,
    begun_by=LargeBinary,
    with_id=LargeBinary,
    begun_at=Integer,
    last_at=Integer,
    last_by=LargeBinary,
    hlc=Integer,
    customer_id=LargeBinary,
    ended_in=Text,
    ended_at=Integer,
    changed_id=LargeBinary,
    gone_at=Integer,
)
talk_seen = _table("talk_seen", agent_id=LargeBinary, talk_id=LargeBinary, hlc=Integer)
review = _table(
    "review",
    review_id=LargeBinary,
    branch_id=Text,
    from_at=Integer,
    to_at=Integer,
    reviewed_at=Integer,
    hlc=Integer,
    learned=Text,
    reviewed_by=LargeBinary,
)
redaction = _table(
    "redaction",
    entry_id=LargeBinary,
    reason=Text,
    redacted_at=Integer,
    redacted_by=LargeBinary,
)
reference = _table(
    "reference", record_id=LargeBinary, reference=Text, shown=Text, customer_id=LargeBinary
)
felt = _table(
    "felt",
    entry_id=LargeBinary,
    interaction_id=LargeBinary,
    customer_id=LargeBinary,
    feeling=Text,
    source=Text,
    at=Integer,
)
ended_covered = _table(
    "ended_covered",
    interaction_id=LargeBinary,
    customer_id=LargeBinary,
    owner_id=LargeBinary,
    ended_at=Integer,
)
moved = _table(
    "moved",
    interaction_id=LargeBinary,
    customer_id=LargeBinary,
)
moved_moment = _table(
    "moved_moment",
    entry_id=LargeBinary,
    subject_id=LargeBinary,
    customer_id=LargeBinary,
    at=Integer,
)
promise = _table(
    "promise",
    promise_id=LargeBinary,
    customer_id=LargeBinary,
    interaction_id=LargeBinary,
    matter_id=LargeBinary,
    text=Text,
    due_at=Integer,
    zone=Text,
    whole_day=Integer,
    owner_id=LargeBinary,
    owned_at=Integer,
    owned_from=LargeBinary,
    as_told=Integer,
    made_at=Integer,
    times_moved=Integer,
    kept_at=Integer,
    last_step=Text,
    last_step_at=Integer,
    last_step_by=LargeBinary,
    parted=Integer,
    torn=Integer,
)
mistake = _table(
    "mistake",
    mistake_id=LargeBinary,
    customer_id=LargeBinary,
    interaction_id=LargeBinary,
    matter_id=LargeBinary,
    text=Text,
    opened_at=Integer,
    owner_id=LargeBinary,
    owned_at=Integer,
    owned_from=LargeBinary,
    put_right_at=Integer,
    tries=Integer,
    ended=Text,
    ended_at=Integer,
    ended_text=Text,
    settled_at=Integer,
    last_step=Text,
    last_step_at=Integer,
    last_step_by=LargeBinary,
)
good_to_know = _table(
    "good_to_know",
    known_id=LargeBinary,
    customer_id=LargeBinary,
    text=Text,
    told_at=Integer,
    retired=Integer,
)
thanks = _table(
    "thanks",
    thanks_id=LargeBinary,
    customer_id=LargeBinary,
    text=Text,
    said_at=Integer,
)
decision = _table(
    "decision",
    decision_id=LargeBinary,
    customer_id=LargeBinary,
    kind=Text,
    state=Text,
    at=Integer,
    branch_id=Text,
    site_id=LargeBinary,
    interaction_id=LargeBinary,
    matter_id=LargeBinary,
    agent_id=LargeBinary,
    subject=Text,
    folded_subject=Text,
    rule=Text,
    policy=Text,
    minor=Integer,
    currency=Text,
    choice=Text,
    text=Text,
    why=Text,
    facts=Text,
    carry_in=Text,
    carried_out_at=Integer,
    reference=Text,
    promise_id=LargeBinary,
    by_itself=Integer,
    is_case=Integer,
    instead_of=LargeBinary,
    asked_of=LargeBinary,
    asked_at=Integer,
    patience=Integer,
    then_decide=Integer,
    answered_at=Integer,
    carried_by=LargeBinary,
    clean_words=Text,
    passed_at=Integer,
    passed_from=LargeBinary,
)
handover = _table(
    "handover",
    handover_id=LargeBinary,
    customer_id=LargeBinary,
    text=Text,
    offered_at=Integer,
    interaction_id=LargeBinary,
    matter_id=LargeBinary,
    offered_by=LargeBinary,
    offered_to=LargeBinary,
    accepted_at=Integer,
    accepted_by=LargeBinary,
    passed_at=Integer,
    passed_from=LargeBinary,
)
policy_version = _table(
    "policy_version",
    policy_id=LargeBinary,
    version=Text,
    reason=Text,
    published_at=Integer,
    hlc=Integer,
    files=Text,
    published_by=LargeBinary,
)
publication = _table(
    "publication",
    publication_id=LargeBinary,
    topic=Text,
    version=Text,
    reason=Text,
    published_at=Integer,
    hlc=Integer,
    files=Text,
    published_by=LargeBinary,
)
case_answer = _table(
    "case_answer",
    decision_id=LargeBinary,
    entry_id=LargeBinary,
    how=Text,
    text=Text,
    topic=Text,
    version=Text,
    answered_at=Integer,
    answered_by=LargeBinary,
    heard_at=Integer,
)
hidden = _table("hidden", entry_id=LargeBinary, subject_id=LargeBinary)
customer_search = _table("customer_search", rowid=Integer, words=Text)
near_search = _table("near_search", rowid=Integer, words=Text)
customer_word = _table("customer_word", term=Text, doc=Integer, cnt=Integer)

PROJECTIONS = (
    agent, shift, customer, person, contact_point, matter, interaction, reference, hidden,
    felt, ended_covered, moved, moved_moment, promise, mistake, good_to_know, thanks,
    decision, handover, policy_version, publication, case_answer, cause, asked_for_lead, review,
    redaction, talk,
    customer_search,
    near_search,
    customer_word,
)  # fmt: skip
