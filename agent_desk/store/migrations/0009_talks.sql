-- Up to which step somebody has read a talk-through of theirs, at this desk; it never leaves it.

CREATE TABLE talk_seen (
    agent_id BLOB    NOT NULL,
    talk_id  BLOB    NOT NULL,
    hlc      INTEGER NOT NULL,
    PRIMARY KEY (agent_id, talk_id)
) STRICT, WITHOUT ROWID;
