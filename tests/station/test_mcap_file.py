"""Our MCAP files are those of the mcap library's own writer, octet for octet."""

from __future__ import annotations

from io import BytesIO

from hypothesis import given
from hypothesis import strategies as st
from mcap.writer import CompressionType, Writer

from cv2x.station.mcap_file import McapFile

CHUNK = 300
messages = st.lists(
    st.tuples(st.integers(0, 2), st.integers(0, 2**64 - 1), st.binary(max_size=120), st.integers(0, 2**32 - 1)),
    max_size=30,
)


@given(messages, st.booleans())
def test_octets_are_those_of_the_library(said: list[tuple[int, int, bytes, int]], late: bool) -> None:
    ours, theirs = BytesIO(), BytesIO()
    made = McapFile(ours, CHUNK, "a test")
    writer = Writer(theirs, chunk_size=CHUNK, compression=CompressionType.ZSTD)
    writer.start(profile="", library="a test")
    made.metadata("run", {"seed": "7", "who": "张"})
    writer.add_metadata("run", {"seed": "7", "who": "张"})
    channels = []
    for number in range(2 if late else 3):
        schema = made.schema(f"schema {number}", b"{}")
        assert writer.register_schema(f"schema {number}", "jsonschema", b"{}") == schema
        channels.append(made.channel(f"topic {number}", schema))
        assert writer.register_channel(f"topic {number}", "json", schema) == channels[-1]
    for which, log_ns, data, sequence in said:
        if which == len(channels):
            channels.append(made.channel("late", 1))
            assert writer.register_channel("late", "json", 1) == channels[-1]
        made.message(channels[which], log_ns, data, sequence)
        writer.add_message(channels[which], log_ns, data, log_ns, sequence)
    made.finish()
    writer.finish()
    assert ours.getvalue() == theirs.getvalue()
