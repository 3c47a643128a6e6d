"""Who is told what: agreements, disclosures under a gateway, compartments, and why somebody can see a record.

Pulls from record, flag and link. The law itself is in core.sharing.
"""
