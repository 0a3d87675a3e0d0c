"""``cv2x decode``: frames in, JSON out, one object a line."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from cv2x.errors import DecodeError, InputError
from cv2x.liberty import Liberty
from cv2x.radio.frame import Layer

if TYPE_CHECKING:
    from cv2x.messages import Dialect

LAYERS = {
    "message": (Layer.MESSAGE,),
    "network": (Layer.NETWORK,),
    "sdu": (Layer.SDU,),
    "auto": (Layer.SDU, Layer.NETWORK, Layer.MESSAGE),
}


@click.command(epilog="Example:  echo 0014… | cv2x decode --dialect j2735-2024 | jq .value.coreData.speed")
@click.argument("file", default="-")
@click.option(
    "--dialect", "wanted", metavar="D", help="Message dialect; without it every dialect is tried and one must fit."
)
@click.option(
    "--layer",
    type=click.Choice(list(LAYERS)),
    default="auto",
    show_default=True,
    help="What the octets begin with: message frame, network header (DSMP, WSMP, GeoNetworking), or V2X family octet "
    "(sdu).",
)
@click.option("--type", "asn1_type", metavar="T", help="Decode an ASN.1 type of the dialect instead of a whole frame.")
@click.option("--tolerant", is_flag=True, help="Read past what a sender got wrong but no doubt meant, and list it.")
def command(file: str, wanted: str | None, layer: str, asn1_type: str | None, tolerant: bool) -> int:
    """Decode frames from FILE (or - for standard input): hex, one frame a line, or one binary frame.

    Each frame becomes one JSON object {dialect, message, value}; octets are hex strings, a BIT STRING is [hex, bits], a
    CHOICE is [name, value]; "experimental" is true where the dialect is a reconstruction.  A frame that does not decode
    becomes a sentence on standard error with the field path and the bit, the others go on, and the exit status is 2.

    With --tolerant each object has a list of liberties, {path, bit, what}, with the octets beyond the encoding where
    there were any; a frame is read strictly first.
    """
    from cv2x.cli.frames import read_frames

    if asn1_type and not wanted:
        raise click.UsageError("--type needs --dialect: types belong to a dialect")
    failed = False
    for given in read_frames(file):
        try:
            if isinstance(given, InputError):
                raise given
            if asn1_type:
                line = _typed(given.octets, wanted or "", asn1_type, tolerant)
            else:
                line = _frame(given.octets, wanted, layer, tolerant)
        except (DecodeError, InputError) as error:
            place = "" if isinstance(given, InputError) else f"{given.place}: "
            click.echo(f"cv2x: {place}{error}", err=True)
            failed = True
        else:
            click.echo(json.dumps(line, ensure_ascii=False, separators=(",", ":")))
    return 2 if failed else 0


def _typed(octets: bytes, name: str, asn1_type: str, tolerant: bool) -> dict[str, object]:
    from cv2x.messages import dialect

    d = dialect(name)
    told: dict[str, object] = {}
    if tolerant:
        value, liberties = d.decode_type_tolerant(asn1_type, octets)
        told["liberties"] = _listed(liberties)
    else:
        value = d.decode_type(asn1_type, octets)
    return {**_of(d), "type": asn1_type, "value": d.to_json_type(asn1_type, value), **told}


def _of(d: Dialect) -> dict[str, object]:
    """Which dialect it is, and that its contents are a reconstruction where they are."""
    return {"dialect": d.name, "experimental": True} if d.experimental else {"dialect": d.name}


def _listed(liberties: Sequence[Liberty]) -> list[dict[str, object]]:
    found: list[dict[str, object]] = []
    for liberty in liberties:
        beyond = {"octets": liberty.octets.hex()} if liberty.octets else {}
        found.append({"path": liberty.path, "bit": liberty.bit, "what": liberty.what, **beyond})
    return found


def _frame(octets: bytes, wanted: str | None, layer: str, tolerant: bool) -> dict[str, object]:
    from cv2x.cli.frames import readings, tolerant_readings
    from cv2x.messages import dialect

    found, refused = readings(octets, wanted, LAYERS[layer])
    if not found and tolerant:
        found, refused = tolerant_readings(octets, wanted, LAYERS[layer])
    if not found:
        raise InputError("no reading fits: " + "; ".join(refused))
    if len(found) > 1:
        ways = ", ".join(f"{reading.dialect} as {reading.layer.value} ({reading.name})" for reading in found)
        raise InputError(f"more than one reading fits: {ways}; say --dialect or --layer")
    (reading,) = found
    d = dialect(reading.dialect)
    value = d.to_json(reading.name, reading.record)
    told = {"liberties": _listed(reading.liberties)} if tolerant else {}
    return {**_of(d), "message": reading.name, "value": value, **told}
