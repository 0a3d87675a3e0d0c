"""How actors move: along scripted paths, or as recorded drives did."""
