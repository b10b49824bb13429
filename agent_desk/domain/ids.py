"""Ids: sixteen bytes, made offline or derived from what they stand for."""

import hashlib

Id = bytes
LENGTH = 16


def derived_id(*parts: str) -> Id:
    """The id of whatever ``parts`` describe: the same on every desk that describes it so."""
    digest = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        digest.update(len(data).to_bytes(8, "big"))
        digest.update(data)
    return digest.digest()[:LENGTH]
