"""One desk per profile: how a second start hands the first one something.

Imported before anything else, so it costs next to nothing: the standard library alone, and of
that only what is light. A message is one line of JSON, at most 4096 bytes; the desk answers
with one line. ``calls`` says what a message may hold, ``machine`` how it gets there.
"""

import json

from agent_desk.phone import machine

LONGEST = 4096
TIME_LIMIT_S = 2.0
VERSION = 1


class Refused(Exception):  # noqa: N818  a message is refused; nothing broke
    """The desk heard the message and did not take it. Its reason is the text."""


class NoAnswer(Exception):  # noqa: N818  the same
    """There is a desk, and it does not answer in time."""


def hand_over(profile: str, message: bytes) -> bool:
    """Give the message to the desk of this profile.

    Args:
        profile: The profile's data directory.
        message: From `raise_line` or `call_line`.

    Returns:
        True if the desk took it, False if there is no desk.

    Raises:
        Refused: The desk says why it did not take it.
        NoAnswer: There is a desk, and it did not answer within two seconds. It may still act
            on the message, so it is not to be sent again.
    """
    if len(message) > LONGEST:
        raise Refused(f"it is longer than {LONGEST} bytes")
    try:
        answer = machine.ask(machine.address(profile), message, LONGEST, TIME_LIMIT_S)
    except TimeoutError:
        raise NoAnswer from None
    return bool(answer) and _taken(answer or b"")


def raise_line(token: str = "") -> bytes:
    """The message that asks the desk to come to the front.

    Args:
        token: The right to do so, as Wayland gave it to the program that asks.
    """
    return _line({"v": VERSION, "do": "raise", "token": token})


def call_line(
    number: str, *, name: str = "", call_id: str = "", direction: str = "in", token: str = ""
) -> bytes:
    """The message that hands over a call. Nothing is checked here: the desk does that."""
    return _line(
        {
            "v": VERSION,
            "do": "call",
            "number": number,
            "name": name,
            "id": call_id,
            "direction": direction,
            "token": token,
        }
    )


def answer_line(refusal: str = "") -> bytes:
    """The desk's answer: taken, or not and why."""
    if refusal:
        return _line({"v": VERSION, "ok": False, "why": refusal})
    return _line({"v": VERSION, "ok": True})


def _line(message: dict[str, object]) -> bytes:
    # Bytes of an argument that are no text are lone surrogates here; the desk refuses them.
    text = json.dumps(message, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "surrogatepass") + b"\n"


def _taken(line: bytes) -> bool:
    try:
        answer = json.loads(line)
    except ValueError:
        answer = None
    if not isinstance(answer, dict) or answer.get("v") != VERSION:
        raise NoAnswer
    if answer.get("ok") is not True:
        raise Refused(str(answer.get("why", "it gave no reason")))
    return True
