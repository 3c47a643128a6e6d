"""How long a record is kept: its group, when somebody must look at it again, and from when it may go.

Tables of periods and of offences, read by small functions. No clock here: dates go in, dates come out.
"""
