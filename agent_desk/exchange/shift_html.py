"""The shift log as HTML, the form that is read aloud best: headings, tables, a language.

It needs nothing but itself, is legible in black and white, and prints its heads on every page.
"""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from pathlib import Path
from typing import TextIO

from agent_desk.actions.next_shift import NextShift
from agent_desk.exchange.shift_sheets import CONTACTS, DUE, PEOPLE, Row, ShiftSheets

_STYLE = """
:root { color-scheme: light; }
body { font: 1rem/1.5 Inter, "Segoe UI", system-ui, sans-serif; color: #111; background: #fff;
  margin: 2rem auto; max-width: 75rem; padding: 0 1rem; }
h1, h2 { line-height: 1.2; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0 2rem; }
caption { text-align: start; font-weight: 600; padding: .25rem 0; }
th, td { text-align: start; vertical-align: top; padding: .25rem .5rem;
  border-bottom: 1px solid #767676; overflow-wrap: anywhere; }
thead th { border-bottom: 2px solid #111; }
tbody th { font-weight: 600; }
@media print {
  body { margin: 0; max-width: none; font-size: 9pt; }
  thead { display: table-header-group; }
  tr, li { break-inside: avoid; }
  h2 { break-after: avoid; }
}
"""


def write(sheets: ShiftSheets, file: Path) -> None:
    """Write the people, then every contact."""
    say = sheets.words.say
    with file.open("w", encoding="utf-8") as out:
        _begin(out, sheets, say("title"))
        out.write(f"<h2>{escape(say('unhappy_title'))}</h2>\n")
        out.write(f"<p>{escape(say('unhappy_lead'))}</p>\n")
        out.writelines(_table(sheets, PEOPLE, sheets.people(), ("unhappy_title", "nobody")))
        out.write(f"<h2>{escape(say('contacts_title'))}</h2>\n")
        contacts, said = sheets.contacts(), ("contacts_title", "no_contacts")
        out.writelines(_table(sheets, CONTACTS, contacts, said))
        out.write("</main>\n</body>\n</html>\n")


def write_handover(sheets: ShiftSheets, found: NextShift, file: Path) -> None:
    """Write the page for the next shift."""
    say = sheets.words.say
    with file.open("w", encoding="utf-8") as out:
        _begin(out, sheets, say("handover_title"))
        people = (sheets.counted(sheets.person(one)) for one in found.people)
        for title, columns, rows in (
            ("handover_people", PEOPLE, people),
            ("handover_due", DUE, sheets.due(found)),
        ):
            out.write(f"<h2>{escape(say(title))}</h2>\n")
            out.writelines(_table(sheets, columns, rows, (title, "handover_nothing")))
        for title, lines in changed_and_learned(sheets, found):
            items = "".join(f"<li>{escape(line)}</li>\n" for line in lines)
            out.write(f"<h2>{escape(title)}</h2>\n<ul>\n{items}</ul>\n")
        out.write("</main>\n</body>\n</html>\n")


def changed_and_learned(
    sheets: ShiftSheets, found: NextShift
) -> tuple[tuple[str, list[str]], ...]:
    """Titles with their lines; a line that says so where there is nothing."""
    say = sheets.words.say
    changed = [
        say("policy_changed", version=one.version, reason=one.reason) for one in found.changed
    ]
    nothing = [say("handover_nothing")]
    return (
        (say("handover_changed"), changed or nothing),
        (say("handover_learned"), list(found.learned) or nothing),
    )


def _begin(out: TextIO, sheets: ShiftSheets, title: str) -> None:
    language = escape(sheets.words.language)
    out.write(
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n"
        f"<h1>{escape(title)}</h1>\n"
    )
    for line in sheets.title_lines():
        out.write(f"<p>{escape(line)}</p>\n")


def _table(
    sheets: ShiftSheets, columns: Sequence[str], rows: Iterable[Row], said: tuple[str, str]
) -> Iterator[str]:
    """A table whose rows are headed by the customer; a sentence where there are none.

    ``said`` names its caption, and that sentence.
    """
    caption, nothing = (escape(sheets.words.say(one)) for one in said)
    heads = "".join(f'<th scope="col">{escape(head)}</th>' for head in sheets.heads(columns))
    named, begun = columns.index("name"), False
    for row in rows:
        if not begun:
            yield f"<table>\n<caption>{caption}</caption>\n"
            yield f"<thead><tr>{heads}</tr></thead>\n<tbody>\n"
            begun = True
        cells = (_cell(text, head=place == named) for place, text in enumerate(row))
        yield f"<tr>{''.join(cells)}</tr>\n"
    yield "</tbody>\n</table>\n" if begun else f"<p>{nothing}</p>\n"


def _cell(text: str, *, head: bool) -> str:
    told = escape(text)
    return f'<th scope="row" dir="auto">{told}</th>' if head else f'<td dir="auto">{told}</td>'
