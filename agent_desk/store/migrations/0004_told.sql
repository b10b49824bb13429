-- Until when an agent has read what colleagues took over from them: each is told once.

CREATE TABLE told_until (
    agent_id BLOB    NOT NULL PRIMARY KEY,
    at       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
