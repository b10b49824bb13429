-- The hub: what every branch shares. Numbered files run once each, under hub_meta.schema, as the
-- role agent_desk_owner. Desks read by plain SELECT under row-level security and write through
-- functions alone. Every key starts with branch_id, and what desks send needs no sequence, trigger,
-- advisory lock, transaction id or session state: Citus, CockroachDB and YugabyteDB lack or
-- change these.
--
-- Refusals a desk tells apart by SQLSTATE:
--   42501  this desk may not: not enrolled, revoked, or another branch than its own
--   AD001  the site id belongs to another desk: take a new one and offer everything again
--   AD002  the code was used already or is too old

CREATE SCHEMA agent_desk;

CREATE TABLE agent_desk.hub_meta (
    one        smallint PRIMARY KEY DEFAULT 1 CHECK (one = 1),
    schema     integer  NOT NULL,
    min_reader integer  NOT NULL,
    min_writer integer  NOT NULL
);

-- A desk is a database role. Its rights hang on this row, not on the role's being able to log in.
CREATE TABLE agent_desk.desk (
    db_role     text        PRIMARY KEY,
    branch_id   text        NOT NULL,
    name        text        NOT NULL,
    added_at    timestamptz NOT NULL DEFAULT now(),
    enrolled_at timestamptz,
    revoked_at  timestamptz,
    UNIQUE (branch_id, name)
);

-- The code's secret is the role's first password, which the server keeps hashed (SCRAM).
CREATE TABLE agent_desk.enrolment (
    db_role    text        PRIMARY KEY REFERENCES agent_desk.desk ON DELETE CASCADE,
    issued_at  timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    used_at    timestamptz
);

CREATE TABLE agent_desk.branch_clock (
    branch_id text   PRIMARY KEY,
    last_seq  bigint NOT NULL DEFAULT 0
) WITH (fillfactor = 50);

-- One ledger file. Its head is the pair (acked_seq, last_batch).
CREATE TABLE agent_desk.site (
    branch_id  text        NOT NULL,
    site_id    bytea       NOT NULL CHECK (octet_length(site_id) = 16),
    db_role    text        NOT NULL,
    acked_seq  bigint      NOT NULL DEFAULT 0,
    last_batch bytea,
    schema_ver integer     NOT NULL,
    app_ver    text        NOT NULL,
    seen_at    timestamptz NOT NULL DEFAULT now(),
    revoked_at timestamptz,
    PRIMARY KEY (branch_id, site_id)
) WITH (fillfactor = 70);

-- A batch is shared when it holds an entry for every branch.
CREATE TABLE agent_desk.sync_batch (
    branch_id  text    NOT NULL,
    hub_seq_to bigint  NOT NULL,
    batch_id   bytea   NOT NULL CHECK (octet_length(batch_id) = 16),
    site_id    bytea   NOT NULL,
    seq_from   bigint  NOT NULL,
    seq_to     bigint  NOT NULL,
    sha256     bytea   NOT NULL CHECK (octet_length(sha256) = 32),
    shared     boolean NOT NULL,
    PRIMARY KEY (branch_id, hub_seq_to)
);
CREATE INDEX sync_batch_shared ON agent_desk.sync_batch (branch_id, hub_seq_to) WHERE shared;

CREATE TABLE agent_desk.entry (
    branch_id      text     NOT NULL,
    id             bytea    NOT NULL CHECK (octet_length(id) = 16),
    site_id        bytea    NOT NULL CHECK (octet_length(site_id) = 16),
    site_seq       bigint   NOT NULL,
    hub_seq        bigint   NOT NULL,
    kind           text     NOT NULL,
    at             bigint   NOT NULL,
    hlc            bigint   NOT NULL,
    agent_id       bytea,
    customer_id    bytea,
    matter_id      bytea,
    interaction_id bytea,
    about_id       bytea,
    moment         smallint NOT NULL CHECK (moment IN (0, 1)),
    audience       text     NOT NULL,
    text           text     NOT NULL,
    body           text     NOT NULL,
    hash           bytea    NOT NULL CHECK (octet_length(hash) = 32),
    PRIMARY KEY (branch_id, id),
    UNIQUE (branch_id, hub_seq),
    -- It will be read whenever something of this customer comes, and may not fail then.
    CHECK (kind <> 'customer.erased' OR body::jsonb IS NOT NULL)
);
CREATE INDEX entry_customer ON agent_desk.entry (customer_id, branch_id, hub_seq)
    WHERE customer_id IS NOT NULL;
