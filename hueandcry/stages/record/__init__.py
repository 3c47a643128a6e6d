"""What was reported, by whom, under which law may we hold it?

Reads files, API bodies and import profiles; writes sources, batches, reports, their versions and the
rejected rows. Never decides what a report means, and never drops a row in silence.
"""
