"""Making a hub of an empty database."""

from agent_desk.sync import hub


def test_an_empty_database_becomes_a_hub(empty):
    with empty.admin() as db:
        assert hub.init(db) == (0, len(hub.steps()))
        assert hub.schema_of(db) == len(hub.steps())
