"""Ids: sixteen bytes, made offline or derived from what they stand for."""

import hashlib

Id = bytes
LENGTH = 16


def derived_id(*parts: str) -> Id:
    """The id of whatever ``parts`` describe: the same on every desk that describes it so."""
    told = [part.encode("utf-8", "surrogatepass") for part in parts]
    framed = b"".join([b"%d:%b" % (len(data), data) for data in told])
    return hashlib.sha256(framed).digest()[:LENGTH]
