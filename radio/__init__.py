"""Everything that carries frames: the `Radio` interface, network headers, drivers, captures."""
