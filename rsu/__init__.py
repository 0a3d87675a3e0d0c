"""The roadside unit: MAP, SPAT from a signal plan, road events, and the road users its sensors see."""
