"""The vehicle's bus: CAN frames, live or from a log, through a DBC and a mapping to what the unit says."""
