"""Where the unit is, from outside: gpsd and NMEA receivers, and what is done with bad ones."""
