"""The published JSON Schemas (draft 2020-12) of scenario, unit, road map and signal plan files."""
