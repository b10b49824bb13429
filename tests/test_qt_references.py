"""PySide6 must not drop references to None, or Python aborts after some thousand calls."""

import sys

from PySide6.QtGui import QImage, QPainter, QPen

CALLS = 200


def test_calls_that_return_none_leave_its_reference_count_alone(qapp):
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    painter, pen = QPainter(image), QPen()
    painter.setPen(pen)  # the first call builds its signature, which refers to None
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        painter.setPen(pen)
    drift = sys.getrefcount(None) - before
    painter.end()
    # The broken wheel loses one per call. (None is immortal from Python 3.12 on.)
    assert abs(drift) < CALLS // 10
