"""The schemas we write into recordings, beside the published ones."""

from __future__ import annotations

from typing import Any

import jsonschema
import pytest

from cv2x.harness.foxglove.schemas import SCHEMAS
from tests.harness.foxglove.official import official


def shape(schema: Any) -> Any:
    """Return a JSON Schema without titles, and with choices as plain numbers."""
    if isinstance(schema, list):
        return [shape(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    if "oneOf" in schema:
        return {"enum": [choice["const"] for choice in schema["oneOf"]]}
    kept = {key: shape(value) for key, value in schema.items() if key not in ("title", "additionalProperties")}
    if "properties" in schema:
        kept["properties"] = {name: shape(member) for name, member in schema["properties"].items()}
        kept["required"] = sorted(schema.get("required", schema["properties"]))
    return kept


@pytest.mark.parametrize("name", [name for name in SCHEMAS if name.startswith("foxglove.")])
def test_a_schema_has_the_published_shape(name: str) -> None:
    assert SCHEMAS[name]["title"] == name
    assert shape(SCHEMAS[name]) == shape(official(name))


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_sound(name: str) -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMAS[name])
