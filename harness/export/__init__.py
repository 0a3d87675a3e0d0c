"""Results as tables for other programs: CSV and Parquet, units in the names of the columns, a dictionary beside them.

Everything comes from results.json, so what is exported is what the report shows.  A table is a `Table` of
`cv2x.harness.export.tables`; a section with numbers of its own adds one there.
"""
