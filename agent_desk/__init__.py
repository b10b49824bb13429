"""Agent Desk: the desktop of a front-line agent during live calls."""

__version__ = "0.1.0"
