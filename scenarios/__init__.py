"""What happens: the scenario model, its engine, traffic, recorded drives, and the library of shipped scenarios.

Doors: `cv2x.scenarios.load` (files to scenarios), `check` (everything wrong with a file), `engine` (one run), `replay`
(a recording on the air again), `library` (what is shipped).
"""
