-- Run once in the hub's database as a superuser: lets pgbouncer look up the verifier of a desk that
-- logs in, and of nobody else.
CREATE ROLE pgbouncer LOGIN PASSWORD :'password';
CREATE SCHEMA pgbouncer AUTHORIZATION pgbouncer;
CREATE FUNCTION pgbouncer.lookup(wanted text, OUT usename name, OUT passwd text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT s.usename, s.passwd FROM pg_shadow s
    JOIN agent_desk.desk d ON d.db_role = s.usename
    WHERE s.usename = wanted AND NOT s.usesuper AND d.revoked_at IS NULL
$$;
REVOKE ALL ON FUNCTION pgbouncer.lookup(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgbouncer.lookup(text) TO pgbouncer;
DO $$ BEGIN EXECUTE format('GRANT CONNECT ON DATABASE %I TO pgbouncer', current_database()); END $$;