CREATE INDEX entry_shared ON agent_desk.entry (branch_id, hub_seq) WHERE audience = 'hub';
CREATE INDEX entry_erased ON agent_desk.entry (branch_id, customer_id)
    WHERE kind = 'customer.erased';
CREATE INDEX entry_redaction ON agent_desk.entry (branch_id, about_id)
    WHERE kind = 'text.redacted';
CREATE INDEX entry_roles ON agent_desk.entry (branch_id, about_id)
    WHERE kind IN ('agent.added', 'agent.given_roles');

-- Customers who were erased, and entries that name them: what comes of them comes empty.
CREATE TABLE agent_desk.erased (
    branch_id text  NOT NULL,
    id        bytea NOT NULL,
    PRIMARY KEY (branch_id, id)
);

CREATE TABLE agent_desk.quarantine (
    branch_id text        NOT NULL,
    site_id   bytea       NOT NULL,
    site_seq  bigint      NOT NULL,
    payload   bytea       NOT NULL,
    error     text        NOT NULL,
    at        timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (branch_id, site_id, site_seq)
);

CREATE TABLE agent_desk.erasure_receipt (
    branch_id  text        NOT NULL,
    site_id    bytea       NOT NULL,
    erasure_id bytea       NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (branch_id, site_id, erasure_id)
);

