"""Text on a page of PDF: which font has its letters, how wide it is, which way it runs.

Inter comes with the program and is embedded. What it has no letters for is taken from a font of
the system, shaped by HarfBuzz; Chinese, Japanese and Korean from the fonts every reader of PDF
has, which are not embedded. What is drawn can be copied as it was written.
"""

import os
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from agent_desk import resources

REGULAR, BOLD = "Inter", "Inter SemiBold"
_FILES = {REGULAR: "fonts/Inter-Regular.ttf", BOLD: "fonts/Inter-SemiBold.ttf"}
# Fonts that have letters of other scripts, where systems keep them.
_OTHERS = (
    "DejaVuSans.ttf", "NotoSans-Regular.ttf", "NotoSansArabic-Regular.ttf",
    "NotoSansHebrew-Regular.ttf", "NotoSansThai-Regular.ttf", "NotoSansDevanagari-Regular.ttf",
    "segoeui.ttf", "arial.ttf", "Nirmala.ttf", "leelawui.ttf", "malgun.ttf", "simhei.ttf",
    "Arial Unicode.ttf",
)  # fmt: skip
_FOLDERS = {
    "linux": ("/usr/share/fonts", "/usr/local/share/fonts"),
    "win32": (str(Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts"),),
    "darwin": ("/System/Library/Fonts/Supplemental", "/Library/Fonts"),
}
# The fonts of Adobe's Asian collections, by the first sign that tells the language.
_KANA, _HANGUL, _HAN = "HeiseiMin-W3", "HYSMyeongJo-Medium", "STSong-Light"
_RIGHT_TO_LEFT = frozenset({"R", "AL"})
_KEPT_WIDTHS = 20_000
_EMOJI = 0x1F000


@dataclass(frozen=True, slots=True)
class _Run:
    """A piece of text in one font and one direction."""

    text: str
    font: str
    shaped: bool = False


class Pen:
    """Writes lines of text on a canvas, and measures them.

    Attributes:
        missing: Characters for which no font was found.
    """

    def __init__(self, canvas: Any) -> None:
        self.canvas = canvas
        self.missing: set[str] = set()
        self._letters = {font: _letters(font) for font in _FILES}
        self._widths: dict[tuple[str, str, float], float] = {}

    def width(self, text: str, font: str, size: float) -> float:
        """How wide a text is, points."""
        key = text, font, size
        if key not in self._widths:
            if len(self._widths) > _KEPT_WIDTHS:
                self._widths.clear()
            self._widths[key] = sum(_width(run, size) for run in self._runs(text, font))
        return self._widths[key]

    def lines(self, text: str, font: str, size: float, room: float) -> Iterator[str]:
        """The text in lines that are no wider than ``room`` points."""
        line = ""
        for word in text.split():
            joined = f"{line} {word}" if line else word
            if self.width(joined, font, size) <= room:
                line = joined
                continue
            if line:
                yield line
            *full, line = self._pieces(word, font, size, room)
            yield from full
        if line:
            yield line

    def write(self, at: tuple[float, float], text: str, font: str, size: float) -> None:
        """Write one line from a point on, to the right."""
        x, y = at
        for run in self._runs(text, font):
            line = self.canvas.beginText(x, y)
            line.setFont(run.font, size)
            line.textOut(_shaped(run, size) if run.shaped else run.text)
            self.canvas.drawText(line)
            x += _width(run, size)

    def _pieces(self, word: str, font: str, size: float, room: float) -> Sequence[str]:
        """A word that is wider than a line, in pieces that fit; else itself."""
        pieces = [""]
        for character in word:
            if pieces[-1] and self.width(pieces[-1] + character, font, size) > room:
                pieces.append("")
            pieces[-1] += character
        return pieces

    def _runs(self, text: str, font: str) -> list[_Run]:
        """The pieces of one line in the order they stand on the page."""
        if self._letters[font].issuperset(text):
            return [_Run(text, font)]
        # What is on the page is one line: no breaks, tabs or invisible signs.
        printable = "".join(c if c.isprintable() else " " for c in text)
        directed = _directed(printable)
        ways = (_runs_leftwards(character) for character in printable)
        if next((way for way in ways if way is not None), False):
            directed = directed[::-1]
        runs: list[_Run] = []
        for piece, leftwards in directed:
            made = self._fonts(piece, font)
            runs += made[::-1] if leftwards else made
        return runs

    def _fonts(self, piece: str, font: str) -> list[_Run]:
        """A piece in runs of one font; signs between words stay with what is before them."""
        runs: list[_Run] = []
        for character in piece:
            stays = runs and not character.isalnum() and self._has(runs[-1].font, character)
            chosen = runs[-1].font if stays else self._font_of(character, font)
            if runs and runs[-1].font == chosen:
                runs[-1] = replace(runs[-1], text=runs[-1].text + character)
            else:
                runs.append(_Run(character, chosen, shaped=chosen in _system_fonts()))
        return runs

    def _has(self, font: str, character: str) -> bool:
        letters = self._letters.get(font) or _system_fonts().get(font)
        return letters is not None and character in letters

    def _font_of(self, character: str, font: str) -> str:
        if character in self._letters[font]:
            return font
        asian = _asian(character)
        if asian:
            return asian
        for name, letters in _system_fonts().items():
            if character in letters:
                return name
        self.missing.add(character)
        return font


def _directed(text: str) -> list[tuple[str, bool]]:
    """Pieces that run one way, and whether that is leftwards.

    Signs between two letters go with them where both run the same way, else with the line,
    which runs as its first letter does.
    """
    ways = [_runs_leftwards(character) for character in text]
    line = next((way for way in ways if way is not None), False)
    pieces: list[tuple[str, bool]] = []
    for place, character in enumerate(text):
        way = ways[place]
        if way is None:
            before = next((one for one in ways[:place][::-1] if one is not None), line)
            after = next((one for one in ways[place:] if one is not None), line)
            way = before if before == after else line
        if pieces and pieces[-1][1] == way:
            pieces[-1] = pieces[-1][0] + character, way
        else:
            pieces.append((character, way))
    return pieces


def _runs_leftwards(character: str) -> bool | None:
    """Which way a letter or a digit runs; None for signs."""
    kind = unicodedata.bidirectional(character)
    if kind in _RIGHT_TO_LEFT:
        return True
    return False if kind in {"L", "EN", "AN"} else None


def _shaped(run: _Run, size: float) -> str:
    """The letters as they join, in the order they stand: HarfBuzz sees which way they run."""
    from reportlab.pdfbase.ttfonts import shapeStr

    shaped: str = shapeStr(run.text, run.font, size)
    return shaped


def _width(run: _Run, size: float) -> float:
    from reportlab.pdfbase import pdfmetrics

    text = _shaped(run, size) if run.shaped else run.text
    advances = getattr(text, "__shapeData__", None)
    if advances is not None:
        return float(sum(one.x_advance for one in advances) * size / 1000)
    return float(pdfmetrics.stringWidth(text, run.font, size))


@cache
def _letters(font: str) -> frozenset[str]:
    """The characters one of our fonts has; it is known to reportlab from now on."""
    return _registered(font, resources.path(_FILES[font]), shaped=False)


@cache
def _system_fonts() -> dict[str, frozenset[str]]:
    """Fonts of the system with their characters, in the order they are tried."""
    found: dict[str, frozenset[str]] = {}
    folders = [Path(folder) for folder in _FOLDERS.get(sys.platform, ())]
    files = {file.name: file for folder in folders for file in folder.rglob("*.ttf")}
    for name in _OTHERS:
        if name in files:
            found[name] = _registered(name, files[name], shaped=True)
    return found


def _registered(name: str, file: Path, *, shaped: bool) -> frozenset[str]:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFError, TTFont

    try:
        font = TTFont(name, str(file), shapable=shaped)
    except (TTFError, OSError):
        return frozenset()
    pdfmetrics.registerFont(font)
    return frozenset(map(chr, font.face.charToGlyph))


@cache
def _asian(character: str) -> str:
    """The font of a Chinese, Japanese or Korean character; empty for any other."""
    name = unicodedata.name(character, "")
    if name.startswith(("HIRAGANA", "KATAKANA")):
        return _collection(_KANA)
    if name.startswith("HANGUL"):
        return _collection(_HANGUL)
    wide = unicodedata.east_asian_width(character) in {"W", "F"}
    return (
        _collection(_HAN)
        if name.startswith("CJK") or (wide and ord(character) < _EMOJI)
        else ""
    )


@cache
def _collection(name: str) -> str:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont

    pdfmetrics.registerFont(UnicodeCIDFont(name))
    return name
