"""MAPs made from other maps: readers of OpenDRIVE, SUMO nets, Lanelet2 and GeoJSON, and what turns a junction of a road
network into the model's `Junction`."""
