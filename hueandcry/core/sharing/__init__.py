"""Who may be told what, and on what ground: handling, gateways, agreements, as values in and values out."""