-- Who fetched a customer that another branch looks after.
CREATE TABLE agent_desk.customer_fetch (
    branch_id   text        NOT NULL,
    db_role     text        NOT NULL,
    customer_id bytea       NOT NULL,
    at          timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX customer_fetch_at ON agent_desk.customer_fetch (branch_id, at);

-- Who is asking ------------------------------------------------------------------------------

-- session_user stays what logged in, whatever SET ROLE says, and inside these functions too.
CREATE FUNCTION agent_desk.hub_branch() RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT d.branch_id FROM agent_desk.desk d
    WHERE d.db_role = session_user AND d.enrolled_at IS NOT NULL AND d.revoked_at IS NULL
$$;

CREATE FUNCTION agent_desk.own_branch() RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    own text := agent_desk.hub_branch();
BEGIN
    IF own IS NULL THEN
        RAISE insufficient_privilege USING MESSAGE = 'this desk is not enrolled, or was revoked';
    END IF;
    RETURN own;
END
$$;

-- The branch of a site of this desk's own.
CREATE FUNCTION agent_desk.branch_of_own(site bytea) RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    own text := agent_desk.own_branch();
BEGIN
    IF NOT EXISTS (SELECT 1 FROM agent_desk.site s
                   WHERE s.branch_id = own AND s.site_id = branch_of_own.site
                     AND s.db_role = session_user AND s.revoked_at IS NULL) THEN
        RAISE insufficient_privilege USING MESSAGE = 'this desk has no such site, or it was revoked';
    END IF;
    RETURN own;
END
$$;

-- Joining ------------------------------------------------------------------------------------

-- Use up the code. Nobody else can: it speaks of who is logged in.
CREATE FUNCTION agent_desk.use_code() RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    own text;
BEGIN
    UPDATE agent_desk.enrolment e SET used_at = now()
    WHERE e.db_role = session_user AND e.used_at IS NULL AND e.expires_at > now();
    IF NOT FOUND THEN
        RAISE EXCEPTION USING ERRCODE = 'AD002', MESSAGE = 'the code was used, or is too old';
    END IF;
    UPDATE agent_desk.desk d SET enrolled_at = now()
    WHERE d.db_role = session_user AND d.revoked_at IS NULL
    RETURNING d.branch_id INTO own;
    IF own IS NULL THEN
        RAISE insufficient_privilege USING MESSAGE = 'this desk was revoked';
    END IF;
    RETURN own;
END
$$;

-- Put the desk's own password in place of the code's secret. It runs with the desk's own rights:
-- a role may set its own password, and so nothing here needs a right over other roles.
CREATE FUNCTION agent_desk.hub_enrol(verifier text) RETURNS text
LANGUAGE plpgsql SECURITY INVOKER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    own text;
BEGIN
    IF verifier !~ '^SCRAM-SHA-256\$[0-9]+:[A-Za-z0-9+/=]+\$[A-Za-z0-9+/=]+:[A-Za-z0-9+/=]+$' THEN
        RAISE invalid_parameter_value USING MESSAGE = 'a SCRAM-SHA-256 verifier is needed';
    END IF;
    own := agent_desk.use_code();
    EXECUTE format('ALTER ROLE %I PASSWORD %L', session_user, verifier);
    RETURN own;
END
$$;

-- What desks do ------------------------------------------------------------------------------

CREATE FUNCTION agent_desk.hub_hello(site bytea, schema integer, app text)
RETURNS TABLE (acked_seq bigint, last_batch bytea, branch_last_seq bigint,
               min_reader integer, min_writer integer, revoked boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
DECLARE
    own text := agent_desk.hub_branch();
BEGIN
    IF own IS NULL THEN
        -- A connection that was open when its desk was revoked is told so.
        RETURN QUERY
            SELECT s.acked_seq, s.last_batch, k.last_seq, m.min_reader, m.min_writer, true
            FROM agent_desk.desk d
            JOIN agent_desk.site s ON s.branch_id = d.branch_id AND s.db_role = d.db_role
            JOIN agent_desk.branch_clock k ON k.branch_id = s.branch_id
            CROSS JOIN agent_desk.hub_meta m
            WHERE d.db_role = session_user AND d.revoked_at IS NOT NULL
              AND s.site_id = hub_hello.site;
        IF NOT FOUND THEN
            PERFORM agent_desk.own_branch();
        END IF;
        RETURN;
    END IF;
    INSERT INTO agent_desk.site AS s (branch_id, site_id, db_role, schema_ver, app_ver)
    VALUES (own, hub_hello.site, session_user, hub_hello.schema, left(hub_hello.app, 100))
    ON CONFLICT (branch_id, site_id) DO UPDATE
        SET seen_at = now(), schema_ver = excluded.schema_ver, app_ver = excluded.app_ver
        WHERE s.db_role = session_user;
    IF NOT FOUND THEN
        RAISE EXCEPTION USING ERRCODE = 'AD001', MESSAGE = 'the site belongs to another desk';
    END IF;
    RETURN QUERY
        SELECT s.acked_seq, s.last_batch, k.last_seq, m.min_reader, m.min_writer,
               s.revoked_at IS NOT NULL
        FROM agent_desk.site s
        JOIN agent_desk.branch_clock k ON k.branch_id = s.branch_id
        CROSS JOIN agent_desk.hub_meta m
        WHERE s.branch_id = own AND s.site_id = hub_hello.site;
END
$$;

-- Take one batch. The clock's row stays locked until the commit, so the order of numbers is the
-- order in which batches become visible, and a reader's cursor skips nothing. An entry the hub
-- has is left as it is; its number stays unused, and no later batch fills it.
--
-- A batch may hold fewer entries than its sequence numbers (some went into quarantine), even
-- none; it takes one number at least, by which it is known.
--
-- An erasure among the entries empties what the branch has of that customer, and of the entries
-- its body names in "entries" (ids in hexadecimal); what comes of an erased customer later is
-- emptied as it comes. A redaction takes the words out of one entry of the branch.
CREATE FUNCTION agent_desk.hub_push(
    branch text, site bytea, seq_from bigint, seq_to bigint, head bytea, batch bytea, sha bytea,
    ids bytea[], kinds text[], ats bigint[], hlcs bigint[], agents bytea[], customers bytea[],
    matters bytea[], interactions bytea[], abouts bytea[], moments smallint[], audiences text[],
    texts text[], bodies text[], hashes bytea[], origin_sites bytea[]
) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
DECLARE
    own    text := agent_desk.branch_of_own(hub_push.site);
    taken  bigint := greatest(cardinality(ids), 1);
    result bigint;
BEGIN
    IF hub_push.branch IS DISTINCT FROM own THEN
        RAISE insufficient_privilege USING MESSAGE = 'this desk belongs to another branch';
    END IF;
    IF hub_push.seq_from < 1 OR hub_push.seq_to < hub_push.seq_from
       OR cardinality(ids) > hub_push.seq_to - hub_push.seq_from + 1
       OR cardinality(ids) > 10000 THEN
        RAISE invalid_parameter_value USING MESSAGE = 'the batch and its numbers do not agree';
    END IF;

    WITH cas AS (
        UPDATE agent_desk.site s
        SET acked_seq = hub_push.seq_to, last_batch = hub_push.batch, seen_at = now()
        WHERE s.branch_id = own AND s.site_id = hub_push.site AND s.db_role = session_user
          AND s.acked_seq = hub_push.seq_from - 1
          AND s.last_batch IS NOT DISTINCT FROM hub_push.head
          AND s.revoked_at IS NULL
        RETURNING 1
    ), clock AS (
        UPDATE agent_desk.branch_clock k SET last_seq = k.last_seq + taken
        WHERE k.branch_id = own AND EXISTS (SELECT 1 FROM cas)
        RETURNING k.last_seq
    ), noted AS (
        INSERT INTO agent_desk.sync_batch
        SELECT own, clock.last_seq, hub_push.batch, hub_push.site, hub_push.seq_from,
               hub_push.seq_to, hub_push.sha, 'hub' = ANY (audiences)
        FROM clock
    ), kept AS (
        INSERT INTO agent_desk.entry
        SELECT own, u.id, u.origin, hub_push.seq_from + u.o - 1, clock.last_seq - taken + u.o,
               u.kind, u.at, u.hlc, u.agent, u.customer, u.matter, u.interaction, u.about,
               u.moment, u.audience, u.text, u.body, u.hash
        FROM clock,
             unnest(ids, kinds, ats, hlcs, agents, customers, matters, interactions, abouts,
                    moments, audiences, texts, bodies, hashes, origin_sites) WITH ORDINALITY
                 AS u (id, kind, at, hlc, agent, customer, matter, interaction, about,
                       moment, audience, text, body, hash, origin, o)
        ON CONFLICT (branch_id, id) DO NOTHING
    )
    SELECT clock.last_seq INTO result FROM clock;

    -- A statement of its own: it sees what others committed while this one waited for the clock.
    IF result IS NOT NULL AND 'customer.erased' = ANY (kinds) THEN
        PERFORM agent_desk.erase(own, ids);
    END IF;
    IF result IS NOT NULL AND EXISTS (
        SELECT 1 FROM agent_desk.erased x
        WHERE x.branch_id = own AND (x.id = ANY (customers) OR x.id = ANY (ids))
    ) THEN
        UPDATE agent_desk.entry e SET text = '', body = '{}', hash = sha256(e.id || 'erased'::bytea)
        FROM agent_desk.erased x
        WHERE e.branch_id = own AND e.id = ANY (ids) AND e.kind <> 'customer.erased'
          AND x.branch_id = own AND x.id IN (e.id, e.customer_id)
          AND (e.text, e.body, e.hash) <> ('', '{}', sha256(e.id || 'erased'::bytea));
    END IF;
    IF result IS NOT NULL AND (
        kinds && ARRAY['text.redacted', 'agent.added', 'agent.given_roles']
        OR EXISTS (SELECT 1 FROM agent_desk.entry r
                   WHERE r.branch_id = own AND r.kind = 'text.redacted'
                     AND r.about_id = ANY (ids))
    ) THEN
        PERFORM agent_desk.redact(own, ids);
    END IF;
    RETURN result;
END
$$;

-- Note whom the erasures among these entries speak of, and empty what there is of them.
CREATE FUNCTION agent_desk.erase(own text, ids bytea[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    WITH erasure AS (
        SELECT e.customer_id, e.body::jsonb AS body FROM agent_desk.entry e
        WHERE e.branch_id = own AND e.kind = 'customer.erased' AND e.id = ANY (erase.ids)
          AND e.customer_id IS NOT NULL
    ), spoken_of AS (
        SELECT x.customer_id AS id FROM erasure x
        UNION
        SELECT decode(named.hex, 'hex')
        FROM erasure x,
             LATERAL jsonb_array_elements_text(
                 CASE jsonb_typeof(x.body -> 'entries') WHEN 'array' THEN x.body -> 'entries'
                 ELSE '[]' END) AS named (hex)
        WHERE named.hex ~ '^[0-9a-f]{32}$'
    ), noted AS (
        INSERT INTO agent_desk.erased SELECT own, o.id FROM spoken_of o
        ON CONFLICT (branch_id, id) DO NOTHING
    ), theirs AS (
        SELECT e.id FROM agent_desk.entry e JOIN erasure x ON x.customer_id = e.customer_id
        WHERE e.branch_id = own
        UNION
        SELECT o.id FROM spoken_of o
    ), kept_apart AS (  -- payloads are JSON with ids in hexadecimal
        UPDATE agent_desk.quarantine q SET payload = '', error = ''
        FROM erasure x
        WHERE q.branch_id = own
          AND position(convert_to(encode(x.customer_id, 'hex'), 'UTF8') IN q.payload) > 0
    )
    UPDATE agent_desk.entry e
    SET text = '', body = '{}', hash = sha256(e.id || 'erased'::bytea)
    FROM theirs o
    WHERE e.branch_id = own AND e.id = o.id AND e.kind <> 'customer.erased'
      AND (e.text, e.body, e.hash) <> ('', '{}', sha256(e.id || 'erased'::bytea))
$$;

-- The fields of a body; none if it is not a JSON object. Nobody's body may stop a batch.
CREATE FUNCTION agent_desk.fields(body text) RETURNS jsonb
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN CASE jsonb_typeof(body::jsonb) WHEN 'object' THEN body::jsonb ELSE '{}' END;
EXCEPTION WHEN data_exception THEN
    RETURN '{}';
END
$$;

-- A body without what people wrote into it, as domain/redactions.py writes it: sorted, compact,
-- each value as it stood.
CREATE FUNCTION agent_desk.without_words(body text) RETURNS text
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN '{' || coalesce((
        SELECT string_agg(to_json(f.key)::text || ':' || f.value::text, ','
                          ORDER BY f.key COLLATE "C")
        FROM json_each(body::json) f
        WHERE f.key NOT IN ('words', 'why', 'say', 'details', 'was', 'note')
    ), '') || '}';
EXCEPTION WHEN data_exception THEN
    RETURN '{}';
END
$$;

-- Whoever was ever made a lead of the branch. It only grows with what comes, so the order in
-- which it comes does not matter; a desk could write down anybody as a lead in any case.
CREATE FUNCTION agent_desk.led(own text, agent bytea) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT EXISTS (
        SELECT 1 FROM agent_desk.entry g
        WHERE g.branch_id = own AND g.about_id = led.agent
          AND g.kind IN ('agent.added', 'agent.given_roles')
          AND agent_desk.fields(g.body) -> 'roles' ? 'lead'
    )
$$;

-- Take out the texts that may go, as far as these entries decide it: a redaction, the entry it
-- is of, and what made its writer a lead come in any order. Who wrote the entry may, and whoever
-- led the branch; other redactions are kept, and nothing comes of them.
CREATE FUNCTION agent_desk.redact(own text, ids bytea[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    WITH asked AS (
        SELECT r.about_id AS id, r.agent_id AS by, agent_desk.led(own, r.agent_id) AS led
        FROM agent_desk.entry r
        WHERE r.branch_id = own AND r.kind = 'text.redacted'
          AND (r.id = ANY (redact.ids) OR r.about_id = ANY (redact.ids) OR r.agent_id IN (
              SELECT g.about_id FROM agent_desk.entry g
              WHERE g.branch_id = own AND g.id = ANY (redact.ids)
                AND g.kind IN ('agent.added', 'agent.given_roles')))
    ), kept_apart AS (
        UPDATE agent_desk.quarantine q SET payload = '', error = ''
        FROM asked a
        WHERE q.branch_id = own AND a.led
          AND position(convert_to(encode(a.id, 'hex'), 'UTF8') IN q.payload) > 0
    )
    UPDATE agent_desk.entry e
    SET text = '', body = agent_desk.without_words(e.body), hash = sha256(e.id || 'erased'::bytea)
    FROM asked a
    WHERE e.branch_id = own AND e.id = a.id AND (a.led OR a.by = e.agent_id)
      AND e.hash <> sha256(e.id || 'erased'::bytea)
$$;

CREATE FUNCTION agent_desk.hub_quarantine(
    site bytea, site_seq bigint, payload bytea, error text
) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
BEGIN
    INSERT INTO agent_desk.quarantine (branch_id, site_id, site_seq, payload, error)
    VALUES (agent_desk.branch_of_own(hub_quarantine.site), hub_quarantine.site,
            hub_quarantine.site_seq, hub_quarantine.payload, left(hub_quarantine.error, 2000))
    ON CONFLICT (branch_id, site_id, site_seq) DO NOTHING;
END
$$;

CREATE FUNCTION agent_desk.hub_receipt(site bytea, erasure bytea) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
BEGIN
    INSERT INTO agent_desk.erasure_receipt (branch_id, site_id, erasure_id)
    VALUES (agent_desk.branch_of_own(hub_receipt.site), hub_receipt.site, hub_receipt.erasure)
    ON CONFLICT (branch_id, site_id, erasure_id) DO NOTHING;
END
$$;

-- One customer, whatever branch looks after them; not what is for named people alone.
CREATE FUNCTION agent_desk.hub_customer(customer bytea) RETURNS SETOF agent_desk.entry
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    own text := agent_desk.own_branch();
BEGIN
    INSERT INTO agent_desk.customer_fetch (branch_id, db_role, customer_id)
    VALUES (own, session_user, hub_customer.customer);
    RETURN QUERY
        SELECT e.* FROM agent_desk.entry e
        WHERE e.customer_id = hub_customer.customer
          AND (e.branch_id = own OR e.audience IN ('branch', 'hub'))
        ORDER BY e.branch_id, e.hub_seq;
END
$$;

-- The digits of a telephone number from the end, so that it does not matter with what it is
-- dialled, or was written down; nothing for other ways to reach somebody. Whoever asks compares
-- the numbers themselves.
CREATE FUNCTION agent_desk.reached_at(kind text, body text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
    SELECT CASE WHEN kind IN ('contact.added', 'contact.changed')
        THEN reverse(regexp_replace(
            coalesce(substring(body FROM '"value" *: *"(\+?[0-9 ()/.-]{6,30})"'), ''),
            '[^0-9]', '', 'g'))
        ELSE '' END
$$;
CREATE INDEX entry_reached ON agent_desk.entry
    (agent_desk.reached_at(kind, body) text_pattern_ops)
    WHERE kind IN ('contact.added', 'contact.changed');

-- Who of other branches can be reached at these digits, as dialled within the country: branch
-- and customer, no more. Whoever asks is written down.
CREATE FUNCTION agent_desk.hub_find(digits text)
RETURNS TABLE (branch_id text, customer_id bytea)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
DECLARE
    own text := agent_desk.own_branch();
BEGIN
    IF hub_find.digits !~ '^[0-9]{6,20}$' THEN
        RETURN;
    END IF;
    RETURN QUERY
        WITH found AS (
        SELECT DISTINCT e.branch_id, e.customer_id FROM agent_desk.entry e
        WHERE agent_desk.reached_at(e.kind, e.body) LIKE reverse(hub_find.digits) || '%'
          AND e.kind IN ('contact.added', 'contact.changed')
          AND e.branch_id <> own AND e.audience IN ('branch', 'hub')
          AND e.customer_id IS NOT NULL
        LIMIT 8
        ), noted AS (
            INSERT INTO agent_desk.customer_fetch (branch_id, db_role, customer_id)
            SELECT own, session_user, f.customer_id FROM found f
        )
        SELECT f.branch_id, f.customer_id FROM found f;
END
$$;

-- Who may see what ---------------------------------------------------------------------------

-- The owner's functions see everything; a desk sees its branch and what is for every branch.
DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['hub_meta', 'desk', 'enrolment', 'branch_clock', 'site',
                                'sync_batch', 'entry', 'erased', 'quarantine',
                                'erasure_receipt', 'customer_fetch'] LOOP
        EXECUTE format('ALTER TABLE agent_desk.%I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE agent_desk.%I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY owner ON agent_desk.%I TO agent_desk_owner'
                       ' USING (true) WITH CHECK (true)', name);
    END LOOP;
    FOREACH name IN ARRAY ARRAY['branch_clock', 'site', 'quarantine', 'erasure_receipt'] LOOP
        EXECUTE format('CREATE POLICY desk ON agent_desk.%I FOR SELECT TO agent_desk_desks'
                       ' USING (branch_id = (SELECT agent_desk.hub_branch()))', name);
    END LOOP;
END
$$;
-- The comparison with NULL, for who is not enrolled, must not let what is shared through.
CREATE POLICY desk ON agent_desk.sync_batch FOR SELECT TO agent_desk_desks
    USING (branch_id = (SELECT agent_desk.hub_branch())
           OR (shared AND (SELECT agent_desk.hub_branch()) IS NOT NULL));
CREATE POLICY desk ON agent_desk.entry FOR SELECT TO agent_desk_desks
    USING (branch_id = (SELECT agent_desk.hub_branch())
           OR (audience = 'hub' AND (SELECT agent_desk.hub_branch()) IS NOT NULL));
CREATE POLICY desk ON agent_desk.hub_meta FOR SELECT TO agent_desk_desks USING (true);

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA agent_desk FROM PUBLIC;
GRANT USAGE ON SCHEMA agent_desk TO agent_desk_desks;
GRANT SELECT ON agent_desk.hub_meta, agent_desk.branch_clock, agent_desk.site,
    agent_desk.sync_batch, agent_desk.entry, agent_desk.quarantine, agent_desk.erasure_receipt
    TO agent_desk_desks;
GRANT EXECUTE ON FUNCTION
    agent_desk.hub_branch(), agent_desk.use_code(), agent_desk.hub_enrol(text),
    agent_desk.hub_hello(bytea, integer, text),
    agent_desk.hub_push(text, bytea, bigint, bigint, bytea, bytea, bytea, bytea[], text[],
        bigint[], bigint[], bytea[], bytea[], bytea[], bytea[], bytea[], smallint[], text[],
        text[], text[], bytea[], bytea[]),
    agent_desk.hub_quarantine(bytea, bigint, bytea, text),
    agent_desk.hub_receipt(bytea, bytea),
    agent_desk.hub_customer(bytea),
    agent_desk.hub_find(text)
    TO agent_desk_desks;

INSERT INTO agent_desk.hub_meta (schema, min_reader, min_writer) VALUES (1, 1, 1);
