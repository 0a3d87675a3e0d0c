"""From checked documents to the scenario model."""
