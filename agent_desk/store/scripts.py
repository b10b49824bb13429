"""Runs a file of SQL statements inside the transaction that is open."""

import sqlalchemy as sa
from sqlcipher3.dbapi2 import complete_statement


def run_script(db: sa.Connection, script: str) -> None:
    """Execute every statement of ``script``. The driver's own way would commit first."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if complete_statement(statement):
            db.exec_driver_sql(statement)
            statement = ""
