"""``cv2x bridge``: what a bridge to a modem says of itself."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from cv2x.radio.bridge.told import Capabilities, Metrics


@click.group(name="bridge")
def command() -> None:
    """Ask a modem's bridge.  docs/bridge.md says what a bridge is and how to write one."""


@command.command("status")
@click.argument("address", default="")
@click.option("--json", "as_json", is_flag=True, help="One JSON object instead of text.")
def status(address: str, as_json: bool) -> None:
    """Tell capabilities, status and metrics of the bridge at ADDRESS, as --radio bridge:ADDRESS takes it (default
    /run/cv2x.sock).

    Nothing is sent and no unit is disturbed: a bridge serves several clients.
    """
    from cv2x.radio.bridge.address import parse_bridge_address
    from cv2x.radio.bridge.driver import BridgeRadio
    from cv2x.radio.bridge.wire import Want

    with BridgeRadio(parse_bridge_address(address, "unit"), Want(0)) as radio:
        told, now = radio.capabilities, radio.metrics
    if as_json:
        click.echo(json.dumps({"capabilities": _plain(told), "metrics": _plain(now)}, ensure_ascii=False))
        return
    width = 18
    for name, text in _lines(told, now):
        click.echo(f"{name:{width}} {text}")


def _plain(value: Capabilities | Metrics) -> dict[str, Any]:
    fields = asdict(value)
    if "can" in fields:
        fields["can"] = [ability.name.lower() for ability in fields["can"]]
    if "status" in fields:
        fields["status"] = fields["status"].name.lower()
    return fields


def _lines(told: Capabilities, now: Metrics) -> list[tuple[str, str]]:
    abilities = ", ".join(str(ability.name).lower().replace("_", " ") for ability in told.can) or "nothing it tells"
    power = f"{_known(told.min_power_dbm, 'dBm')} to {_known(told.max_power_dbm, 'dBm')}"
    busy = None if now.busy_ratio is None else now.busy_ratio * 100
    uncertainty = None if now.time_uncertainty_s is None else now.time_uncertainty_s * 1e3
    return [
        ("bridge", f"{told.name}, protocol version {told.version}"),
        ("radio", now.status.name.lower().replace("_", " ")),
        ("can", abilities),
        ("packets", f"up to {told.mtu_octets} octets"),
        ("flows", f"{told.max_sps_flows} with reservations (every {told.period_step_ms} to {told.period_max_ms} ms), "
                  f"{told.max_event_flows} for events"),
        ("power", f"{power}, set to {_known(now.power_dbm, 'dBm')}"),
        ("source layer-2 id", "unknown" if now.source_l2 is None else f"{now.source_l2:#08x}"),
        ("channel busy ratio", _known(busy, "%")),
        ("noise floor", _known(now.noise_floor_dbm, "dBm")),
        ("modem's time", f"off by {_known(uncertainty, 'ms')} at most"),
        ("sent", f"{now.sent}, not sent {now.not_sent}, transport blocks {now.blocks} ({now.blocks_again} repeated)"),
        ("heard", f"{now.heard}, lost on the way to clients {now.heard_lost}"),
    ]  # fmt: skip


def _known(value: float | None, unit: str) -> str:
    return "unknown" if value is None else f"{value:g} {unit}"
