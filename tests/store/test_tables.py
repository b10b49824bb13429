"""The tables as SQLAlchemy sees them are those the SQL files make."""

from agent_desk.store.tables import metadata
from tests.ledgers import a_ledger


def test_every_table_and_column_is_as_the_sql_files_make_it():
    with a_ledger() as store, store.read() as db:
        for table in metadata.sorted_tables:
            if table.name.endswith(("_search", "_word")):
                continue
            made = db.exec_driver_sql(f"PRAGMA table_info({table.name})").all()
            assert [column[1] for column in made] == [column.name for column in table.c]
            types = {"TEXT": "TEXT", "INTEGER": "INTEGER", "BLOB": "BLOB"}
            assert [types[column[2]] for column in made] == [
                str(column.type.compile(db.dialect)) for column in table.c
            ]


def test_every_query_of_a_call_has_its_index():
    with a_ledger() as store, store.read() as db:
        for sql in (
            "SELECT * FROM entry WHERE customer_id = x'00' AND entry.moment = 1 ORDER BY at",
            "SELECT * FROM entry WHERE about_id IN (x'00', x'01')",
            "SELECT * FROM entry WHERE interaction_id = x'00'",
            "SELECT * FROM matter WHERE customer_id = x'00' AND matter.open = 1",
            "SELECT * FROM interaction WHERE customer_id = x'00' AND interaction.words <> ''",
            "SELECT * FROM promise WHERE customer_id = x'00' AND promise.kept_at IS NULL",
            "SELECT * FROM promise WHERE owner_id = x'00' AND promise.kept_at IS NULL",
            "SELECT * FROM promise WHERE customer_id = x'00' AND kept_at > due_at",
            "SELECT count(*) FROM mistake WHERE customer_id IN (x'00', x'01')",
            "SELECT * FROM mistake WHERE customer_id = x'00' AND mistake.settled_at IS NULL",
            "SELECT * FROM mistake WHERE owned_from = x'00' AND owned_at > 1",
            "SELECT * FROM good_to_know WHERE customer_id = x'00' AND good_to_know.retired = 0",
            "SELECT * FROM felt WHERE customer_id = x'00' AND feeling = 'glad' ORDER BY at",
            "SELECT * FROM felt WHERE customer_id = x'00' ORDER BY at",
            "SELECT * FROM interaction WHERE matter_id = x'00' ORDER BY opened_at",
            "SELECT * FROM decision WHERE kind = 'a' AND rule = 'b' ORDER BY at DESC",
            "SELECT sum(minor) FROM decision WHERE agent_id = x'00' AND kind IN ('a', 'b')",
            "SELECT * FROM decision WHERE interaction_id = x'00' ORDER BY at",
            "SELECT * FROM handover WHERE offered_to = x'00' AND handover.accepted_at IS NULL",
            "SELECT * FROM handover WHERE offered_by = x'00' AND accepted_at IS NULL",
            "SELECT * FROM handover WHERE offered_by = x'00' AND passed_at IS NOT NULL",
            "SELECT * FROM decision WHERE agent_id = x'00' AND passed_at IS NOT NULL",
            (
                "SELECT * FROM interaction WHERE agent_id = x'00' AND closed_at IS NULL"
                " AND passed_to IS NULL AND site_id IS NOT NULL"
            ),
            "SELECT * FROM interaction WHERE passed_to = x'00' AND closed_at IS NULL",
            (
                "SELECT * FROM asked_for_lead WHERE what = 'stand_by' AND answered_at IS NULL"
                " AND ended_at IS NULL AND at > 1 ORDER BY at"
            ),
            "SELECT * FROM interaction WHERE opened_at >= 1 ORDER BY opened_at, interaction_id",
            "SELECT * FROM interaction WHERE branch_id = 'a' AND opened_at >= 1",
            "SELECT * FROM cause WHERE at >= 1 ORDER BY at DESC, subject_id DESC",
            "SELECT * FROM cause WHERE branch_id = 'a' ORDER BY at DESC, subject_id DESC",
            "SELECT * FROM cause WHERE interaction_id = x'00'",
            "SELECT * FROM decision WHERE at >= 1 AND at < 2",
            "SELECT * FROM decision WHERE decision.asked_at IS NOT NULL AND asked_at >= 1",
            "SELECT * FROM promise WHERE due_at >= 1 AND due_at < 2",
            "SELECT * FROM asked_for_lead WHERE at >= 1 ORDER BY at DESC",
            "SELECT * FROM contact_point WHERE reversed IS NOT NULL AND reversed >= '1'",
        ):
            plan = [row[3] for row in db.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}")]
            assert not any(step.startswith("SCAN") for step in plan), (sql, plan)
