"""How long is it kept, who must look at it again, and what does a person have a right to?

Reads the rows of record, flag and link; has each of them take its own rows out when a record is disposed of.
"""
