"""Which mentions of people are one person: names, dates and addresses made comparable, weighed and grouped.

    mentions → comparable columns → model fitted to these very mentions → weighed pairs → people, with reasons

The model is Splink's on DuckDB in memory; `model_table.py` is read from top to bottom.
"""
