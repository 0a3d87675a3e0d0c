"""Bench control: programmable attenuators between real units, and what becomes of reception as they are turned."""
