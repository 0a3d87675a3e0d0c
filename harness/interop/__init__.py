"""Interoperability: any number of stacks as sender and receiver of the same messages, compared cell by cell.

A stack is whatever encodes or decodes messages, behind one small interface (`stack`): our engine, other codecs in
processes of their own, Wireshark's dissectors, a device under test.  `suite` says which messages, `matrix` lets every
sender speak to every receiver and compares, `page`, `terminal` and `evidence` show what came of it.  `probe` looks at
one frame instead.
"""
