"""The first frame is what the window shows next, only earlier."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QBitmap, QRegion
from PySide6.QtWidgets import QApplication

from agent_desk.desk.signin.page import SigninPage
from agent_desk.desk.theme import Scheme
from agent_desk.desk.window import Window


@pytest.fixture
def direction(qapp):
    yield qapp.setLayoutDirection
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def inked(image, below):
    """The smallest box around what is written below the header: left, top, width, height."""
    paper = image.pixel(1, image.height() - 1)
    page = image.copy(0, below, image.width(), image.height() - below)
    ink = page.createMaskFromColor(paper, Qt.MaskMode.MaskOutColor)
    return QRegion(QBitmap.fromImage(ink)).boundingRect().getRect()


@pytest.mark.parametrize("size", [(900, 700), (480, 400)])
@pytest.mark.parametrize("scale", [0.8, 1.0, 2.0])
@pytest.mark.parametrize("mirrored", [False, True])
def test_nothing_moves_when_the_page_comes(look, shown, direction, size, scale, mirrored):
    look.set_scheme(Scheme.DARK if mirrored else Scheme.LIGHT)
    look.set_scale(scale)
    direction(Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight)
    window = shown(Window(look, furnished=False), *size)
    first = window.grab().toImage()
    window.furnish()
    window.add_page("signin", SigninPage(look))
    window.show_page("signin")
    QApplication.processEvents()
    then = window.grab().toImage()
    header = window.header.height()
    assert first.copy(0, 0, size[0], header) == then.copy(0, 0, size[0], header)
    # A layout rounds as it likes.
    assert inked(first, header)[2] > 100
    assert inked(first, header) == pytest.approx(inked(then, header), abs=1)
