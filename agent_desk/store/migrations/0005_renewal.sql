-- While another version's views are made anew: which version's, and up to which entry.

CREATE TABLE renewal (
    one     INTEGER PRIMARY KEY CHECK (one = 1),
    version INTEGER NOT NULL,
    row     INTEGER NOT NULL
) STRICT;
