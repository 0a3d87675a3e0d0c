"""Driver options as people write them: in a scenario's ``radio:`` entry, or in an address (``loss=10%,delay=2ms``)."""

from __future__ import annotations

from collections.abc import Collection

from cv2x.errors import InputError
from cv2x.radio.base import RadioContext


def read_options(driver: str, address: str, context: RadioContext, known: Collection[str]) -> dict[str, str]:
    """Return the options of a driver by name; those in the address go before those of the context.

    Raises InputError for one that is not ``name=value`` or that the driver does not have.
    """
    options = dict(context.options)
    for part in filter(None, (part.strip() for part in address.split(","))):
        name, equals, value = part.partition("=")
        if not equals:
            raise InputError(f"{driver} option {part!r} is not name=value", field="radio")
        options[name.strip()] = value.strip()
    for name in options:
        if name not in known:
            raise InputError(f"{driver} has no option {name!r}: there are {', '.join(known)}", field=f"radio.{name}")
    return options


def place_and_options(address: str) -> tuple[str, str]:
    """Return what stands before the options of an address (``eth1,to=…``: an interface, a file, a peer), and those."""
    place, _, options = address.partition(",")
    return ("", address) if "=" in place else (place.strip(), options)
