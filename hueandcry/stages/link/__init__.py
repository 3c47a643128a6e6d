"""Which records, across forces and companies, are one offender's work?

Reads what scans found and sources stated; writes identifiers, sightings and series. Links are never kept as
pairs: rows grow with sightings. A series is a function of its sightings and a dated policy, so a live update
and a full rebuild agree.
"""
