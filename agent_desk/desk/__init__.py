"""The screen, in Qt Widgets.

Pages raise signals, ``window`` turns them over, and ``app`` joins them.
"""
