-- Goodbyes that wait to be finished, and what was being typed in them. Only this desk knows.
-- An agent parks at most one; where a call connected meanwhile, the ear won and more may wait.

CREATE TABLE parked (
    interaction_id BLOB    PRIMARY KEY,
    customer_id    BLOB    NOT NULL,
    agent_id       BLOB    NOT NULL,
    page           TEXT    NOT NULL,
    parked_at      INTEGER NOT NULL,
    for_call       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX parked_by_choice ON parked (agent_id) WHERE for_call = 0;

CREATE TABLE parked_draft (
    interaction_id BLOB NOT NULL,
    field          TEXT NOT NULL,
    text           TEXT NOT NULL,
    PRIMARY KEY (interaction_id, field)
) STRICT, WITHOUT ROWID;

-- What an agent answered to themselves after a call; as private as what stands in 0002.
CREATE TABLE look_back (
    agent_id       BLOB    NOT NULL,
    interaction_id BLOB    NOT NULL,
    question       TEXT    NOT NULL,
    answer         TEXT    NOT NULL,
    at             INTEGER NOT NULL,
    PRIMARY KEY (agent_id, interaction_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX look_back_at ON look_back (agent_id, at);
