"""Their data, as it can be changed from the line."""

from enum import StrEnum


class Detail(StrEnum):
    """One kind of a customer's data."""

    NAME = "name"
    FORM_OF_ADDRESS = "form_of_address"
    LANGUAGE = "language"
    PHONE = "phone"
    EMAIL = "email"
    ADDRESS = "address"
    DO_NOT_CALL = "do_not_call"


# Of these a customer may have several; the others are one each.
WAYS = frozenset({Detail.PHONE, Detail.EMAIL, Detail.ADDRESS})
