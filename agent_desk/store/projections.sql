-- Views of the ledger, each row folded from its subject's entries. Dropped and rebuilt at will.

CREATE TABLE agent (
    agent_id BLOB PRIMARY KEY,
    name     TEXT NOT NULL,
    roles    TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE customer (
    row             INTEGER PRIMARY KEY,
    customer_id     BLOB    NOT NULL UNIQUE,
    name            TEXT    NOT NULL,
    form_of_address TEXT    NOT NULL,
    since_at        INTEGER,
    language        TEXT    NOT NULL,
    do_not_call     INTEGER NOT NULL,
    source          TEXT    NOT NULL,
    note            TEXT    NOT NULL
) STRICT;

-- History is read through it, so that a merge rewrites nothing.
CREATE TABLE person (
    customer_id BLOB PRIMARY KEY,
    person_id   BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX person_customers ON person (person_id);

-- Telephone numbers also as digits: whole, national, and from the end.
CREATE TABLE contact_point (
    contact_id  BLOB PRIMARY KEY,
    customer_id BLOB NOT NULL,
    kind        TEXT NOT NULL,
    value       TEXT NOT NULL,
    added_note  TEXT NOT NULL,
    digits      TEXT,
    national    TEXT,
    reversed    TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_point_customer ON contact_point (customer_id);
CREATE INDEX contact_point_digits ON contact_point (digits) WHERE digits IS NOT NULL;
CREATE INDEX contact_point_national ON contact_point (national) WHERE national IS NOT NULL;
CREATE INDEX contact_point_reversed ON contact_point (reversed) WHERE reversed IS NOT NULL;

CREATE TABLE matter (
    matter_id   BLOB    PRIMARY KEY,
    customer_id BLOB    NOT NULL,
    text        TEXT    NOT NULL,
    since_at    INTEGER NOT NULL,
    open        INTEGER NOT NULL,
    source      TEXT    NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX matter_open ON matter (customer_id, since_at) WHERE open = 1;

CREATE TABLE interaction (
    interaction_id BLOB    PRIMARY KEY,
    customer_id    BLOB    NOT NULL,
    channel        TEXT    NOT NULL,
    opened_at      INTEGER NOT NULL,
    agent_id       BLOB,
    site_id        BLOB,
    closed_at      INTEGER,
    need_met       TEXT,
    feeling        TEXT,
    feeling_source TEXT,
    words          TEXT    NOT NULL,
    matter_id      BLOB,
    first_note     TEXT    NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX interaction_customer ON interaction (customer_id, opened_at, interaction_id);
CREATE INDEX interaction_words ON interaction (customer_id, opened_at) WHERE words <> '';

-- Numbers people find a moment by, folded.
CREATE TABLE reference (
    record_id   BLOB PRIMARY KEY,
    reference   TEXT NOT NULL,
    shown       TEXT NOT NULL,
    customer_id BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX reference_text ON reference (reference);

-- Moments that no longer stand: taken back, or replaced by a newer import.
CREATE TABLE hidden (
    entry_id   BLOB PRIMARY KEY,
    subject_id BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX hidden_subject ON hidden (subject_id);

-- Words of names, e-mails and addresses; rowid is customer.row. The second holds those who called
-- lately or with whom something is open: they are found first.
CREATE VIRTUAL TABLE customer_search USING fts5 (
    words, content = '', contentless_delete = 1, detail = none,
    prefix = '1 2 3 4 5 6', tokenize = "ascii"
);
CREATE VIRTUAL TABLE near_search USING fts5 (
    words, content = '', contentless_delete = 1, detail = none,
    prefix = '1 2 3 4 5 6', tokenize = "ascii"
);

-- The words themselves, to find those that are nearly what was typed.
CREATE VIRTUAL TABLE customer_word USING fts5vocab (customer_search, 'row');
