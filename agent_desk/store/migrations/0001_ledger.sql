-- The ledger and what only this desk knows. Numbered files run once each, under user_version.

CREATE TABLE entry (
    row            INTEGER PRIMARY KEY,
    id             BLOB    NOT NULL UNIQUE,
    branch_id      TEXT    NOT NULL,
    site_id        BLOB    NOT NULL,
    hub_seq        INTEGER,
    kind           TEXT    NOT NULL,
    at             INTEGER NOT NULL,
    hlc            INTEGER NOT NULL,
    agent_id       BLOB,
    customer_id    BLOB,
    matter_id      BLOB,
    interaction_id BLOB,
    about_id       BLOB,
    moment         INTEGER NOT NULL,
    audience       TEXT    NOT NULL,
    text           TEXT    NOT NULL,
    body           TEXT    NOT NULL,
    hash           BLOB    NOT NULL
) STRICT;

CREATE INDEX entry_history ON entry (customer_id, at, id) WHERE moment = 1;
CREATE INDEX entry_about ON entry (about_id) WHERE about_id IS NOT NULL;
CREATE INDEX entry_interaction ON entry (interaction_id) WHERE interaction_id IS NOT NULL;

-- What waits to be shared: an index without payload, gapless, never deleted.
CREATE TABLE outbox (
    site_seq INTEGER PRIMARY KEY,
    entry_id BLOB    NOT NULL
) STRICT;

-- This installation. The hybrid time is the greatest it has given or seen.
CREATE TABLE desk (
    one                INTEGER PRIMARY KEY CHECK (one = 1),
    site_id            BLOB    NOT NULL,
    branch_id          TEXT    NOT NULL,
    hlc                INTEGER NOT NULL,
    projection_version INTEGER NOT NULL,
    about              TEXT    NOT NULL
) STRICT;

-- The customer who is open here. There is room for one.
CREATE TABLE open_here (
    one            INTEGER PRIMARY KEY CHECK (one = 1),
    interaction_id BLOB    NOT NULL,
    customer_id    BLOB    NOT NULL,
    agent_id       BLOB    NOT NULL,
    page           TEXT    NOT NULL
) STRICT;

-- What is being typed for them; it is nobody's entry yet.
CREATE TABLE draft (
    field TEXT PRIMARY KEY,
    text  TEXT NOT NULL
) STRICT;
