"""The tables of a mapping that say how a file and its values are written."""

from agent_desk.domain.errors import BadInputError
from agent_desk.exchange import encodings
from agent_desk.exchange.pipes import Said
from agent_desk.exchange.rows import FileFormat
from agent_desk.exchange.toml_tables import Table
from agent_desk.reading import dates


def file_format(table: Table) -> FileFormat:
    """The table ``[file]``: how the file is to be read."""
    encoding = table.text("encoding")
    if encoding and not encodings.is_encoding(encoding):
        table.refuse(
            "encoding",
            f"“{encoding}” is no encoding",
            "Write for example utf-8, utf-16, windows-1252 or iso-8859-1.",
        )
    delimiter, quote, escape = _marks(table)
    how = FileFormat(
        format=table.text("format", "", ("csv", "json", "jsonl")),
        encoding=encoding,
        delimiter=delimiter,
        quote=quote,
        escape=escape,
        columns=table.texts("columns"),
        skip_lines=table.number("skip_lines"),
        short_rows=table.text("short_rows", "refuse", ("refuse", "fill")),
        records=tuple(step for step in table.text("records").split(".") if step),
        shape=table.text("shape", "", ("list", "keyed", "single")),
        key_column=table.text("key_column", "key"),
        group=table.text("group"),
    )
    table.finish()
    return how


def _marks(table: Table) -> tuple[str, str, str]:
    """Delimiter, quote and escape: three different ones, and no line breaks."""
    defaults = {"delimiter": "", "quote": '"', "escape": ""}
    marks: list[str] = []
    for key, default in defaults.items():
        mark = table.character(key, default)
        if mark and (mark in "\r\n" or mark in marks):
            table.refuse(key, "it is a line break or has another meaning", "Write another one.")
        marks.append(mark)
    return marks[0], marks[1], marks[2]


def said_values(table: Table) -> Said:
    """The table ``[values]``: how dates and numbers are written; lists and tables of words."""
    lists, tables = table.table("lists"), table.table("tables")
    said = Said(
        decimal=table.character("decimal", ".") or ".",
        thousands=table.character("thousands"),
        dates=formats(table, ("iso",)),
        time_zone=zone(table, "UTC"),
        empty=frozenset(table.texts("empty")),
        lists={
            name: frozenset(word.casefold() for word in lists.texts(name))
            for name in lists.entries
        },
        tables={
            name: {key: inner.text(key) for key in inner.entries}
            for name, inner in tables.tables()
        },
    )
    if said.decimal == said.thousands:
        table.refuse("thousands", "it is the decimal mark too", "Take another one, or none.")
    table.finish()
    return said


def formats(table: Table, default: tuple[str, ...]) -> tuple[str, ...]:
    """The date formats under ``dates``."""
    written = table.texts("dates", default)
    for form in written:
        if not dates.is_format(form):
            known = ", ".join(dates.WORDS)
            table.refuse(
                "dates", f"“{form}” is no format", f"Write {known} or a pattern as %d.%m.%Y."
            )
    return written


def zone(table: Table, default: str) -> str:
    """The time zone under ``time_zone``."""
    name = table.text("time_zone", default)
    try:
        dates.read_zone(name)
    except BadInputError as error:
        table.refuse("time_zone", f"“{name[:40]}” is not known on this machine", error.remedy)
    return name
