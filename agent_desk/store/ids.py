"""Ids made here: UUIDv7, so that they sort by time and need no line."""

import uuid_utils

from agent_desk.domain.ids import Id


def new_id() -> Id:
    """A new id, sixteen bytes."""
    return uuid_utils.uuid7().bytes
