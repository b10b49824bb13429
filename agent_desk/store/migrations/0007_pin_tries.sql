-- Wrong PINs in a row, of each agent at this desk; whoever waits still waits after a new start.

CREATE TABLE pin_try (
    agent_id BLOB    PRIMARY KEY,
    wrong    INTEGER NOT NULL,
    last_at  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
