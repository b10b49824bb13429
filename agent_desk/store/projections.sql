-- Views of the ledger, each row folded from its subject's entries. Dropped and rebuilt at will.

CREATE TABLE agent (
    agent_id     BLOB    PRIMARY KEY,
    name         TEXT    NOT NULL,
    roles        TEXT    NOT NULL,
    has_pin      INTEGER NOT NULL,
    pin_once     INTEGER NOT NULL,
    has_left     INTEGER NOT NULL,
    absent_until INTEGER NOT NULL,
    verifier     TEXT    NOT NULL,
    public_key   TEXT    NOT NULL,
    closed_key   TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

-- Who is at which desk; one that is open there is theirs who signed in last.
CREATE TABLE shift (
    shift_id   BLOB    PRIMARY KEY,
    agent_id   BLOB    NOT NULL,
    site_id    BLOB    NOT NULL,
    started_at INTEGER NOT NULL,
    ended_at   INTEGER,
    ended      TEXT    NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX shift_open ON shift (site_id, started_at) WHERE ended_at IS NULL;

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
    first_note     TEXT    NOT NULL,
    branch_id      TEXT    NOT NULL,
    reason         TEXT    NOT NULL,
    result         TEXT    NOT NULL,
    direction      TEXT    NOT NULL,
    passed_to      BLOB,
    passed_at      INTEGER,
    searched       TEXT    NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX interaction_unfinished ON interaction (agent_id)
    WHERE closed_at IS NULL AND passed_to IS NULL AND site_id IS NOT NULL;
CREATE INDEX interaction_passed ON interaction (passed_to)
    WHERE closed_at IS NULL AND passed_to IS NOT NULL;
CREATE INDEX interaction_at ON interaction (opened_at, interaction_id);
CREATE INDEX interaction_branch ON interaction (branch_id, opened_at, interaction_id);
CREATE INDEX interaction_customer ON interaction (customer_id, opened_at, interaction_id);
CREATE INDEX interaction_words ON interaction (customer_id, opened_at) WHERE words <> '';
CREATE INDEX interaction_matter ON interaction (matter_id, opened_at) WHERE matter_id IS NOT NULL;
CREATE INDEX interaction_feeling ON interaction (customer_id, feeling, opened_at)
    WHERE feeling <> 'could_not_tell';
CREATE INDEX interaction_felt_at ON interaction (customer_id, opened_at)
    WHERE feeling <> 'could_not_tell';

-- A feeling told in the middle of a contact: how it ended does not erase it.
CREATE TABLE felt (
    entry_id       BLOB    PRIMARY KEY,
    interaction_id BLOB    NOT NULL,
    customer_id    BLOB    NOT NULL,
    feeling        TEXT    NOT NULL,
    source         TEXT    NOT NULL,
    at             INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX felt_interaction ON felt (interaction_id);
CREATE INDEX felt_feeling ON felt (customer_id, feeling, at);
CREATE INDEX felt_customer ON felt (customer_id, at);

-- What a contact, a promise or a question for a yes gives a customer to be unhappy about, as far
-- as that follows from itself; the queries of the shift log look at what came since.
CREATE TABLE cause (
    subject_id     BLOB    PRIMARY KEY,
    customer_id    BLOB    NOT NULL,
    branch_id      TEXT    NOT NULL,
    at             INTEGER NOT NULL,
    stands_from    INTEGER NOT NULL,
    interaction_id BLOB,
    ended_at       INTEGER,
    sure           TEXT    NOT NULL,
    again_of       BLOB,
    cut_off        INTEGER NOT NULL,
    text           TEXT    NOT NULL,
    searched       TEXT    NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX cause_at ON cause (at, subject_id);
CREATE INDEX cause_branch ON cause (branch_id, at, subject_id);
CREATE INDEX cause_interaction ON cause (interaction_id) WHERE interaction_id IS NOT NULL;
CREATE INDEX cause_customer ON cause (customer_id, at, subject_id);

-- What agents asked their lead for: to stand by them, or to look at something.
CREATE TABLE asked_for_lead (
    entry_id       BLOB    PRIMARY KEY,
    interaction_id BLOB    NOT NULL,
    customer_id    BLOB    NOT NULL,
    branch_id      TEXT    NOT NULL,
    at             INTEGER NOT NULL,
    what           TEXT    NOT NULL,
    text           TEXT    NOT NULL,
    agent_id       BLOB,
    answered_at    INTEGER,
    joined_by      BLOB,
    ended_at       INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX stand_by_waits ON asked_for_lead (at)
    WHERE what = 'stand_by' AND answered_at IS NULL AND ended_at IS NULL;
CREATE INDEX asked_for_lead_at ON asked_for_lead (at, entry_id);
CREATE INDEX asked_for_lead_interaction ON asked_for_lead (interaction_id);

-- That two people talked something through; what they wrote is sealed in the entries.
CREATE TABLE talk (
    talk_id     BLOB    PRIMARY KEY,
    begun_by    BLOB    NOT NULL,
    with_id     BLOB    NOT NULL,
    begun_at    INTEGER NOT NULL,
    last_at     INTEGER NOT NULL,
    last_by     BLOB    NOT NULL,
    hlc         INTEGER NOT NULL,
    customer_id BLOB,
    ended_in    TEXT,
    ended_at    INTEGER,
    changed_id  BLOB,
    gone_at     INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX talk_begun ON talk (begun_by, last_at);
CREATE INDEX talk_with ON talk (with_id, last_at);
CREATE INDEX talk_gone ON talk (gone_at) WHERE gone_at IS NOT NULL;

-- Shifts a lead has been through, and what was learned.
CREATE TABLE review (
    review_id   BLOB    PRIMARY KEY,
    branch_id   TEXT    NOT NULL,
    from_at     INTEGER NOT NULL,
    to_at       INTEGER NOT NULL,
    reviewed_at INTEGER NOT NULL,
    hlc         INTEGER NOT NULL,
    learned     TEXT    NOT NULL,
    reviewed_by BLOB
) STRICT, WITHOUT ROWID;
CREATE INDEX review_newest ON review (hlc, review_id);

-- Texts that were taken out; whenever one comes again, from wherever, it is taken out again.
CREATE TABLE redaction (
    entry_id    BLOB    PRIMARY KEY,
    reason      TEXT    NOT NULL,
    redacted_at INTEGER NOT NULL,
    redacted_by BLOB
) STRICT, WITHOUT ROWID;

-- Contacts that were ended to protect the agent; the owner does what follows.
CREATE TABLE ended_covered (
    interaction_id BLOB    PRIMARY KEY,
    customer_id    BLOB    NOT NULL,
    owner_id       BLOB,
    ended_at       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX ended_covered_customer ON ended_covered (customer_id, ended_at);

-- Contacts that were opened with the wrong customer, and whose they are; the moments of one are
-- read from here, because the entries stay as they were written.
CREATE TABLE moved (
    interaction_id BLOB PRIMARY KEY,
    customer_id    BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE moved_moment (
    entry_id    BLOB    PRIMARY KEY,
    subject_id  BLOB    NOT NULL,
    customer_id BLOB    NOT NULL,
    at          INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX moved_moment_subject ON moved_moment (subject_id);
CREATE INDEX moved_moment_history ON moved_moment (customer_id, at, entry_id);

-- What we said we would do. Late is never kept here: it depends on now.
CREATE TABLE promise (
    promise_id     BLOB    PRIMARY KEY,
    customer_id    BLOB    NOT NULL,
    interaction_id BLOB,
    matter_id      BLOB,
    text           TEXT    NOT NULL,
    due_at         INTEGER NOT NULL,
    zone           TEXT    NOT NULL,
    whole_day      INTEGER NOT NULL,
    owner_id       BLOB,
    owned_at       INTEGER NOT NULL,
    owned_from     BLOB,
    as_told        INTEGER NOT NULL,
    made_at        INTEGER NOT NULL,
    times_moved    INTEGER NOT NULL,
    kept_at        INTEGER,
    last_step      TEXT    NOT NULL,
    last_step_at   INTEGER NOT NULL,
    last_step_by   BLOB,
    parted         INTEGER NOT NULL,
    torn           INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX promise_customer ON promise (customer_id, made_at);
CREATE INDEX promise_torn ON promise (owner_id, due_at) WHERE torn = 1;
CREATE INDEX promise_open ON promise (customer_id, due_at) WHERE kept_at IS NULL;
CREATE INDEX promise_owner ON promise (owner_id, due_at) WHERE kept_at IS NULL;
CREATE INDEX promise_late ON promise (customer_id, kept_at) WHERE kept_at > due_at;
CREATE INDEX promise_due ON promise (due_at);
CREATE INDEX promise_owned_from ON promise (owned_from, owned_at) WHERE owned_from IS NOT NULL;

-- What went wrong for them; settled by their word or by a rule they were told.
CREATE TABLE mistake (
    mistake_id     BLOB    PRIMARY KEY,
    customer_id    BLOB    NOT NULL,
    interaction_id BLOB,
    matter_id      BLOB,
    text           TEXT    NOT NULL,
    opened_at      INTEGER NOT NULL,
    owner_id       BLOB,
    owned_at       INTEGER NOT NULL,
    owned_from     BLOB,
    put_right_at   INTEGER,
    tries          INTEGER NOT NULL,
    ended          TEXT    NOT NULL,
    ended_at       INTEGER,
    ended_text     TEXT    NOT NULL,
    settled_at     INTEGER,
    last_step      TEXT    NOT NULL,
    last_step_at   INTEGER NOT NULL,
    last_step_by   BLOB
) STRICT, WITHOUT ROWID;
CREATE INDEX mistake_customer ON mistake (customer_id, settled_at, opened_at);
CREATE INDEX mistake_owner ON mistake (owner_id, opened_at) WHERE settled_at IS NULL;
CREATE INDEX mistake_owned_from ON mistake (owned_from, owned_at) WHERE owned_from IS NOT NULL;

CREATE TABLE good_to_know (
    known_id    BLOB    PRIMARY KEY,
    customer_id BLOB    NOT NULL,
    text        TEXT    NOT NULL,
    told_at     INTEGER NOT NULL,
    retired     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX good_to_know_shown ON good_to_know (customer_id, told_at) WHERE retired = 0;

CREATE TABLE thanks (
    thanks_id   BLOB    PRIMARY KEY,
    customer_id BLOB    NOT NULL,
    text        TEXT    NOT NULL,
    said_at     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX thanks_customer ON thanks (customer_id, said_at);

-- What was decided, and what a yes was asked for. What is left of a limit is a sum over a range of
-- one of the first seven indexes: nothing is ever counted beside the ledger.
CREATE TABLE decision (
    decision_id    BLOB    PRIMARY KEY,
    customer_id    BLOB    NOT NULL,
    kind           TEXT    NOT NULL,
    state          TEXT    NOT NULL,
    at             INTEGER NOT NULL,
    branch_id      TEXT    NOT NULL,
    site_id        BLOB    NOT NULL,
    interaction_id BLOB,
    matter_id      BLOB,
    agent_id       BLOB,
    subject        TEXT    NOT NULL,
    folded_subject TEXT    NOT NULL,
    rule           TEXT    NOT NULL,
    policy         TEXT    NOT NULL,
    minor          INTEGER NOT NULL,
    currency       TEXT    NOT NULL,
    choice         TEXT    NOT NULL,
    text           TEXT    NOT NULL,
    why            TEXT    NOT NULL,
    facts          TEXT    NOT NULL,
    carry_in       TEXT    NOT NULL,
    carried_out_at INTEGER,
    reference      TEXT    NOT NULL,
    promise_id     BLOB,
    by_itself      INTEGER NOT NULL,
    is_case        INTEGER NOT NULL,
    instead_of     BLOB,
    asked_of       BLOB,
    asked_at       INTEGER,
    patience       INTEGER NOT NULL,
    then_decide    INTEGER NOT NULL,
    answered_at    INTEGER,
    carried_by     BLOB,
    clean_words    TEXT    NOT NULL,
    passed_at      INTEGER,
    passed_from    BLOB
) STRICT, WITHOUT ROWID;
CREATE INDEX decision_customer ON decision (customer_id, state, kind, at, currency, minor);
CREATE INDEX decision_interaction ON decision (interaction_id, state, kind, at, currency, minor);
CREATE INDEX decision_matter ON decision (matter_id, state, kind, at, currency, minor) WHERE matter_id IS NOT NULL;
CREATE INDEX decision_agent ON decision (agent_id, state, kind, at, currency, minor);
CREATE INDEX decision_branch ON decision (branch_id, state, kind, at, currency, minor);
CREATE INDEX decision_desk ON decision (site_id, state, kind, at, currency, minor);
CREATE INDEX decision_subject ON decision (folded_subject, state, kind, at, currency, minor) WHERE folded_subject <> '';
CREATE INDEX decision_alike ON decision (kind, rule, at);
CREATE INDEX decision_case ON decision (at) WHERE is_case = 1;
CREATE INDEX decision_at ON decision (at);
CREATE INDEX decision_asked_of ON decision (asked_of, asked_at) WHERE state = 'asked';
CREATE INDEX decision_passed ON decision (agent_id, passed_at) WHERE passed_at IS NOT NULL;
CREATE INDEX decision_waited ON decision (asked_at) WHERE asked_at IS NOT NULL;

-- Customers who go to somebody by name; theirs only when they accept.
CREATE TABLE handover (
    handover_id    BLOB    PRIMARY KEY,
    customer_id    BLOB    NOT NULL,
    text           TEXT    NOT NULL,
    offered_at     INTEGER NOT NULL,
    interaction_id BLOB,
    matter_id      BLOB,
    offered_by     BLOB,
    offered_to     BLOB,
    accepted_at    INTEGER,
    accepted_by    BLOB,
    passed_at      INTEGER,
    passed_from    BLOB
) STRICT, WITHOUT ROWID;
CREATE INDEX handover_to ON handover (offered_to, offered_at) WHERE accepted_at IS NULL;
CREATE INDEX handover_by ON handover (offered_by, offered_at) WHERE accepted_at IS NULL;
CREATE INDEX handover_passed ON handover (offered_by, passed_at) WHERE passed_at IS NOT NULL;
CREATE INDEX handover_interaction ON handover (interaction_id);

-- Policies as leads published them; the newest that can be read is in force.
CREATE TABLE policy_version (
    policy_id    BLOB    PRIMARY KEY,
    version      TEXT    NOT NULL,
    reason       TEXT    NOT NULL,
    published_at INTEGER NOT NULL,
    hlc          INTEGER NOT NULL,
    files        TEXT    NOT NULL,
    published_by BLOB
) STRICT, WITHOUT ROWID;
CREATE INDEX policy_version_newest ON policy_version (hlc, policy_id);

-- Prompts, contact codes and moments, likewise.
CREATE TABLE publication (
    publication_id BLOB    PRIMARY KEY,
    topic          TEXT    NOT NULL,
    version        TEXT    NOT NULL,
    reason         TEXT    NOT NULL,
    published_at   INTEGER NOT NULL,
    hlc            INTEGER NOT NULL,
    files          TEXT    NOT NULL,
    published_by   BLOB
) STRICT, WITHOUT ROWID;
CREATE INDEX publication_newest ON publication (topic, hlc, publication_id);

-- What became of a case: how a lead answered it, and when whoever decided it read that.
CREATE TABLE case_answer (
    decision_id BLOB    PRIMARY KEY,
    entry_id    BLOB    NOT NULL,
    how         TEXT    NOT NULL,
    text        TEXT    NOT NULL,
    topic       TEXT    NOT NULL,
    version     TEXT    NOT NULL,
    answered_at INTEGER NOT NULL,
    answered_by BLOB,
    heard_at    INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX case_answer_at ON case_answer (answered_at);
CREATE INDEX case_answer_unheard ON case_answer (answered_at) WHERE heard_at IS NULL;

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
