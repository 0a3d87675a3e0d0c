"""How well it went: latency, reception, expectations, reports."""
