"""The text of a PDF that Qt wrote, as a viewer copies it, by the ToUnicode of its fonts."""

import re
import zlib


def copied(pdf):
    """Every line of text, in the order it is drawn."""
    objects = dict(re.findall(rb"\n(\d+) 0 obj(.*?)endobj", pdf, re.S))
    fonts = {
        number: _letters(_stream(objects[found[1]]))
        for number, body in objects.items()
        if (found := re.search(rb"/ToUnicode (\d+) 0 R", body))
    }
    pages = [_stream(body) for body in objects.values() if b"/Length" in body]
    drawn = [page for page in pages if b" Tj" in page]
    # Qt names the blank a tab, having the same glyph; for a viewer any of them parts words.
    return "\n".join(line.replace("\t", " ") for page in drawn for line in _lines(page, fonts))


def _stream(body):
    data = re.search(rb"stream\r?\n(.*)endstream", body, re.S)
    if data is None:
        return b""
    return zlib.decompress(data[1]) if b"FlateDecode" in body else data[1]


def _letters(cmap):
    letters = {}
    for first, listed in re.findall(rb"<(\w{4})> <\w{4}> \[(.*?)\]", cmap, re.S):
        for place, code in enumerate(re.findall(rb"<(\w+)>", listed)):
            letters[int(first, 16) + place] = bytes.fromhex(code.decode()).decode("utf-16-be")
    return letters


def _lines(page, fonts):
    for font, text in re.findall(rb"BT\s/F(\d+) .*?Tm(.*?)ET", page, re.S):
        glyphs = re.findall(rb"<(\w+)> Tj", text)
        yield "".join(
            fonts[font].get(int(glyph, 16), "\N{REPLACEMENT CHARACTER}") for glyph in glyphs
        )
