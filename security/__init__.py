"""Signed messages, certificates, trust.  Today: the IEEE 1609.2 envelope of unsecured data."""
