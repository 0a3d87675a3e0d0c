"""The Wireshark plugin: written by us, run by Wireshark, generated from the codec's tables."""
