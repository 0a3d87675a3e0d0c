"""The hand-written C core-BSM packer (core_bsm.c) as something to time: compiled when asked, called for many frames.

Rules: gcc or what ``CC`` names, with -O3 and nothing tuned to the machine, as the engine is built; arrays are NumPy's,
one call for all frames, so Python adds nothing.  Its results are compared with the engine's before anything is timed.
"""

from __future__ import annotations

import ctypes
import os
import subprocess
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

SOURCE = Path(__file__).with_name("core_bsm.c")
OCTETS = 40
COLUMNS = 25
ID = 1
"""The column of the temporary id: rows of four octets; all others are int32."""


class HandWritten:
    """The compiled functions.  Raises RuntimeError without a C compiler."""

    def __init__(self) -> None:
        compiler = os.environ.get("CC", "gcc")
        with tempfile.TemporaryDirectory() as folder:
            made = Path(folder) / "core_bsm.so"
            try:
                subprocess.run([compiler, "-O3", "-shared", "-fPIC", "-o", str(made), str(SOURCE)], check=True)
            except OSError as error:
                raise RuntimeError(f"no C compiler: {error}") from None
            library = ctypes.CDLL(str(made))
        self._decode, self._encode = library.core_bsm_decode, library.core_bsm_encode
        for function in (self._decode, self._encode):
            function.restype = ctypes.c_int64
            function.argtypes = [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int64, ctypes.c_void_p]

    def decode(self, octets: NDArray[np.uint8], offsets: NDArray[np.int64]) -> list[NDArray[Any]]:
        """Return the 25 columns of the frames."""
        count = len(offsets) - 1
        columns: list[NDArray[Any]] = [
            np.empty((count, 4), np.uint8) if k == ID else np.empty(count, np.int32) for k in range(COLUMNS)
        ]
        done = self._decode(octets.ctypes.data, offsets.ctypes.data, count, _pointers(columns))
        if done != count:
            raise ValueError(f"frame {done} is no core BSM")
        return columns

    def encode(self, columns: list[NDArray[Any]]) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
        """Return the frames of the columns in one array, and where each begins."""
        count = len(columns[0])
        out, offsets = np.empty(OCTETS * count, np.uint8), np.empty(count + 1, np.int64)
        done = self._encode(out.ctypes.data, offsets.ctypes.data, count, _pointers(columns))
        if done != count:
            raise ValueError(f"row {done} is out of range")
        return out, offsets


def _pointers(columns: list[NDArray[Any]]) -> Any:
    return (ctypes.c_void_p * COLUMNS)(*(column.ctypes.data for column in columns))
