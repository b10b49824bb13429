"""A PDF whose pages go to the file as they are full.

reportlab's own document keeps every page until the end. This one writes each at once and keeps
only where it stands, which is what the table at the end of a PDF needs.
Source: ISO 32000-1, 7.5 (objects may stand in any order).
"""

from typing import BinaryIO

from reportlab.pdfbase.pdfdoc import (
    PDF_VERSION_DEFAULT,
    PDFCrossReferenceTable,
    PDFDocument,
    PDFFile,
    PDFIndirectObject,
    PDFObjectReference,
    PDFPage,
    PDFTrailer,
)
from reportlab.pdfgen.canvas import Canvas


def canvas(out: BinaryIO, size: tuple[float, float], language: str) -> Canvas:
    """A canvas on an open file, whose full pages are let go of; ``size`` in points."""
    made = Canvas(out, pagesize=size, pageCompression=1, lang=language)
    # It offers no other way to have another document.
    made._doc = _Document(out, language)  # noqa: SLF001
    return made


class _Document(PDFDocument):  # type: ignore[misc]
    """Writes a page when it is added, everything else at the end."""

    def __init__(self, out: BinaryIO, language: str) -> None:
        super().__init__(compression=1, lang=language)
        self._out = out
        self._length = 0
        self._write(PDFFile(PDF_VERSION_DEFAULT).format(self))

    def addPage(self, page: PDFPage) -> None:  # noqa: N802 - reportlab's name
        """Override PDFDocument.addPage."""
        name = self.thisPageName()
        super().addPage(page)
        self.Pages.pages[-1] = PDFObjectReference(name)
        self._put(name)
        content = page.Contents.__InternalName__
        self._put(content)
        self.idToObject[name] = self.idToObject[content] = None

    def format(self) -> bytes:
        """Override PDFDocument.format: write what is left, and where everything stands."""
        number = 1
        # There are more of them while they are written.
        while number in self.numberToId:
            name = self.numberToId[number]
            if name not in self.idToOffset:
                self._put(name)
            number += 1
        table = PDFCrossReferenceTable()
        table.addsection(0, [self.numberToId[one] for one in range(1, number)])
        place = self._write(table.format(self))
        trailer = PDFTrailer(
            startxref=place,
            Size=number,
            Root=self.Reference(self.Catalog),
            Info=self.Reference(self.info),
            ID=self.ID(),
        )
        self._write(trailer.format(self))
        return b""

    def _put(self, name: str) -> None:
        told = PDFIndirectObject(name, self.idToObject[name]).format(self)
        self.idToOffset[name] = self._write(told)

    def _write(self, told: bytes) -> int:
        """Write something; gives where it begins."""
        begins = self._length
        self._out.write(told)
        self._length += len(told)
        return begins
