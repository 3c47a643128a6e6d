"""How long each organisation keeps its records: one proposes, another confirms, then every clock follows."""
