"""Block error rate against SINR, as points, and as the tables the kernel looks up.

Between points the *logarithm* of the rate is linear in dB (a curve that falls over decades is a straight line so); what
lies outside a curve's points has the rate of its first or last one.  Sources: 3GPP R1-160284 (QPSK, 280 km/h, 190
octets) as the reference of `umh-mode4` uses it; the others are points of curves digitised by the WiLabV2Xsim project
(numbers only).  A rate belongs to one packet in one transmission.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cv2x import _pc5
from cv2x.errors import InputError


@dataclass(frozen=True, slots=True)
class ErrorCurve:
    """A curve: ``points`` are (SINR in dB, block error rate), SINR rising."""

    name: str
    source: str
    points: tuple[tuple[float, float], ...]

    def bler(self, sinr_db: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return the block error rate at SINRs in dB."""
        at, rates = np.array(self.points).T
        rate: NDArray[np.float64] = np.exp(np.interp(sinr_db, at, np.log(rates)))
        return rate

    def table(self) -> NDArray[np.float32]:
        """Return the rates in the cells of the kernel's table of power ratios."""
        return self.bler(10 * np.log10(_pc5.ratio_cells())).astype(np.float32)


CURVES: dict[str, ErrorCurve] = {
    curve.name: curve
    for curve in (
        ErrorCurve(
            "qpsk-0.7-190",
            "3GPP R1-160284: QPSK, rate 0.7, 190 octets, 280 km/h",
            ((-2, 1), (0, 1), (2, 0.9), (4, 0.7), (6, 0.4), (8, 0.13), (10, 0.045), (12, 0.017), (14, 0.007),
             (16, 1e-3), (20, 1e-3), (20.01, 1e-4)),
        ),
        ErrorCurve(
            "qpsk-0.5-190",
            "3GPP R1-160284: QPSK, rate 0.5, 190 octets, 280 km/h",
            ((-2, 1), (0, 0.9), (2, 0.7), (4, 0.3), (6, 0.09), (8, 0.02), (10, 0.002), (12, 1e-3), (20, 1e-3),
             (20.01, 1e-4)),
        ),
        ErrorCurve(
            "highway-mcs5-350",
            "WiLabV2Xsim, G5-HighwayLOS, LTE MCS 5, 350 octets",
            ((-4, 0.999), (-3, 0.9752), (-2, 0.8598), (-1, 0.5956), (0, 0.3144), (1, 0.1212), (2, 0.0354), (3,
             0.0082), (4, 0.0022), (5, 0.0008), (6, 0.0002)),
        ),
        ErrorCurve(
            "highway-mcs7-350",
            "WiLabV2Xsim, G5-HighwayLOS, LTE MCS 7, 350 octets",
            ((-2, 0.9996), (-1, 0.9914), (0, 0.9424), (1, 0.7812), (2, 0.5016), (3, 0.2568), (4, 0.114), (5,
             0.0386), (6, 0.012), (7, 0.0038), (8, 0.001), (9, 0.0006), (10, 0.0002)),
        ),
        ErrorCurve(
            "highway-mcs11-350",
            "WiLabV2Xsim, G5-HighwayLOS, LTE MCS 11, 350 octets",
            ((0, 1), (1, 0.9994), (2, 0.9906), (3, 0.9272), (4, 0.7656), (5, 0.543), (6, 0.307), (7, 0.138), (8,
             0.0586), (9, 0.0214), (10, 0.0086), (11, 0.003), (12, 0.001), (13, 0.0002)),
        ),
        ErrorCurve(
            "urban-mcs5-350",
            "WiLabV2Xsim, G5-UrbanLOS, LTE MCS 5, 350 octets",
            ((-4, 0.9998), (-3, 0.9974), (-2, 0.9642), (-1, 0.8036), (0, 0.514), (1, 0.2392), (2, 0.0844), (3,
             0.0244), (4, 0.0062), (5, 0.0014), (6, 0.0002)),
        ),
        ErrorCurve(
            "urban-mcs7-350",
            "WiLabV2Xsim, G5-UrbanLOS, LTE MCS 7, 350 octets",
            ((-2, 0.9998), (-1, 0.9984), (0, 0.9816), (1, 0.8942), (2, 0.7102), (3, 0.4532), (4, 0.2238), (5,
             0.0888), (6, 0.0292), (7, 0.0088), (8, 0.0024), (9, 0.0002)),
        ),
        ErrorCurve(
            "urban-mcs11-350",
            "WiLabV2Xsim, G5-UrbanLOS, LTE MCS 11, 350 octets",
            ((0, 1), (1, 0.9996), (2, 0.9928), (3, 0.9634), (4, 0.8748), (5, 0.6942), (6, 0.4762), (7, 0.2866), (8,
             0.148), (9, 0.0732), (10, 0.0336), (11, 0.0138), (12, 0.006), (13, 0.002), (14, 0.0002)),
        ),
    )
}  # fmt: skip
"""By name."""


def shifted(curve: ErrorCurve, name: str, by_db: float) -> ErrorCurve:
    """Return a curve moved to higher SINR, for an MCS nobody published points of; it says so in its source."""
    points = tuple((round(at + by_db, 3), rate) for at, rate in curve.points)
    return ErrorCurve(name, f"{curve.source}, shifted by {by_db:g} dB for the higher MCS; unverified", points)


for _place in ("highway", "urban"):
    # MCS 15 carries 1.6 times the bits of MCS 11 per symbol, 3.9 dB by the channel's capacity.
    _name = f"{_place}-mcs15-350"
    CURVES[_name] = shifted(CURVES[f"{_place}-mcs11-350"], _name, 3.9)


def error_curve(name: str) -> ErrorCurve:
    """Return a curve by its name.  Raises InputError."""
    if name not in CURVES:
        raise InputError(f"no error curve is called {name!r}: there are {', '.join(CURVES)}", field="curve")
    return CURVES[name]
