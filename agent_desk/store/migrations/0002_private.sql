-- What is an agent's own, and never an entry: it leaves neither this desk nor its agent.

CREATE TABLE hard_call (
    agent_id       BLOB    NOT NULL,
    interaction_id BLOB    NOT NULL,
    marked_at      INTEGER NOT NULL,
    PRIMARY KEY (agent_id, interaction_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE mood (
    agent_id BLOB    NOT NULL,
    at       INTEGER NOT NULL,
    word     TEXT    NOT NULL,
    PRIMARY KEY (agent_id, at)
) STRICT, WITHOUT ROWID;

CREATE TABLE prompt_seen (
    agent_id       BLOB    NOT NULL,
    interaction_id BLOB    NOT NULL,
    prompt         TEXT    NOT NULL,
    stage          TEXT    NOT NULL,
    at             INTEGER NOT NULL,
    quieted        INTEGER NOT NULL,
    followed       INTEGER NOT NULL,
    PRIMARY KEY (agent_id, interaction_id, prompt)
) STRICT, WITHOUT ROWID;
CREATE INDEX prompt_seen_at ON prompt_seen (agent_id, at);

-- How each prompt fares, by month; it says nothing of any agent.
CREATE TABLE prompt_tally (
    prompt   TEXT    NOT NULL,
    month    TEXT    NOT NULL,
    shown    INTEGER NOT NULL,
    quieted  INTEGER NOT NULL,
    followed INTEGER NOT NULL,
    PRIMARY KEY (prompt, month)
) STRICT, WITHOUT ROWID;
