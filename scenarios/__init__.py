"""What happens: the scenario model, its engine, traffic, recorded drives, and the library of shipped scenarios."""
