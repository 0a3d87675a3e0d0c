"""The ``bridge`` radio: a modem whose SDK stays in its own process on the unit, behind the protocol of docs/bridge.md.

`address` says where a bridge is, `wire` what the octets are, `told` what they say, `link` moves them, `session` is the
conversation (sans-IO), `flows` chooses how a frame travels, `peer_clock` places the bridge's time on ours, `driver` is
the `Radio`.
"""
