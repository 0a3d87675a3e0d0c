"""Types of numbers as text; how it is done stands in _decimals.pyx."""

def json_numbers(values: list[float | None]) -> str:
    """Return numbers as the inside of a JSON array: ``None``, and what JSON has no word for, is ``null``.

    Raises OverflowError for an integer of 26 digits, TypeError for what is no number.
    """
