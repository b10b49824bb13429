"""Text from files, made fit for a terminal: what would steer it is shown as its code."""


def printed(text: str) -> str:
    """The text with every character that cannot be printed written out, lines kept."""
    if all(map(_shown, text)):
        return text
    return "".join(c if _shown(c) else c.encode("unicode_escape").decode() for c in text)


def _shown(character: str) -> bool:
    return character.isprintable() or character == "\n"
