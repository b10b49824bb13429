-- People who were erased. What comes of them later is emptied as it comes.

-- Customers, and others' entries that name them, by id; whose branch erased them.
CREATE TABLE erased (
    id         BLOB NOT NULL,
    branch_id  TEXT NOT NULL,
    erasure_id BLOB NOT NULL,
    PRIMARY KEY (id, branch_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX erased_by ON erased (erasure_id);

-- Done: nothing of them is in the file any more. Receipt_by: the site that told the hub so.
CREATE TABLE erasure (
    erasure_id BLOB    NOT NULL PRIMARY KEY,
    done       INTEGER NOT NULL,
    receipt_by BLOB
) STRICT, WITHOUT ROWID;
CREATE INDEX erasure_open ON erasure (erasure_id) WHERE done = 0;

-- This desk's own, which travel before what waits: numbered without a gap under a site of their
-- own. They stand in the outbox as well.
CREATE TABLE erasure_outbox (
    site_seq INTEGER PRIMARY KEY,
    entry_id BLOB    NOT NULL,
    ahead    INTEGER NOT NULL
) STRICT;

-- When the hub was met last, by its clock, and the latest time seen here since, by this one.
ALTER TABLE heard ADD COLUMN hub_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE heard ADD COLUMN latest_at INTEGER NOT NULL DEFAULT 0;

-- The first reading of a large branch, while it lasts: up to which mark, which part, how far in
-- it, and how many entries came.
CREATE TABLE first_pull (
    one        INTEGER PRIMARY KEY CHECK (one = 1),
    stream     TEXT    NOT NULL,
    until      INTEGER NOT NULL,
    last_batch BLOB    NOT NULL,
    part       INTEGER NOT NULL,
    at         INTEGER NOT NULL,
    done       INTEGER NOT NULL
) STRICT;
