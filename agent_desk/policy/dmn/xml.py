"""XML into a tree, safely: a document type is refused, so no entity can grow or reach out.

Source:
    OWASP, "XML External Entity Prevention Cheat Sheet".
"""

from typing import NoReturn
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from agent_desk.domain.errors import BadInputError

LARGEST_BYTES = 20_000_000
_DEEPEST = 100


def read_tree(written: bytes) -> Element:
    """The root of a document, names as ``{namespace}local``. Raises BadInputError."""
    if len(written) > LARGEST_BYTES:
        raise _refused("it is too large")
    builder, depth = TreeBuilder(), 0
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > _DEEPEST:
            raise _refused("it is nested too deep")
        builder.start(_qualified(name), {_qualified(k): v for k, v in attributes.items()})

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(_qualified(name))

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = builder.data
    parser.StartDoctypeDeclHandler = _no_doctype
    try:
        parser.Parse(written, True)  # noqa: FBT003 - expat takes no names
    except expat.ExpatError as error:
        raise _refused(str(error)) from None
    except (ValueError, LookupError) as error:
        raise _refused(str(error)) from None
    return builder.close()


def _qualified(name: str) -> str:
    return f"{{{name}" if "}" in name else name


def _no_doctype(*_declared: object) -> NoReturn:
    raise _refused("it has a document type, which may hide other files")


def _refused(reason: str) -> BadInputError:
    return BadInputError(
        "This is no DMN file that can be read: {reason}.",
        "Export it again as DMN 1.3.",
        reason=reason[:200],
    )
