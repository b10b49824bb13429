-- What this desk knows of sharing. Nothing here is needed to log.

-- Written before a batch is sent: a head that stands in no row here was sent by another copy of
-- this file, or after the backup it comes from.
CREATE TABLE sent_batch (
    batch_id BLOB    NOT NULL PRIMARY KEY,
    site_id  BLOB    NOT NULL,
    seq_from INTEGER NOT NULL,
    seq_to   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sent_batch_to ON sent_batch (seq_to);

-- How far each stream has been read: the number of the last entry and the batch it came in.
-- Whole: since the stream was begun it was read to its end, and what it lacks was offered.
CREATE TABLE cursor (
    stream     TEXT    NOT NULL PRIMARY KEY,
    last_seq   INTEGER NOT NULL,
    last_batch BLOB    NOT NULL,
    whole      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What the hub would not take from here, and what came and is not what it says it is.
CREATE TABLE dead_letter (
    site_seq INTEGER PRIMARY KEY,
    error    TEXT    NOT NULL,
    first_at INTEGER NOT NULL,
    tries    INTEGER NOT NULL
) STRICT;
CREATE TABLE not_taken (
    stream   TEXT    NOT NULL,
    seq      INTEGER NOT NULL,
    entry_id BLOB    NOT NULL,
    first_at INTEGER NOT NULL,
    PRIMARY KEY (stream, seq)
) STRICT, WITHOUT ROWID;

-- What was last heard from where this desk shares: how much of its own arrived, when, and why
-- not since. Times are UTC microseconds.
CREATE TABLE heard (
    one       INTEGER PRIMARY KEY CHECK (one = 1),
    acked_seq INTEGER NOT NULL,
    shared_at INTEGER NOT NULL,
    trouble   TEXT    NOT NULL,
    said      TEXT    NOT NULL
) STRICT;
INSERT INTO heard (one, acked_seq, shared_at, trouble, said) VALUES (1, 0, 0, '', '');
